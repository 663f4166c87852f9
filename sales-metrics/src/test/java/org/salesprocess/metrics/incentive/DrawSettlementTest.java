package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesPeriod;

/** One draw at a time; every figure is worked by hand beside it. */
class DrawSettlementTest {

  @Test
  void a_recoverable_top_up_pays_what_is_missing_and_takes_it_back_from_what_is_above() {
    PaymentTerms.Builder terms = terms(topUp("d"));

    Settlement january = settle(opened(), terms, JANUARY, "400"); // 1000 - 400 is missing
    assertThat(steps(january)).containsExactly("TOPPED_UP d USD 600.00");
    assertThat(january.paid()).isEqualTo(usd("1000"));
    assertThat(january.after().owed()).isEqualTo(usd("600"));

    Settlement february = settle(january.after(), terms, FEBRUARY, "1300"); // 1300 - 1000
    assertThat(steps(february)).containsExactly("RECOVERED d USD 300.00");
    assertThat(february.paid()).isEqualTo(usd("1000"));

    Settlement march = settle(february.after(), terms, MARCH, "900"); // 600 - 300 + 100 owed
    assertThat(steps(march)).containsExactly("TOPPED_UP d USD 100.00");
    assertThat(march.after().owed()).isEqualTo(usd("400"));

    // it has ended: nothing is guaranteed, and all that is outstanding is taken back
    Settlement april = settle(march.after(), terms, APRIL, "900");
    assertThat(steps(april)).containsExactly("RECOVERED d USD 400.00");
    assertThat(april.paid()).isEqualTo(usd("500"));
    assertThat(april.after().owed()).isEqualTo(usd("0"));
    assertThat(april.after().paid()).isEqualTo(usd("3500")); // 400 + 1300 + 900 + 900 earned
  }

  @Test
  void a_guarantee_pays_what_is_missing_for_good() {
    PaymentTerms.Builder terms = terms(guarantee("g"));

    Settlement january = settle(opened(), terms, JANUARY, "400"); // 1000 - 400
    assertThat(steps(january)).containsExactly("GRANTED g USD 600.00");
    assertThat(january.paid()).isEqualTo(usd("1000"));
    assertThat(january.after().granted()).isEqualTo(usd("600"));
    assertThat(january.after().owed()).isEqualTo(usd("0"));

    Settlement february = settle(january.after(), terms, FEBRUARY, "1300");
    assertThat(steps(february)).isEmpty();
    assertThat(february.paid()).isEqualTo(usd("1300"));
  }

  @Test
  void a_guarantee_that_is_met_exactly_pays_nothing() {
    assertThat(steps(settle(opened(), terms(guarantee("g")), JANUARY, "1000"))).isEmpty();
  }

  @Test
  void a_recoverable_draw_in_advance_pays_all_and_takes_back_what_it_can() {
    PaymentTerms.Builder terms = terms(advance("d"));

    Settlement january = settle(opened(), terms, JANUARY, "400");
    assertThat(steps(january)).containsExactly("ADVANCED d USD 1000.00", "RECOVERED d USD 400.00");
    assertThat(january.paid()).isEqualTo(usd("1000")); // 1000 + 400 - 400
    assertThat(january.after().outstanding(DrawId.of("d"))).isEqualTo(usd("600"));

    Settlement february = settle(january.after(), terms, FEBRUARY, "2500");
    assertThat(steps(february))
        .containsExactly("ADVANCED d USD 1000.00", "RECOVERED d USD 1600.00");
    assertThat(february.paid()).isEqualTo(usd("1900")); // 1000 + 2500 - 1600
    assertThat(february.after().outstanding()).isEmpty();
  }

  @Test
  void a_draw_in_advance_that_is_not_recoverable_is_extra() {
    Draw extra = advance("d").withKind(Draw.Kind.NON_RECOVERABLE);

    Settlement january = settle(opened(), terms(extra), JANUARY, "400");
    assertThat(steps(january)).containsExactly("GRANTED d USD 1000.00");
    assertThat(january.paid()).isEqualTo(usd("1400"));
    assertThat(january.after().granted()).isEqualTo(usd("1000"));
    assertThat(january.after().owed()).isEqualTo(usd("0"));
  }

