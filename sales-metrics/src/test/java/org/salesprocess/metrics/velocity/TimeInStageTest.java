package org.salesprocess.metrics.velocity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.velocity.Journeys.FUNNEL;
import static org.salesprocess.metrics.velocity.Journeys.journey;
import static org.salesprocess.metrics.velocity.Journeys.march;
import static org.salesprocess.metrics.velocity.Journeys.toldLater;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.core.time.WorkingHours;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.Ratio;

class TimeInStageTest {

  private static final TimeInStage AT_MARCH_11 = TimeInStage.of(FUNNEL, march("11"));

  private static DurationReport time(String stage, TimeInStage metric, Journey... journeys) {
    return metric.measure(List.of(journeys)).of(StageId.of(stage)).orElseThrow();
  }

  private static List<String> days(DurationDistribution durations) {
    return durations.seconds().counts().keySet().stream()
        .map(seconds -> seconds.divide(BigDecimal.valueOf(86_400)).toPlainString())
        .toList();
  }

  @Test
  void a_stay_lasts_from_the_entry_to_the_entry_into_the_next_stage() {
    Journey[] three = {
      journey("1", "lead 1", "set 3", "held 8", "contract 8"),
      journey("2", "lead 1", "set 2", "lost 6"),
      journey("3", "lead 5")
    };

    assertThat(days(time("lead", AT_MARCH_11, three).completed())).containsExactly("1", "2");
    assertThat(days(time("lead", AT_MARCH_11, three).running())).containsExactly("6");
    assertThat(days(time("set", AT_MARCH_11, three).completed())).containsExactly("4", "5");
    assertThat(days(time("held", AT_MARCH_11, three).completed())).containsExactly("0");
    assertThat(days(time("contract", AT_MARCH_11, three).running())).containsExactly("3");
    assertThat(days(time("lost", AT_MARCH_11, three).running())).containsExactly("5");
    assertThat(time("delivered", AT_MARCH_11, three).total()).isZero();
    assertThat(AT_MARCH_11.measure(List.of(three)).of(StageId.of("nowhere"))).isEmpty();
  }

  @Test
  void every_stage_is_reported_the_path_first() {
    assertThat(AT_MARCH_11.measure(List.of()).stages())
        .extracting(each -> each.stage().id().value())
        .containsExactly("lead", "set", "held", "contract", "delivered", "lost");
  }

  @ParameterizedTest
  @CsvSource({
    // two days, then away for one, then six
    "FIRST_PASSAGE, 2, 1",
    "LAST, 6, 1",
    "CUMULATIVE, 8, 2"
  })
  void of_a_subject_that_came_back_the_stays_asked_for_count(
      CountedStay choice, String lead, String set) {
    Journey back = journey("1", "lead 1", "set 3", "lead 4", "set 10", "contract 11");
    TimeInStage metric = AT_MARCH_11.counting(choice);

    assertThat(days(time("lead", metric, back).completed())).containsExactly(lead);
    assertThat(days(time("set", metric, back).completed())).containsExactly(set);
  }

  @ParameterizedTest
  @CsvSource({"FIRST_PASSAGE, 2, false", "LAST, 7, true", "CUMULATIVE, 9, true"})
  void a_subject_that_is_back_is_running_unless_only_its_first_stay_counts(
      CountedStay choice, String days, boolean isRunning) {
    DurationReport lead =
        time("lead", AT_MARCH_11.counting(choice), journey("1", "lead 1", "set 3", "lead 4"));

    assertThat(days(isRunning ? lead.running() : lead.completed())).containsExactly(days);
    assertThat(lead.total()).isEqualTo(1);
  }

  @Test
  void entering_the_stage_where_the_subject_is_already_changes_nothing() {
    Journey twice = journey("1", "lead 1", "lead 4", "set 6");

    for (CountedStay choice : CountedStay.values()) {
      assertThat(days(time("lead", AT_MARCH_11.counting(choice), twice).completed()))
          .containsExactly("5");
    }
  }

