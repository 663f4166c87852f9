package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Pay.APRIL;
import static org.salesprocess.metrics.incentive.Pay.FEBRUARY;
import static org.salesprocess.metrics.incentive.Pay.JANUARY;
import static org.salesprocess.metrics.incentive.Pay.MARCH;
import static org.salesprocess.metrics.incentive.Pay.advance;
import static org.salesprocess.metrics.incentive.Pay.day;
import static org.salesprocess.metrics.incentive.Pay.guarantee;
import static org.salesprocess.metrics.incentive.Pay.opened;
import static org.salesprocess.metrics.incentive.Pay.settle;
import static org.salesprocess.metrics.incentive.Pay.steps;
import static org.salesprocess.metrics.incentive.Pay.terms;
import static org.salesprocess.metrics.incentive.Pay.topUp;
import static org.salesprocess.metrics.incentive.Pay.usd;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.NegativePay;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.RecoveryOrder;
import org.salesprocess.metrics.Copies;
import org.salesprocess.metrics.incentive.SettlementLine.Kind;

/** Balances and several draws together; every figure is worked by hand beside it. */
class PayAccountTest {
  private static final DrawId D1 = DrawId.of("d1");
  private static final DrawId D2 = DrawId.of("d2");

  @Test
  void what_is_earned_is_held_until_it_is_released() {
    PaymentTerms none = terms().build();

    PayAccount january = opened().settle(none, JANUARY, usd("1000"), usd("0")).after();
    assertThat(january.held()).isEqualTo(usd("1000"));
    assertThat(january.paid()).isEqualTo(usd("0"));

    Settlement february = january.settle(none, FEBRUARY, usd("200"), usd("700"));
    assertThat(february.paid()).isEqualTo(usd("700"));
    assertThat(february.after().held()).isEqualTo(usd("500")); // 1000 + 200 - 700
    assertThat(february.after().earned()).isEqualTo(usd("1200"));
    assertThat(february.after().owed()).isEqualTo(usd("0"));
  }

  @Test
  void what_is_taken_back_later_is_held_below_zero_until_then() {
    PaymentTerms none = terms().build();
    PayAccount january = opened().settle(none, JANUARY, usd("-300"), usd("0")).after();
    assertThat(january.held()).isEqualTo(usd("-300"));
    PayAccount february = january.settle(none, FEBRUARY, usd("0"), usd("-300")).after();
    assertThat(february.held()).isEqualTo(usd("0"));
    assertThat(february.carried()).isEqualTo(usd("300"));
  }

  @Test
  void negative_pay_is_carried_and_recovered_from_the_next() {
    Settlement january = settle(opened(), terms(), JANUARY, "-500");
    assertThat(steps(january)).containsExactly("CARRIED USD 500.00");
    assertThat(january.paid()).isEqualTo(usd("0"));
    assertThat(january.after().owed()).isEqualTo(usd("500"));

    Settlement february = settle(january.after(), terms(), FEBRUARY, "800");
    assertThat(steps(february)).containsExactly("RECOVERED USD 500.00");
    assertThat(february.paid()).isEqualTo(usd("300"));
    assertThat(february.after().owed()).isEqualTo(usd("0"));
  }

  @Test
  void negative_pay_is_paid_back_at_once_where_that_is_agreed() {
    Settlement january =
        settle(opened(), terms().negativePay(NegativePay.PAY_NEGATIVE), JANUARY, "-500");
    assertThat(steps(january)).isEmpty();
    assertThat(january.paid()).isEqualTo(usd("-500"));
    assertThat(january.after().owed()).isEqualTo(usd("0"));
  }

  @ParameterizedTest
  @EnumSource
  void negative_pay_is_carried_while_an_amount_is_guaranteed(NegativePay choice) {
    PaymentTerms.Builder terms = terms(guarantee("g")).negativePay(choice);
    Settlement january = settle(opened(), terms, JANUARY, "-500");
    assertThat(steps(january)).containsExactly("CARRIED USD 500.00", "GRANTED g USD 1000.00");
    assertThat(january.paid()).isEqualTo(usd("1000"));

    // 1200 - 1000 are above the guarantee
    Settlement february = settle(january.after(), terms, FEBRUARY, "1200");
    assertThat(steps(february)).containsExactly("RECOVERED USD 200.00");
    assertThat(february.after().carried()).isEqualTo(usd("300"));
  }

