package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.salesprocess.metrics.conversion.DatedJourneys.FUNNEL;
import static org.salesprocess.metrics.conversion.DatedJourneys.event;
import static org.salesprocess.metrics.conversion.DatedJourneys.journey;
import static org.salesprocess.metrics.conversion.DatedJourneys.late;
import static org.salesprocess.metrics.conversion.DatedJourneys.to;
import static org.salesprocess.metrics.conversion.DatedJourneys.untimed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Journey;

class FunnelOccupancyTest {

  private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

  private static final FunnelOccupancy METRIC = new FunnelOccupancy(FUNNEL, ZoneOffset.UTC, JULY);

  private static double at(FunnelOccupancyReport report, String stage, long days) {
    return report.probabilityAt(StageId.of(stage), days).orElseThrow();
  }

  @Test
  void a_journey_that_goes_back_is_where_it_is_at_each_age() {
    FunnelOccupancyReport report =
        METRIC.measure(
            List.of(
                journey(
                    "1",
                    to("lead", "06-01"),
                    to("meeting", "06-04"),
                    to("lead", "06-06"),
                    to("contract", "06-10")),
                journey("2", to("lead", "06-01"), to("lead", "06-02"), to("lost", "06-04")),
                journey("3", to("lead", "06-21"))));

    // by hand: of three leads one goes on and one is lost on day 3; that one is back on day 5; of
    // two leads one signs on day 9; after day 10 nobody is watched who is a lead still
    assertThat(at(report, "lead", 2)).isEqualTo(1.0);
    assertThat(at(report, "lead", 3)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(at(report, "meeting", 4)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(at(report, "lead", 5)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(at(report, "meeting", 5)).isZero();
    assertThat(at(report, "contract", 9)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(at(report, "lost", 10)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(at(report, "delivered", 10)).isZero();
    assertThat(report.stages().lastKnownAge()).contains(10L);
    assertThat(report.probabilityAt(StageId.of("contract"), 11)).isEmpty();
    assertThat(report.journeys()).isEqualTo(3);
  }

  @Test
  void what_is_lost_may_come_back_and_what_is_won_goes_on() {
    FunnelOccupancyReport report =
        METRIC.measure(
            List.of(
                journey("1", to("lead", "06-01"), to("lost", "06-03"), to("lead", "06-11")),
                journey("2", to("lead", "06-01"), to("lost", "06-03")),
                journey("3", to("contract", "06-01"), to("delivered", "06-11"))));

    // by hand: of the two thirds that are lost on day 2 one half comes back on day 10
    assertThat(at(report, "contract", 0)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(at(report, "lost", 2)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(at(report, "lead", 10)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(at(report, "lost", 10)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(at(report, "delivered", 30)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(report.stages().lastKnownAge()).contains(30L);
  }

  private static List<Journey> watchedForMonths(Journey young) {
    List<Journey> journeys = new ArrayList<>();
    for (int i = 0; i < 999; i++) {
      journeys.add(journey("old-" + i, to("lead", "01-01")));
    }
    journeys.add(young);
    return journeys;
  }

  @Test
  void one_young_journey_that_is_lost_does_not_end_what_is_known_of_all() {
    FunnelOccupancyReport afterThreeDays =
        METRIC.measure(watchedForMonths(journey("new", to("lead", "06-28"), to("dead", "06-29"))));
    FunnelOccupancyReport onTheDay =
        new FunnelOccupancy(FUNNEL, ZoneOffset.UTC, Instant.parse("2026-06-30T12:00:00Z"))
            .measure(watchedForMonths(journey("new", to("lead", "06-30"), to("dead", "06-30"))));

    // by hand: one in a thousand is dead from the first day on, and the others stay leads
    for (FunnelOccupancyReport report : List.of(afterThreeDays, onTheDay)) {
      assertThat(at(report, "dead", 1)).isCloseTo(0.001, within(1e-12));
      assertThat(at(report, "dead", 180)).isCloseTo(0.001, within(1e-12));
      assertThat(at(report, "lead", 180)).isCloseTo(0.999, within(1e-12));
    }
    // from January 1 to July 1, and to June 30
    assertThat(afterThreeDays.stages().lastKnownAge()).contains(181L);
    assertThat(onTheDay.stages().lastKnownAge()).contains(180L);
  }

  @Test
  void an_open_stage_and_a_lost_one_that_was_left_are_known_as_far_as_they_were_watched() {
    FunnelOccupancyReport open =
        METRIC.measure(
            watchedForMonths(journey("new", to("lead", "06-28"), to("meeting", "06-29"))));
    List<Journey> reopened =
        watchedForMonths(journey("new", to("lead", "06-28"), to("dead", "06-29")));
    reopened.add(journey("back", to("lead", "06-01"), to("dead", "06-02"), to("lead", "06-03")));

    assertThat(open.stages().lastKnownAge()).contains(3L);
    assertThat(METRIC.measure(reopened).stages().lastKnownAge()).contains(3L);
  }

  @Test
  void what_does_not_tell_is_counted_apart() {
    FunnelOccupancyReport report =
        METRIC.measure(
            List.of(
                journey("1"),
                journey("2", event("06-01"), to("lost", "06-02")),
                journey("3", to("lead", "06-10"), untimed("meeting")),
                journey("4", untimed("lost"), to("lead", "06-10")),
                journey("5", to("lead", "07-02")),
                journey("6", late(to("lead", "06-02"), "07-02")),
                journey("7", to("lead", "06-10"), to("contract", "07-02"))));

    assertThat(report.outside()).isEqualTo(2);
    assertThat(report.undated()).isEqualTo(1);
    assertThat(report.later()).isEqualTo(2);
    assertThat(report.journeys()).isEqualTo(2);
    assertThat(at(report, "lead", 20)).isEqualTo(1.0);
  }

  @Test
  void what_cannot_be_is_refused_naming_value_and_rule() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METRIC.measure(List.of(journey("2", to("demo", "06-02")))))
        .withMessage("journey of 2: stage demo is not in %s", FUNNEL);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> METRIC.start().merge(new FunnelOccupancy(FUNNEL, ZoneOffset.MAX, JULY).start()))
        .withMessageStartingWith("funnel occupancy: must be FunnelOccupancy[funnel=");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FunnelOccupancyReport(JULY, METRIC.measure(List.of()).stages(), 1, 0, -1, 0))
        .withMessage(
            "funnel occupancy: counts must not be negative, were 1 journeys, 0 undated, -1 outside,"
                + " 0 later");
  }
}
