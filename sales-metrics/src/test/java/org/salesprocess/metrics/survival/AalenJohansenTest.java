package org.salesprocess.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.ConfidenceInterval;

class AalenJohansenTest {

  // days; one is seen only from day 10 on
  private static final List<TimeToEvent> DEALS =
      List.of(
          TimeToEvent.ended(5, "won"),
          TimeToEvent.ended(12, "won"),
          TimeToEvent.ended(12, "won").enteredAt(10),
          TimeToEvent.ended(30, "won"),
          TimeToEvent.ended(3, "lost"),
          TimeToEvent.ended(12, "lost"),
          TimeToEvent.ended(20, "lost"),
          TimeToEvent.censored(8),
          TimeToEvent.censored(25),
          TimeToEvent.censored(40));

  private static CumulativeIncidence deals() {
    return new AalenJohansen().measure(DEALS);
  }

  // by hand the incidences are 1/9, 1/3, 1/2 and 1/9, 2/9, 1/3; the errors by Python, in exact
  // fractions, from the formula of the delta method, which is not the recursion used here
  @ParameterizedTest
  @CsvSource({
    "won, 5, 0.111111, 0.104757",
    "won, 12, 0.333333, 0.157135",
    "won, 30, 0.500000, 0.180021",
    "lost, 3, 0.111111, 0.104757",
    "lost, 12, 0.222222, 0.138580",
    "lost, 20, 0.333333, 0.157135"
  })
  void each_cause_has_its_own_incidence_and_error(
      String cause, long age, double incidence, double error) {
    IncidencePoint point = deals().pointAt(cause, age).orElseThrow();

    assertThat(point.age()).isEqualTo(age);
    assertThat(point.incidence()).isCloseTo(incidence, within(5e-7));
    assertThat(point.standardError()).isCloseTo(error, within(5e-7));
  }

