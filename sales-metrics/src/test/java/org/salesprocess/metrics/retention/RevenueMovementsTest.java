package org.salesprocess.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.retention.Contracts.changed;
import static org.salesprocess.metrics.retention.Contracts.contract;
import static org.salesprocess.metrics.retention.Contracts.day;
import static org.salesprocess.metrics.retention.Contracts.ended;

import com.google.common.collect.ImmutableList;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.RecurringAmount;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.Copies;
import org.salesprocess.metrics.Grouping;
import org.salesprocess.metrics.Ratio;

class RevenueMovementsTest {

  private static final CustomerId A = CustomerId.of("a");
  private static final CustomerId B = CustomerId.of("b");
  private static final CustomerId C = CustomerId.of("c");
  private static final CustomerId D = CustomerId.of("d");
  private static final CustomerId E = CustomerId.of("e");
  private static final CustomerId F = CustomerId.of("f");
  private static final SalesPeriod FEBRUARY = SalesPeriod.of(day("2026-02-01"), day("2026-03-01"));
  private static final SalesPeriod FIRST_QUARTER =
      SalesPeriod.of(day("2026-01-01"), day("2026-04-01"));

  private static RevenueMovements.Builder february() {
    return monthly(FEBRUARY);
  }

  private static RevenueMovements.Builder monthly(SalesPeriod over) {
    return RevenueMovements.builder(
        SalesCalendar.months(), over, day("2026-12-31"), CurrencyUnit.USD);
  }

  /** Start 900 = 100 + 200 + 100 + 500; end 940 = 150 + 120 + 80 + 90 + 500. */
  private static List<CustomerContracts> subscribers() {
    Contract yearly =
        contract(C, "c1", "2025-02-01", "0")
            .end(day("2026-02-01"))
            .renewal(Contract.Renewal.BY_AGREEMENT)
            .recurring(RecurringAmount.yearly(BigMoney.parse("USD 1200")))
            .build();
    return List.of(
        Contracts.changing(
            contract(A, "a1", "2025-11-01", "100").build(), changed("a1", "2026-02-10", "150")),
        Contracts.changing(
            contract(B, "b1", "2025-06-01", "200").build(), changed("b1", "2026-02-01", "120")),
        Contracts.of(yearly),
        Contracts.of(contract(D, "d1", "2026-02-15", "80").build()),
        Contracts.of(
            contract(E, "e1", "2025-01-01", "60").end(day("2025-12-01")).build(),
            contract(E, "e2", "2026-02-03", "90").build()),
        Contracts.of(contract(F, "f1", "2024-01-01", "500").build()));
  }

  private static PeriodMovements measured(RevenueMovements metric) {
    return metric
        .ofContracts(RevenueBasis.PER_MONTH)
        .measure(subscribers())
        .of(FEBRUARY)
        .orElseThrow();
  }

  @Test
  void a_month_of_a_subscription_business_reconciles_as_by_hand() {
    PeriodMovements month = measured(february().build());

    assertThat(month.start()).isEqualTo(sum(4, 900, A, B, C, F));
    assertThat(month.of(MovementKind.NEW)).isEqualTo(sum(1, 80, D));
    assertThat(month.of(MovementKind.REACTIVATION)).isEqualTo(sum(1, 90, E));
    assertThat(month.of(MovementKind.EXPANSION)).isEqualTo(sum(1, 50, A));
    assertThat(month.of(MovementKind.CONTRACTION)).isEqualTo(sum(1, 80, B));
    assertThat(month.of(MovementKind.CHURN)).isEqualTo(sum(1, 100, C));
    assertThat(month.end()).isEqualTo(sum(5, 940, A, B, D, E, F));
    assertThat(month)
        .hasToString(
            "2026-02-01/2026-03-01: USD 900.00 + 80.00 new + 90.00 reactivation + 50.00 expansion"
                + " - 80.00 contraction - 100.00 churn = 940.00");
  }

  private static MovementSum sum(long customers, long amount, CustomerId... ids) {
    return new MovementSum(customers, Fraction.of(amount), ImmutableList.copyOf(ids));
  }

  @Test
  void retention_and_churn_are_of_the_revenue_at_the_start() {
    PeriodMovements month = measured(february().build());

    assertThat(month.logoChurn()).isEqualTo(Ratio.of(1, 4));
    assertThat(month.revenueChurn().value()).contains(Fraction.of(100, 900));
    // 900 - 80 - 100 = 720; with the 50 of a, 770
    assertThat(month.grossRetention()).hasToString("USD 720.00 of USD 900.00 (80.0 %)");
    assertThat(month.netRetention()).hasToString("USD 770.00 of USD 900.00 (85.6 %)");
    assertThat(month.netRetention().toAmountRatio(2).value()).contains(Fraction.of(77, 90));
    // (80 + 90 + 50) / (80 + 100)
    assertThat(month.quickRatio().value()).contains(Fraction.of(11, 9));
  }

