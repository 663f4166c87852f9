package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.survival.AalenJohansen;
import org.salesprocess.metrics.survival.CumulativeIncidence;
import org.salesprocess.metrics.survival.IncidencePoint;
import org.salesprocess.metrics.survival.KaplanMeier;
import org.salesprocess.metrics.survival.StateOccupancy;
import org.salesprocess.metrics.survival.StatePath;
import org.salesprocess.metrics.survival.StateProbabilities;
import org.salesprocess.metrics.survival.StateShare;
import org.salesprocess.metrics.survival.SurvivalPoint;
import org.salesprocess.metrics.survival.TimeToEvent;
import org.salesprocess.testkit.MetricLaws;

class AalenJohansenLaws extends MetricLaws<TimeToEvent, CumulativeIncidence> {

  private static final long OLDEST = 12;
  private static final List<String> CAUSES = List.of("won", "lost", "withdrawn");

  @Override
  protected Metric<TimeToEvent, CumulativeIncidence> metric() {
    return new AalenJohansen();
  }

  @Override
  protected Arbitrary<TimeToEvent> fact() {
    return times();
  }

  static Arbitrary<TimeToEvent> times() {
    return Combinators.combine(
            Arbitraries.longs().between(0, OLDEST).optional(0.3),
            Arbitraries.longs().between(1, OLDEST),
            Arbitraries.of(CAUSES).optional(0.6),
            Arbitraries.of(Fraction.ONE, Fraction.of(2), Fraction.of(1, 3)))
        .as(
            (entered, age, event, weight) ->
                new TimeToEvent(entered.filter(entry -> entry < age), age, event, weight));
  }

  @Property(tries = 200)
  void the_incidences_and_the_event_free_share_sum_to_one(
      @ForAll("facts") List<TimeToEvent> facts) {
    CumulativeIncidence incidence = metric().measure(facts);

    for (SurvivalPoint point : incidence.eventFree().points()) {
      double happened =
          CAUSES.stream()
              .mapToDouble(cause -> incidence.incidenceAt(cause, point.age()).orElseThrow())
              .sum();
      assertThat(happened + point.survival()).isCloseTo(1, within(1e-12));
    }
  }

  @Property(tries = 200)
  void an_incidence_never_falls(@ForAll("facts") List<TimeToEvent> facts) {
    metric()
        .measure(facts)
        .causes()
        .values()
        .forEach(
            points -> {
              for (int i = 1; i < points.size(); i++) {
                assertThat(points.get(i).age()).isGreaterThan(points.get(i - 1).age());
                assertThat(points.get(i).incidence())
                    .isGreaterThanOrEqualTo(points.get(i - 1).incidence());
              }
            });
  }

  @Property(tries = 100)
  void with_one_cause_only_it_is_what_survival_leaves(@ForAll("facts") List<TimeToEvent> facts) {
    List<TimeToEvent> oneCause =
        facts.stream()
            .map(
                fact ->
                    new TimeToEvent(
                        fact.entered(), fact.age(), fact.event().map(any -> "won"), fact.weight()))
            .toList();
    CumulativeIncidence incidence = metric().measure(oneCause);

    assertThat(incidence.eventFree()).isEqualTo(new KaplanMeier().measure(facts));
    for (IncidencePoint point : incidence.points("won")) {
      SurvivalPoint rest = incidence.eventFree().pointAt(point.age()).orElseThrow();
      assertThat(point.incidence()).isCloseTo(1 - rest.survival(), within(1e-12));
      // variances, as the root blows up what is left of zero by rounding
      assertThat(point.standardError() * point.standardError())
          .isCloseTo(rest.standardError() * rest.standardError(), within(1e-12));
    }
  }

  @Property(tries = 200)
  void it_is_the_occupancy_of_the_final_states_of_one_open_state(
      @ForAll("facts") List<TimeToEvent> facts, @ForAll @LongRange(max = 14) long age) {
    CumulativeIncidence incidence = metric().measure(facts);
    StateProbabilities occupancy =
        StateOccupancy.startingIn("open")
            .measure(facts.stream().map(fact -> StatePath.of("open", fact)).toList());

    assertThat(occupancy.probabilityAt("open", age).isPresent())
        .isEqualTo(incidence.eventFree().survivalAt(age).isPresent());
    occupancy
        .pointAt(age)
        .ifPresent(
            point -> {
              assertThat(occupancy.probabilityAt("open", age).orElseThrow())
                  .isCloseTo(incidence.eventFree().survivalAt(age).orElseThrow(), within(1e-12));
              incidence
                  .causes()
                  .keySet()
                  .forEach(cause -> agree(incidence, cause, age, point.share(cause).orElseThrow()));
            });
  }

  private static void agree(
      CumulativeIncidence incidence, String cause, long age, StateShare share) {
    assertThat(share.probability())
        .isCloseTo(incidence.incidenceAt(cause, age).orElseThrow(), within(1e-12));
    double error = incidence.pointAt(cause, age).map(IncidencePoint::standardError).orElse(0.0);
    assertThat(share.standardError() * share.standardError())
        .isCloseTo(error * error, within(1e-12));
  }
}
