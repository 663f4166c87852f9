package org.salesprocess.core.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.Copies;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

class QuotaPlanTest {
  private static final SalesPeriod YEAR = period("2026-01-01", "2027-01-01");
  private static final QuotaScope ANA = QuotaScope.of(SellerId.of("ana"));

  private static SalesPeriod period(String start, String end) {
    return SalesPeriod.of(LocalDate.parse(start), LocalDate.parse(end));
  }

  private static Quota quota(String id, SalesPeriod period, String target) {
    return Quota.builder()
        .id(QuotaId.of(id))
        .scope(ANA)
        .measure(Measure.BOOKED)
        .period(period)
        .target(Quantity.parse(target))
        .build();
  }

  private static final Quota OF_YEAR = quota("Q1", YEAR, "USD 120000");

  private static QuotaPlan.Builder quarterly(QuotaSplit split) {
    return QuotaPlan.builder()
        .id(QuotaPlanId.of("2026"))
        .calendar(SalesCalendar.quarters())
        .split(split);
  }

  private static void assertRefused(QuotaPlan.Builder plan, String rule) {
    assertThatThrownBy(plan::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quota plan 2026: " + rule);
  }

  @Test
  void an_even_split_gives_each_quarter_its_days() {
    // by hand: the quarters of 2026 have 90, 91, 92 and 92 of 365 days
    assertThat(quarterly(QuotaSplit.byDays(Proration.ACTUAL)).build().sharesOf(OF_YEAR).values())
        .containsExactly(
            Fraction.of(90, 365), Fraction.of(91, 365), Fraction.of(92, 365), Fraction.of(92, 365));
  }

  @Test
  void an_equal_split_gives_each_quarter_a_fourth() {
    assertThat(quarterly(QuotaSplit.equal()).build().sharesOf(OF_YEAR))
        .hasSize(4)
        .containsEntry(period("2026-04-01", "2026-07-01"), Fraction.of(1, 4));
  }

  @Test
  void a_weighted_split_gives_each_quarter_its_weight() {
    QuotaSplit split =
        QuotaSplit.weighted(List.of(Fraction.ONE, Fraction.of(2), Fraction.of(2), Fraction.of(5)));
    assertThat(quarterly(split).build().sharesOf(OF_YEAR).values())
        .containsExactly(
            Fraction.of(1, 10), Fraction.of(1, 5), Fraction.of(1, 5), Fraction.of(1, 2));
  }

  @Test
  void a_split_by_days_may_begin_inside_a_quarter() {
    Quota rest = quota("Q2", period("2026-02-15", "2026-07-01"), "USD 1");
    // by hand: 14 + 31 days of February and March, then 91, of 136
    assertThat(quarterly(QuotaSplit.byDays(Proration.ACTUAL)).build().sharesOf(rest))
        .containsExactly(
            Map.entry(period("2026-02-15", "2026-04-01"), Fraction.of(45, 136)),
            Map.entry(period("2026-04-01", "2026-07-01"), Fraction.of(91, 136)));
  }

  @Test
  void a_level_is_not_divided() {
    assertThat(quarterly(QuotaSplit.equal()).build().sharesOf(score("Q9", YEAR)))
        .containsExactly(Map.entry(YEAR, Fraction.ONE));
  }

  private static Quota score(String id, SalesPeriod period) {
    return Quota.builder()
        .id(QuotaId.of(id))
        .scope(ANA)
        .measure(Measure.SURVEY_SCORE)
        .period(period)
        .target(Quantity.parse("4.5"))
        .build();
  }

  @Test
  void a_plan_finds_the_quotas_of_a_scope_on_a_measure_in_order_of_time() {
    Quota before = quota("Q2", period("2025-01-01", "2026-01-01"), "USD 100000");
    Quota better = OF_YEAR.withId(QuotaId.of("Q3")).withImprovementOn(Baseline.PREVIOUS_PERIOD);
    QuotaPlan plan =
        quarterly(QuotaSplit.equal()).quota(better).quota(OF_YEAR).quota(before).build();
    assertThat(plan.quotasOf(ANA, Measure.BOOKED, Optional.empty()))
        .containsExactly(before, OF_YEAR);
    assertThat(plan.quotasOf(ANA, Measure.BOOKED, Optional.of(Baseline.PREVIOUS_PERIOD)))
        .containsExactly(better);
    assertThat(plan.quotasOf(ANA, Measure.INVOICED, Optional.empty())).isEmpty();
    assertThat(plan.currencyOf(Measure.BOOKED)).contains(CurrencyUnit.USD);
    assertThat(plan.currencyOf(Measure.UNITS)).isEmpty();
  }

  @Test
  void defaults_are_full_quotas_by_calendar_days_that_no_absence_reduces() {
    QuotaPlan plan = quarterly(QuotaSplit.equal()).build();
    assertThat(plan.ramp()).isEmpty();
    assertThat(plan.dayCount()).isEqualTo(Proration.ACTUAL);
    assertThat(plan.reducedBy()).isEmpty();
  }

  @Test
  void plans_with_equal_parts_are_equal_in_whatever_order_quotas_were_added() throws Exception {
    Quota other = quota("Q2", period("2025-01-01", "2026-01-01"), "USD 100000");
    QuotaPlan plan = full().quota(OF_YEAR).quota(other).build();
    assertThat(full().quota(other).quota(OF_YEAR).build()).isEqualTo(plan).hasSameHashCodeAs(plan);
    assertThat(Copies.copy(plan))
        .isEqualTo(plan)
        .hasSameHashCodeAs(plan)
        .hasToString("quota plan 2026 of 2 quotas by calendar of 3 months from JANUARY");
    assertThat(full().quota(OF_YEAR).build()).isNotEqualTo(plan);
    assertThat(full().quota(OF_YEAR).quota(other).dayCount(Proration.ACTUAL).build())
        .isNotEqualTo(plan);
  }

  private static QuotaPlan.Builder full() {
    return quarterly(
            QuotaSplit.weighted(List.of(Fraction.ONE, Fraction.ONE, Fraction.ONE, Fraction.HALF)))
        .ramp(RampSchedule.of(Fraction.HALF))
        .dayCount(Proration.THIRTY_360)
        .reducedBy(List.of(Absence.Kind.PARENTAL, Absence.Kind.SICKNESS));
  }

  @Test
  void two_quotas_for_the_same_must_not_share_a_day() {
    assertRefused(
        quarterly(QuotaSplit.equal())
            .quota(OF_YEAR)
            .quota(quota("Q2", period("2026-10-01", "2027-04-01"), "USD 1")),
        "period of quota Q2 must not overlap that of quota Q1 for the same,"
            + " 2026-01-01/2027-01-01, was 2026-10-01/2027-04-01");
  }

  @Test
  void two_quotas_must_not_have_one_id() {
    assertRefused(
        quarterly(QuotaSplit.equal())
            .quota(OF_YEAR)
            .quota(OF_YEAR.withScope(QuotaScope.of(SellerId.of("bob")))),
        "two quotas Q1");
  }

  @Test
  void quotas_on_a_measure_share_a_currency() {
    assertRefused(
        quarterly(QuotaSplit.equal())
            .quota(OF_YEAR)
            .quota(quota("Q2", period("2025-01-01", "2026-01-01"), "EUR 100000")),
        "target of quota Q1 on booked must be in the currency of quota Q2, EUR 100000.00, was USD"
            + " 120000.00");
  }

  @Test
  void a_split_that_is_not_by_days_needs_whole_periods_of_the_calendar() {
    assertRefused(
        quarterly(QuotaSplit.equal())
            .quota(quota("Q2", period("2026-02-01", "2026-07-01"), "USD 1")),
        "period of quota Q2 must begin and end with periods of the calendar of 3 months from"
            + " JANUARY unless split by days, was 2026-02-01/2026-07-01");
    assertRefused(
        quarterly(QuotaSplit.equal())
            .quota(quota("Q2", period("2026-01-01", "2026-05-01"), "USD 1")),
        "period of quota Q2 must begin and end with periods of the calendar of 3 months from"
            + " JANUARY unless split by days, was 2026-01-01/2026-05-01");
  }

  @Test
  void a_weighted_split_has_a_weight_for_each_period() {
    assertRefused(
        quarterly(QuotaSplit.weighted(List.of(Fraction.ONE, Fraction.of(2)))).quota(OF_YEAR),
        "split must have one weight for each of the 4 periods of quota Q1, was [1, 2]");
  }

  @Test
  void the_calendar_reaches_all_days_of_a_quota() {
    SalesCalendar first =
        SalesCalendar.uneven(List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    assertRefused(
        quarterly(QuotaSplit.byDays(Proration.ACTUAL)).calendar(first).quota(OF_YEAR),
        "calendar must reach all days of quota Q1, 2026-01-01/2027-01-01, was uneven calendar from"
            + " 2026-01-01 to 2026-12-31");
  }

  @Test
  void the_day_count_finds_something_to_count_in_each_period_with_a_share() {
    SalesPeriod weeks = period("2026-01-05", "2026-01-19");
    assertRefused(
        quarterly(QuotaSplit.equal())
            .calendar(SalesCalendar.weeks(DayOfWeek.MONDAY))
            .dayCount(Proration.WHOLE_MONTHS)
            .quota(quota("Q2", weeks, "USD 1")),
        "day count must find something in 2026-01-05/2026-01-12 of quota Q2, was WHOLE_MONTHS");
    assertRefused(
        quarterly(QuotaSplit.byDays(Proration.WHOLE_MONTHS)).quota(quota("Q2", weeks, "USD 1")),
        "day count must find something in 2026-01-05/2026-01-19 of quota Q2, was WHOLE_MONTHS");
  }

  @Test
  void a_period_without_a_share_needs_nothing_to_count() {
    // the 31st counts nothing by months of 30 days, for the split and for those in force alike
    QuotaPlan plan =
        quarterly(QuotaSplit.byDays(Proration.THIRTY_360))
            .calendar(SalesCalendar.days())
            .dayCount(Proration.THIRTY_360)
            .quota(quota("Q2", period("2026-01-30", "2026-02-02"), "USD 1"))
            .build();
    assertThat(plan.sharesOf(plan.quotas().get(0)).values())
        .containsExactly(Fraction.ZERO, Fraction.HALF, Fraction.HALF);
  }

  @Test
  void a_level_may_hold_for_any_days() {
    assertThat(
            quarterly(QuotaSplit.weighted(List.of(Fraction.ONE)))
                .quota(score("Q9", period("2026-01-05", "2026-03-09")))
                .build()
                .quotas())
        .hasSize(1);
  }

  @Test
  void a_weight_is_above_zero_and_one_is_needed() {
    assertThatThrownBy(() -> QuotaSplit.weighted(List.of(Fraction.ONE, Fraction.ZERO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weighted split: weight 2 must be above zero, was 0");
    assertThatThrownBy(() -> QuotaSplit.weighted(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weighted split: needs one weight or more");
  }

  @Test
  void id_calendar_and_split_are_required() {
    assertThatThrownBy(() -> QuotaPlan.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("quota plan: id is missing");
    assertThatThrownBy(() -> QuotaPlan.builder().id(QuotaPlanId.of("2026")).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("quota plan 2026: calendar is missing");
    assertThatThrownBy(
            () ->
                QuotaPlan.builder()
                    .id(QuotaPlanId.of("2026"))
                    .calendar(SalesCalendar.months())
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("quota plan 2026: split is missing");
  }
}
