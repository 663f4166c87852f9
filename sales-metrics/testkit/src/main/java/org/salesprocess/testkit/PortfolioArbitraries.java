package org.salesprocess.testkit;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.Contract.Renewal;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.RecurringAmount;
import org.salesprocess.metrics.retention.CustomerContracts;

/**
 * Generators of all contracts of a customer, which follow one another as contracts do.
 *
 * @since 0.1
 */
public final class PortfolioArbitraries {

  private static final int MOST_CHAINS = 2;
  private static final int MOST_LINKS = 3;
  private static final int MOST_GAP = 60;
  private static final int LEAST_DAYS = 20;
  private static final int MOST_DAYS = 500;

  private PortfolioArbitraries() {}

  /**
   * Generates the contracts of one of five customers: up to two chains of up to three contracts
   * that renew one another, at once or after some days; of each some are changed, renewed by a
   * change or ended early, some are renewed automatically, and the last may have no end.
   */
  public static Arbitrary<CustomerContracts> customerContracts() {
    return Combinators.combine(
            DealArbitraries.customerIds(),
            chain().list().ofMaxSize(MOST_CHAINS),
            BasicArbitraries.days().optional())
        .as(PortfolioArbitraries::contracts);
  }

  private static Arbitrary<Chain> chain() {
    return Combinators.combine(
            BasicArbitraries.days(), link().list().ofMinSize(1).ofMaxSize(MOST_LINKS))
        .as(Chain::new);
  }

  private static Arbitrary<Link> link() {
    Arbitrary<Integer> gaps = Arbitraries.integers().between(0, MOST_GAP);
    Arbitrary<Integer> lengths = Arbitraries.integers().between(LEAST_DAYS, MOST_DAYS);
    return Combinators.combine(
            Arbitraries.oneOf(Arbitraries.just(0), gaps),
            lengths,
            ContractArbitraries.recurringAmounts(),
            ContractArbitraries.recurringAmounts(),
            Arbitraries.of(ContractChange.Kind.class).optional(),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Link::new);
  }

  private static CustomerContracts contracts(
      CustomerId customer, List<Chain> chains, Optional<LocalDate> rolledUntil) {
    CustomerContracts.Builder builder = CustomerContracts.builder(customer);
    rolledUntil.ifPresent(builder::renewedAutomaticallyUntil);
    for (int i = 0; i < chains.size(); i++) {
      add(builder, customer, chains.get(i), customer + "." + (i + 1));
    }
    return builder.build();
  }

  private static void add(
      CustomerContracts.Builder builder, CustomerId customer, Chain chain, String name) {
    LocalDate day = chain.start;
    for (int i = 0; i < chain.links.size(); i++) {
      Link link = chain.links.get(i);
      boolean isLast = i == chain.links.size() - 1;
      LocalDate start = day.plusDays(i == 0 ? 0 : link.gap);
      LocalDate end = start.plusDays(link.days);
      ContractId id = ContractId.of(name + "." + (i + 1));
      Contract.Builder contract =
          Contract.builder().id(id).customer(customer).start(start).recurring(link.amount);
      if (i > 0) {
        contract.renews(ContractId.of(name + "." + i));
      }
      if (!(isLast && link.isEndless)) {
        contract.end(end);
      }
      if (link.isAutomatic) {
        contract.renewal(Renewal.AUTOMATIC).renewalTerm(Period.ofMonths(2));
      }
      builder.contract(contract.build());
      Optional<ContractChange> change = link.change(id, start, end);
      change.ifPresent(builder::change);
      day = change.flatMap(ContractChange::end).orElse(end);
    }
  }

  private record Chain(LocalDate start, List<Link> links) {}

  private record Link(
      int gap,
      int days,
      RecurringAmount amount,
      RecurringAmount after,
      Optional<ContractChange.Kind> kind,
      boolean isAutomatic,
      boolean isEndless) {

    Optional<ContractChange> change(ContractId id, LocalDate start, LocalDate end) {
      return kind.map(
          which -> {
            ContractChange.Builder change =
                ContractChange.builder()
                    .id(ContractChangeId.of(id + " " + which))
                    .contract(id)
                    .kind(which);
            return switch (which) {
              case CHANGED -> change.effectiveOn(start.plusDays(days / 2)).recurring(after).build();
              case ENDED -> change.effectiveOn(end.minusDays(days / 3)).build();
              case RENEWED ->
                  change.effectiveOn(end.plusDays(gap / 2)).end(end.plusDays(gap + days)).build();
            };
          });
    }
  }
}