  @Test
  void to_call_other_causes_censored_would_overstate_a_cause() {
    List<TimeToEvent> lossesCensored =
        DEALS.stream()
            .map(
                deal ->
                    deal.event().filter("lost"::equals).isPresent()
                        ? TimeToEvent.censored(deal.age())
                        : deal)
            .toList();

    // by hand: 1 - 7/8 * 5/7 * 1/2 are won where nothing else can happen, and 1/2 where it can
    assertThat(new KaplanMeier().measure(lossesCensored).survivalAt(40).orElseThrow())
        .isCloseTo(7.0 / 8 * 5 / 7 / 2, within(1e-12));
    assertThat(deals().incidenceAt("won", 40).orElseThrow()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void the_event_free_share_beside_it_is_that_of_kaplan_and_meier() {
    assertThat(deals().eventFree()).isEqualTo(new KaplanMeier().measure(DEALS));
    assertThat(deals().eventFree().survivalAt(40).orElseThrow()).isCloseTo(1.0 / 6, within(1e-12));
  }

  // by Python in exact fractions, from the formula of the delta method for the sum of both causes
  @ParameterizedTest
  @CsvSource({
    "3, 0.111111, 0.104757",
    "5, 0.222222, 0.138580",
    "12, 0.555556, 0.165635",
    "30, 0.833333, 0.141639"
  })
  void causes_taken_together_have_the_incidence_and_error_of_their_sum(
      long age, double incidence, double error) {
    CumulativeIncidence any = deals().grouped(cause -> "ended");

    IncidencePoint point = any.pointAt("ended", age).orElseThrow();
    assertThat(point.incidence()).isCloseTo(incidence, within(5e-7));
    assertThat(point.standardError()).isCloseTo(error, within(5e-7));
    assertThat(any.eventFree()).isEqualTo(deals().eventFree());
  }

  @Test
  void weights_count_exactly() {
    CumulativeIncidence weighted =
        new AalenJohansen()
            .measure(
                List.of(
                    TimeToEvent.ended(2, "won").weighing(Fraction.HALF),
                    TimeToEvent.ended(2, "lost").weighing(Fraction.of(3, 2)),
                    TimeToEvent.ended(4, "won").enteredAt(1).weighing(Fraction.of(2)),
                    TimeToEvent.censored(5)));

    // by hand 1/10 and then 3/5 * 2/3 more; the error by Python from the delta method
    IncidencePoint won = weighted.pointAt("won", 4).orElseThrow();
    assertThat(won.events()).isEqualTo(Fraction.of(2));
    assertThat(won.incidence()).isCloseTo(0.5, within(1e-12));
    assertThat(won.standardError()).isCloseTo(0.223607, within(5e-7));
    assertThat(weighted.pointAt("lost", 5).orElseThrow().standardError())
        .isCloseTo(0.204939, within(5e-7));
  }

  @Test
  void a_cause_stays_where_it_is_between_its_events_and_is_known_as_far_as_anybody_was_watched() {
    assertThat(deals().incidenceAt("won", 4)).contains(0.0);
    assertThat(deals().incidenceAt("won", 29)).isEqualTo(deals().incidenceAt("won", 12));
    assertThat(deals().lastAge()).contains(40L);
    assertThat(deals().incidenceAt("won", 41)).isEmpty();
    assertThat(deals().incidenceAt("lost", -1)).isEmpty();
    assertThat(deals().incidenceAt("stolen", 40)).contains(0.0);
    assertThat(deals().points("stolen")).isEmpty();
  }

  @Test
  void an_incidence_has_an_interval_on_each_scale() {
    // by Python: 1/3 and 0.157135, plain and on the scale of log odds
    ConfidenceInterval plain = deals().interval("won", 12, 0.95, IntervalScale.PLAIN).orElseThrow();
    ConfidenceInterval logit = deals().interval("won", 12, 0.95, IntervalScale.LOGIT).orElseThrow();

    assertThat(plain.lower()).isCloseTo(0.025355, within(5e-6));
    assertThat(plain.upper()).isCloseTo(0.641312, within(5e-6));
    assertThat(logit.lower()).isCloseTo(0.111150, within(5e-6));
    assertThat(logit.upper()).isCloseTo(0.666580, within(5e-6));
    assertThat(deals().interval("won", 4, 0.95, IntervalScale.LOGIT)).isEmpty();
    assertThat(deals().interval("won", 41, 0.95, IntervalScale.LOGIT)).isEmpty();
  }

  @Test
  void where_everything_has_one_end_no_interval_is_left() {
    CumulativeIncidence allWon =
        new AalenJohansen()
            .measure(List.of(TimeToEvent.ended(1, "won"), TimeToEvent.ended(2, "won")));

    assertThat(allWon.incidenceAt("won", 100)).contains(1.0);
    assertThat(allWon.interval("won", 2, 0.95, IntervalScale.LOG_LOG)).isEmpty();
  }

  // of six, and of most numbers, the sum of doubles is not quite one
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 6, 14, 15, 19, 30, 49, 103, 199})
  void what_has_happened_to_all_is_certain_however_many_they_are(int subjects) {
    CumulativeIncidence allWon =
        new AalenJohansen()
            .measure(
                LongStream.rangeClosed(1, subjects)
                    .mapToObj(age -> TimeToEvent.ended(age, "won"))
                    .toList());

    IncidencePoint last = allWon.pointAt("won", subjects).orElseThrow();
    assertThat(last.incidence()).isEqualTo(1.0);
    assertThat(last.standardError()).isZero();
    for (IntervalScale scale : IntervalScale.values()) {
      assertThat(allWon.interval("won", subjects, 0.95, scale)).isEmpty();
    }
  }

  @Test
  void what_happens_only_after_the_end_of_all_others_has_no_incidence_and_no_interval() {
    CumulativeIncidence incidence =
        new AalenJohansen()
            .measure(
                List.of(TimeToEvent.ended(2, "lost"), TimeToEvent.ended(5, "won").enteredAt(3)));

    assertThat(incidence.incidenceAt("won", 5)).contains(0.0);
    assertThat(incidence.incidenceAt("lost", 5)).contains(1.0);
    for (IntervalScale scale : IntervalScale.values()) {
      assertThat(incidence.interval("won", 5, 0.95, scale)).isEmpty();
    }
  }

  @Test
  void a_quantile_is_the_age_by_which_a_cause_has_happened_to_a_share_of_all() {
    assertThat(deals().quantile("won", Fraction.of(1, 3))).contains(12L);
    assertThat(deals().quantile("won", Fraction.HALF)).contains(30L);
    assertThat(deals().quantile("lost", Fraction.HALF)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> deals().quantile("won", Fraction.ONE))
        .withMessage("quantile: share must lie between 0 and 1, was 1");
  }

  @Test
  void nobody_watched_is_nothing_known() {
    CumulativeIncidence empty = new AalenJohansen().measure(List.of());

    assertThat(empty.causes()).isEmpty();
    assertThat(empty.lastAge()).isEmpty();
    assertThat(empty.incidenceAt("won", 0)).isEmpty();
  }
}
