package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.salesprocess.metrics.conversion.DatedJourneys.FUNNEL;
import static org.salesprocess.metrics.conversion.DatedJourneys.event;
import static org.salesprocess.metrics.conversion.DatedJourneys.journey;
import static org.salesprocess.metrics.conversion.DatedJourneys.late;
import static org.salesprocess.metrics.conversion.DatedJourneys.lost;
import static org.salesprocess.metrics.conversion.DatedJourneys.to;
import static org.salesprocess.metrics.conversion.DatedJourneys.untimed;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.metrics.survival.IncidencePoint;

class EventualWinRateInFunnelTest {

  private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

  private static final EventualWinRateInFunnel METRIC =
      new EventualWinRateInFunnel(FUNNEL, ZoneOffset.UTC, JULY);

  @Test
  void a_journey_begins_on_the_path_and_ends_at_the_first_won_or_the_present_lost_stage() {
    EventualWinRateReport report =
        METRIC.measure(
            List.of(
                // won after 9 days; delivered and cancelled later, which changes nothing
                journey("1", to("lead", "06-01"), to("contract", "06-10"), to("lost", "06-20")),
                // lost after 4 days, and that is where it stays
                journey("2", to("lead", "06-01"), lost("06-05", "price")),
                // was lost and came back: open for 29 days
                journey("3", to("lead", "06-02"), to("lost", "06-03"), to("meeting", "06-04")),
                // found on the path only after an event and a false start: open for 10 days
                journey("4", event("06-01"), to("lost", "06-02"), to("meeting", "06-21")),
                // lost on day 2, laid to rest on day 12: lost on day 2
                journey("5", to("lead", "06-01"), lost("06-03", "price"), to("dead", "06-13"))));

    assertThat(report.sales()).isEqualTo(new WinRateReport(1, 2, 2));
    // by hand: 4/5 are left after day 2, 3/5 after day 4, of whom one in three is won on day 9
    assertThat(report.timeToWin()).extracting(IncidencePoint::age).containsExactly(9L);
    assertThat(report.eventual().orElseThrow().won()).isCloseTo(1.0 / 5, within(1e-12));
    assertThat(report.eventual().orElseThrow().days()).isEqualTo(29);
    assertThat(report.losses()).hasSize(1);
    assertThat(report.losses().get(0).reason()).contains(LossReasonId.of("price"));
    assertThat(report.losses().get(0).lost()).isEqualTo(2);
    assertThat(report.losses().get(0).probability()).isCloseTo(2.0 / 5, within(1e-12));
  }

  @Test
  void a_sale_is_made_at_the_first_won_stage_and_lost_for_a_reason_given_since_it_was_open() {
    EventualWinRateReport report =
        METRIC.measure(
            List.of(
                journey(
                    "1", to("lead", "06-01"), to("contract", "06-10"), to("delivered", "06-20")),
                journey(
                    "2",
                    to("lead", "06-01"),
                    lost("06-02", "price"),
                    to("lead", "06-03"),
                    to("lost", "06-04")),
                journey("3", to("lead", "06-01"), lost("06-04", "price"), lost("06-05", "time"))));

    assertThat(report.timeToWin()).extracting(IncidencePoint::age).containsExactly(9L);
    assertThat(report.losses())
        .extracting(EventualLoss::reason)
        .containsExactly(Optional.empty(), Optional.of(LossReasonId.of("time")));
  }

  @Test
  void entries_after_the_instant_are_not_looked_at_be_they_happened_or_recorded_after_it() {
    EventualWinRateReport report =
        METRIC.measure(
            List.of(
                journey("1", to("lead", "06-11"), to("contract", "07-02")),
                journey("2", to("lead", "06-11"), late(to("contract", "06-20"), "07-02")),
                journey("3", to("lead", "07-02")),
                journey("4", late(to("lead", "06-02"), "07-02"))));

    assertThat(report.sales()).isEqualTo(new WinRateReport(0, 0, 2));
    assertThat(report.later()).isEqualTo(2);
    assertThat(report.eventual().orElseThrow())
        .hasToString("0.0 % won and 0.0 % lost by day 20 (2 at risk), 100.0 % open then");
  }

  @Test
  void an_entry_without_a_time_that_stands_behind_a_later_one_has_not_happened_either() {
    EventualWinRateReport report =
        METRIC.measure(
            List.of(
                journey("1", to("lead", "06-01"), to("meeting", "07-10"), untimed("contract")),
                journey("2", to("lead", "06-01"), untimed("lost"), to("meeting", "07-10")),
                journey("3", to("meeting", "07-10"), untimed("contract"))));

    assertThat(report.sales()).isEqualTo(new WinRateReport(0, 0, 1));
    assertThat(report.undated()).isEqualTo(new WinRateReport(0, 1, 0));
    assertThat(report.later()).isEqualTo(1);
  }

  @Test
  void a_stage_entered_after_the_instant_is_not_looked_at_even_if_the_funnel_lacks_it() {
    assertThat(METRIC.measure(List.of(journey("1", to("lead", "06-01"), to("demo", "07-02")))))
        .isEqualTo(METRIC.measure(List.of(journey("1", to("lead", "06-01")))));
  }

  @Test
  void the_reasons_and_stages_of_losses_are_those_of_the_journeys_that_are_lost() {
    List<Journey> journeys =
        List.of(
            journey("1", to("lead", "06-01"), lost("06-02", "price"), to("dead", "06-05")),
            journey("2", to("lead", "06-01"), to("dead", "06-05")),
            journey("3", to("lead", "06-01"), lost("06-02", "price"), lost("06-09", "time")));

    assertThat(METRIC.measure(journeys).losses())
        .extracting(EventualLoss::reason, EventualLoss::lost)
        .containsExactly(
            tuple(Optional.empty(), 1L),
            tuple(Optional.of(LossReasonId.of("price")), 1L),
            tuple(Optional.of(LossReasonId.of("time")), 1L));
    assertThat(new JourneyLossReasons(FUNNEL).measure(journeys))
        .isEqualTo(
            new LossReasonReport(
                ImmutableSortedMap.of(LossReasonId.of("price"), 1L, LossReasonId.of("time"), 1L),
                1));
  }

  @Test
  void journeys_off_the_path_and_without_times_are_counted_apart() {
    EventualWinRateReport report =
        METRIC.measure(
            List.of(
                journey("1"),
                journey("2", event("06-01")),
                journey("3", to("lost", "06-01")),
                journey("4", untimed("lead"), to("contract", "06-10")),
                journey("5", to("lead", "06-10"), untimed("contract")),
                journey("6", untimed("meeting")),
                // the time of what lies between is not needed
                journey("7", to("lead", "06-10"), untimed("meeting"), to("contract", "06-20"))));

    assertThat(report.outside()).isEqualTo(new WinRateReport(0, 1, 2));
    assertThat(report.undated()).isEqualTo(new WinRateReport(2, 0, 1));
    assertThat(report.sales()).isEqualTo(new WinRateReport(1, 0, 0));
    assertThat(report.later()).isZero();
  }

  @Test
  void a_stage_of_another_funnel_is_refused_and_leaves_the_state_as_it_was() {
    var state = METRIC.start();
    state.add(journey("1", to("lead", "06-01")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> state.add(journey("2", to("lead", "06-01"), to("demo", "06-02"))))
        .withMessage("journey of 2: stage demo is not in %s", FUNNEL);
    assertThat(state.result().sales()).isEqualTo(new WinRateReport(0, 0, 1));
  }
}