  @Test
  void a_customer_who_was_away_for_two_months_is_new_again_only_if_the_policy_says_so() {
    RevenueMovements.Builder question = february();

    PeriodMovements afterTwo = measured(question.returning(ReturningCustomers.newAfter(2)).build());
    PeriodMovements afterThree =
        measured(question.returning(ReturningCustomers.newAfter(3)).build());

    assertThat(afterTwo.of(MovementKind.NEW).smallest()).containsExactly(D, E);
    assertThat(afterTwo.of(MovementKind.REACTIVATION).customers()).isZero();
    assertThat(afterThree.of(MovementKind.REACTIVATION).smallest()).containsExactly(E);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReturningCustomers.newAfter(0))
        .withMessage("returning customers: newAfter must be 1 period or more, was 0");
  }

  @Test
  void a_customer_who_begins_to_pay_after_a_free_contract_is_new() {
    CustomerContracts free =
        Contracts.changing(
            contract(A, "free", "2025-06-01", "0").build(), changed("free", "2026-02-10", "50"));

    PeriodMovements month = of(february().build(), free);

    assertThat(month.of(MovementKind.NEW)).isEqualTo(sum(1, 50, A));
    assertThat(month.start()).isEqualTo(sum(0, 0));
  }

  @Test
  void an_upgrade_beside_a_downgrade_is_netted_or_not_as_is_asked() {
    CustomerContracts both =
        CustomerContracts.builder(A)
            .contract(contract(A, "one", "2025-01-01", "100").build())
            .contract(contract(A, "two", "2025-01-01", "100").build())
            .change(changed("one", "2026-02-05", "170"))
            .change(changed("two", "2026-02-20", "60"))
            .build();

    PeriodMovements netted = of(february().build(), both);
    PeriodMovements apart = of(february().netting(MovementNetting.BY_PART).build(), both);

    assertThat(netted.of(MovementKind.EXPANSION).amount()).isEqualTo(Fraction.of(30));
    assertThat(netted.of(MovementKind.CONTRACTION).customers()).isZero();
    assertThat(apart.of(MovementKind.EXPANSION).amount()).isEqualTo(Fraction.of(70));
    assertThat(apart.of(MovementKind.CONTRACTION).amount()).isEqualTo(Fraction.of(40));
    assertThat(apart.end()).isEqualTo(netted.end());
  }

  private static PeriodMovements of(RevenueMovements metric, CustomerContracts contracts) {
    return metric.ofContracts(RevenueBasis.PER_MONTH).measure(List.of(contracts)).periods().get(0);
  }

  @Test
  void a_renewal_by_another_contract_for_more_is_an_expansion_of_the_chain() {
    CustomerContracts chain =
        Contracts.of(
            contract(A, "old", "2025-02-01", "100").end(day("2026-02-01")).build(),
            contract(A, "next", "2026-02-01", "120").renews(ContractId.of("old")).build());

    PeriodMovements month = of(february().netting(MovementNetting.BY_PART).build(), chain);

    assertThat(month.of(MovementKind.EXPANSION).amount()).isEqualTo(Fraction.of(20));
    assertThat(month.of(MovementKind.CONTRACTION).amount()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void revenue_that_is_no_decimal_stays_exact() {
    CustomerContracts odd =
        Contracts.changing(
            contract(A, "odd", "2025-02-01", "0")
                .recurring(RecurringAmount.of(BigMoney.parse("USD 100"), Period.ofMonths(7)))
                .build(),
            ended("odd", "2026-02-11"));

    PeriodMovements month =
        february()
            .build()
            .ofContracts(RevenueBasis.PER_YEAR)
            .measure(List.of(odd))
            .periods()
            .get(0);

    assertThat(month.of(MovementKind.CHURN).amount()).isEqualTo(Fraction.of(1200, 7));
    assertThat(month.revenueChurn().value()).contains(Fraction.ONE);
    assertThat(month.quickRatio().value()).contains(Fraction.ZERO);
  }

  @Test
  void purchases_of_a_period_are_held_against_those_of_the_period_before() {
    CustomerHistory history =
        CustomerHistory.builder(A)
            .purchase(day("2025-12-03"), usd("40"))
            .purchase(day("2026-01-15"), usd("25.50"))
            .purchase(day("2026-01-31"), usd("4.50"))
            .event(back("2026-02-02", "-4.50"))
            .purchase(day("2026-03-09"), usd("10"))
            .build();

    List<CustomerMovement> movements =
        monthly(FIRST_QUARTER)
            .build()
            .of(CustomerRevenue.bought(history, PurchaseEvents.standard()));

    assertThat(movements).hasSize(3);
    assertThat(movements.get(0).of(MovementKind.CONTRACTION)).isEqualTo(Fraction.of(10));
    assertThat(movements.get(1).of(MovementKind.CHURN)).isEqualTo(Fraction.of(30));
    assertThat(movements.get(1).belowZero()).isEqualTo(Fraction.of(-9, 2));
    assertThat(movements.get(2).of(MovementKind.REACTIVATION)).isEqualTo(Fraction.of(10));
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  private static CustomerEvent back(String day, String amount) {
    return new CustomerEvent(CustomerEvent.RETURN, day(day), Optional.of(usd(amount)));
  }

  @Test
  void a_customer_of_an_earlier_year_is_known_though_the_report_begins_later() {
    CustomerHistory early =
        CustomerHistory.builder(A)
            .purchase(day("2019-05-01"), usd("1"))
            .purchase(day("2026-02-01"), usd("1"))
            .build();

    RevenueMovementReport report =
        february().build().ofPurchases(PurchaseEvents.standard()).measure(List.of(early));

    assertThat(report.periods().get(0).of(MovementKind.REACTIVATION).smallest()).containsExactly(A);
  }

  @Test
  void periods_that_are_not_over_are_left_out() {
    RevenueMovements running =
        RevenueMovements.builder(
                SalesCalendar.months(), FIRST_QUARTER, day("2026-02-28"), CurrencyUnit.USD)
            .build();

    assertThat(running.periods()).hasSize(2).contains(FEBRUARY);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RevenueMovements.builder(
                    SalesCalendar.years(Month.JANUARY),
                    FIRST_QUARTER,
                    day("2026-12-30"),
                    CurrencyUnit.USD))
        .withMessage(
            "revenue movements: over must have a period that is over on 2026-12-30, was"
                + " 2026-01-01/2026-04-01");
  }

  @Test
  void without_customers_nothing_moves_and_no_rate_has_a_value() {
    PeriodMovements month =
        february().build().ofContracts(RevenueBasis.PER_YEAR).measure(List.of()).periods().get(0);

    assertThat(month.logoChurn()).isEqualTo(Ratio.NONE);
    assertThat(month.netRetention().value()).isEmpty();
    assertThat(month.quickRatio().value()).isEmpty();
    assertThat(month).hasToString("2026-02-01/2026-03-01: USD 0.00 = 0.00");
  }

  @Test
  void another_currency_or_a_negative_purchase_is_refused() {
    RevenueMovements euros =
        RevenueMovements.builder(
                SalesCalendar.months(), FEBRUARY, day("2026-12-31"), CurrencyUnit.EUR)
            .build();
    CustomerHistory negative =
        CustomerHistory.builder(A).purchase(day("2026-02-03"), usd("-1")).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> euros.ofContracts(RevenueBasis.PER_YEAR).measure(subscribers()))
        .withMessage("contracts of a: currency must be EUR, was USD");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                february()
                    .build()
                    .ofPurchases(PurchaseEvents.standard())
                    .measure(List.of(negative)))
        .withMessage(
            "history of a: amount of a purchase must not be below zero, was USD -1.00 on"
                + " 2026-02-03");
  }

  @Test
  void movements_of_each_segment_come_from_the_attributes_of_customers() {
    CustomerContracts retail =
        CustomerContracts.builder(A)
            .attributes(Attributes.builder().put("segment", "retail").build())
            .contract(contract(A, "new", "2026-02-01", "10").build())
            .build();

    Breakdown<String, RevenueMovementReport> bySegment =
        february()
            .build()
            .ofContracts(RevenueBasis.PER_MONTH)
            .by(Grouping.attribute("segment"))
            .measure(List.of(retail, subscribers().get(5)));

    assertThat(bySegment.of("retail").orElseThrow().periods().get(0).end().smallest())
        .containsExactly(A);
    assertThat(bySegment.total().periods().get(0).end().amount()).isEqualTo(Fraction.of(510));
  }

  @Test
  void the_report_says_what_was_asked() {
    RevenueMovementReport report =
        february()
            .returning(ReturningCustomers.newAfter(6))
            .build()
            .ofContracts(RevenueBasis.PER_MONTH)
            .measure(List.of());

    assertThat(report.toString())
        .startsWith(
            "revenue movements in USD from 2026-02-01 to 2026-03-01, periods: 1; returning"
                + " customers: reactivated, but new after 6 periods away; netting: BY_CUSTOMER\n");
    assertThat(Copies.throughBytes(report)).isEqualTo(report);
  }
}