  @Test
  void an_advance_is_paid_beside_a_negative_that_is_carried_and_less_one_that_is_not() {
    Settlement carried = settle(opened(), terms(advance("d")), JANUARY, "-300");
    assertThat(steps(carried)).containsExactly("ADVANCED d USD 1000.00", "CARRIED USD 300.00");
    assertThat(carried.paid()).isEqualTo(usd("1000"));
    assertThat(carried.after().owed()).isEqualTo(usd("1300"));

    Settlement paid =
        settle(
            opened(), terms(advance("d")).negativePay(NegativePay.PAY_NEGATIVE), JANUARY, "-300");
    assertThat(paid.paid()).isEqualTo(usd("700"));
    assertThat(paid.after().owed()).isEqualTo(usd("1000"));
  }

  @Test
  void recovery_of_one_draw_never_takes_pay_below_the_guarantee_of_another() {
    PaymentTerms.Builder terms =
        terms(
            advance("d1").withEnd(day(2, 1)),
            guarantee("g").withStart(day(2, 1)).withAmount(usd("800")));

    PayAccount january = settle(opened(), terms, JANUARY, "0").after();
    assertThat(january.owed()).isEqualTo(usd("1000"));
    Settlement february = settle(january, terms, FEBRUARY, "1000"); // 1000 - 800
    assertThat(steps(february)).containsExactly("RECOVERED d1 USD 200.00");
    Settlement march = settle(february.after(), terms, MARCH, "500"); // 800 - 500
    assertThat(steps(march)).containsExactly("GRANTED g USD 300.00");
    Settlement april = settle(march.after(), terms, APRIL, "500"); // the guarantee has ended
    assertThat(steps(april)).containsExactly("RECOVERED d1 USD 500.00");
    assertThat(april.after().outstanding()).containsExactly(Map.entry(D1, usd("300")));
  }

  @Test
  void all_recoveries_together_take_no_more_than_is_released() {
    PaymentTerms.Builder terms = terms(advance("d1").withStart(day(2, 1)));
    PayAccount january = settle(opened(), terms, JANUARY, "-300").after();
    // 300 of 400 go to the carried balance and 100 to the draw; the advance itself is left alone
    Settlement february = settle(january, terms, FEBRUARY, "400");
    assertThat(steps(february))
        .containsExactly(
            "ADVANCED d1 USD 1000.00", "RECOVERED USD 300.00", "RECOVERED d1 USD 100.00");
    assertThat(february.paid()).isEqualTo(usd("1000"));
  }

  // January: d1 advances 600, d2 500, and 300 is carried; February releases 700
  private static Settlement afterTwoDraws(RecoveryOrder order, Fraction share) {
    Draw first = advance("d1").withEnd(day(2, 1)).withAmount(usd("600")).withRecoveryShare(share);
    Draw second = advance("d2").withEnd(day(2, 1)).withAmount(usd("500")).withRecoveryShare(share);
    PaymentTerms.Builder terms = terms(first, second).recoveryOrder(order);
    PayAccount january = settle(opened(), terms, JANUARY, "-300").after();
    return settle(january, terms, FEBRUARY, "700");
  }

  @Test
  void the_carried_balance_goes_first_and_then_the_draws_in_order() {
    assertThat(steps(afterTwoDraws(RecoveryOrder.carriedFirst(D1, D2), Fraction.ONE)))
        .containsExactly("RECOVERED USD 300.00", "RECOVERED d1 USD 400.00");
  }

