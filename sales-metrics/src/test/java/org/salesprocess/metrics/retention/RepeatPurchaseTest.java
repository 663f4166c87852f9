package org.salesprocess.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.salesprocess.metrics.retention.Purchases.day;
import static org.salesprocess.metrics.retention.Purchases.on;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Ratio;

class RepeatPurchaseTest {

  private static final RepeatPurchase WITHIN_30 =
      new RepeatPurchase(PurchaseEvents.standard(), day("2026-03-31"), 30);

  /** After 10 days; after 40 days; once, long ago; again after 5 days, but seen for 11 only. */
  private static final List<CustomerHistory> FOUR =
      List.of(
          on("a", "2026-01-01", "2026-01-11", "2026-01-11", "2026-03-01"),
          on("b", "2026-01-01", "2026-02-10"),
          on("c", "2026-01-10"),
          on("d", "2026-03-20", "2026-03-25"),
          on("e"),
          on("f", "2026-04-01"));

  @Test
  void customers_who_were_not_seen_for_the_whole_window_are_undecided() {
    RepeatPurchaseReport report = WITHIN_30.measure(FOUR);

    assertThat(report.repeating()).isEqualTo(Ratio.of(3, 4));
    assertThat(report.repeatingWithin()).isEqualTo(Ratio.of(1, 3));
    assertThat(report.undecided()).isEqualTo(1);
    assertThat(report.withoutPurchase()).as("none, or only after the as-of day").isEqualTo(2);
    assertThat(report)
        .hasToString(
            "repeat purchases: 3 of 4 (75.0 %); within 30 days 1 of 3 (33.3 %), 1 undecided");
  }

  @Test
  void the_last_day_of_the_window_is_inside_it() {
    List<CustomerHistory> edge = List.of(on("a", "2026-01-01", "2026-01-31"));

    assertThat(WITHIN_30.measure(edge).repeatingWithin()).isEqualTo(Ratio.of(1, 1));
    assertThat(
            new RepeatPurchase(PurchaseEvents.standard(), day("2026-01-31"), 30)
                .measure(edge)
                .undecided())
        .isZero();
    assertThat(
            new RepeatPurchase(PurchaseEvents.standard(), day("2026-01-30"), 30)
                .measure(edge)
                .undecided())
        .isEqualTo(1);
  }

  @Test
  void purchases_of_one_day_are_one_and_the_days_between_are_all_counted() {
    RepeatPurchaseReport report = WITHIN_30.measure(FOUR);

    // 3 + 2 + 1 + 2 purchases of 4 customers
    assertThat(report.frequency()).contains(Fraction.of(2));
    // 4 later purchases in 89 + 89 + 80 + 11 days
    assertThat(report.repeatsPerYear()).contains(Fraction.of(4 * 365, 269));
    assertThat(report.daysBetween().counts())
        .containsOnlyKeys(
            new BigDecimal(5), new BigDecimal(10), new BigDecimal(40), new BigDecimal(49));
    assertThat(report.daysBetween().median()).contains(Fraction.of(25));
  }

  @Test
  void open_intervals_are_censored_in_the_curves() {
    RepeatPurchaseReport report = WITHIN_30.measure(FOUR);

    // to the second: 5, 10, 40, and 80 days without; 4 at risk, one event each at 5, 10 and 40
    assertThat(report.untilSecond().survivalAt(10).orElseThrow()).isCloseTo(0.5, within(1e-12));
    assertThat(report.untilSecond().survivalAt(80).orElseThrow()).isCloseTo(0.25, within(1e-12));
    // to the next: events at 5, 10, 40, 49 and open ones of 6 (d), 30 (a), 49 (b), 80 (c)
    assertThat(report.untilNext().survivalAt(10).orElseThrow())
        .isCloseTo(7.0 / 8 * 5 / 6, within(1e-12));
  }

  @Test
  void without_purchases_there_is_no_rate() {
    RepeatPurchaseReport report = WITHIN_30.measure(List.of());

    assertThat(report.repeating()).isEqualTo(Ratio.NONE);
    assertThat(report.frequency()).isEmpty();
    assertThat(report.repeatsPerYear()).isEmpty();
    assertThat(report.untilNext().median()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RepeatPurchase(PurchaseEvents.standard(), day("2026-03-31"), 0))
        .withMessage("repeat purchase: windowDays must be above zero, was 0");
  }

  private static DuePurchases due(int most) {
    return new DuePurchases(PurchaseEvents.standard(), day("2026-03-31"), 2, 7, 60, most);
  }

  @Test
  void who_is_due_follows_from_the_median_of_the_own_intervals() {
    // 10, 21: median 15.5, so 16 days after 1 March
    DuePurchase due = due(5).of(on("a", "2026-01-29", "2026-02-08", "2026-03-01")).orElseThrow();

    assertThat(due.medianDays()).isEqualTo(Fraction.of(31, 2));
    assertThat(due.expected()).isEqualTo(day("2026-03-17"));
    assertThat(due.overdueBy()).isEqualTo(14);
    assertThat(due(5).of(on("b", "2026-01-29", "2026-02-08"))).isEmpty();
  }

  @Test
  void those_expected_first_come_first_and_those_given_up_are_only_counted() {
    List<CustomerHistory> histories =
        List.of(
            on("soon", "2026-02-01", "2026-03-01", "2026-03-29", "2026-03-10"),
            on("late", "2026-01-01", "2026-01-11", "2026-02-21", "2026-03-03"),
            on("today", "2026-03-01", "2026-03-11", "2026-03-21"),
            on("later", "2026-01-01", "2026-02-01", "2026-03-01", "2026-03-31"),
            on("gone", "2025-01-01", "2025-01-11", "2025-01-21"),
            on("once", "2026-03-31"),
            on("never"));

    DuePurchasesReport report = due(2).measure(histories);

    // late: 10, 41, 10: the 13th; today: 10, the 31st; soon: 9, 19, 28: 17 April, too far ahead
    assertThat(report.first())
        .extracting(DuePurchase::customer)
        .containsExactly(CustomerId.of("late"), CustomerId.of("today"));
    assertThat(report)
        .hasToString("1 overdue, 1 due, 2 later, 1 given up, 1 with too few purchases");
    assertThat(due(1).measure(histories).first()).hasSize(1);
    assertThat(due(0).measure(histories).first()).isEmpty();
  }

  @Test
  void the_last_day_of_patience_is_not_given_up() {
    List<CustomerHistory> tenDays = List.of(on("a", "2026-01-01", "2026-01-11", "2026-01-21"));

    // expected on 31 January
    assertThat(asOf("2026-04-01", tenDays).overdue()).isEqualTo(1);
    assertThat(asOf("2026-04-02", tenDays).givenUp()).isEqualTo(1);
  }

  private static DuePurchasesReport asOf(String day, List<CustomerHistory> histories) {
    return new DuePurchases(PurchaseEvents.standard(), day(day), 2, 7, 60, 5).measure(histories);
  }

  @Test
  void who_needs_no_interval_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new DuePurchases(PurchaseEvents.standard(), day("2026-03-31"), 0, 7, 60, 1))
        .withMessage("due purchases: leastIntervals must be above zero, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PurchaseEvents.of())
        .withMessage("purchase events: bought must name a type, was empty");
  }
}
