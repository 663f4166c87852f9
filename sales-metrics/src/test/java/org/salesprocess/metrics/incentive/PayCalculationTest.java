package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Paying.money;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.FIRST;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Copies;

class PayCalculationTest {

  private static final CommissionPlan TEN_PERCENT =
      plan(monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED)).build());

  // 10 % up to 1,000 in a month, 20 % of what is above
  private static final CommissionPlan TIERED =
      plan(
          monthly()
              .formula(
                  Formula.Rated.of(
                      RateTable.marginal(number("0.1")).from(usd("1000"), number("0.2")).build(),
                      Input.of(Measure.BOOKED),
                      Input.of(Measure.BOOKED)))
              .build());

  @Test
  void a_month_pays_what_was_sold_in_it() {
    Paying paying = Paying.by(TEN_PERCENT).sold("a", "01-10", "1000").sold("b", "02-01", "500");
    assertThat(paying.close(1).paid()).isEqualTo(money("100"));
    assertThat(paying.close(2).paid()).isEqualTo(money("50"));
  }

  @Test
  void a_sale_that_becomes_known_late_is_posted_to_the_open_month_and_names_itself() {
    Paying paying = Paying.by(TIERED).sold("a", "01-20", "800");
    assertThat(paying.close(1).earned()).isEqualTo(money("80"));
    // by hand: b comes before a in January: 600 x 10 % = 60; a then fills 600 to 1,400:
    // 400 x 10 % + 400 x 20 % = 120, of which 80 was posted
    paying.sold("b", "01-10", "600", "02-10");
    Statement february = paying.close(2);
    assertThat(february.lines(StatementLine.State.EARNED))
        .extracting(StatementLine::amount)
        .containsExactly(money("60"), money("40"));
    assertThat(february.lines(StatementLine.State.EARNED))
        .allSatisfy(
            line -> {
              assertThat(line.key().period()).isEqualTo(month(1));
              assertThat(line.causes()).containsExactly(TransactionId.of("booking:b"));
            });
  }

  @Test
  void a_corrected_amount_becomes_a_difference_in_the_open_month() {
    Paying paying = Paying.by(TEN_PERCENT).sold("a", "01-10", "1000");
    paying.close(1);
    paying.sold("a", "01-10", "700", "02-03").sold("a", "01-10", "800", "02-20");
    Statement february = paying.close(2);
    assertThat(february.earned()).isEqualTo(money("-20"));
    assertThat(february.lines(StatementLine.State.EARNED).get(0).before()).isEqualTo(money("100"));
    assertThat(february.paid()).isEqualTo(money("0"));
    assertThat(february.settlement().after().carried()).isEqualTo(money("20"));
  }

  @Test
  void a_sale_that_is_withdrawn_is_taken_back_and_named_although_it_is_known_no_more() {
    Paying paying = Paying.by(TEN_PERCENT).sold("a", "01-10", "1000");
    paying.close(1);
    PayFacts without = PayFacts.of(List.of());
    Statement february =
        paying
            .calculation()
            .open(paying.ledger(), without, month(2), Paying.at("03-05"))
            .statement(ANA)
            .orElseThrow();
    assertThat(february.earned()).isEqualTo(money("-100"));
    StatementLine line = february.lines(StatementLine.State.EARNED).get(0);
    assertThat(line.line()).isEmpty();
    assertThat(line.causes()).containsExactly(TransactionId.of("booking:a"));
  }

  @Test
  void a_statement_that_is_closed_never_changes() {
    Paying paying = Paying.by(TIERED).sold("a", "01-20", "800");
    Statement january = paying.close(1);
    paying.sold("b", "01-10", "600", "02-10").cameBack("a", "02-11", "800");
    paying.close(2);
    assertThat(paying.statement(1)).isEqualTo(january);
    assertThat(paying.ledger().asKnownOn(Paying.at("02-20")).closed()).hasSize(1);
    assertThat(paying.ledger().asKnownOn(Paying.at("02-04")).closed()).isEmpty();
  }

  @Test
  void replaying_the_closings_gives_the_same_ledger() {
    Paying paying = Paying.by(TIERED).sold("a", "01-20", "800");
    paying.close(1);
    paying.sold("b", "01-10", "600", "02-10").sold("c", "02-14", "70.01");
    paying.close(2);
    paying.cameBack("b", "03-01", "100");
    paying.close(3);
    Ledger replayed =
        paying
            .calculation()
            .replay(
                paying.facts(),
                List.of(Paying.closingOf(1), Paying.closingOf(2), Paying.closingOf(3)));
    assertThat(replayed).isEqualTo(paying.ledger());
    assertThat(Copies.throughBytes(replayed)).isEqualTo(paying.ledger());
  }

  @Test
  void the_order_of_arrival_and_repeats_change_nothing() {
    Paying paying =
        Paying.by(TIERED)
            .sold("a", "01-20", "800")
            .sold("b", "01-20", "600")
            .sold("c", "01-02", "70.01")
            .cameBack("b", "01-25", "100");
    List<Transaction> other = new ArrayList<>(paying.transactions());
    Collections.reverse(other);
    other.addAll(paying.transactions());
    assertThat(
            paying
                .calculation()
                .open(Ledger.empty(USD), PayFacts.of(other), month(1), Paying.at("02-05"))
                .statements())
        .isEqualTo(paying.open(1, "02-05").statements());
  }

  @Test
  void what_is_only_expected_is_forecast_until_it_happens() {
    Paying paying =
        Paying.by(TEN_PERCENT)
            .add(
                Paying.booking(ANA, "a", "01-25")
                    .value(Measure.BOOKED, usd("1000"))
                    .expected(true)
                    .recordedAt(Paying.at("01-02"))
                    .build());
    Statement january = paying.close(1);
    assertThat(january.total(StatementLine.State.FORECAST)).isEqualTo(money("100"));
    assertThat(january.earned()).isEqualTo(money("0"));
    paying.add(
        Paying.booking(ANA, "a", "02-07")
            .value(Measure.BOOKED, usd("900"))
            .recordedAt(Paying.at("02-07"))
            .build());
    Statement february = paying.close(2);
    assertThat(february.total(StatementLine.State.FORECAST)).isEqualTo(money("-100"));
    assertThat(february.earned()).isEqualTo(money("90"));
  }

  @Test
  void a_credit_of_a_seller_on_no_plan_is_reported() {
    Paying paying =
        Paying.by(TEN_PERCENT)
            .add(Paying.booking(BEN, "a", "01-25").value(Measure.BOOKED, usd("1")).build());
    OpenPayPeriod january = paying.open(1, "02-05");
    assertThat(january.withoutPlan()).extracting(Credit::seller).containsExactly(BEN);
    assertThat(january.statement(BEN)).isEmpty();
  }

  @Test
  void a_transaction_with_two_contents_counts_for_nothing_and_is_reported() {
    Paying paying =
        Paying.by(TEN_PERCENT)
            .add(Paying.booking(ANA, "a", "01-25").value(Measure.BOOKED, usd("1")).build())
            .add(Paying.booking(ANA, "a", "01-25").value(Measure.BOOKED, usd("2")).build());
    OpenPayPeriod january = paying.open(1, "02-05");
    assertThat(january.conflicts()).hasSize(1);
    assertThat(january.statement(ANA).orElseThrow().lines()).isEmpty();
  }

  @Test
  void a_transaction_that_nobody_owns_is_reported_with_the_reason() {
    Paying paying =
        Paying.by(TEN_PERCENT)
            .add(Selling.booking("a", "01-25").value(Measure.BOOKED, usd("1")).build());
    assertThat(paying.open(1, "02-05").crediting().uncredited())
        .extracting(Uncredited::reason)
        .containsExactly(Uncredited.Reason.NO_OWNER);
  }

  @Test
  void a_transaction_in_another_currency_is_reported_with_the_reason() {
    Paying paying =
        Paying.by(TEN_PERCENT)
            .sold("a", "01-10", "1000")
            .add(
                Paying.booking(ANA, "b", "01-25")
                    .value(Measure.BOOKED, Quantity.parse("EUR 5"))
                    .build());
    OpenPayPeriod january = paying.open(1, "02-05");
    assertThat(january.crediting().uncredited())
        .extracting(Uncredited::why)
        .containsExactly("booking:b: it is in another currency: booked EUR 5.00");
    assertThat(january.statement(ANA).orElseThrow().earned()).isEqualTo(money("100"));
  }

  @Test
  void only_the_period_after_the_last_closing_can_be_opened() {
    Paying paying = Paying.by(TEN_PERCENT);
    paying.close(1);
    assertThatThrownBy(() -> paying.open(3, "04-05"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "pay period: must begin on 2026-02-01, where the last one closed ended, was"
                + " 2026-03-01/2026-04-01");
    assertThatThrownBy(() -> paying.open(2, "02-04"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "pay period 2026-02-01/2026-03-01: asOf must not be before the last closing at"
                + " 2026-02-05T12:00:00Z, was 2026-02-04T12:00:00Z");
    assertThatThrownBy(() -> paying.open(2, "03-05").close(ClosingId.of("month-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "pay period 2026-02-01/2026-03-01: closing must have an id of its own, was month-1");
  }

  @Test
  void a_ledger_in_another_currency_and_a_period_of_another_calendar_are_refused() {
    PayCalculation calculation = Paying.by(TEN_PERCENT).calculation();
    PayFacts none = PayFacts.of(List.of());
    assertThatThrownBy(
            () ->
                calculation.open(
                    Ledger.empty(CurrencyUnit.EUR), none, month(1), Paying.at("02-05")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ledger: currency must be USD as in the program, was EUR");
    assertThatThrownBy(
            () ->
                calculation.open(
                    Ledger.empty(USD),
                    none,
                    SalesPeriod.of(FIRST, FIRST.plusMonths(3)),
                    Paying.at("02-05")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pay period: must be one of the pay calendar, was 2026-01-01/2026-04-01");
  }

  @Test
  void a_seller_on_a_plan_must_be_of_the_organisation() {
    PlanAssignment stranger = PlanAssignment.since(FIRST, SellerId.of("eve"), PlanId.of("plan"));
    assertThatThrownBy(
            () ->
                PayCalculation.builder(
                        Paying.program(TEN_PERCENT).assignment(stranger).build(),
                        Selling.organization())
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("assignment to plan plan: seller must be of the organisation, was eve");
  }

  @Test
  void a_quota_in_another_currency_than_the_component_that_asks_for_it_is_refused() {
    CommissionPlan byAttainment =
        plan(
            monthly()
                .formula(
                    Formula.bonus(
                        RateTable.whole(usd("0")).from(number("1"), usd("500")).build(),
                        Input.attainment(Measure.BOOKED, Span.componentPeriod())))
                .build());
    QuotaPlan euros =
        QuotaPlan.builder()
            .id(QuotaPlanId.of("quotas-2026"))
            .calendar(SalesCalendar.months())
            .split(QuotaSplit.equal())
            .quota(
                Quota.builder()
                    .id(QuotaId.of("q"))
                    .scope(QuotaScope.of(ANA))
                    .measure(Measure.BOOKED)
                    .period(month(1))
                    .target(Quantity.parse("EUR 1000"))
                    .build())
            .build();
    assertThatThrownBy(
            () ->
                PayCalculation.builder(Paying.program(byAttainment).build(), Selling.organization())
                    .quotas(euros)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "plan plan: component pay: quota on booked must be in USD, was in EUR in quota plan"
                + " quotas-2026");
  }

  @Test
  void the_first_period_takes_in_what_was_earned_before_it() {
    Paying paying = Paying.by(TEN_PERCENT).sold("a", "01-10", "1000").sold("b", "02-10", "500");
    Statement february = paying.open(2, "03-05").statement(ANA).orElseThrow();
    assertThat(february.earned()).isEqualTo(money("150"));
    assertThat(Optional.of(february.subtotals()))
        .hasValueSatisfying(by -> assertThat(by).hasSize(1).containsValue(money("150")));
  }
}
