package org.salesprocess.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.salesprocess.metrics.survival.StatePath.startingIn;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.ConfidenceInterval;
import org.salesprocess.metrics.Metric;

class StateOccupancyTest {

  private static final List<StatePath> DEALS =
      List.of(
          startingIn("lead").entering(3, "meeting").entering(5, "lead").entering(9, "won"),
          startingIn("lead").entering(2, "meeting").entering(6, "won"),
          startingIn("lead").entering(4, "meeting").entering(7, "lost"),
          startingIn("lead").entering(3, "lost"),
          startingIn("lead").entering(5, "meeting").censoredAt(8),
          startingIn("lead").censoredAt(6),
          startingIn("lead").entering(3, "meeting").entering(6, "lead").censoredAt(10),
          startingIn("meeting").enteredAt(4).entering(9, "won"));

  private static StateProbabilities deals() {
    return StateOccupancy.startingIn("lead").measure(DEALS);
  }

  // by Python in exact fractions: the probabilities as products of the matrices of moves, and the
  // variance as the sum over ages of what each one adds at the end, which is not the recursion
  @ParameterizedTest
  @CsvSource({
    "lead, 2, 0.857143, 0.132260",
    "lead, 5, 0.257143, 0.157087",
    "lead, 6, 0.377143, 0.172313",
    "lead, 9, 0.188571, 0.158753",
    "meeting, 4, 0.571429, 0.187044",
    "meeting, 5, 0.600000, 0.177970",
    "meeting, 7, 0.240000, 0.149492",
    "lost, 6, 0.142857, 0.132260",
    "lost, 10, 0.262857, 0.159316",
    "won, 6, 0.120000, 0.113079",
    "won, 10, 0.548571, 0.193362"
  })
  void states_that_are_left_and_entered_again_have_their_probability_and_error(
      String state, long age, double probability, double error) {
    StateShare share = deals().pointAt(age).orElseThrow().share(state).orElseThrow();

    assertThat(share.probability()).isCloseTo(probability, within(5e-7));
    assertThat(share.standardError()).isCloseTo(error, within(5e-7));
  }

  @Test
  void who_is_at_risk_is_who_was_watched_there_just_before() {
    assertThat(deals().pointAt(5).orElseThrow().share("meeting").orElseThrow().atRisk())
        .isEqualTo(Fraction.of(5));
    assertThat(deals().pointAt(6).orElseThrow().share("lead").orElseThrow().atRisk())
        .isEqualTo(Fraction.of(2));
  }

  @Test
  void the_start_is_certain_and_a_state_that_nobody_was_in_has_no_probability() {
    assertThat(deals().probabilityAt("lead", 0)).contains(1.0);
    assertThat(deals().probabilityAt("lead", 1)).contains(1.0);
    assertThat(deals().probabilityAt("won", 1)).contains(0.0);
    assertThat(deals().probabilityAt("contract", 5)).contains(0.0);
    assertThat(deals().probabilityAt("lead", -1)).isEmpty();
  }

  @Test
  void nothing_is_said_beyond_the_last_age_at_which_a_possible_state_was_watched() {
    assertThat(deals().lastKnownAge()).contains(10L);
    assertThat(deals().probabilityAt("won", 10)).isPresent();
    assertThat(deals().probabilityAt("won", 11)).isEmpty();

    // watched in the final state for ever, but nobody after 4 in the state that half are still in
    StateProbabilities openUnwatched =
        StateOccupancy.startingIn("lead")
            .measure(
                List.of(
                    startingIn("lead").entering(3, "won"),
                    startingIn("lead").censoredAt(4),
                    startingIn("meeting").enteredAt(2).entering(50, "won")));
    assertThat(openUnwatched.lastKnownAge()).contains(4L);
  }

