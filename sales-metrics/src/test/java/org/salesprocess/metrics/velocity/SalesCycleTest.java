package org.salesprocess.metrics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.Facts.dated;
import static org.salesprocess.metrics.Facts.deal;

import com.google.common.collect.ImmutableSet;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;

class SalesCycleTest {

  @Test
  void counts_calendar_days_from_creation_to_close_of_won_deals() {
    List<Deal> deals =
        List.of(
            dated(deal("1", Outcome.WON), "2026-01-01T00:00:00Z", "2026-01-11T00:00:00Z"),
            dated(deal("2", Outcome.WON), "2026-01-01T00:00:00Z", "2026-01-31T00:00:00Z"),
            dated(deal("3", Outcome.LOST), "2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z"),
            deal("4", Outcome.OPEN));

    SalesCycleReport report = SalesCycle.ofWon(ZoneOffset.UTC).measure(deals);

    assertThat(report.days().size()).isEqualTo(2);
    assertThat(report.days().median()).contains(Fraction.of(20));
    assertThat(report.days().mean()).contains(Fraction.of(20));
    assertThat(SalesCycle.ofClosed(ZoneOffset.UTC).measure(deals).days().size()).isEqualTo(3);
  }

  @Test
  void days_are_days_of_the_zone_even_when_the_clocks_change() {
    // 24 hours and 30 minutes in Vilnius over the spring change of 2026-03-29: two dates, one day
    // on
    Deal deal = dated(deal("1", Outcome.WON), "2026-03-28T21:45:00Z", "2026-03-29T21:15:00Z");

    assertThat(SalesCycle.ofWon(ZoneId.of("Europe/Vilnius")).measure(List.of(deal)).days().max())
        .hasValueSatisfying(days -> assertThat(days).isEqualByComparingTo("2"));
    assertThat(SalesCycle.ofWon(ZoneOffset.UTC).measure(List.of(deal)).days().max())
        .hasValueSatisfying(days -> assertThat(days).isEqualByComparingTo("1"));
  }

  @Test
  void deals_without_both_times_are_counted_apart() {
    SalesCycleReport report =
        SalesCycle.ofWon(ZoneOffset.UTC).measure(List.of(deal("1", Outcome.WON)));

    assertThat(report.undated()).isEqualTo(1);
    assertThat(report.days().median()).isEmpty();
  }

  @Test
  void an_open_deal_has_no_cycle_so_asking_for_it_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SalesCycle(ZoneOffset.UTC, ImmutableSet.of(Outcome.OPEN)))
        .withMessage("sales cycle: outcomes must be some of WON and LOST, were [OPEN]");
  }

  @Test
  void cycles_of_different_questions_are_never_merged() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SalesCycle.ofWon(ZoneOffset.UTC)
                    .start()
                    .merge(SalesCycle.ofClosed(ZoneOffset.UTC).start()))
        .withMessage(
            "sales cycle: must be SalesCycle[zone=Z, outcomes=[WON]], was"
                + " SalesCycle[zone=Z, outcomes=[WON, LOST]]");
  }

  @Test
  void a_deal_that_closes_on_the_day_of_its_creation_takes_no_day() {
    Deal deal = dated(deal("1", Outcome.WON), "2026-01-01T08:00:00Z", "2026-01-01T08:00:00Z");

    SalesCycleReport report = SalesCycle.ofWon(ZoneOffset.UTC).measure(List.of(deal));

    assertThat(report.days().median()).contains(Fraction.ZERO);
    assertThat(report.undated()).isZero();
  }
}