  @Test
  void stays_whose_beginning_or_end_has_no_time_are_counted_apart() {
    Journey gap = journey("1", "lead 1", "set ?", "held 6", "set 7", "held 9");

    assertThat(time("lead", AT_MARCH_11, gap).undated()).isEqualTo(1);
    assertThat(time("lead", AT_MARCH_11, gap).total()).isEqualTo(1);
    assertThat(time("set", AT_MARCH_11, gap).undated()).isEqualTo(1);
    assertThat(days(time("set", AT_MARCH_11.counting(CountedStay.LAST), gap).completed()))
        .containsExactly("2");
    assertThat(days(time("held", AT_MARCH_11, gap).running())).containsExactly("3");
    assertThat(time("lead", AT_MARCH_11, journey("2", "lead ?")).undated()).isEqualTo(1);
  }

  @Test
  void what_comes_after_the_as_of_instant_has_not_happened_yet() {
    // the third entry has no time, but stands behind one that is too late
    Journey later = journey("1", "lead 9", "set 12", "held ?", "contract 20");

    assertThat(days(time("lead", AT_MARCH_11, later).running())).containsExactly("2");
    assertThat(time("set", AT_MARCH_11, later).total()).isZero();
    assertThat(time("held", AT_MARCH_11, later).total()).isZero();
    assertThat(time("lead", AT_MARCH_11, journey("2", "lead 12")).total()).isZero();
    // the instant itself is still seen
    assertThat(days(time("set", AT_MARCH_11, journey("3", "lead 9", "set 11")).running()))
        .containsExactly("0");
  }