  @Test
  void another_order_recovers_in_that_order() {
    RecoveryOrder between = new RecoveryOrder(ImmutableList.of(D2), ImmutableList.of(D1));
    assertThat(steps(afterTwoDraws(between, Fraction.ONE)))
        .containsExactly("RECOVERED d2 USD 500.00", "RECOVERED USD 200.00");
    assertThat(steps(afterTwoDraws(RecoveryOrder.carriedLast(D2, D1), Fraction.ONE)))
        .containsExactly("RECOVERED d2 USD 500.00", "RECOVERED d1 USD 200.00");
  }

  @Test
  void each_draw_takes_at_most_its_own_share_of_the_whole_release() {
    // a quarter of 700 for each draw, not of what the other left; the carried balance in full
    Settlement february = afterTwoDraws(RecoveryOrder.carriedLast(D1, D2), Fraction.of(1, 4));
    assertThat(steps(february))
        .containsExactly(
            "RECOVERED d1 USD 175.00", "RECOVERED d2 USD 175.00", "RECOVERED USD 300.00");
    assertThat(february.paid()).isEqualTo(usd("50"));
  }

  @Test
  void two_top_ups_guarantee_their_sum_and_pay_in_the_order_of_the_terms() {
    Draw first = guarantee("g").withAmount(usd("300"));
    Draw second = topUp("d").withAmount(usd("400"));
    Settlement january = settle(opened(), terms(first, second), JANUARY, "200"); // 700 - 200
    assertThat(steps(january)).containsExactly("GRANTED g USD 300.00", "TOPPED_UP d USD 200.00");
    assertThat(january.paid()).isEqualTo(usd("700"));
  }

  @Test
  void a_top_up_covers_what_the_ceiling_of_the_one_before_held_back() {
    Draw first = topUp("d").withAmount(usd("300")).withCeiling(usd("100"));
    Draw second = guarantee("g").withAmount(usd("400"));
    Settlement january = settle(opened(), terms(first, second), JANUARY, "200"); // 700 - 200
    assertThat(steps(january))
        .containsExactly(
            "TOPPED_UP d USD 100.00", "OVER_CEILING d USD 200.00", "GRANTED g USD 400.00");
    assertThat(january.paid()).isEqualTo(usd("700"));
  }

  @Test
  void an_advance_counts_towards_the_guarantee_and_is_not_recovered_from_itself() {
    PaymentTerms.Builder terms = terms(advance("d"), guarantee("g").withAmount(usd("1200")));
    // 1000 + 500 is above the guarantee by 300
    Settlement january = settle(opened(), terms, JANUARY, "500");
    assertThat(steps(january)).containsExactly("ADVANCED d USD 1000.00", "RECOVERED d USD 300.00");
    // 1000 + 100 is below it by 100
    Settlement february = settle(january.after(), terms, FEBRUARY, "100");
    assertThat(steps(february)).containsExactly("ADVANCED d USD 1000.00", "GRANTED g USD 100.00");
  }

  @Test
  void the_lines_show_their_working() {
    Settlement january =
        opened().settle(terms(advance("d")).build(), JANUARY, usd("900"), usd("400"));
    assertThat(january)
        .hasToString(
            """
            pay period 2026-01-01/2026-02-01
            EARNED USD 900.00
            RELEASED USD 400.00
            ADVANCED d USD 1000.00
            RECOVERED d USD 400.00
            paid USD 1000.00""");
    assertThat(january.total(Kind.ADVANCED)).isEqualTo(usd("1000"));
    assertThat(january.total(Kind.FORGIVEN)).isEqualTo(usd("0"));
    assertThat(january.after())
        .hasToString(
            "paid USD 1000.00, held USD 500.00, earned USD 900.00, granted USD 0.00, owed USD"
                + " 600.00: carried USD 0.00, draws {d=USD 600.00}, settled until 2026-02-01");
  }

