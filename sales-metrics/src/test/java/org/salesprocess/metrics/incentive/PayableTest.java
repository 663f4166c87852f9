package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Paying.money;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

/** When what is earned becomes payable. */
class PayableTest {

  private static Component.Builder tenPercent(PayableRule payable) {
    return monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED)).payable(payable);
  }

  private static CommissionPlan planOf(PayableRule payable) {
    return plan(tenPercent(payable).build());
  }

  @Test
  void what_is_payable_at_once_is_paid_with_the_month_that_earned_it() {
    Statement january = Paying.by(planOf(PayableRule.atOnce())).sold("a", "01-10", "1000").close(1);
    assertThat(january.paid()).isEqualTo(money("100"));
    assertThat(january.settlement().after().held()).isEqualTo(money("0"));
  }

  @Test
  void what_waits_for_the_invoice_is_payable_in_the_part_that_is_invoiced() {
    // by hand: 100 earned; 300 of 1,000 invoiced in January: 30; the rest in March: 70
    Paying paying =
        Paying.by(planOf(PayableRule.whenInvoiced()))
            .sold("a", "01-10", "1000")
            .invoiced("a", "01-31", "300")
            .invoiced("a", "03-01", "700");
    assertThat(paying.close(1).paid()).isEqualTo(money("30"));
    assertThat(paying.statement(1).earned()).isEqualTo(money("100"));
    assertThat(paying.statement(1).settlement().after().held()).isEqualTo(money("70"));
    assertThat(paying.close(2).paid()).isEqualTo(money("0"));
    assertThat(paying.close(3).paid()).isEqualTo(money("70"));
    assertThat(paying.statement(3).settlement().after().held()).isEqualTo(money("0"));
  }

  @Test
  void what_waits_for_the_customers_money_is_payable_in_the_part_that_is_paid() {
    // by hand: 33.33 earned of 333.33; a third is paid: 11.11; then all of it: 22.22
    Paying paying =
        Paying.by(planOf(PayableRule.whenCollected()))
            .sold("a", "01-10", "333.33")
            .invoiced("a", "01-11", "333.33")
            .collected("a", "02-10", "111.11")
            .collected("a", "03-10", "222.22");
    assertThat(paying.close(1).paid()).isEqualTo(money("0"));
    assertThat(paying.close(2).paid()).isEqualTo(money("11.11"));
    assertThat(paying.close(3).paid()).isEqualTo(money("22.22"));
  }

  @Test
  void a_customer_who_pays_too_much_makes_no_more_payable_than_was_earned() {
    Paying paying =
        Paying.by(planOf(PayableRule.whenCollected()))
            .sold("a", "01-10", "1000")
            .collected("a", "01-20", "1500");
    assertThat(paying.close(1).paid()).isEqualTo(money("100"));
  }

  @Test
  void instalments_become_payable_by_time_after_the_day_of_credit() {
    // by hand: 100.01 earned on 31 January; half at once: 50.005 -> 50.01 (half up);
    // half a month later, on 28 February: 100.01 - 50.01 = 50.00
    PayableRule halves =
        PayableRule.instalments(
            List.of(
                new PayableRule.Instalment(Period.ZERO, rate("1/2")),
                new PayableRule.Instalment(Period.ofMonths(1), rate("1/2"))));
    Paying paying = Paying.by(planOf(halves)).sold("a", "01-31", "1000.10");
    assertThat(paying.close(1).paid()).isEqualTo(money("50.01"));
    assertThat(paying.close(2).paid()).isEqualTo(money("50.00"));
    assertThat(paying.close(3).paid()).isEqualTo(money("0"));
  }

  @Test
  void instalments_are_rounded_as_what_is_payable_so_far() {
    // by hand: 100.01 earned on 10 January. A fifth at once: 20.002 -> 20.00; on 9 February half
    // so far: 50.005 -> 50.01, 30.01 more; on 11 March, 60 days after, all of it: 50.00 more
    PayableRule three =
        PayableRule.instalments(
            List.of(
                new PayableRule.Instalment(Period.ZERO, rate("1/5")),
                new PayableRule.Instalment(Period.ofDays(30), rate("3/10")),
                new PayableRule.Instalment(Period.ofDays(60), rate("1/2"))));
    Paying paying = Paying.by(planOf(three)).sold("a", "01-10", "1000.10");
    assertThat(paying.close(1).paid()).isEqualTo(money("20.00"));
    assertThat(paying.close(2).paid()).isEqualTo(money("30.01"));
    assertThat(paying.close(3).paid()).isEqualTo(money("50.00"));
    assertThat(paying.statement(3).settlement().after().held()).isEqualTo(money("0"));
  }

  @Test
  void a_deal_that_is_held_back_is_paid_when_it_is_released() {
    Paying paying =
        Paying.by(planOf(PayableRule.atOnce()))
            .sold("a", "01-10", "1000")
            .sold("b", "01-11", "500")
            .held("a", "01-15", "02-20");
    assertThat(paying.close(1).paid()).isEqualTo(money("50"));
    assertThat(paying.statement(1).settlement().after().held()).isEqualTo(money("100"));
    assertThat(paying.statement(1).explain().print())
        .contains(
            """
              earned so far but not yet payable: USD 100.00
                pay for deal a: USD 100.00
                  USD 0.00 of the USD 100.00 earned is payable so far
                  payable at once; held back by hold:a: disputed
            """);
    assertThat(paying.close(2).paid()).isEqualTo(money("100"));
  }

  @Test
  void a_hold_after_payment_takes_nothing_back() {
    Paying paying =
        Paying.by(planOf(PayableRule.whenCollected()))
            .sold("a", "01-10", "1000")
            .collected("a", "01-20", "400")
            .held("a", "02-06")
            .collected("a", "02-10", "600");
    assertThat(paying.close(1).paid()).isEqualTo(money("40"));
    assertThat(paying.close(2).paid()).isEqualTo(money("0"));
    assertThat(paying.statement(2).settlement().after().held()).isEqualTo(money("60"));
  }

  @Test
  void a_cap_is_payable_as_what_it_caps() {
    // by hand: 100 + 200 earned, capped at 150; a's money is in, so a third of all is payable:
    // 100 - 50 = 50; then the rest
    CommissionPlan capped =
        plan(
            tenPercent(PayableRule.whenCollected())
                .modifier(Modifier.cap(Input.constant(usd("150"))))
                .build());
    Paying paying =
        Paying.by(capped)
            .sold("a", "01-10", "1000")
            .sold("b", "01-11", "2000")
            .collected("a", "01-20", "1000")
            .collected("b", "02-20", "2000");
    assertThat(paying.close(1).paid()).isEqualTo(money("50"));
    assertThat(paying.close(2).paid()).isEqualTo(money("100"));
  }

  @Test
  void a_return_before_the_customer_paid_costs_nothing_that_was_not_paid() {
    for (ReturnPolicy.Kind policy :
        List.of(ReturnPolicy.Kind.REMEASURE, ReturnPolicy.Kind.REVERSE_PAID)) {
      CommissionPlan collected =
          plan(tenPercent(PayableRule.whenCollected()).returns(ReturnPolicy.of(policy)).build());
      Paying paying =
          Paying.by(collected).sold("a", "01-10", "1000").cameBack("a", "02-10", "1000");
      assertThat(paying.close(1).paid()).isEqualTo(money("0"));
      assertThat(paying.close(2).paid()).isEqualTo(money("0"));
      assertThat(paying.statement(2).settlement().after().earned()).isEqualTo(money("0"));
      assertThat(paying.statement(2).settlement().after().held()).isEqualTo(money("0"));
      assertThat(paying.statement(2).settlement().after().owed()).isEqualTo(money("0"));
    }
  }

  private static Transaction.Builder named(String type, String id, String booking, String day) {
    return Paying.booking(ANA, "d", day)
        .id(TransactionId.of(type + ":" + id))
        .type(type)
        .booking(BookingId.of(booking));
  }

  @Test
  void a_deal_that_grows_takes_nothing_back_of_what_was_payable() {
    // by hand: all of the first booking of 1,000 is paid; another 1,000 of the deal changes nothing
    Paying paying =
        Paying.by(planOf(PayableRule.whenCollected()))
            .sold("a", "01-10", "1000")
            .collected("a", "01-20", "1000")
            .add(
                Paying.booking(ANA, "a", "02-10")
                    .id(TransactionId.of("booking:a2"))
                    .value(Measure.BOOKED, usd("1000"))
                    .build())
            .collected("a", "03-10", "400");
    assertThat(paying.close(1).released()).isEqualTo(money("100"));
    assertThat(paying.close(2).released()).isEqualTo(money("0"));
    assertThat(paying.close(3).released()).isEqualTo(money("40"));
  }

  @Test
  void money_that_names_its_booking_makes_that_booking_payable_alone() {
    // by hand: two bookings of 1,000; 600 is paid of the second: 60, nothing of the first
    Paying paying =
        Paying.by(planOf(PayableRule.whenCollected()))
            .add(named("booking", "1", "b1", "01-10").value(Measure.BOOKED, usd("1000")).build())
            .add(named("booking", "2", "b2", "01-11").value(Measure.BOOKED, usd("1000")).build())
            .add(named("payment", "1", "b2", "01-20").value(Measure.COLLECTED, usd("600")).build());
    Statement january = paying.close(1);
    assertThat(january.released()).isEqualTo(money("60"));
    assertThat(january.held())
        .extracting(HeldLine::held)
        .containsExactly(money("100"), money("40"));
  }

  @Test
  void lines_of_one_booking_are_payable_as_the_booking_is_paid() {
    // by hand: 300 and 700 booked together, 500 paid: half of 30 and of 70
    Paying paying =
        Paying.by(planOf(PayableRule.whenCollected()))
            .add(named("booking", "1:1", "b1", "01-10").value(Measure.BOOKED, usd("300")).build())
            .add(named("booking", "1:2", "b1", "01-10").value(Measure.BOOKED, usd("700")).build())
            .add(named("payment", "1", "b1", "01-20").value(Measure.COLLECTED, usd("500")).build());
    assertThat(paying.close(1).lines(StatementLine.State.PAYABLE))
        .extracting(StatementLine::amount)
        .containsExactly(money("15"), money("35"));
  }

  @Test
  void money_of_a_booking_of_which_nothing_is_known_settles_the_deal() {
    Paying paying =
        Paying.by(planOf(PayableRule.whenCollected()))
            .add(Paying.booking(ANA, "d", "01-10").value(Measure.BOOKED, usd("1000")).build())
            .add(named("payment", "1", "b9", "01-20").value(Measure.COLLECTED, usd("600")).build());
    assertThat(paying.close(1).released()).isEqualTo(money("60"));
  }

  @Test
  void a_contract_waits_for_the_first_sale_of_its_deal() {
    // by hand: 500 for the contract, of whose deal 300 of 1,000 is paid: 150; a second sale of the
    // deal changes nothing
    CommissionPlan perContract =
        plan(
            monthly()
                .formula(Formula.perUnit(BigMoney.parse("USD 500"), Measure.CONTRACTS))
                .payable(PayableRule.whenCollected())
                .build());
    Paying paying =
        Paying.by(perContract)
            .add(
                Paying.booking(ANA, "d", "01-05")
                    .id(TransactionId.of("contract:1"))
                    .value(Measure.CONTRACTS, Quantity.of(1))
                    .build())
            .sold("d", "01-10", "1000")
            .collected("d", "01-20", "300")
            .add(named("booking", "2", "b2", "02-10").value(Measure.BOOKED, usd("1000")).build());
    assertThat(paying.close(1).released()).isEqualTo(money("150"));
    assertThat(paying.close(2).released()).isEqualTo(money("0"));
  }

  @Test
  void a_sale_below_zero_is_payable_at_once_and_settles_as_much_of_the_others() {
    // by hand: 1,000 less a rebate of 100, and the customer pays 900: 100 - 10 = 90
    Paying paying =
        Paying.by(planOf(PayableRule.whenCollected()))
            .sold("a", "01-10", "1000")
            .add(
                Paying.booking(ANA, "a", "01-12")
                    .id(TransactionId.of("rebate:a"))
                    .value(Measure.BOOKED, usd("-100"))
                    .build())
            .collected("a", "02-20", "900");
    // the rebate settles 100 of the 1,000: 10 - 10
    assertThat(paying.close(1).released()).isEqualTo(money("0"));
    assertThat(paying.close(2).released()).isEqualTo(money("90"));
  }

  @Test
  void a_refund_takes_back_what_the_payment_made_payable() {
    // by hand: 1,000 paid: 100; 250 of it refunded: 75 is payable
    Paying paying =
        Paying.by(planOf(PayableRule.whenCollected()))
            .sold("a", "01-10", "1000")
            .collected("a", "01-20", "1000")
            .add(
                Paying.booking(ANA, "a", "02-10")
                    .id(TransactionId.of("refund:a"))
                    .type("refund")
                    .reverses(TransactionId.of("payment:a:01-20"))
                    .value(Measure.COLLECTED, usd("250"))
                    .build());
    assertThat(paying.close(1).released()).isEqualTo(money("100"));
    assertThat(paying.close(2).released()).isEqualTo(money("-25"));
    assertThat(paying.statement(2).lines(StatementLine.State.PAYABLE).get(0).causes())
        .containsExactly(TransactionId.of("refund:a"));
  }

  @Test
  void money_in_another_currency_settles_nothing_and_is_reported() {
    Paying paying =
        Paying.by(planOf(PayableRule.whenCollected()))
            .sold("a", "01-10", "1000")
            .add(
                Paying.booking(ANA, "a", "01-20")
                    .id(TransactionId.of("payment:a"))
                    .type("payment")
                    .value(Measure.COLLECTED, Quantity.parse("JPY 1000"))
                    .build());
    OpenPayPeriod january = paying.open(1, "02-05");
    assertThat(january.statement(ANA).orElseThrow().released()).isEqualTo(money("0"));
    assertThat(january.crediting().uncredited())
        .extracting(Uncredited::reason)
        .containsExactly(Uncredited.Reason.OTHER_CURRENCY);
  }

  @Test
  void where_no_booking_is_known_nothing_is_payable_and_the_statement_says_so() {
    CommissionPlan ofMargin =
        plan(
            monthly()
                .formula(Formula.flatRate(rate("0.1"), Measure.MARGIN))
                .payable(PayableRule.whenCollected())
                .build());
    Paying paying =
        Paying.by(ofMargin)
            .add(Paying.booking(ANA, "a", "01-10").value(Measure.MARGIN, usd("1000")).build());
    Statement january = paying.close(1);
    assertThat(january.released()).isEqualTo(money("0"));
    assertThat(january.explain().print())
        .contains(
            """
              earned so far but not yet payable: USD 100.00
                pay for deal a: USD 100.00
                  USD 0.00 of the USD 100.00 earned is payable so far
                  payable when the customer pays: no booking is known that could be paid
            """);
  }

  @Test
  void the_excess_of_a_cap_waits_for_the_customers_of_the_sales_that_it_is_of() {
    // by hand: 150 earned in January, 100 at most, 50 deferred to February; nothing is paid until
    // March, when half of the customer's money comes: 50 of 100 and 25 of 50
    CommissionPlan deferring =
        plan(
            tenPercent(PayableRule.whenCollected())
                .modifier(
                    new Modifier.Cap(
                        Input.constant(usd("100")),
                        Modifier.Level.RESULT,
                        Modifier.Excess.DEFERRED))
                .build());
    Paying paying = Paying.by(deferring).sold("a", "01-10", "1500").collected("a", "03-10", "750");
    assertThat(paying.close(1).released()).isEqualTo(money("0"));
    assertThat(paying.close(2).earned()).isEqualTo(money("50"));
    assertThat(paying.statement(2).released()).isEqualTo(money("0"));
    assertThat(paying.statement(2).settlement().after().held()).isEqualTo(money("150"));
    assertThat(paying.close(3).released()).isEqualTo(money("75"));
  }

  @Test
  void the_excess_of_a_limit_waits_for_the_customers_of_the_sales_that_it_is_of() {
    CommissionPlan limited =
        planBuilder(tenPercent(PayableRule.whenCollected()).build())
            .limit(
                new PlanLimit(
                    SalesCalendar.months(),
                    Optional.empty(),
                    Optional.of(Input.constant(usd("100"))),
                    Modifier.Excess.DEFERRED))
            .build();
    Paying paying = Paying.by(limited).sold("a", "01-10", "1500").collected("a", "03-10", "750");
    assertThat(paying.close(1).released()).isEqualTo(money("0"));
    assertThat(paying.close(2).earned()).isEqualTo(money("50"));
    assertThat(paying.statement(2).released()).isEqualTo(money("0"));
    assertThat(paying.close(3).released()).isEqualTo(money("75"));
  }

  @Test
  void a_deduction_that_is_payable_earlier_does_not_turn_a_limit_around() {
    // by hand: 100 is held and -90 payable at once; the limit of 5 takes 5 of the 10 left, of which
    // nothing is payable
    Component deduction =
        Component.builder("deduction")
            .calendar(SalesCalendar.months())
            .sign(Component.Sign.DEDUCTION)
            .formula(new Formula.FixedAmount(BigMoney.parse("USD 90"), false))
            .build();
    CommissionPlan limited =
        planBuilder(tenPercent(PayableRule.whenCollected()).build(), deduction)
            .limit(PlanLimit.cap(SalesCalendar.months(), Input.constant(usd("5"))))
            .build();
    Statement january = Paying.by(limited).sold("a", "01-10", "1000").close(1);
    assertThat(january.earned()).isEqualTo(money("5"));
    assertThat(january.lines(StatementLine.State.PAYABLE))
        .extracting(StatementLine::amount)
        .containsExactly(money("-90"));
  }

  @Test
  void what_is_taken_back_of_a_held_deal_is_taken_back_at_once_by_either_policy() {
    // by hand: 100 was paid; 40 % comes back while the deal is held: -40
    for (ReturnPolicy.Kind policy :
        List.of(ReturnPolicy.Kind.REMEASURE, ReturnPolicy.Kind.REVERSE_PAID)) {
      Paying paying =
          Paying.by(plan(tenPercent(PayableRule.atOnce()).returns(ReturnPolicy.of(policy)).build()))
              .sold("a", "01-10", "1000")
              .held("a", "02-10")
              .cameBack("a", "02-20", "400");
      assertThat(paying.close(1).released()).isEqualTo(money("100"));
      assertThat(paying.close(2).released()).isEqualTo(money("-40"));
    }
  }

  @Test
  void while_a_deal_is_held_payments_and_returns_leave_what_was_payable_by_either_policy() {
    // by hand: 400 of 1,000 paid: 40; then held, 400 comes back: 400 of 600 is paid, which is 40
    // of 60 by the rule, so the 40 stays
    for (ReturnPolicy.Kind policy :
        List.of(ReturnPolicy.Kind.REMEASURE, ReturnPolicy.Kind.REVERSE_PAID)) {
      Paying paying =
          Paying.by(
                  plan(
                      tenPercent(PayableRule.whenCollected())
                          .returns(ReturnPolicy.of(policy))
                          .build()))
              .sold("a", "01-10", "1000")
              .collected("a", "01-20", "400")
              .held("a", "02-10", "03-10")
              .collected("a", "02-15", "100")
              .cameBack("a", "02-20", "400")
              .collected("a", "03-12", "100");
      assertThat(paying.close(1).released()).isEqualTo(money("40"));
      assertThat(paying.close(2).released()).isEqualTo(money("0"));
      // released: 600 of the 600 left is paid: 60 in all
      assertThat(paying.close(3).released()).isEqualTo(money("20"));
    }
  }

  @Test
  void what_a_multiplier_adds_to_a_held_deal_is_not_payable() {
    // by hand: 100 paid in January; doubled in February when b lifts January to 2,000: of the
    // +200 of the multiplier a's half is held
    CommissionPlan doubling =
        plan(
            tenPercent(PayableRule.atOnce())
                .modifier(
                    new Modifier.Multiplier(
                        RateTable.whole(Quantity.of(1)).from(usd("2000"), Quantity.of(2)).build(),
                        Input.of(Measure.BOOKED)))
                .build());
    Paying paying = Paying.by(doubling).sold("a", "01-10", "1000").held("a", "02-06", "03-20");
    assertThat(paying.close(1).released()).isEqualTo(money("100"));
    paying.sold("b", "01-11", "1000", "02-10");
    Statement february = paying.close(2);
    assertThat(february.earned()).isEqualTo(money("300"));
    assertThat(february.released()).isEqualTo(money("200"));
    assertThat(paying.close(3).released()).isEqualTo(money("100"));
  }

  @Test
  void payable_parts_are_rounded_together() {
    // by hand: ten deals earn a cent each, half is paid of each: five cents
    Paying paying = Paying.by(planOf(PayableRule.whenCollected()));
    for (int i = 0; i < 10; i++) {
      paying.sold("d" + i, "01-10", "0.10").collected("d" + i, "01-15", "0.05");
    }
    Statement january = paying.close(1);
    assertThat(january.earned()).isEqualTo(money("0.10"));
    assertThat(january.released()).isEqualTo(money("0.05"));
  }

  @Test
  void the_result_of_another_component_is_payable_as_that_is() {
    // by hand: 100 by sales, half of it again: 50; 300 of 1,000 paid: 30 + 15
    Component half =
        Component.builder("half")
            .calendar(SalesCalendar.months())
            .formula(
                Formula.Rated.of(
                    RateTable.flat(rate("1/2")),
                    Input.resultOf(ComponentId.of("pay")),
                    Input.resultOf(ComponentId.of("pay"))))
            .payable(PayableRule.whenCollected())
            .build();
    Paying paying =
        Paying.by(plan(tenPercent(PayableRule.whenCollected()).build(), half))
            .sold("a", "01-10", "1000")
            .collected("a", "01-20", "300");
    assertThat(paying.close(1).earned()).isEqualTo(money("150"));
    assertThat(paying.statement(1).released()).isEqualTo(money("45"));
  }

  @Test
  void what_is_held_line_by_line_is_what_the_account_holds() {
    Statement january = PaidMonths.january();
    assertThat(january.held().stream().map(HeldLine::held).reduce(money("0"), Money::plus))
        .isEqualTo(january.settlement().after().held());
  }

  private static Paying paying(PayableRule payable, ReturnPolicy.Kind policy) {
    return Paying.by(plan(tenPercent(payable).returns(ReturnPolicy.of(policy)).build()));
  }

  private static PayAccount after(Paying paying, int month) {
    return paying.statement(month).settlement().after();
  }

  @Test
  void of_what_came_back_whole_and_was_refunded_all_pay_is_owed() {
    for (ReturnPolicy.Kind policy :
        List.of(
            ReturnPolicy.Kind.REMEASURE,
            ReturnPolicy.Kind.REVERSE_PAID,
            ReturnPolicy.Kind.CURRENT_RATE)) {
      // by hand: 100 of 1,000 paid; nothing is left of the deal, so 100 is to come back
      Paying collected =
          paying(PayableRule.whenCollected(), policy)
              .sold("a", "01-10", "1000")
              .collected("a", "01-20", "1000")
              .cameBack("a", "02-10", "1000")
              .refunded("a", "01-20", "02-11", "1000");
      assertThat(collected.close(1).paid()).isEqualTo(money("100"));
      assertThat(collected.close(2).paid()).isEqualTo(money("0"));
      assertThat(after(collected, 2).owed()).isEqualTo(money("100"));
      assertThat(after(collected, 2).held()).isEqualTo(money("0"));

      Paying invoiced =
          paying(PayableRule.whenInvoiced(), policy)
              .sold("a", "01-10", "1000")
              .invoiced("a", "01-20", "1000")
              .cameBack("a", "02-10", "1000")
              .credited("a", "01-20", "02-11", "1000");
      assertThat(invoiced.close(1).paid()).isEqualTo(money("100"));
      assertThat(invoiced.close(2).paid()).isEqualTo(money("0"));
      assertThat(after(invoiced, 2).owed()).isEqualTo(money("100"));
      assertThat(after(invoiced, 2).held()).isEqualTo(money("0"));
    }
  }

  @Test
  void of_what_came_back_in_part_pay_waits_for_what_is_left() {
    // by hand: 500 of 1,000 paid: 50 of 100. 400 come back and are credited: 500 of 600 are paid,
    // so 50 of 60, and 10 wait; then the last 100 are paid
    Paying collected =
        paying(PayableRule.whenCollected(), ReturnPolicy.Kind.REMEASURE)
            .sold("a", "01-10", "1000")
            .invoiced("a", "01-11", "1000")
            .collected("a", "01-20", "500")
            .cameBack("a", "02-10", "400")
            .credited("a", "01-11", "02-10", "400")
            .collected("a", "03-10", "100");
    assertThat(collected.close(1).paid()).isEqualTo(money("50"));
    assertThat(collected.close(2).paid()).isEqualTo(money("0"));
    assertThat(after(collected, 2).held()).isEqualTo(money("10"));
    assertThat(collected.close(3).paid()).isEqualTo(money("10"));

    // by hand: 500 of 1,000 invoiced: 50 of 100. Of those, 400 come back: 100 of 600 are, so 10 of
    // 60, and 40 of the 50 are owed; then the 500 that had not been invoiced are: 50 less 40
    Paying invoiced =
        paying(PayableRule.whenInvoiced(), ReturnPolicy.Kind.REMEASURE)
            .sold("a", "01-10", "1000")
            .invoiced("a", "01-11", "500")
            .cameBack("a", "02-10", "400")
            .credited("a", "01-11", "02-10", "400")
            .invoiced("a", "03-10", "500");
    assertThat(invoiced.close(1).paid()).isEqualTo(money("50"));
    assertThat(invoiced.close(2).paid()).isEqualTo(money("0"));
    assertThat(after(invoiced, 2).owed()).isEqualTo(money("40"));
    assertThat(invoiced.close(3).paid()).isEqualTo(money("10"));
    assertThat(after(invoiced, 3).held()).isEqualTo(money("0"));
  }

  @Test
  void what_was_refunded_in_part_leaves_the_rest_payable() {
    // by hand: 100 paid; 400 of 1,000 come back and are paid back: 600 of 600, so 60; 40 are owed
    Paying paying =
        paying(PayableRule.whenCollected(), ReturnPolicy.Kind.REVERSE_PAID)
            .sold("a", "01-10", "1000")
            .collected("a", "01-20", "1000")
            .cameBack("a", "02-10", "400")
            .refunded("a", "01-20", "02-11", "400");
    assertThat(paying.close(1).paid()).isEqualTo(money("100"));
    assertThat(paying.close(2).paid()).isEqualTo(money("0"));
    assertThat(after(paying, 2).owed()).isEqualTo(money("40"));
    assertThat(after(paying, 2).held()).isEqualTo(money("0"));
  }

  @Test
  void what_takes_back_more_than_there_was_makes_nothing_payable() {
    // by hand: the second return of 600 is refused, so 400 are left, of which 200 are paid: 20 of
    // 40
    Paying paying =
        paying(PayableRule.whenCollected(), ReturnPolicy.Kind.REMEASURE)
            .sold("a", "01-10", "1000")
            .collected("a", "01-11", "200")
            .cameBack("a", "01-12", "600")
            .cameBack("a", "01-13", "600");
    assertThat(paying.close(1).paid()).isEqualTo(money("20"));
    assertThat(after(paying, 1).held()).isEqualTo(money("20"));
  }
}