  @Test
  void a_draw_pays_from_its_start_until_the_day_before_its_end() {
    PaymentTerms.Builder terms = terms(advance("d").withStart(day(2, 1)).withEnd(day(3, 1)));

    Settlement january = settle(opened(), terms, JANUARY, "0");
    Settlement february = settle(january.after(), terms, FEBRUARY, "0");
    Settlement march = settle(february.after(), terms, MARCH, "0");
    assertThat(january.lines()).isEmpty();
    assertThat(steps(february)).containsExactly("ADVANCED d USD 1000.00");
    assertThat(march.lines()).isEmpty();
  }

  // 17 of 31 days, 16 of 30 days, no month that began under it, 10 of 31 days from the start:
  // 548.387..., 533.333..., 0, 322.580...
  @ParameterizedTest
  @CsvSource({
    "ACTUAL, 2026-01-15, 2026-04-01, 548.39",
    "THIRTY_360, 2026-01-15, 2026-04-01, 533.33",
    "WHOLE_MONTHS, 2026-01-15, 2026-04-01, 0",
    "ACTUAL, 2026-01-01, 2026-01-11, 322.58"
  })
  void a_pay_period_that_is_covered_in_part_counts_its_share(
      Proration proration, LocalDate start, LocalDate end, String amount) {
    Draw part = guarantee("g").withProration(proration).withStart(start).withEnd(end);
    assertThat(settle(opened(), terms(part), JANUARY, "0").paid()).isEqualTo(usd(amount));
  }

  @Test
  void half_a_cent_of_a_share_is_rounded_up() {
    Draw half = advance("d").withStart(day(2, 15)).withAmount(usd("1000.01"));
    // 14 of 28 days: 500.005
    assertThat(settle(opened(), terms(half), FEBRUARY, "0").paid()).isEqualTo(usd("500.01"));
  }

  @Test
  void a_week_that_is_covered_counts_in_full_also_by_whole_months() {
    PaymentTerms.Builder terms = terms(advance("d").withProration(Proration.WHOLE_MONTHS));
    SalesPeriod week = SalesPeriod.of(day(1, 5), day(1, 12));
    assertThat(settle(opened(), terms, week, "0").paid()).isEqualTo(usd("1000"));

    PaymentTerms.Builder late =
        terms(advance("d").withProration(Proration.WHOLE_MONTHS).withStart(day(1, 7)));
    // the week has no first of a month, so its days count: 5 of 7, 714.285...
    assertThat(settle(opened(), late, week, "0").paid()).isEqualTo(usd("714.29"));
  }

  @Test
  void recovery_begins_in_the_pay_period_that_contains_its_start() {
    PaymentTerms.Builder terms = terms(advance("d").withRecoveryStart(day(3, 15)));

    Settlement january = settle(opened(), terms, JANUARY, "400");
    assertThat(january.paid()).isEqualTo(usd("1400"));
    Settlement february = settle(january.after(), terms, FEBRUARY, "400");
    assertThat(february.after().owed()).isEqualTo(usd("2000"));
    Settlement march = settle(february.after(), terms, MARCH, "1500");
    assertThat(steps(march)).containsExactly("ADVANCED d USD 1000.00", "RECOVERED d USD 1500.00");
    Settlement april = settle(march.after(), terms, APRIL, "2000"); // 3 x 1000 - 1500 are left
    assertThat(april.paid()).isEqualTo(usd("500"));
  }

  @Test
  void recovery_that_starts_on_the_first_day_of_a_pay_period_leaves_the_one_before_alone() {
    Draw draw = advance("d").withEnd(day(2, 1)).withRecoveryStart(day(2, 1));
    Settlement january = settle(opened(), terms(draw), JANUARY, "400");
    Settlement february = settle(january.after(), terms(draw), FEBRUARY, "400");
    assertThat(steps(january)).containsExactly("ADVANCED d USD 1000.00");
    assertThat(steps(february)).containsExactly("RECOVERED d USD 400.00");
  }

  @Test
  void recovery_takes_at_most_its_share_of_the_release_rounded_down() {
    PaymentTerms.Builder terms = terms(advance("d").withRecoveryShare(Fraction.of(1, 3)));
    Settlement january = settle(opened(), terms, JANUARY, "500"); // 500 / 3 = 166.666...
    assertThat(steps(january)).containsExactly("ADVANCED d USD 1000.00", "RECOVERED d USD 166.66");
    assertThat(january.paid()).isEqualTo(usd("1333.34"));
    assertThat(january.after().owed()).isEqualTo(usd("833.34"));
  }

