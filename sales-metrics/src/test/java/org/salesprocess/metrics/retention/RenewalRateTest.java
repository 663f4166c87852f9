package org.salesprocess.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.retention.Contracts.automatic;
import static org.salesprocess.metrics.retention.Contracts.changing;
import static org.salesprocess.metrics.retention.Contracts.contract;
import static org.salesprocess.metrics.retention.Contracts.day;
import static org.salesprocess.metrics.retention.Contracts.ended;
import static org.salesprocess.metrics.retention.Contracts.renewed;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Copies;
import org.salesprocess.metrics.Ratio;

class RenewalRateTest {

  private static final SalesPeriod JUNE = SalesPeriod.of(day("2026-06-01"), day("2026-07-01"));

  private static RenewalRate june(String asOf) {
    return new RenewalRate(SalesCalendar.months(), JUNE, day(asOf), 30, 10, CurrencyUnit.USD, 3);
  }

  private static Contract due(String id) {
    return contract(id, "2025-06-15", "100").end(day("2026-06-15")).build();
  }

  private static Contract next(String id, String start, String monthly) {
    return contract("after " + id, start, monthly).renews(ContractId.of(id)).build();
  }

  private static RenewalOutcome outcome(String asOf, CustomerContracts contracts) {
    return june(asOf).measure(List.of(contracts)).periods().get(0).outcomes().entrySet().stream()
        .filter(each -> each.getValue().terms() > 0)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  @Test
  void the_day_on_which_it_goes_on_says_whether_it_was_early_on_time_or_late() {
    String asOf = "2026-12-31";

    assertThat(outcome(asOf, changing(due("a"), renewed("a", "2026-05-16", "2027-06-15"))))
        .isEqualTo(RenewalOutcome.EARLY);
    assertThat(outcome(asOf, changing(due("a"), renewed("a", "2026-05-15", "2027-06-15"))))
        .isEqualTo(RenewalOutcome.NO_LONGER_DUE);
    assertThat(outcome(asOf, changing(due("a"), renewed("a", "2026-06-15", "2027-06-15"))))
        .isEqualTo(RenewalOutcome.ON_TIME);
    assertThat(outcome(asOf, Contracts.of(due("a"), next("a", "2026-06-15", "1"))))
        .isEqualTo(RenewalOutcome.ON_TIME);
    assertThat(outcome(asOf, Contracts.of(due("a"), next("a", "2026-06-25", "1"))))
        .isEqualTo(RenewalOutcome.LATE);
    assertThat(outcome(asOf, Contracts.of(due("a"), next("a", "2026-06-26", "1"))))
        .isEqualTo(RenewalOutcome.LAPSED);
  }

  @Test
  void a_contract_that_was_ended_to_make_room_for_the_next_is_renewed_early() {
    assertThat(outcome("2026-12-31", followed("2026-06-01", "2026-06-01")))
        .isEqualTo(RenewalOutcome.EARLY);
  }

  @Test
  void a_contract_that_had_ended_long_before_was_not_due_though_another_follows_on_time() {
    assertThat(outcome("2026-12-31", followed("2026-01-01", "2026-06-15")))
        .isEqualTo(RenewalOutcome.NO_LONGER_DUE);
  }

  private static CustomerContracts followed(String ended, String nextStart) {
    return CustomerContracts.builder(Contracts.ACME)
        .contract(due("a"))
        .change(ended("a", ended))
        .contract(next("a", nextStart, "130"))
        .build();
  }

  @Test
  void what_is_not_renewed_is_undecided_until_the_grace_is_over_or_a_notice_decides() {
    CustomerContracts silent = Contracts.of(due("a"));

    assertThat(outcome("2026-03-01", silent)).isEqualTo(RenewalOutcome.UNDECIDED);
    assertThat(outcome("2026-06-24", silent)).isEqualTo(RenewalOutcome.UNDECIDED);
    assertThat(outcome("2026-06-25", silent)).isEqualTo(RenewalOutcome.LAPSED);
    assertThat(outcome("2026-03-01", changing(due("a"), ended("a", "2026-06-15"))))
        .isEqualTo(RenewalOutcome.LAPSED);
    assertThat(outcome("2026-12-31", changing(due("a"), ended("a", "2026-05-16"))))
        .isEqualTo(RenewalOutcome.LAPSED);
    assertThat(outcome("2026-12-31", changing(due("a"), ended("a", "2026-05-15"))))
        .isEqualTo(RenewalOutcome.NO_LONGER_DUE);
  }

  @Test
  void what_comes_back_after_the_grace_lapsed_and_does_not_go_on() {
    PeriodRenewals june =
        june("2026-12-31")
            .measure(List.of(Contracts.of(due("a"), next("a", "2026-06-26", "130"))))
            .periods()
            .get(0);

    assertThat(june.of(RenewalOutcome.LAPSED).perYear()).isEqualTo(Fraction.of(1200));
    assertThat(june.of(RenewalOutcome.LAPSED).goingOnPerYear()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void automatic_terms_that_nobody_ended_are_renewed_on_time() {
    CustomerContracts goingOn =
        CustomerContracts.builder(Contracts.ACME)
            .contract(automatic("auto", "2024-06-15", "2025-06-15", "P1Y"))
            .renewedAutomaticallyUntil(day("2026-12-31"))
            .build();

    assertThat(outcome("2026-12-31", goingOn)).isEqualTo(RenewalOutcome.ON_TIME);
  }

  /** Per year: a 1200 lapsed, b 1200 renewed for 1800, c 600 renewed for 600, d 240 undecided. */
  private static List<CustomerContracts> fourDue() {
    return List.of(
        changing(due("a"), ended("a", "2026-06-15")),
        Contracts.of(due("b"), next("b", "2026-06-15", "150")),
        Contracts.of(
            contract("c", "2025-06-01", "50").end(day("2026-06-05")).build(),
            next("c", "2026-06-07", "50")),
        Contracts.of(contract("d", "2025-06-01", "20").end(day("2026-06-30")).build()));
  }

  @Test
  void rates_are_of_those_decided_and_of_those_due_by_count_and_by_amount() {
    PeriodRenewals june = june("2026-06-30").measure(fourDue()).of(JUNE).orElseThrow();

    assertThat(june).hasToString("2026-06-01/2026-07-01: 4 due, 2 renewed, 1 lapsed, 1 undecided");
    assertThat(june.renewedOfDecided()).isEqualTo(Ratio.of(2, 3));
    assertThat(june.renewedOfDue()).isEqualTo(Ratio.of(2, 4));
    assertThat(june.renewedAmountOfDecided().value()).contains(Fraction.of(1800, 3000));
    assertThat(june.renewedAmountOfDue().value()).contains(Fraction.of(1800, 3240));
    assertThat(june.amountAfterRenewal()).hasToString("USD 2400.00 of USD 1800.00 (133.3 %)");
    assertThat(june.of(RenewalOutcome.LAPSED).smallest()).containsExactly(ContractId.of("a"));
    assertThat(june.of(RenewalOutcome.LATE).terms()).isEqualTo(1);
  }

  @Test
  void without_a_due_contract_there_is_no_rate() {
    RenewalReport report = june("2026-06-30").measure(List.of());

    assertThat(report.periods().get(0).renewedOfDecided()).isEqualTo(Ratio.NONE);
    assertThat(report.periods().get(0).renewedAmountOfDue().value()).isEmpty();
    assertThat(report.of(SalesPeriod.ofDay(day("2026-06-01")))).isEqualTo(Optional.empty());
    assertThat(report.toString())
        .startsWith(
            "renewals due in 2026-06-01/2026-07-01, in USD, as of 2026-06-30; early by up to 30"
                + " days, late by up to 10\n2026-06-01/2026-07-01: 0 due");
    assertThat(Copies.throughBytes(report)).isEqualTo(report);
  }

  @Test
  void negative_spans_and_other_currencies_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RenewalRate(
                    SalesCalendar.months(), JUNE, day("2026-06-30"), 0, -1, CurrencyUnit.USD, 1))
        .withMessage("renewal rate: graceDays must not be negative, was -1");
    RenewalRate euros =
        new RenewalRate(SalesCalendar.months(), JUNE, day("2026-06-30"), 0, 0, CurrencyUnit.EUR, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> euros.measure(fourDue()))
        .withMessage("contracts of acme: currency must be EUR, was USD");
  }
}
