package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.RecurringAmount;
import org.salesprocess.metrics.retention.CustomerContracts;
import org.salesprocess.testkit.ContractArbitraries;

/** What is in force on a day, against the contract as its changes until then made it. */
class CustomerContractsProperties {

  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final int MOST_DAYS = 200;
  private static final int MOST_CHANGES = 4;

  /** Provides a contract with changes in the order of days, as far as they can follow. */
  @Provide
  Arbitrary<Tuple2<Contract, List<ContractChange>>> changing() {
    Arbitrary<Integer> days = Arbitraries.integers().between(1, MOST_DAYS);
    Arbitrary<Change> changes =
        Combinators.combine(
                Arbitraries.of(ContractChange.Kind.class),
                days,
                days.optional(),
                ContractArbitraries.recurringAmounts())
            .as(Change::new);
    return Combinators.combine(
            days.optional(0.8),
            ContractArbitraries.recurringAmounts(),
            changes.list().ofMaxSize(MOST_CHANGES))
        .as(CustomerContractsProperties::changing);
  }

  private record Change(
      ContractChange.Kind kind, int day, Optional<Integer> length, RecurringAmount amount) {

    ContractChange of(Contract contract, int number) {
      LocalDate effectiveOn = START.plusDays(day);
      ContractChange.Builder change =
          ContractChange.builder()
              .id(ContractChangeId.of("change-" + number))
              .contract(contract.id())
              .kind(kind)
              .effectiveOn(effectiveOn);
      if (kind != ContractChange.Kind.ENDED) {
        change.recurring(amount).end(length.map(effectiveOn::plusDays));
      }
      return change.build();
    }
  }

  private static Tuple2<Contract, List<ContractChange>> changing(
      Optional<Integer> length, RecurringAmount amount, List<Change> planned) {
    Contract contract =
        Contract.builder()
            .id(ContractId.of("contract"))
            .customer(CustomerId.of("customer"))
            .start(START)
            .end(length.map(START::plusDays))
            .recurring(amount)
            .build();
    List<ContractChange> changes = new ArrayList<>();
    Contract at = contract;
    for (Change next :
        planned.stream().sorted(Comparator.comparing(Change::day)).distinct().toList()) {
      ContractChange change = next.of(contract, changes.size());
      LocalDate day = change.effectiveOn();
      boolean isLater = changes.stream().allMatch(each -> each.effectiveOn().isBefore(day));
      boolean isInForce = at.isInForceOn(day);
      if (isLater && (isInForce || next.kind == ContractChange.Kind.RENEWED)) {
        changes.add(change);
        at = at.with(change);
      }
      if (isLater && isInForce && next.kind == ContractChange.Kind.ENDED) {
        break;
      }
    }
    return Tuple.of(contract, changes);
  }

  @Property(tries = 1000)
  void what_recurs_on_a_day_is_what_the_changes_until_then_left(
      @ForAll("changing") Tuple2<Contract, List<ContractChange>> changing,
      @ForAll @IntRange(max = 420) int days) {
    LocalDate day = START.plusDays(days);
    CustomerContracts.Builder builder =
        CustomerContracts.builder(CustomerId.of("customer")).contract(changing.get1());
    changing.get2().forEach(builder::change);
    CustomerContracts contracts = builder.build();

    Contract then = changing.get1();
    for (ContractChange change : changing.get2()) {
      if (!change.effectiveOn().isAfter(day)) {
        then = then.with(change);
      }
    }

    boolean isInForce = then.isInForceOn(day);
    assertThat(contracts.isInForceOn(day)).isEqualTo(isInForce);
    assertThat(contracts.recurringPerYearOn(day))
        .isEqualTo(isInForce ? then.recurring().orElseThrow().perYear() : Fraction.ZERO);
  }

  @Property(tries = 300)
  void a_lapse_is_a_day_without_a_contract_after_one_with(
      @ForAll CustomerContracts contracts, @ForAll @IntRange(max = 90) int grace) {
    for (LocalDate lapse : contracts.lapses(grace, LocalDate.of(2030, 1, 1))) {
      assertThat(contracts.isInForceOn(lapse.minusDays(1))).isTrue();
      for (int i = 0; i <= grace; i++) {
        assertThat(contracts.isInForceOn(lapse.plusDays(i))).isFalse();
      }
    }
  }
}
