package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.metrics.conversion.FunnelAttempt.Level;
import org.salesprocess.metrics.conversion.FunnelAttempt.Outcome;
import org.salesprocess.metrics.conversion.FunnelAttempt.Passing;

/** Each choice of a funnel question, on the smallest journey that tells its options apart. */
class FunnelChoicesTest {

  private static final Funnel FUNNEL =
      Funnel.builder("f")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("contract", "Contract"),
              Stage.won("delivered", "Delivered"),
              Stage.lost("lost", "Lost"))
          .build();

  private static final EntryPattern X = EntryPattern.event("x");

  private static FunnelQuestion.Builder steps(String... types) {
    FunnelQuestion.Builder question = FunnelQuestion.builder();
    for (int i = 0; i < types.length; i++) {
      question.step(FunnelStep.of(types[i] + (i + 1), EntryPattern.event(types[i])));
    }
    return question;
  }

  /** Returns the entries that the attempts took, in words: {@code "0 2 | 3"}. */
  private static String taken(FunnelQuestion.Builder question, String trail) {
    return taken(question, Trail.of(trail));
  }

  private static String taken(FunnelQuestion.Builder question, Journey journey) {
    return question.build().attempts(journey).stream()
        .map(FunnelChoicesTest::words)
        .collect(Collectors.joining(" | "));
  }

  private static String words(FunnelAttempt attempt) {
    return attempt.levels().stream().map(FunnelChoicesTest::word).collect(Collectors.joining(" "))
        + (attempt.tainted() ? " tainted" : "");
  }

  private static String word(Level level) {
    return level
        .entry()
        .map(entry -> entry.id().value().substring(2))
        .orElse(level.passing() == Passing.IMPUTED ? "imputed" : "without");
  }

  private static Outcome outcome(FunnelQuestion.Builder question, String trail) {
    return question.build().attempts(Trail.of(trail)).get(0).outcome();
  }

  // order

  @Test
  void ordered_steps_follow_each_other_and_unordered_ones_need_not() {
    assertThat(taken(steps("a", "b"), "b 1, a 2")).isEqualTo("1");
    assertThat(taken(steps("a", "b").order(StepOrder.UNORDERED), "b 1, a 2")).isEqualTo("0 1");
  }

  @Test
  void the_deepest_attempt_is_found_where_one_pass_from_the_first_event_finds_another() {
    // from a at 1 the window ends before c; from a at 4 all three are within it
    FunnelQuestion.Builder question =
        steps("a", "b", "c").window(FunnelWindow.fromFirst(Duration.ofSeconds(5)));
    assertThat(taken(question, "a 1, b 2, a 4, b 5, c 8")).isEqualTo("2 3 4");
  }

  // optional steps

  @Test
  void an_optional_step_is_taken_where_it_is_and_left_out_where_it_is_not() {
    FunnelQuestion.Builder question =
        FunnelQuestion.builder()
            .step(FunnelStep.event("a"))
            .step(FunnelStep.event("b").asOptional())
            .step(FunnelStep.event("c"));
    assertThat(taken(question, "a 1, b 2, c 3")).isEqualTo("0 1 2");
    assertThat(taken(question, "a 1, c 3")).isEqualTo("0 without 1");
    assertThat(taken(steps("a", "b", "c"), "a 1, c 3")).isEqualTo("0");
  }

  // steps by conditions

  @Test
  void a_step_may_ask_for_attributes_and_for_the_nth_occurrence() {
    FunnelQuestion.Builder red =
        FunnelQuestion.builder()
            .step(
                FunnelStep.of(
                    "red", EntryPattern.event("a").where(Condition.equal("colour", "red"))));
    assertThat(taken(red, "a 1:green, a 2:red")).isEqualTo("1");
    // the second call, whatever else happened before it
    FunnelQuestion.Builder second =
        FunnelQuestion.builder()
            .step(
                FunnelStep.of(
                    "second",
                    EntryPattern.event("call")
                        .where(Condition.nthOccurrence(2, EntryPattern.ALWAYS))));
    assertThat(taken(second, "mail 1, call 2, mail 3, call 4, call 5")).isEqualTo("3");
  }

  // window

  @Test
  void a_window_runs_from_the_first_step_or_between_neighbours() {
    String trail = "a 1, b 4, c 7";
    Duration five = Duration.ofSeconds(5);
    assertThat(taken(steps("a", "b", "c"), trail)).isEqualTo("0 1 2");
    assertThat(taken(steps("a", "b", "c").window(FunnelWindow.fromFirst(five)), trail))
        .isEqualTo("0 1");
    assertThat(taken(steps("a", "b", "c").window(FunnelWindow.betweenNeighbours(five)), trail))
        .isEqualTo("0 1 2");
  }

  @Test
  void the_edge_of_a_window_is_inside_unless_it_is_said_to_be_outside() {
    FunnelWindow three = FunnelWindow.fromFirst(Duration.ofSeconds(3));
    assertThat(taken(steps("a", "b").window(three), "a 1, b 4")).isEqualTo("0 1");
    assertThat(taken(steps("a", "b").window(three.exclusive()), "a 1, b 4")).isEqualTo("0");
    FunnelWindow between = FunnelWindow.betweenNeighbours(Duration.ofSeconds(3));
    assertThat(taken(steps("a", "b").window(between), "a 1, b 4")).isEqualTo("0 1");
    assertThat(taken(steps("a", "b").window(between.exclusive()), "a 1, b 4")).isEqualTo("0");
  }

  @Test
  void a_least_gap_passes_over_what_comes_too_soon_and_has_an_edge_of_its_own() {
    Duration two = Duration.ofSeconds(2);
    assertThat(taken(steps("a", "b"), "a 1, b 2, b 3, b 4")).isEqualTo("0 1");
    assertThat(taken(steps("a", "b").leastGap(TimeLimit.inclusive(two)), "a 1, b 2, b 3, b 4"))
        .isEqualTo("0 2");
    assertThat(taken(steps("a", "b").leastGap(TimeLimit.exclusive(two)), "a 1, b 2, b 3, b 4"))
        .isEqualTo("0 3");
  }

  @Test
  void the_ends_of_time_do_not_overflow() {
    LeadId lead = LeadId.of("l");
    Instant earliest = Instant.EPOCH.plus(Long.MIN_VALUE, ChronoUnit.MICROS);
    Instant latest = Instant.EPOCH.plus(Long.MAX_VALUE, ChronoUnit.MICROS);
    Event.Builder event = Event.builder().subject(lead);
    Journey journey =
        Journey.of(
            lead,
            Attributes.none(),
            List.of(
                event.id(EntryId.of("l-0")).type("a").at(earliest).build(),
                event.id(EntryId.of("l-1")).type("b").at(latest).build()));
    assertThat(taken(steps("a", "b"), journey)).isEqualTo("0 1");
    FunnelWindow longest = FunnelWindow.fromFirst(TimeLimit.LONGEST);
    assertThat(taken(steps("a", "b").window(longest), journey)).isEqualTo("0");
    assertThat(taken(steps("a", "b").leastGap(TimeLimit.inclusive(TimeLimit.LONGEST)), journey))
        .isEqualTo("0 1");
  }

  // ties

  @Test
  void equal_times_convert_in_whichever_order_or_time_must_increase() {
    String trail = "b 1, a 1";
    assertThat(taken(steps("a", "b"), trail)).isEqualTo("1 0");
    assertThat(taken(steps("a", "b").ties(TieRule.INCREASE), trail)).isEqualTo("1");
    assertThat(taken(steps("a", "b").ties(TieRule.INCREASE), "b 1, a 1, b 2")).isEqualTo("1 2");
  }

  // reuse

  @Test
  void an_event_serves_one_step_several_or_only_the_first_that_it_matches() {
    FunnelStep any = FunnelStep.of("any", EntryPattern.any(EntryPattern.ALWAYS));
    FunnelStep red = FunnelStep.of("red", EntryPattern.any(Condition.equal("colour", "red")));
    FunnelQuestion.Builder question = FunnelQuestion.builder().step(any).step(red);
    assertThat(taken(question, "a 1:red")).isEqualTo("0");
    assertThat(taken(question, "a 1:red, a 2:red")).isEqualTo("0 1");
    assertThat(taken(question.reuse(EventReuse.SEVERAL_STEPS), "a 1:red")).isEqualTo("0 0");
    // both events match the first step, so that none is left for the second
    assertThat(taken(question.reuse(EventReuse.FIRST_MATCH), "a 1:red, a 2:red")).isEqualTo("1");
  }

  // visible events

  @Test
  void what_is_not_visible_neither_interrupts_nor_serves() {
    FunnelQuestion.Builder question = steps("a", "b").interruptedBy(Interruption.OTHER_EVENT);
    String trail = "a 1, y 2, b 3";
    assertThat(taken(question, trail)).isEqualTo("0");
    assertThat(taken(question.visible(VisibleEvents.matchingSteps()), trail)).isEqualTo("0 2");
    EntryPattern red = EntryPattern.any(Condition.equal("colour", "red"));
    assertThat(
            taken(
                steps("a", "b").visible(VisibleEvents.matching(red)), "a 1, a 2:red, b 3, b 4:red"))
        .isEqualTo("1 3");
  }

  // interruption

  @Test
  void an_event_of_no_step_interrupts_if_asked_to() {
    assertThat(taken(steps("a", "b"), "a 1, y 2, b 3")).isEqualTo("0 2");
    assertThat(taken(interruptedBy(Interruption.OTHER_EVENT), "a 1, y 2, b 3, c 4")).isEqualTo("0");
    assertThat(taken(interruptedBy(Interruption.OTHER_EVENT), "a 1, a 2, b 3, c 4"))
        .isEqualTo("1 2 3");
  }

  private static FunnelQuestion.Builder interruptedBy(Interruption kind) {
    return steps("a", "b", "c").interruptedBy(kind);
  }

  @Test
  void a_step_out_of_turn_interrupts_if_asked_to() {
    assertThat(taken(steps("a", "b", "c"), "a 1, c 2, b 3, c 4")).isEqualTo("0 2 3");
    assertThat(taken(interruptedBy(Interruption.OUT_OF_TURN), "a 1, c 2, b 3, c 4")).isEqualTo("0");
    assertThat(taken(interruptedBy(Interruption.OUT_OF_TURN), "a 1, y 2, b 3, b 4, c 5"))
        .isEqualTo("0 2 4");
  }

  @Test
  void repeats_interrupt_by_how_far_back_they_reach() {
    String current = "a 1, b 2, b 3, c 4";
    String first = "a 1, b 2, a 3, c 4";
    assertThat(taken(steps("a", "b", "c"), current)).isEqualTo("0 1 3");
    assertThat(taken(interruptedBy(Interruption.REPEAT_OF_CURRENT), current)).isEqualTo("0 1");
    assertThat(taken(interruptedBy(Interruption.REPEAT_OF_CURRENT), first)).isEqualTo("0 1 3");
    assertThat(taken(interruptedBy(Interruption.REPEAT_BUT_FIRST), current)).isEqualTo("0 1");
    assertThat(taken(interruptedBy(Interruption.REPEAT_BUT_FIRST), first)).isEqualTo("0 1 3");
    assertThat(taken(interruptedBy(Interruption.REPEAT), current)).isEqualTo("0 1");
    assertThat(taken(interruptedBy(Interruption.REPEAT), first)).isEqualTo("0 1");
    // a repeat of a step further back than the current one
    String earlier = "a 1, b 2, c 3, b 4, d 5";
    FunnelQuestion.Builder four = steps("a", "b", "c", "d");
    assertThat(taken(four.interruptedBy(Interruption.REPEAT_OF_CURRENT), earlier))
        .isEqualTo("0 1 2 4");
    assertThat(taken(four.interruptedBy(Interruption.REPEAT_BUT_FIRST), earlier))
        .isEqualTo("0 1 2");
  }

  @Test
  void within_one_time_an_event_that_would_repeat_a_step_is_taken_to_be_before_it() {
    FunnelQuestion.Builder question = steps("a", "b", "c", "d").interruptedBy(Interruption.REPEAT);
    assertThat(taken(question, "a 1, b 2, c 2, c 2, d 3")).isEqualTo("0 1 2 4");
  }

  @Test
  void several_interruptions_act_together() {
    FunnelQuestion.Builder both =
        steps("a", "b", "c").interruptedBy(Interruption.OTHER_EVENT, Interruption.REPEAT);
    assertThat(taken(both, "a 1, b 2, y 3, c 4")).isEqualTo("0 1");
    assertThat(taken(both, "a 1, b 2, b 3, c 4")).isEqualTo("0 1");
  }

  @Test
  void what_can_advance_an_attempt_may_be_passed_over_only_while_nothing_interrupts() {
    // passing over b at 2 for b at 5 keeps x out of the range from b to c
    FunnelQuestion.Builder question = steps("a", "b", "c").exclusion(Exclusion.stop(X));
    FunnelQuestion.Builder ranged =
        steps("a", "b", "c").exclusion(Exclusion.stop(X).between("b2", "c3"));
    String trail = "a 1, b 2, x 3, b 5, c 6";
    assertThat(taken(question, trail)).isEqualTo("0 1");
    assertThat(taken(ranged, trail)).isEqualTo("0 3 4");
    assertThat(taken(ranged.interruptedBy(Interruption.OUT_OF_TURN), trail)).isEqualTo("0 1");
  }

  @Test
  void an_interruption_ends_the_attempt_or_the_search() {
    FunnelQuestion.Builder question = steps("a", "b").interruptedBy(Interruption.OTHER_EVENT);
    String trail = "a 1, y 2, a 3, b 4";
    assertThat(taken(question, trail)).isEqualTo("2 3");
    assertThat(taken(question.interruptionEnds(InterruptionScope.SEARCH), trail)).isEqualTo("0");
  }

  // exclusions

  @Test
  void an_exclusion_taints_stops_or_resets() {
    String trail = "a 1, b 2, x 3, c 4";
    assertThat(taken(steps("a", "b", "c").exclusion(Exclusion.taint(X)), trail))
        .isEqualTo("0 1 3 tainted");
    assertThat(taken(steps("a", "b", "c").exclusion(Exclusion.stop(X)), trail)).isEqualTo("0 1");
    assertThat(taken(steps("a", "b", "c").exclusion(Exclusion.reset(X)), trail)).isEmpty();
    assertThat(taken(steps("a", "b", "c").exclusion(Exclusion.reset(X)), trail + ", a 5, b 6"))
        .isEqualTo("4 5");
  }

  @Test
  void at_equal_depth_an_untainted_attempt_goes_before_a_tainted_one_that_is_earlier() {
    FunnelQuestion.Builder question = steps("a", "b").exclusion(Exclusion.taint(X));
    assertThat(taken(question, "a 1, x 2, b 3, a 4, b 5")).isEqualTo("3 4");
    assertThat(taken(question, "a 1, x 2, b 3, a 4")).isEqualTo("0 2 tainted");
  }

  @Test
  void a_tainted_attempt_that_started_later_does_not_hide_an_untainted_one() {
    FunnelQuestion.Builder question =
        steps("a", "b", "c").exclusion(Exclusion.taint(X).between("a1", "b2"));
    assertThat(taken(question, "a 0, b 1, a 2, x 3, b 4")).isEqualTo("0 1");
  }

  @Test
  void an_exclusion_acts_only_between_its_steps_inside_the_window_and_before_completion() {
    FunnelQuestion.Builder ranged =
        steps("a", "b", "c").exclusion(Exclusion.taint(X).between("b2", "c3"));
    assertThat(taken(ranged, "a 1, x 2, b 3, c 4")).isEqualTo("0 2 3");
    assertThat(taken(ranged, "a 1, b 2, x 3, c 4")).isEqualTo("0 1 3 tainted");
    assertThat(taken(ranged, "a 1, b 2, c 3, x 4")).isEqualTo("0 1 2");
    FunnelQuestion.Builder windowed =
        steps("a", "b")
            .window(FunnelWindow.fromFirst(Duration.ofSeconds(2)))
            .exclusion(Exclusion.taint(X));
    assertThat(taken(windowed, "a 1, x 3")).isEqualTo("0 tainted");
    assertThat(taken(windowed, "a 1, x 4")).isEqualTo("0");
  }

  @Test
  void an_exclusion_at_the_time_of_a_step_is_taken_to_be_outside_the_range() {
    FunnelQuestion.Builder question = steps("a", "b").exclusion(Exclusion.taint(X));
    assertThat(taken(question, "a 1, x 1, b 2")).isEqualTo("0 2");
    assertThat(taken(question, "a 1, x 2, b 2")).isEqualTo("0 2");
  }

  @Test
  void a_reset_in_any_order_forgets_all_but_a_complete_attempt() {
    FunnelQuestion.Builder question =
        steps("a", "b").order(StepOrder.UNORDERED).exclusion(Exclusion.reset(X));
    assertThat(taken(question, "b 1, x 2, a 3")).isEqualTo("2");
    assertThat(taken(question, "b 1, a 2, x 3")).isEqualTo("0 1");
  }

  // starts

  @Test
  void attempts_start_at_every_first_step_or_only_at_the_first_or_last_of_them() {
    FunnelQuestion.Builder question =
        steps("a", "b").window(FunnelWindow.fromFirst(Duration.ofSeconds(2)));
    String trail = "a 1, a 4, b 5, a 9";
    assertThat(taken(question, trail)).isEqualTo("1 2");
    assertThat(taken(question.starts(StartRule.FIRST), trail)).isEqualTo("0");
    assertThat(taken(question.starts(StartRule.LAST), trail)).isEqualTo("3");
  }

  @Test
  void the_start_of_equal_attempts_is_the_latest() {
    assertThat(taken(steps("a", "b"), "a 1, a 2, b 3, b 4")).isEqualTo("1 2");
  }

  // counting

  @Test
  void subjects_count_once_and_attempts_each_from_the_left_without_overlap() {
    String trail = "a 1, a 2, b 3, a 4, a 5, b 5, a 6";
    assertThat(taken(steps("a", "b"), trail)).isEqualTo("1 2");
    assertThat(taken(steps("a", "b").counting(AttemptCounting.ATTEMPT), trail))
        .isEqualTo("0 2 | 3 5 | 4 | 6");
  }

  // skipped stages

  @Test
  void a_skipped_stage_is_imputed_or_waited_for() {
    FunnelQuestion.Builder question = FunnelQuestion.of(FUNNEL);
    String trail = "[lead] 1, [contract] 3";
    assertThat(taken(question, trail)).isEqualTo("0 imputed 1");
    assertThat(taken(question.skippedStages(SkippedStages.SEEN), trail)).isEqualTo("0");
  }

  @Test
  void an_imputed_stage_takes_the_time_of_the_later_one() {
    Level meeting =
        FunnelQuestion.of(FUNNEL)
            .build()
            .attempts(Trail.of("[lead] 1, [contract] 3"))
            .get(0)
            .levels()
            .get(1);
    assertThat(meeting.at()).contains(Trail.second(3));
    assertThat(meeting.entry()).isEmpty();
  }

  @Test
  void the_first_stage_is_imputed_only_where_the_journey_begins_further_on() {
    FunnelQuestion.Builder question =
        FunnelQuestion.of(FUNNEL).window(FunnelWindow.fromFirst(Duration.ofSeconds(2)));
    assertThat(taken(question, "[meeting] 1, [contract] 2")).isEqualTo("imputed 0 1");
    // the lead was seen, and from it the contract is too late
    assertThat(taken(question, "[lead] 1, [contract] 9")).isEqualTo("0");
  }

  @Test
  void the_default_steps_are_the_open_stages_and_the_first_won_one() {
    assertThat(FunnelQuestion.of(FUNNEL).build().steps())
        .extracting(FunnelStep::name)
        .containsExactly("lead", "meeting", "contract");
  }

  // entries without a time

  @Test
  void an_entry_without_a_time_keeps_its_place_but_not_where_a_window_needs_its_time() {
    FunnelQuestion.Builder question = FunnelQuestion.of(FUNNEL);
    String trail = "[lead] 1, [meeting] ?, [contract] 3";
    assertThat(taken(question, trail)).isEqualTo("0 1 2");
    assertThat(taken(question.window(FunnelWindow.fromFirst(Duration.ofSeconds(9))), trail))
        .isEqualTo("0 imputed 2");
  }

  // as of, and undecided

  @Test
  void what_happened_or_was_recorded_later_is_not_known_yet() {
    FunnelQuestion.Builder question = steps("a", "b").asOf(Trail.second(5));
    assertThat(taken(question, "a 1, b 5")).isEqualTo("0 1");
    assertThat(taken(question, "a 1, b 6")).isEqualTo("0");
    LeadId lead = LeadId.of("l");
    Event told =
        Event.builder()
            .id(EntryId.of("l-9"))
            .subject(lead)
            .type("a")
            .at(Trail.second(1))
            .recordedAt(Trail.second(6))
            .build();
    assertThat(taken(question, Journey.of(lead, Attributes.none(), List.of(told)))).isEmpty();
    assertThat(taken(steps("a"), Journey.of(lead, Attributes.none(), List.of(told))))
        .isEqualTo("9");
  }

  @Test
  void an_open_subject_of_a_stage_funnel_is_undecided_and_a_lost_one_is_not() {
    assertThat(outcome(FunnelQuestion.of(FUNNEL), "[lead] 1")).isEqualTo(Outcome.UNDECIDED);
    assertThat(outcome(FunnelQuestion.of(FUNNEL), "[lead] 1, [lost] 2")).isEqualTo(Outcome.LOST);
    assertThat(outcome(FunnelQuestion.of(FUNNEL), "[lead] 1, [lost] 2, [lead] 3"))
        .isEqualTo(Outcome.UNDECIDED);
  }

  @Test
  void an_attempt_is_undecided_while_its_window_runs_at_the_moment_of_the_question() {
    FunnelWindow four = FunnelWindow.fromFirst(Duration.ofSeconds(4));
    FunnelQuestion.Builder question = steps("a", "b").window(four);
    assertThat(outcome(question, "a 1")).isEqualTo(Outcome.ENDED);
    assertThat(outcome(question.asOf(Trail.second(5)), "a 1")).isEqualTo(Outcome.UNDECIDED);
    assertThat(outcome(question.asOf(Trail.second(6)), "a 1")).isEqualTo(Outcome.ENDED);
    assertThat(outcome(question.window(four.exclusive()).asOf(Trail.second(5)), "a 1"))
        .isEqualTo(Outcome.ENDED);
  }

  @Test
  void of_events_alone_not_reaching_the_last_step_is_a_decision_unless_more_may_come() {
    assertThat(outcome(steps("a", "b"), "a 1")).isEqualTo(Outcome.ENDED);
    assertThat(outcome(steps("a", "b").asOf(Trail.second(9)), "a 1")).isEqualTo(Outcome.UNDECIDED);
    assertThat(outcome(steps("a", "b"), "a 1, b 2")).isEqualTo(Outcome.CONVERTED);
  }

  @Test
  void an_interrupted_or_stopped_attempt_is_decided() {
    FunnelQuestion.Builder stopped =
        steps("a", "b").exclusion(Exclusion.stop(X)).asOf(Trail.second(9));
    assertThat(outcome(stopped, "a 1, x 2")).isEqualTo(Outcome.ENDED);
    FunnelQuestion.Builder interrupted =
        steps("a", "b").interruptedBy(Interruption.OTHER_EVENT).asOf(Trail.second(9));
    assertThat(outcome(interrupted, "a 1, y 2")).isEqualTo(Outcome.ENDED);
  }

  @Test
  void an_attempt_says_when_it_was_decided() {
    assertThat(decidedAt(steps("a", "b"), "a 1, b 2, b 3")).contains(Trail.second(2));
    assertThat(decidedAt(FunnelQuestion.of(FUNNEL), "[lead] 1, [lost] 4, [lost] 6"))
        .contains(Trail.second(4));
    FunnelWindow three = FunnelWindow.fromFirst(Duration.ofSeconds(3));
    assertThat(decidedAt(steps("a", "b").window(three), "a 1")).contains(Trail.second(4));
    assertThat(decidedAt(steps("a", "b").exclusion(Exclusion.stop(X)), "a 1, x 3"))
        .contains(Trail.second(3));
    assertThat(decidedAt(steps("a", "b").interruptedBy(Interruption.OTHER_EVENT), "a 1, y 5"))
        .contains(Trail.second(5));
    assertThat(decidedAt(steps("a", "b"), "a 1")).isEmpty();
    // who was lost before the attempt began was so from its beginning
    FunnelQuestion.Builder again =
        FunnelQuestion.builder()
            .funnel(FUNNEL)
            .step(FunnelStep.event("a"))
            .step(FunnelStep.stage("contract"));
    assertThat(decidedAt(again, "[lost] 1, a 3")).contains(Trail.second(3));
  }

  private static Optional<Instant> decidedAt(FunnelQuestion.Builder question, String trail) {
    return question.build().attempts(Trail.of(trail)).get(0).decidedAt();
  }

  @Test
  void a_subject_is_undecided_while_any_of_its_attempts_may_still_convert() {
    FunnelWindow ten = FunnelWindow.fromFirst(Duration.ofSeconds(10));
    FunnelQuestion.Builder windowed = steps("a", "b", "c").window(ten).asOf(Trail.second(105));
    assertThat(outcome(windowed, "a 1, a 100")).isEqualTo(Outcome.UNDECIDED);
    // the deepest attempt has ended, but a later one may come as far
    assertThat(outcome(windowed, "a 1, b 2, a 100")).isEqualTo(Outcome.UNDECIDED);
    assertThat(windowed.build().attempts(Trail.of("a 1, b 2, a 100")).get(0).openSince())
        .contains(Trail.second(100));
    assertThat(outcome(windowed.starts(StartRule.FIRST), "a 1, b 2, a 100"))
        .isEqualTo(Outcome.ENDED);
    FunnelQuestion.Builder stopped =
        steps("a", "b").exclusion(Exclusion.stop(X)).asOf(Trail.second(10));
    assertThat(outcome(stopped, "a 1, x 2, a 3")).isEqualTo(Outcome.UNDECIDED);
  }

  @Test
  void a_loss_at_a_time_that_is_not_known_is_not_dated_by_the_end_of_the_window() {
    FunnelQuestion.Builder question =
        FunnelQuestion.of(FUNNEL)
            .window(FunnelWindow.fromFirst(Duration.ofSeconds(10)))
            .asOf(Trail.second(5));
    assertThat(outcome(question, "[lead] 1, [lost] ?")).isEqualTo(Outcome.LOST);
    assertThat(decidedAt(question, "[lead] 1, [lost] ?")).isEmpty();
  }

  @Test
  void a_stage_that_no_step_asks_for_tells_what_was_passed_before_it() {
    assertThat(taken(FunnelQuestion.of(FUNNEL), "[lead] 1, [delivered] 9"))
        .isEqualTo("0 imputed imputed");
    assertThat(outcome(FunnelQuestion.of(FUNNEL), "[lead] 1, [delivered] 9"))
        .isEqualTo(Outcome.CONVERTED);
    assertThat(
            taken(
                FunnelQuestion.of(FUNNEL).skippedStages(SkippedStages.SEEN),
                "[lead] 1, [delivered] 9"))
        .isEqualTo("0");
  }

  @Test
  void a_stage_that_asks_for_attributes_is_not_imputed() {
    FunnelQuestion.Builder red =
        FunnelQuestion.builder()
            .funnel(FUNNEL)
            .step(FunnelStep.stage("lead"))
            .step(
                FunnelStep.of(
                    "red meeting",
                    EntryPattern.stage("meeting").where(Condition.equal("colour", "red"))))
            .step(FunnelStep.stage("contract"));
    assertThat(taken(red, "[lead] 1, [meeting] 2:green, [contract] 3")).isEqualTo("0");
    assertThat(taken(red, "[lead] 1, [meeting] 2:red, [contract] 3")).isEqualTo("0 1 2");
  }

  @Test
  void an_entry_without_a_time_keeps_its_place_between_entries_of_one_time() {
    assertThat(taken(FunnelQuestion.of(FUNNEL), "[lead] 1, [meeting] ?, [contract] 1"))
        .isEqualTo("0 1 2");
  }

  @Test
  void a_first_stage_that_is_left_out_for_want_of_a_time_is_not_imputed() {
    FunnelQuestion.Builder question =
        FunnelQuestion.of(FUNNEL).window(FunnelWindow.fromFirst(Duration.ofSeconds(10)));
    assertThat(taken(question, "[lead] ?, [meeting] 2, [contract] 3")).isEmpty();
  }

  @Test
  void a_time_that_is_not_known_is_not_later() {
    FunnelQuestion.Builder question = steps("a", "b").ties(TieRule.INCREASE);
    assertThat(taken(question, "a 1, b ?")).isEqualTo("0");
  }

  @Test
  void an_event_that_one_attempt_took_does_not_exclude_the_next() {
    FunnelQuestion.Builder question =
        steps("a", "b")
            .counting(AttemptCounting.ATTEMPT)
            .exclusion(Exclusion.stop(EntryPattern.event("b")))
            .exclusion(Exclusion.reset(EntryPattern.event("z")));
    // b belongs to the first attempt, so that it cannot stop the second before z resets that
    assertThat(taken(question, "a 1, b 2, a 2, z 3")).isEqualTo("0 1");
  }

  @Test
  void a_stage_is_told_of_by_the_first_later_one_so_that_the_next_attempt_has_the_second() {
    FunnelQuestion.Builder question =
        FunnelQuestion.builder()
            .funnel(FUNNEL)
            .step(FunnelStep.event("a"))
            .step(FunnelStep.stage("meeting"))
            .step(FunnelStep.event("b"))
            .skippedStages(SkippedStages.IMPUTED)
            .leastGap(TimeLimit.inclusive(Duration.ZERO))
            .counting(AttemptCounting.ATTEMPT);
    assertThat(taken(question, "a 1, a 1, [contract] 1, [contract] 2"))
        .isEqualTo("0 imputed | 1 imputed");
  }

  @Test
  void what_an_exclusion_makes_forgotten_is_not_replaced_where_only_one_start_counts() {
    FunnelQuestion.Builder question = steps("a", "b").exclusion(Exclusion.reset(X));
    assertThat(taken(question, "a 1, x 2, a 3, b 4")).isEqualTo("2 3");
    assertThat(taken(question.starts(StartRule.FIRST), "a 1, x 2, a 3, b 4")).isEmpty();
  }
}
