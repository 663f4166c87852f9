package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Paying.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.quota.Measure;

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
  void a_deal_that_is_held_back_is_paid_when_it_is_released() {
    Paying paying =
        Paying.by(planOf(PayableRule.atOnce()))
            .sold("a", "01-10", "1000")
            .sold("b", "01-11", "500")
            .held("a", "01-15", "02-20");
    assertThat(paying.close(1).paid()).isEqualTo(money("50"));
    assertThat(paying.statement(1).settlement().after().held()).isEqualTo(money("100"));
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