  @Test
  void a_currency_without_cents_is_rounded_to_its_whole_unit() {
    Draw yen =
        advance("d").withAmount(Money.parse("JPY 1001")).withRecoveryShare(Fraction.of(2, 3));
    PaymentTerms terms = PaymentTerms.builder(CurrencyUnit.JPY).draws(yen).build();
    Money earned = Money.parse("JPY 100"); // 66.666... is taken back
    assertThat(PayAccount.opened(CurrencyUnit.JPY).settle(terms, JANUARY, earned, earned).paid())
        .isEqualTo(Money.parse("JPY 1035"));
  }

  @Test
  void an_advance_stops_at_the_ceiling_and_says_what_it_held_back() {
    PaymentTerms.Builder terms =
        terms(advance("d").withCeiling(usd("1500")).withRecoveryStart(day(4, 1)));

    Settlement january = settle(opened(), terms, JANUARY, "0");
    Settlement february = settle(january.after(), terms, FEBRUARY, "0");
    Settlement march = settle(february.after(), terms, MARCH, "0");
    assertThat(steps(january)).containsExactly("ADVANCED d USD 1000.00");
    assertThat(steps(february))
        .containsExactly("ADVANCED d USD 500.00", "OVER_CEILING d USD 500.00");
    assertThat(steps(march)).containsExactly("OVER_CEILING d USD 1000.00");
    assertThat(march.after().owed()).isEqualTo(usd("1500"));
  }

  @Test
  void a_top_up_stops_at_the_ceiling_although_pay_is_below_the_guarantee() {
    Settlement january =
        settle(opened(), terms(topUp("d").withCeiling(usd("250"))), JANUARY, "400");
    assertThat(steps(january))
        .containsExactly("TOPPED_UP d USD 250.00", "OVER_CEILING d USD 350.00");
    assertThat(january.paid()).isEqualTo(usd("650"));
  }

  @Test
  void a_ceiling_that_was_lowered_below_what_is_outstanding_lets_nothing_through() {
    Settlement january = settle(opened(), terms(advance("d")), JANUARY, "0");
    PaymentTerms.Builder lowered = terms(advance("d").withCeiling(usd("300")));
    assertThat(steps(settle(january.after(), lowered, FEBRUARY, "0")))
        .containsExactly("OVER_CEILING d USD 1000.00");
  }

  @Test
  void what_is_outstanding_is_forgiven_after_recovery_in_the_pay_period_of_the_day() {
    Draw draw = advance("d").withEnd(day(2, 1)).withForgivenOn(day(2, 1));

    Settlement january = settle(opened(), terms(draw), JANUARY, "400");
    Settlement february = settle(january.after(), terms(draw), FEBRUARY, "100");
    assertThat(january.after().owed()).isEqualTo(usd("600"));
    assertThat(steps(february)).containsExactly("RECOVERED d USD 100.00", "FORGIVEN d USD 500.00");
    assertThat(february.paid()).isEqualTo(usd("0"));
    assertThat(february.after().owed()).isEqualTo(usd("0"));
    assertThat(february.after().granted()).isEqualTo(usd("500"));
  }

  @Test
  void a_share_of_what_is_outstanding_is_forgiven_with_half_a_cent_rounded_up() {
    Draw draw =
        advance("d").withEnd(day(2, 1)).withForgivenOn(day(1, 31)).withForgivenShare(Fraction.HALF);
    // 1000 - 499.99 are outstanding, half of it is 250.005
    Settlement january = settle(opened(), terms(draw), JANUARY, "499.99");
    assertThat(steps(january))
        .containsExactly(
            "ADVANCED d USD 1000.00", "RECOVERED d USD 499.99", "FORGIVEN d USD 250.01");
    assertThat(january.after().owed()).isEqualTo(usd("250"));
    // the day has passed: what is left is recovered
    assertThat(steps(settle(january.after(), terms(draw), FEBRUARY, "300")))
        .containsExactly("RECOVERED d USD 250.00");
  }

  @Test
  void a_top_up_of_the_pay_period_of_forgiveness_is_forgiven_with_the_rest() {
    Settlement january =
        settle(opened(), terms(topUp("d").withForgivenOn(day(1, 1))), JANUARY, "400");
    assertThat(steps(january)).containsExactly("TOPPED_UP d USD 600.00", "FORGIVEN d USD 600.00");
    assertThat(january.after().granted()).isEqualTo(usd("600"));
  }
}
