package org.salesprocess.testkit;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.Contract.Renewal;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.RecurringAmount;

/**
 * Generators of contracts and of the changes to them. Amounts are in {@link
 * BasicArbitraries#CURRENCY}.
 *
 * @since 0.1
 */
public final class ContractArbitraries {

  private static final int MANY = 1_000;
  private static final int MOST_DAYS = 1_200;

  private ContractArbitraries() {}

  /** Generates a thousand ids of contracts. */
  public static Arbitrary<ContractId> contractIds() {
    return BasicArbitraries.ids(ContractId::of, "contract-", MANY);
  }

  /** Generates amounts that fall due every so many days, months or years, some of zero. */
  public static Arbitrary<RecurringAmount> recurringAmounts() {
    return Combinators.combine(
            BasicArbitraries.amounts(),
            Arbitraries.of("P1M", "P3M", "P7M", "P1Y", "P2Y6M", "P1D", "P7D").map(Period::parse))
        .as(RecurringAmount::of);
  }

  /**
   * Generates contracts of one day to three years and without an end, with every kind of renewal;
   * some follow another, and some have no recurring amount.
   */
  public static Arbitrary<Contract> contracts() {
    return Builders.withBuilder(Contract::builder)
        .use(contractIds())
        .in(Contract.Builder::id)
        .use(DealArbitraries.dealIds().optional())
        .in((builder, deal) -> builder.deal(deal))
        .use(DealArbitraries.customerIds())
        .in(Contract.Builder::customer)
        .use(OrgArbitraries.sellerIds().optional(0.9))
        .in((builder, seller) -> builder.seller(seller))
        .use(BasicArbitraries.instants().optional(0.9))
        .in((builder, at) -> builder.signedAt(at))
        .use(terms())
        .in((builder, term) -> builder.start(term.get1()).end(term.get2()))
        .use(recurringAmounts().optional(0.9))
        .in((builder, recurring) -> builder.recurring(recurring))
        .use(renewals())
        .in((builder, renewal) -> builder.renewal(renewal.get1()).renewalTerm(renewal.get2()))
        .use(BasicArbitraries.ids(ContractId::of, "earlier-", MANY).optional(0.3))
        .in((builder, renews) -> builder.renews(renews))
        .use(BasicArbitraries.attributes())
        .in(Contract.Builder::attributes)
        .build(Contract.Builder::build);
  }

  /** Generates a first day and, for most, a later one. */
  private static Arbitrary<Tuple2<LocalDate, Optional<LocalDate>>> terms() {
    return Combinators.combine(
            BasicArbitraries.days(), Arbitraries.integers().between(1, MOST_DAYS).optional(0.8))
        .as((start, days) -> Tuple.of(start, days.map(start::plusDays)));
  }

  private static Arbitrary<Tuple2<Renewal, Optional<Period>>> renewals() {
    Arbitrary<Period> lengths = Arbitraries.of("P1M", "P1Y", "P90D").map(Period::parse);
    return Arbitraries.of(Renewal.class)
        .flatMap(
            renewal ->
                switch (renewal) {
                  case NONE -> Arbitraries.just(Tuple.of(renewal, Optional.<Period>empty()));
                  case BY_AGREEMENT -> lengths.optional().map(term -> Tuple.of(renewal, term));
                  case AUTOMATIC -> lengths.map(term -> Tuple.of(renewal, Optional.of(term)));
                });
  }

  /** Generates changes of every kind: of amount, of end, and of both, with and without a reason. */
  public static Arbitrary<ContractChange> contractChanges() {
    return Combinators.combine(
            BasicArbitraries.ids(ContractChangeId::of, "change-", MANY),
            contractIds(),
            Arbitraries.of(ContractChange.Kind.class),
            terms(),
            recurringAmounts(),
            Arbitraries.of(true, false),
            Arbitraries.of("price", "moved away").optional(),
            BasicArbitraries.instants().optional(0.9))
        .as(
            (id, contract, kind, term, recurring, isAmountChanged, reason, at) -> {
              ContractChange.Builder change =
                  ContractChange.builder()
                      .id(id)
                      .contract(contract)
                      .kind(kind)
                      .effectiveOn(term.get1())
                      .reason(reason)
                      .changedAt(at);
              if (kind != ContractChange.Kind.ENDED) {
                change.end(term.get2());
                if (isAmountChanged || term.get2().isEmpty()) {
                  change.recurring(recurring);
                }
              }
              return change.build();
            });
  }
}