  @Test
  void pay_periods_follow_each_other_without_a_gap_or_an_overlap() {
    PayAccount january = settle(opened(), terms(), JANUARY, "0").after();
    assertThat(january.settledUntil()).contains(day(2, 1));
    assertThatThrownBy(() -> settle(january, terms(), MARCH, "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "settlement of 2026-03-01/2026-04-01: pay period must start on 2026-02-01, where the"
                + " last one ended, was 2026-03-01");
    assertThatThrownBy(() -> settle(january, terms(), JANUARY, "0"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void terms_that_lost_a_draw_with_a_balance_are_refused() {
    PayAccount january = settle(opened(), terms(advance("d1")), JANUARY, "0").after();
    String message =
        "settlement of 2026-02-01/2026-03-01: the terms must have recoverable draw d1, as USD"
            + " 1000.00 of it is outstanding";
    assertThatThrownBy(() -> settle(january, terms(), FEBRUARY, "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> settle(january, terms(guarantee("d1")), FEBRUARY, "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void another_currency_is_refused() {
    Money euro = Money.parse("EUR 1");
    PaymentTerms dollars = terms().build();
    assertThatThrownBy(() -> opened().settle(dollars, JANUARY, euro, usd("0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("settlement of 2026-01-01/2026-02-01: currency must be USD, was EUR 1.00");
    assertThatThrownBy(() -> opened().settle(dollars, JANUARY, usd("0"), euro))
        .isInstanceOf(IllegalArgumentException.class);
    PaymentTerms euros = PaymentTerms.of(euro.getCurrencyUnit());
    assertThatThrownBy(() -> opened().settle(euros, JANUARY, usd("0"), usd("0")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PayAccount account(String paid, String carried, String outstanding) {
    return new PayAccount(
        usd("0").getCurrencyUnit(),
        Optional.of(day(1, 1)),
        usd("70"),
        usd("30"),
        usd(paid),
        usd("10"),
        usd(carried),
        ImmutableSortedMap.of(D1, usd(outstanding)));
  }

  @Test
  void an_account_that_does_not_balance_is_refused() {
    // 80 + 30 - 70 - 10 = 20 + 10
    assertThat(account("80", "20", "10").owed()).isEqualTo(usd("30"));
    assertThatThrownBy(() -> account("80", "20", "10.01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "pay account: paid USD 80.00 + held USD 30.00 - earned USD 70.00 - granted USD 10.00"
                + " must be what is owed, was USD 30.01");
  }

  @Test
  void a_balance_below_zero_is_refused_although_the_account_balances() {
    assertThatThrownBy(() -> account("80", "-20", "50"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pay account: carried must not be negative, was USD -20.00");
    assertThatThrownBy(() -> account("80", "30", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pay account: draw d1: outstanding must be above zero, was USD 0.00");
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_of_line_keeps_the_account_in_balance(Kind kind) {
    assertThat(kind.paid + kind.held - kind.earned - kind.granted).isEqualTo(kind.owed);
  }

  @Test
  void a_line_that_lacks_its_draw_or_its_amount_is_refused() {
    assertThatThrownBy(() -> new SettlementLine(Kind.ADVANCED, Optional.empty(), usd("1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("settlement line ADVANCED: draw must be named, was null");
    assertThatThrownBy(() -> new SettlementLine(Kind.CARRIED, Optional.of(D1), usd("1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("settlement line CARRIED: draw must not be named, was d1");
    assertThatThrownBy(() -> new SettlementLine(Kind.CARRIED, Optional.empty(), usd("-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("settlement line CARRIED: amount must be above zero, was USD -1.00");
    assertThatThrownBy(() -> new SettlementLine(Kind.EARNED, Optional.empty(), usd("0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("settlement line EARNED: amount must not be zero, was USD 0.00");
  }

  @Test
  void a_settlement_comes_back_equal_from_bytes() {
    Settlement january = settle(opened(), terms(topUp("d1")), JANUARY, "-300");
    Settlement copy = Copies.throughBytes(january);
    assertThat(copy).isEqualTo(january).hasSameHashCodeAs(january);
    assertThat(copy.after()).isEqualTo(january.after());
  }

  @Test
  void a_settlement_that_recovers_more_than_is_owed_is_refused() {
    SettlementLine recovery = new SettlementLine(Kind.RECOVERED, Optional.empty(), usd("1"));
    assertThatThrownBy(() -> new Settlement(opened(), JANUARY, ImmutableList.of(recovery)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pay account: carried must not be negative, was USD -1.00");
  }
}