  @Test
  void what_was_recorded_after_the_as_of_instant_was_not_known_yet() {
    TimeInStageReport report =
        AT_MARCH_11.measure(
            List.of(
                toldLater("1", 12, "lead 1", "set 8"),
                toldLater("2", 11, "lead 1", "set 7"),
                toldLater("3", 12, "lead 1"),
                journey("4", "lead 12")));

    assertThat(report.of(StageId.of("lead")).map(lead -> days(lead.running())))
        .contains(List.of("10"));
    assertThat(report.of(StageId.of("lead")).map(lead -> days(lead.completed())))
        .contains(List.of("6"));
    assertThat(report.of(StageId.of("set")).map(set -> days(set.running()))).contains(List.of("4"));
    assertThat(report.later()).isEqualTo(2); // the third and the fourth
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeInStageReport(ImmutableList.of(), -1))
        .withMessage("time in stage: later must not be negative, was -1");
  }

  @Test
  void an_entry_without_a_time_that_was_recorded_in_time_stands_behind_a_later_one() {
    Journey journey =
        Journey.of(
            LeadId.of("1"),
            Attributes.none(),
            List.of(
                (StageChange) journey("1", "lead 9").entry(0),
                (StageChange) journey("1", "lead 9", "set 12").entry(1),
                ((StageChange) journey("1", "lead 9", "set 12", "held ?").entry(2))
                    .withRecordedAt(march("10"))));

    assertThat(time("held", AT_MARCH_11, journey).undated()).isEqualTo(1);
    assertThat(time("set", AT_MARCH_11, journey).total()).isZero();
  }

  @Test
  void business_time_leaves_nights_weekends_and_holidays_out() {
    // 2026-03-02 is a Monday; Friday 16:00 to Tuesday 10:00 is 2 + 9 + 1 hours, or 3 with a holiday
    WorkingHours office =
        WorkingHours.builder()
            .zone(ZoneOffset.UTC)
            .opens(LocalTime.of(9, 0))
            .closes(LocalTime.of(18, 0))
            .build();
    Journey journey = journey("1", "lead 6T16:00", "set 10T10:00");

    assertThat(time("lead", AT_MARCH_11.in(office), journey).completed().max())
        .contains(Duration.ofHours(12));
    assertThat(
            time("lead", AT_MARCH_11.in(office.withHolidays(LocalDate.of(2026, 3, 9))), journey)
                .completed()
                .max())
        .contains(Duration.ofHours(3));
    assertThat(time("set", AT_MARCH_11.in(office), journey).running().max())
        .contains(Duration.ofHours(8));
  }

  @Test
  void each_party_is_held_to_its_target_for_what_is_in_its_stages() {
    TimeInStageReport report =
        AT_MARCH_11.measure(
            List.of(
                journey("1", "lead 1", "set 2", "held 9", "contract 10", "delivered 10"),
                journey("2", "lead 10"), // within the target so far
                journey("3", "lead 1"), // beyond it already
                journey("4", "lead 1", "set ?"), // unknown in both stages
                journey("5", "lead 1", "lost 3")));

    var levels = report.serviceLevels(Duration.ofDays(2));

    // lead: 1 and 2 days met, 10 missed, 1 undecided, 1 undated; set: 7 missed, 1 undated
    assertThat(levels.get(Party.of(Journeys.LEAD_MANAGER)))
        .isEqualTo(new ServiceLevel(Duration.ofDays(2), 2, 2, 1, 0, 2));
    assertThat(levels.get(Party.of(Journeys.DESIGNER)))
        .isEqualTo(new ServiceLevel(Duration.ofDays(2), 1, 0, 0, 0, 0));
    // the contract passed on at once; what is delivered stays, and nobody is to pass it on
    assertThat(levels.get(Party.of(Journeys.PRODUCTION)))
        .isEqualTo(new ServiceLevel(Duration.ofDays(2), 1, 0, 0, 0, 0));
    assertThat(levels).hasSize(3);
  }

  @Test
  void each_stage_can_have_a_target_of_its_own() {
    TimeInStageReport report =
        AT_MARCH_11.measure(
            List.of(
                journey("1", "lead 1", "set 2", "held 9", "contract 10"),
                journey("2", "lead 1", "set 4", "lost 5"),
                journey("3", "lead 9")));

    var levels =
        report.serviceLevels(
            Map.of(
                StageId.of("lead"), Duration.ofDays(2),
                StageId.of("set"), Duration.ofDays(7)));

    // lead: 1 day met, 3 missed, 2 so far; set: 7 days and 1 day met
    ServiceLevels managers = requireNonNull(levels.get(Party.of(Journeys.LEAD_MANAGER)));
    assertThat(managers)
        .isEqualTo(
            new ServiceLevels(
                ImmutableMap.of(
                    StageId.of("lead"), new ServiceLevel(Duration.ofDays(2), 1, 1, 1, 0, 0),
                    StageId.of("set"), new ServiceLevel(Duration.ofDays(7), 2, 0, 0, 0, 0))));
    assertThat(managers.ofDecided()).isEqualTo(Ratio.of(3, 4));
    assertThat(managers.total()).isEqualTo(5);
    assertThat(managers).hasToString("3 of 4 (75.0 %) in 2 stages");
    assertThat(levels).hasSize(1); // no target, no level
    assertThat(report.serviceLevels(Map.of(StageId.of("held"), Duration.ofDays(1))))
        .hasToString("{designer=1 of 1 (100.0 %) in 1 stage}");
  }

  @Test
  void targets_of_stages_that_nobody_passes_on_are_refused() {
    TimeInStageReport report = AT_MARCH_11.measure(List.of());
    Map<StageId, Duration> targets =
        Map.of(
            StageId.of("lost"), Duration.ofDays(1),
            StageId.of("delivered"), Duration.ofDays(1),
            StageId.of("lead"), Duration.ofDays(1),
            StageId.of("elsewhere"), Duration.ofDays(1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> report.serviceLevels(targets))
        .withMessage(
            "service levels: targets must be of stages passed on by an owner, were [delivered,"
                + " elsewhere, lost]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServiceLevels(ImmutableMap.of()))
        .withMessage("service levels: need a stage");
  }

  @Test
  void a_journey_with_an_unknown_stage_is_refused_and_leaves_no_trace() {
    Metric.State<Journey, TimeInStageReport> state = AT_MARCH_11.start();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> state.add(journey("1", "lead 1", "elsewhere 2")))
        .withMessage(
            "journey of 1: stage elsewhere is not in funnel furniture [lead, set, held, contract,"
                + " delivered]");
    assertThat(state.result()).isEqualTo(AT_MARCH_11.measure(List.of()));
  }

  @Test
  void an_instant_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeInStage.of(FUNNEL, march("1").plusNanos(1)))
        .withMessage(
            "time in stages of furniture: as-of must be whole microseconds, was"
                + " 2026-03-01T00:00:00.000000001Z");
  }

  @Test
  void times_of_different_questions_are_never_merged() {
    TimeInStage other = AT_MARCH_11.counting(CountedStay.LAST);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> AT_MARCH_11.start().merge(other.start()))
        .withMessage("time in stage: must be %s, was %s", AT_MARCH_11, other);
    assertThat(AT_MARCH_11.in(BusinessTime.elapsed())).isEqualTo(AT_MARCH_11);
  }
}
