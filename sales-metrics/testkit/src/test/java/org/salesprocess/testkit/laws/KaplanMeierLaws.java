package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.survival.KaplanMeier;
import org.salesprocess.metrics.survival.SurvivalCurve;
import org.salesprocess.metrics.survival.SurvivalPoint;
import org.salesprocess.metrics.survival.TimeToEvent;
import org.salesprocess.testkit.MetricLaws;

class KaplanMeierLaws extends MetricLaws<TimeToEvent, SurvivalCurve> {

  private static final long OLDEST = 12;

  @Override
  protected Metric<TimeToEvent, SurvivalCurve> metric() {
    return new KaplanMeier();
  }

  @Override
  protected Arbitrary<TimeToEvent> fact() {
    return Combinators.combine(
            Arbitraries.longs().between(0, OLDEST).optional(0.3),
            Arbitraries.longs().between(1, OLDEST),
            Arbitraries.of("won", "lost").optional(0.6),
            Arbitraries.of(Fraction.ONE, Fraction.of(2), Fraction.of(1, 3)))
        .as(
            (entered, age, event, weight) ->
                new TimeToEvent(entered.filter(entry -> entry < age), age, event, weight));
  }

  @Property(tries = 200)
  void the_curve_never_rises_and_the_hazard_never_falls(@ForAll("facts") List<TimeToEvent> facts) {
    List<SurvivalPoint> points = metric().measure(facts).points();

    for (int i = 1; i < points.size(); i++) {
      assertThat(points.get(i).age()).isGreaterThan(points.get(i - 1).age());
      assertThat(points.get(i).survival()).isLessThanOrEqualTo(points.get(i - 1).survival());
      assertThat(points.get(i).hazard()).isGreaterThanOrEqualTo(points.get(i - 1).hazard());
    }
  }

  @Property(tries = 200)
  void without_censoring_the_curve_is_the_share_that_takes_longer(
      @ForAll List<@IntRange(max = 12) Integer> ages, @ForAll @IntRange(max = 12) int age) {
    Assume.that(!ages.isEmpty());
    SurvivalCurve curve =
        metric().measure(ages.stream().map(each -> TimeToEvent.ended(each, "won")).toList());

    double longer = ages.stream().filter(each -> each > age).count() / (double) ages.size();
    assertThat(curve.survivalAt(age).orElseThrow()).isCloseTo(longer, within(1e-12));
  }

  @Property(tries = 100)
  void a_weight_stands_for_so_many_subjects(
      @ForAll("facts") List<TimeToEvent> facts, @ForAll @IntRange(min = 1, max = 4) int copies) {
    List<TimeToEvent> heavy =
        facts.stream()
            .map(fact -> fact.weighing(fact.weight().times(Fraction.of(copies))))
            .toList();
    List<TimeToEvent> many =
        Collections.nCopies(copies, facts).stream().flatMap(List::stream).toList();

    assertThat(metric().measure(heavy)).isEqualTo(metric().measure(many));
  }
}