  @Test
  void once_all_are_at_rest_the_probabilities_stay() {
    StateProbabilities settled =
        StateOccupancy.startingIn("lead")
            .measure(
                List.of(
                    startingIn("lead").entering(3, "won"),
                    startingIn("lead").entering(4, "lost"),
                    startingIn("lead").censoredAt(3)));

    assertThat(settled.lastKnownAge()).isEmpty();
    assertThat(settled.probabilityAt("won", 1_000).orElseThrow()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(settled.probabilityAt("lost", 1_000).orElseThrow())
        .isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void a_resting_state_that_nobody_is_seen_to_leave_keeps_what_came_to_it() {
    StateOccupancy unresting = StateOccupancy.startingIn("lead");
    StateOccupancy resting = unresting.restingIn(List.of("lost", "dead"));
    List<StatePath> deals =
        List.of(
            startingIn("lead").entering(1, "lost").censoredAt(3),
            startingIn("lead").entering(2, "meeting").censoredAt(9),
            startingIn("lead").censoredAt(8));

    assertThat(unresting.measure(deals).lastKnownAge()).contains(3L);
    assertThat(resting.measure(deals).lastKnownAge()).contains(8L);
    // by hand: one of three is lost; one of the two others is at the meeting
    assertThat(resting.measure(deals).probabilityAt("lost", 8).orElseThrow())
        .isCloseTo(1.0 / 3, within(1e-12));
    // as far as both answer they agree
    assertThat(resting.measure(deals).pointAt(2)).isEqualTo(unresting.measure(deals).pointAt(2));
  }

  @Test
  void a_resting_state_that_one_is_seen_to_leave_is_a_state_like_the_others() {
    List<StatePath> deals =
        List.of(
            startingIn("lead").entering(1, "lost").entering(3, "lead").censoredAt(9),
            startingIn("lead").entering(1, "lost").censoredAt(4),
            startingIn("lead").censoredAt(9));

    assertThat(StateOccupancy.startingIn("lead").restingIn(List.of("lost")).measure(deals).points())
        .isEqualTo(StateOccupancy.startingIn("lead").measure(deals).points());
    assertThat(
            StateOccupancy.startingIn("lead")
                .restingIn(List.of("lost"))
                .measure(deals)
                .lastKnownAge())
        .contains(4L);
  }

  @Test
  void nobody_watched_is_nothing_known_of_a_resting_state_either() {
    assertThat(StateOccupancy.startingIn("won").restingIn(List.of("won")).measure(List.of()))
        .isEqualTo(StateOccupancy.startingIn("won").measure(List.of()));
  }

  @Test
  void the_start_may_be_as_observed_and_then_varies_as_a_sample() {
    StateProbabilities observed =
        StateOccupancy.startingAsObserved()
            .measure(
                List.of(
                    startingIn("lead").entering(1, "won"),
                    startingIn("lead").entering(2, "lost"),
                    startingIn("meeting").entering(2, "won").weighing(Fraction.of(2)),
                    startingIn("meeting").censoredAt(3)));

    // two fifths begin as leads; at 2 shares of 0, 1/5, 1/5 and 3/5, errors by Python as above
    StateShare leads = observed.pointAt(0).orElseThrow().share("lead").orElseThrow();
    assertThat(leads.probability()).isCloseTo(0.4, within(1e-12));
    assertThat(leads.standardError()).isCloseTo(Math.sqrt(0.4 * 0.6 / 5), within(1e-12));
    StateShare won = observed.pointAt(2).orElseThrow().share("won").orElseThrow();
    assertThat(won.probability()).isCloseTo(0.6, within(1e-12));
    assertThat(won.standardError()).isCloseTo(0.219089, within(5e-7));
    assertThat(observed.probabilityAt("lead", 2)).contains(0.0);
    assertThat(observed.lastKnownAge()).contains(3L);
  }

  @Test
  void a_probability_has_an_interval_where_it_may_be_wrong() {
    // by Python: 0.24 and 0.149492 on the scale of the arcsine
    ConfidenceInterval meeting =
        deals().interval("meeting", 7, 0.95, IntervalScale.ARCSINE).orElseThrow();

    assertThat(meeting.lower()).isCloseTo(0.028273, within(5e-6));
    assertThat(meeting.upper()).isCloseTo(0.569373, within(5e-6));
    assertThat(deals().interval("lead", 0, 0.95, IntervalScale.ARCSINE)).isEmpty();
    assertThat(deals().interval("contract", 5, 0.95, IntervalScale.ARCSINE)).isEmpty();
  }

  // of six, and of most numbers, the sum of doubles is not quite one
  @ParameterizedTest
  @ValueSource(ints = {1, 6, 14, 199})
  void where_all_have_come_to_is_certain_however_many_they_are(int subjects) {
    StateProbabilities allWon =
        StateOccupancy.startingIn("lead")
            .measure(
                LongStream.rangeClosed(1, subjects)
                    .mapToObj(age -> startingIn("lead").entering(age, "won"))
                    .toList());

    assertThat(allWon.probabilityAt("won", subjects)).contains(1.0);
    assertThat(allWon.pointAt(subjects).orElseThrow().share("won").orElseThrow().standardError())
        .isZero();
    assertThat(allWon.interval("won", subjects, 0.95, IntervalScale.LOGIT)).isEmpty();
  }

  @Test
  void of_moves_at_one_age_the_last_counts_and_there_and_back_is_no_move() {
    StateProbabilities direct =
        StateOccupancy.startingIn("lead")
            .measure(
                List.of(startingIn("lead").entering(3, "won"), startingIn("lead").censoredAt(5)));
    StateProbabilities through =
        StateOccupancy.startingIn("lead")
            .measure(
                List.of(
                    startingIn("lead").entering(3, "meeting").entering(3, "won"),
                    startingIn("lead").entering(2, "meeting").entering(2, "lead").censoredAt(5)));

    assertThat(through).isEqualTo(direct);
  }

  @Test
  void the_first_day_is_known_even_if_all_that_happens_on_it_is_that_watching_ends() {
    StateProbabilities two =
        StateOccupancy.startingIn("lead")
            .measure(List.of(startingIn("lead").censoredAt(0), startingIn("lead").censoredAt(5)));
    StateProbabilities one =
        StateOccupancy.startingIn("lead").measure(List.of(startingIn("lead").censoredAt(0)));

    assertThat(two.probabilityAt("lead", 0)).contains(1.0);
    assertThat(two.probabilityAt("lead", 5)).contains(1.0);
    assertThat(one.probabilityAt("lead", 0)).contains(1.0);
    assertThat(one.probabilityAt("lead", 1)).isEmpty();
  }

  @Test
  void nobody_watched_is_nothing_known() {
    assertThat(StateOccupancy.startingIn("lead").measure(List.of()).points()).isEmpty();
    assertThat(StateOccupancy.startingAsObserved().measure(List.of()).pointAt(0)).isEmpty();
    // only late entries: nobody tells where subjects begin
    assertThat(
            StateOccupancy.startingAsObserved()
                .measure(List.of(startingIn("lead").enteredAt(2).entering(3, "won")))
                .points())
        .isEmpty();
  }

  @Test
  void occupancies_of_different_starts_do_not_merge() {
    Metric.State<StatePath, StateProbabilities> leads = StateOccupancy.startingIn("lead").start();
    Metric.State<StatePath, StateProbabilities> all = StateOccupancy.startingAsObserved().start();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> leads.merge(all))
        .withMessage(
            "state occupancy: must be StateOccupancy[origin=Optional[lead], resting=[]],"
                + " was StateOccupancy[origin=Optional.empty, resting=[]]");
  }

  @Test
  void a_time_to_an_event_is_a_path_of_one_move() {
    assertThat(StatePath.of("open", TimeToEvent.ended(4, "won").enteredAt(2)))
        .isEqualTo(startingIn("open").enteredAt(2).entering(4, "won"));
    assertThat(StatePath.of("open", TimeToEvent.censored(4).weighing(Fraction.HALF)))
        .isEqualTo(startingIn("open").censoredAt(4).weighing(Fraction.HALF));
  }

  @Test
  void a_path_that_cannot_be_is_refused_naming_value_and_rule() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> startingIn("lead").entering(3, "lead"))
        .withMessage("state path: entry at 3 must lead to another state, was from lead to lead");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> startingIn("lead").entering(3, "meeting").entering(2, "won"))
        .withMessage("state path: entry into won must not be before the age 3, was 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> startingIn("lead").enteredAt(3).entering(3, "won"))
        .withMessage("state path: entry into won must not be before the age 4, was 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> startingIn("lead").entering(3, "won").censoredAt(2))
        .withMessage("state path: censored must not be before the age 3, was 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> startingIn("lead").enteredAt(-1))
        .withMessage("state path: entered must not be negative, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> startingIn("lead").weighing(Fraction.ZERO))
        .withMessage("state path: weight must be above zero, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StateEntry(-1, "won"))
        .withMessage("state entry: age must not be negative, was -1");
    assertThat(startingIn("lead").enteredAt(3).entered()).isEqualTo(Optional.of(3L));
  }
}
