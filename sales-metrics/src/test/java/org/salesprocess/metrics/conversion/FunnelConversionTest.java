package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.Metric.State;
import org.salesprocess.metrics.Ratio;

class FunnelConversionTest {

  private static final Funnel FUNNEL =
      Funnel.builder("f")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("contract", "Contract"),
              Stage.lost("lost", "Lost"))
          .build();

  // six leads: one converts with all stages seen, one with the meeting skipped, one is lost after
  // the
  // meeting, one at once, two are open: one with a meeting, one without
  private static final List<Journey> SIX =
      List.of(
          Trail.of("l1", "[lead] 0, [meeting] 10, [contract] 30"),
          Trail.of("l2", "[lead] 0, [contract] 50"),
          Trail.of("l3", "[lead] 0, [meeting] 20, [lost] 40"),
          Trail.of("l4", "[lead] 0, [lost] 5"),
          Trail.of("l5", "[lead] 0, [meeting] 60"),
          Trail.of("l6", "[lead] 0"));

  private static FunnelReport report(FunnelQuestion.Builder question, List<Journey> journeys) {
    return new FunnelConversion(question.build()).measure(journeys);
  }

  private static FunnelQuestion.Builder steps(String... types) {
    FunnelQuestion.Builder question = FunnelQuestion.builder();
    for (String type : types) {
      question.step(FunnelStep.event(type));
    }
    return question;
  }

  @Test
  void counts_each_step_and_what_became_of_those_that_came_no_further() {
    ImmutableList<FunnelStepCount> steps = report(FunnelQuestion.of(FUNNEL), SIX).all().steps();

    assertThat(steps).extracting(FunnelStepCount::reached).containsExactly(6L, 4L, 2L);
    assertThat(steps).extracting(FunnelStepCount::imputed).containsExactly(0L, 1L, 0L);
    assertThat(steps).extracting(FunnelStepCount::seen).containsExactly(6L, 3L, 2L);
    assertThat(steps).extracting(FunnelStepCount::lostHere).containsExactly(1L, 1L, 0L);
    assertThat(steps).extracting(FunnelStepCount::undecidedHere).containsExactly(1L, 1L, 0L);
    assertThat(steps).extracting(FunnelStepCount::endedHere).containsExactly(0L, 0L, 0L);
  }

  @Test
  void conversion_is_told_of_all_who_entered_and_of_those_who_are_decided() {
    FunnelCounts all = report(FunnelQuestion.of(FUNNEL), SIX).all();

    assertThat(all.fromPrevious())
        .extracting(StepConversion::ofEntered)
        .containsExactly(Ratio.of(4, 6), Ratio.of(2, 4));
    assertThat(all.fromPrevious())
        .extracting(StepConversion::ofDecided)
        .containsExactly(Ratio.of(4, 5), Ratio.of(2, 3));
    assertThat(all.fromPrevious()).extracting(StepConversion::dropOff).containsExactly(1L, 1L);
    assertThat(all.total().ofEntered()).isEqualTo(Ratio.of(2, 6));
    // l5 and l6 are undecided, one of them at the meeting
    assertThat(all.total().ofDecided()).isEqualTo(Ratio.of(2, 4));
    assertThat(all.total().ofEntered().wilson(0.95)).isPresent();
    assertThat(all.undecided()).isEqualTo(2);
  }

  @Test
  void the_subjects_behind_a_number_are_those_with_the_smallest_ids() {
    ImmutableList<FunnelStepCount> steps =
        report(FunnelQuestion.of(FUNNEL).listedSubjects(3), SIX).all().steps();

    assertThat(steps.get(0).reachedSubjects()).containsExactly(lead("l1"), lead("l2"), lead("l3"));
    assertThat(steps.get(0).leftSubjects()).containsExactly(lead("l4"));
    assertThat(steps.get(1).undecidedSubjects()).containsExactly(lead("l5"));
  }

  private static SubjectId lead(String id) {
    return LeadId.of(id);
  }

  @Test
  void times_are_between_what_was_seen_and_imputed_stages_stay_out() {
    ImmutableList<FunnelStepCount> steps = report(FunnelQuestion.of(FUNNEL), SIX).all().steps();

    // lead to meeting: 10, 20 and 60 s; meeting to contract: 20 s; lead to contract: 30 and 50 s
    assertThat(steps.get(1).fromPrevious().counts().keySet())
        .containsExactly(seconds(10), seconds(20), seconds(60));
    assertThat(steps.get(1).fromPrevious().median()).contains(Fraction.of(20));
    assertThat(steps.get(1).fromPrevious().quantile(Fraction.of(1, 4))).contains(Fraction.of(15));
    assertThat(steps.get(2).fromPrevious().counts().keySet()).containsExactly(seconds(20));
    assertThat(steps.get(2).fromFirst().counts().keySet())
        .containsExactly(seconds(30), seconds(50));
    assertThat(steps.get(1).fromPrevious().histogram(2).bins())
        .extracting(bin -> bin.count())
        .containsExactly(2L, 1L);
  }

  private static BigDecimal seconds(long seconds) {
    return BigDecimal.valueOf(seconds);
  }

  @Test
  void times_may_be_told_in_calendar_days_of_the_zone() {
    FunnelQuestion.Builder question =
        steps("a", "b").durations(DurationUnit.CALENDAR_DAYS).zone(ZoneId.of("Europe/Vilnius"));
    // in Vilnius, three hours ahead in 1970, 20:59 and 21:01 of UTC are two days
    FunnelReport report = report(question, List.of(Trail.of("a 75540, b 75660")));

    assertThat(report.all().steps().get(1).fromFirst().counts().keySet())
        .containsExactly(BigDecimal.ONE);
  }

  @Test
  void an_attempt_at_times_that_are_not_known_counts_and_is_undated() {
    FunnelStepCount meeting =
        report(FunnelQuestion.of(FUNNEL), List.of(Trail.of("[lead] 0, [meeting] ?, [contract] 9")))
            .all()
            .steps()
            .get(1);

    assertThat(meeting.reached()).isEqualTo(1);
    assertThat(meeting.undatedFromFirst()).isEqualTo(1);
    assertThat(meeting.undatedFromPrevious()).isEqualTo(1);
    assertThat(meeting.fromFirst().size()).isZero();
  }

  @Test
  void an_optional_step_is_no_drop_off_for_those_who_go_on_without_it() {
    FunnelQuestion.Builder question =
        FunnelQuestion.builder()
            .step(FunnelStep.event("a"))
            .step(FunnelStep.event("b").asOptional())
            .step(FunnelStep.event("c"));
    FunnelCounts all =
        report(
                question,
                List.of(
                    Trail.of("l1", "a 1, b 2, c 3"),
                    Trail.of("l2", "a 1, c 3"),
                    Trail.of("l3", "a 1")))
            .all();

    StepConversion toOptional = all.fromPrevious().get(0);
    assertThat(toOptional.ofEntered()).isEqualTo(Ratio.of(1, 3));
    assertThat(toOptional.skipped()).isEqualTo(1);
    assertThat(toOptional.dropOff()).isEqualTo(1);
    // the step after the optional one is put against the last that all have to pass
    assertThat(all.fromPrevious().get(1).from()).isEqualTo("a");
    assertThat(all.fromPrevious().get(1).ofEntered()).isEqualTo(Ratio.of(2, 3));
    assertThat(all.steps().get(2).fromPrevious().counts().keySet()).containsExactly(seconds(2));
  }

  @Test
  void a_tainted_subject_leaves_every_count_and_is_told_apart() {
    FunnelQuestion.Builder question =
        steps("a", "b").exclusion(Exclusion.taint(EntryPattern.event("x")));
    FunnelReport report =
        report(
            question,
            List.of(Trail.of("l1", "a 1, x 2, b 3"), Trail.of("l2", "a 1"), Trail.of("l3", "y 1")));

    assertThat(report.all().entered()).isEqualTo(1);
    assertThat(report.all().tainted()).isEqualTo(1);
    assertThat(report.all().notEntered()).isEqualTo(1);
    assertThat(report.subjects()).isEqualTo(3);
  }

  @Test
  void eventual_conversion_takes_the_undecided_for_watched_so_far_and_not_for_lost() {
    List<Journey> six =
        List.of(
            Trail.of("l1", "[lead] 0, [meeting] 10, [contract] 30"),
            Trail.of("l2", "[lead] 0, [contract] 50"),
            Trail.of("l3", "[lead] 0, [meeting] 20, [lost] 40"),
            Trail.of("l4", "[lead] 0, [lost] 5"),
            Trail.of("l5", "[lead] 85"),
            Trail.of("l6", "[lead] 90"));

    FunnelCounts all = report(FunnelQuestion.of(FUNNEL).asOf(Trail.second(100)), six).all();

    // by hand: after 5 s 5/6 are left; l6 and l5 are watched for 10 and 15 s, so that at 30 s one
    // of
    // three converts, at 40 s one of two is lost and at 50 s the last converts: 5/18 + 5/18
    assertThat(all.eventualConversion().orElseThrow()).isCloseTo(5.0 / 9, within(1e-12));
    assertThat(all.total().ofEntered()).isEqualTo(Ratio.of(2, 6));
    assertThat(all.total().ofDecided()).isEqualTo(Ratio.of(2, 4));
    assertThat(all.eventual().orElseThrow().quantile(FunnelCounts.CONVERTED, Fraction.HALF))
        .contains(50_000_000L);
    assertThat(report(FunnelQuestion.of(FUNNEL), six).all().eventual()).isEmpty();
  }

  @Test
  void eventual_conversion_may_be_told_in_calendar_days() {
    FunnelQuestion.Builder question =
        FunnelQuestion.of(FUNNEL)
            .durations(DurationUnit.CALENDAR_DAYS)
            .zone(ZoneOffset.UTC)
            .asOf(Trail.second(10 * DAY));
    FunnelCounts all = report(question, List.of(Trail.of("[lead] 1, [contract] " + 3 * DAY))).all();

    assertThat(all.eventual().orElseThrow().quantile(FunnelCounts.CONVERTED, Fraction.HALF))
        .contains(3L);
  }

  @Test
  void what_is_decided_at_a_time_that_is_not_known_is_counted_apart_from_the_eventual_conversion() {
    FunnelCounts all =
        report(
                FunnelQuestion.of(FUNNEL).asOf(Trail.second(100)),
                List.of(Trail.of("l1", "[lead] 0, [lost] ?"), Trail.of("l2", "[lead] ?")))
            .all();

    assertThat(all.undatedDecisions()).isEqualTo(2);
    assertThat(all.eventualConversion()).isEmpty();
  }

  @Test
  void attempts_are_counted_where_they_are_asked_for() {
    List<Journey> twice = List.of(Trail.of("a 1, b 2, a 3"));

    assertThat(report(steps("a", "b"), twice).all().total().ofEntered()).isEqualTo(Ratio.of(1, 1));
    assertThat(
            report(steps("a", "b").counting(AttemptCounting.ATTEMPT), twice)
                .all()
                .total()
                .ofEntered())
        .isEqualTo(Ratio.of(1, 2));
  }

  @Test
  void in_any_order_a_level_is_how_many_steps_were_reached() {
    FunnelCounts all =
        report(
                steps("a", "b", "c").order(StepOrder.UNORDERED),
                List.of(Trail.of("l1", "c 1, a 2"), Trail.of("l2", "b 1")))
            .all();

    assertThat(all.steps())
        .extracting(FunnelStepCount::step)
        .containsExactly("1 of 3", "2 of 3", "3 of 3");
    assertThat(all.steps()).extracting(FunnelStepCount::reached).containsExactly(2L, 1L, 0L);
    assertThat(all.steps().get(1).fromFirst().counts().keySet()).containsExactly(seconds(1));
  }

  // breakdown

  private static ImmutableMap<String, Ratio> byColour(AttributeBreakdown breakdown, String trail) {
    Breakdown<AttributeValue, FunnelCounts> groups =
        report(steps("a", "b").breakdown(breakdown), List.of(Trail.of(trail)))
            .breakdown()
            .orElseThrow();
    ImmutableMap.Builder<String, Ratio> ratios = ImmutableMap.builder();
    groups.groups().forEach((key, counts) -> ratios.put(key + "", counts.total().ofEntered()));
    groups.withoutKey().ifPresent(counts -> ratios.put("none", counts.total().ofEntered()));
    return ratios.buildOrThrow();
  }

  @Test
  void a_breakdown_goes_by_the_first_or_the_last_touch_of_the_attempt() {
    String trail = "a 1:red, a 2:green, b 3:blue";
    // the best attempt is the latest start: green, then blue
    assertThat(byColour(AttributeBreakdown.firstTouch("colour"), trail))
        .isEqualTo(ImmutableMap.of("green", Ratio.of(1, 1)));
    assertThat(byColour(AttributeBreakdown.lastTouch("colour"), trail))
        .isEqualTo(ImmutableMap.of("blue", Ratio.of(1, 1)));
    assertThat(byColour(AttributeBreakdown.firstTouch("colour"), "a 1, b 3"))
        .isEqualTo(ImmutableMap.of("none", Ratio.of(1, 1)));
    assertThat(byColour(AttributeBreakdown.firstTouch("colour"), "a 1, b 3:red"))
        .isEqualTo(ImmutableMap.of("red", Ratio.of(1, 1)));
  }

  @Test
  void the_last_touch_is_the_last_event_that_has_the_attribute() {
    assertThat(byColour(AttributeBreakdown.lastTouch("colour"), "a 1:red, b 3"))
        .isEqualTo(ImmutableMap.of("red", Ratio.of(1, 1)));
  }

  @Test
  void a_value_that_is_searched_on_its_own_does_not_make_other_stages_look_skipped() {
    FunnelQuestion.Builder same =
        FunnelQuestion.of(FUNNEL).breakdown(AttributeBreakdown.sameAtEveryStep("colour"));
    FunnelQuestion.Builder atLead =
        FunnelQuestion.of(FUNNEL).breakdown(AttributeBreakdown.atStep("colour", "lead"));

    assertThat(groups(same, "[lead] 1:red, [meeting] 2:green")).isEqualTo("{red=1}");
    assertThat(groups(atLead, "[lead] 1:green, [meeting] 2, [lead] 3:red"))
        .isEqualTo("{green=2, red=1}");
  }

  /** Returns for each group how deep its one attempt came. */
  private static String groups(FunnelQuestion.Builder question, String trail) {
    ImmutableMap.Builder<String, Long> depths = ImmutableMap.builder();
    report(question, List.of(Trail.of(trail)))
        .breakdown()
        .orElseThrow()
        .groups()
        .forEach(
            (value, counts) ->
                depths.put(
                    value + "",
                    counts.steps().stream().filter(step -> step.reached() > 0).count()));
    return depths.buildOrThrow().toString();
  }

  @Test
  void attempts_that_do_not_come_to_the_step_of_a_breakdown_have_no_group() {
    Breakdown<AttributeValue, FunnelCounts> groups =
        report(
                steps("a", "b")
                    .counting(AttemptCounting.ATTEMPT)
                    .breakdown(AttributeBreakdown.atStep("colour", "b")),
                List.of(Trail.of("a 1, b 2:red, a 3")))
            .breakdown()
            .orElseThrow();

    assertThat(groups.of(AttributeValue.of("red")).orElseThrow().entered()).isEqualTo(1);
    assertThat(groups.withoutKey().orElseThrow().entered()).isEqualTo(1);
    assertThat(groups.total().entered()).isEqualTo(2);
  }

  @Test
  void a_breakdown_at_a_step_searches_each_value_on_its_own() {
    assertThat(byColour(AttributeBreakdown.atStep("colour", "a"), "a 1:red, b 2, a 3:green"))
        .isEqualTo(ImmutableMap.of("green", Ratio.of(0, 1), "red", Ratio.of(1, 1)));
    assertThat(byColour(AttributeBreakdown.atStep("colour", "b"), "a 1:red"))
        .isEqualTo(ImmutableMap.of("none", Ratio.of(0, 1)));
    assertThat(byColour(AttributeBreakdown.atStep("colour", "b"), "a 1, b 2, b 3:red"))
        .isEqualTo(ImmutableMap.of("red", Ratio.of(1, 1), "none", Ratio.of(1, 1)));
  }

  @Test
  void a_breakdown_by_the_same_value_asks_all_steps_to_agree() {
    assertThat(
            byColour(AttributeBreakdown.sameAtEveryStep("colour"), "a 1:red, a 2:green, b 3:red"))
        .isEqualTo(ImmutableMap.of("green", Ratio.of(0, 1), "red", Ratio.of(1, 1)));
  }

  @Test
  void the_total_of_a_breakdown_is_measured_over_all_subjects() {
    FunnelReport report =
        report(
            steps("a", "b").breakdown(AttributeBreakdown.atStep("colour", "a")),
            List.of(Trail.of("a 1:red, b 2, a 3:green")));

    assertThat(report.breakdown().orElseThrow().total()).isEqualTo(report.all());
    assertThat(report.all().entered()).isEqualTo(1);
  }

  @Test
  void the_groups_of_a_breakdown_are_compared_where_they_share_no_subject() {
    List<Journey> journeys = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      journeys.add(Trail.of("r" + i, i < 15 ? "a 1:red, b 2" : "a 1:red"));
      journeys.add(Trail.of("g" + i, i < 5 ? "a 1:green, b 2" : "a 1:green"));
    }
    FunnelReport report =
        report(steps("a", "b").breakdown(AttributeBreakdown.firstTouch("colour")), journeys);

    // Fisher's exact test of 15 of 20 against 5 of 20, summed by Python: 0.0038
    assertThat(report.segments().orElseThrow().pValue().orElseThrow())
        .isCloseTo(0.0038, within(0.00005));
    assertThat(
            report(steps("a", "b").breakdown(AttributeBreakdown.atStep("colour", "a")), journeys)
                .segments())
        .isEmpty();
  }

  // views

  private static final long DAY = 86_400;

  @Test
  void a_cohort_is_those_who_started_in_a_period_of_the_zone() {
    FunnelQuestion.Builder question =
        steps("a", "b").view(FunnelView.cohorts(SalesCalendar.days())).zone(ZoneOffset.UTC);
    Breakdown<SalesPeriod, FunnelCounts> cohorts =
        report(
                question,
                List.of(
                    Trail.of("l1", "a 1, b " + 2 * DAY),
                    Trail.of("l2", "a 2"),
                    Trail.of("l3", "a " + DAY),
                    Trail.of("l4", "a ?"),
                    Trail.of("l5", "y 1")))
            .cohorts()
            .orElseThrow();

    assertThat(cohorts.groups().values())
        .extracting(counts -> counts.total().ofEntered())
        .containsExactly(Ratio.of(1, 2), Ratio.of(0, 1));
    assertThat(cohorts.withoutKey().orElseThrow().entered()).isEqualTo(1);
    assertThat(cohorts.withoutKey().orElseThrow().notEntered()).isEqualTo(1);
  }

  @Test
  void a_period_counts_what_was_reached_in_it_whenever_it_started() {
    FunnelQuestion.Builder question =
        steps("a", "b").view(FunnelView.periods(SalesCalendar.days())).zone(ZoneOffset.UTC);
    PeriodEntries periods =
        report(
                question,
                List.of(
                    Trail.of("l1", "a 1, b " + DAY),
                    Trail.of("l2", "a 2, b " + DAY),
                    Trail.of("l3", "a " + DAY),
                    Trail.of("l4", "a ?")))
            .periods()
            .orElseThrow();

    // on the second day one started and two finished: more than all of them
    assertThat(periods.byPeriod().values())
        .containsExactly(ImmutableList.of(2L, 0L), ImmutableList.of(1L, 2L));
    assertThat(periods.withoutPeriod()).containsExactly(1L, 0L);
  }

  @Test
  void the_periods_of_a_view_are_those_of_the_zone() {
    // 20:59 of UTC on the first day is 23:59 in Vilnius, and 21:01 is the next day there
    List<Journey> two = List.of(Trail.of("l1", "a 75540"), Trail.of("l2", "a 75660"));
    ZoneId vilnius = ZoneId.of("Europe/Vilnius");

    assertThat(
            report(steps("a").view(FunnelView.cohorts(SalesCalendar.days())).zone(vilnius), two)
                .cohorts()
                .orElseThrow()
                .groups())
        .hasSize(2);
    assertThat(
            report(steps("a").view(FunnelView.periods(SalesCalendar.days())).zone(vilnius), two)
                .periods()
                .orElseThrow()
                .byPeriod())
        .hasSize(2);
    assertThat(
            report(
                    steps("a").view(FunnelView.cohorts(SalesCalendar.days())).zone(ZoneOffset.UTC),
                    two)
                .cohorts()
                .orElseThrow()
                .groups())
        .hasSize(1);
  }

  @Test
  void a_period_counts_imputed_steps_at_the_time_of_the_later_one_and_no_tainted_attempt() {
    FunnelQuestion.Builder question =
        FunnelQuestion.of(FUNNEL)
            .exclusion(Exclusion.taint(EntryPattern.event("x")))
            .view(FunnelView.periods(SalesCalendar.days()))
            .zone(ZoneOffset.UTC);
    PeriodEntries periods =
        report(
                question,
                List.of(
                    Trail.of("l1", "[lead] 1, [contract] " + DAY),
                    Trail.of("l2", "[lead] 1, x 2, [meeting] " + DAY)))
            .periods()
            .orElseThrow();

    assertThat(periods.byPeriod().values())
        .containsExactly(ImmutableList.of(1L, 0L, 0L), ImmutableList.of(0L, 1L, 1L));
  }

  // subjects

  @Test
  void journeys_of_another_kind_of_subject_are_left_aside_and_their_entries_counted() {
    Journey deal =
        Journey.of(
            DealId.of("d"), Attributes.none(), Trail.entries(DealId.of("d"), "a 1, b 2, y 3"));
    FunnelReport leads = report(steps("a"), List.of(deal));

    assertThat(leads.subjects()).isZero();
    assertThat(leads.entriesWithoutKey()).isEqualTo(3);
    assertThat(report(steps("a").subject(SubjectChoice.deal()), List.of(deal)).subjects())
        .isEqualTo(1);
  }

  @Test
  void entries_are_put_together_by_a_key_of_their_own_and_those_without_it_are_counted() {
    FunnelQuestion question = steps("a", "b").subject(SubjectChoice.key("colour")).build();
    Iterable<JourneyEntry> entries =
        Iterables.concat(
            Trail.entries(LeadId.of("l1"), "a 1:red, a 2, a 3:green"),
            Trail.entries(LeadId.of("l2"), "b 4:red"));

    FunnelReport report = new FunnelConversion(question).ask(entries);

    assertThat(report.all().total().ofEntered()).isEqualTo(Ratio.of(1, 2));
    assertThat(report.entriesWithoutKey()).isEqualTo(1);
  }

  @Test
  void a_question_can_follow_customers() {
    CustomerId customer = CustomerId.of("c");
    Journey journey =
        Journey.of(customer, Attributes.none(), Trail.entries(customer, "[lead] 1, a 2"));

    assertThat(report(steps("a").subject(SubjectChoice.customer()), List.of(journey)).subjects())
        .isEqualTo(1);
    assertThat(report(steps("a").subject(SubjectChoice.deal()), List.of(journey)).subjects())
        .isZero();
  }

  @Test
  void subjects_of_which_nothing_was_known_yet_are_left_aside_and_counted() {
    FunnelReport report =
        report(
            steps("a").asOf(Trail.second(5)),
            List.of(Trail.of("l1", "a 1"), Trail.of("l2", "a 9"), Trail.of("l3", "y 1")));

    assertThat(report.subjects()).isEqualTo(2);
    assertThat(report.subjectsNotYetKnown()).isEqualTo(1);
    assertThat(report.all().notEntered()).isEqualTo(1);
  }

  @Test
  void entries_into_stages_that_the_funnel_does_not_have_are_counted() {
    FunnelReport report =
        report(FunnelQuestion.of(FUNNEL), List.of(Trail.of("[lead] 1, [signed] 2, a 3")));

    assertThat(report.entriesOutsideFunnel()).isEqualTo(1);
    assertThat(report(steps("a"), List.of(Trail.of("[signed] 2, a 3"))).entriesOutsideFunnel())
        .isZero();
  }

  @Test
  void entries_in_conflict_are_left_aside_and_counted() {
    List<JourneyEntry> entries = new ArrayList<>(Trail.entries(LeadId.of("l"), "a 1"));
    Event first = (Event) entries.get(0);
    entries.add(first.withType("b"));
    entries.addAll(Trail.entries(LeadId.of("m"), "a 1"));

    FunnelReport report = new FunnelConversion(steps("a").build()).ask(entries);

    assertThat(report.subjects()).isEqualTo(1);
    assertThat(report.entriesInConflict()).isEqualTo(1);
  }

  @Test
  void a_correction_that_was_recorded_later_is_not_known_yet() {
    Event first =
        Event.builder()
            .id(EntryId.of("e"))
            .subject(LeadId.of("l"))
            .type("a")
            .at(Trail.second(1))
            .build();
    Event corrected = first.withType("y").withRecordedAt(Optional.of(Trail.second(9)));

    assertThat(ask(steps("a").asOf(Trail.second(5)), first, corrected).all().entered())
        .isEqualTo(1);
    assertThat(ask(steps("a").asOf(Trail.second(9)), first, corrected).all().entered()).isZero();
    assertThat(ask(steps("a"), first, corrected).all().entered()).isZero();
  }

  private static FunnelReport ask(FunnelQuestion.Builder question, JourneyEntry... entries) {
    return new FunnelConversion(question.build()).ask(List.of(entries));
  }

  @Test
  void entries_whose_missing_time_matters_are_counted() {
    FunnelQuestion.Builder question =
        FunnelQuestion.of(FUNNEL).leastGap(TimeLimit.inclusive(Duration.ofSeconds(1)));

    assertThat(report(question, List.of(Trail.of("[lead] 1, [meeting] ?, y ?"))))
        .returns(1L, FunnelReport::entriesWithoutTime);
  }

  @Test
  void no_subjects_give_no_conversion() {
    FunnelReport none = report(steps("a", "b"), List.of());

    assertThat(none.all().total().ofEntered()).isEqualTo(Ratio.NONE);
    assertThat(none.all().total().ofEntered().value()).isEmpty();
    assertThat(none.all().steps().get(1).fromFirst().median()).isEmpty();
  }

  @Test
  void answers_to_two_questions_do_not_merge() {
    State<Journey, FunnelReport> one = new FunnelConversion(steps("a").build()).start();
    State<Journey, FunnelReport> other = new FunnelConversion(steps("b").build()).start();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.merge(other))
        .withMessageStartingWith("funnel: question must be");
  }

  @Test
  void a_report_prints_its_question_in_full() {
    FunnelReport report = report(FunnelQuestion.of(FUNNEL), SIX);

    assertThat(report.toString())
        .startsWith(report.question().toString())
        .endsWith(
            """
            lead: 6 of 6 (100.0 %), of decided 6 of 6 (100.0 %); came no further: 1 lost, 0 ended, 1 undecided
            meeting: 4 of 6 (66.7 %), of decided 4 of 5 (80.0 %); came no further: 1 lost, 0 ended, 1 undecided
            contract: 2 of 6 (33.3 %), of decided 2 of 4 (50.0 %); came no further: 0 lost, 0 ended, 0 undecided
            6 subjects, 0 of them not entered, 0 attempts tainted
            left aside: 0 subjects not yet known, 0 entries without key, 0 in conflict, 0 without time
            outside the funnel: 0 entries""");
  }
}
