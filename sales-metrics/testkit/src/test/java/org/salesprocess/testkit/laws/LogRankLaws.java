package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.survival.CurveWeight;
import org.salesprocess.metrics.survival.GroupedTime;
import org.salesprocess.metrics.survival.LogRank;
import org.salesprocess.metrics.survival.LogRankGroup;
import org.salesprocess.metrics.survival.LogRankReport;
import org.salesprocess.metrics.survival.TimeToEvent;
import org.salesprocess.testkit.MetricLaws;

class LogRankLaws extends MetricLaws<GroupedTime, LogRankReport> {

  private static final long OLDEST = 6;
  private static final List<CurveWeight> WEIGHTS =
      List.of(
          new CurveWeight.LogRank(),
          new CurveWeight.Gehan(),
          new CurveWeight.TaroneWare(),
          new CurveWeight.PetoPeto(),
          new CurveWeight.FlemingHarrington(1, 0.5));

  @Override
  protected Metric<GroupedTime, LogRankReport> metric() {
    return new LogRank(new CurveWeight.PetoPeto());
  }

  @Override
  protected Arbitrary<GroupedTime> fact() {
    Arbitrary<TimeToEvent> times =
        Combinators.combine(
                Arbitraries.longs().between(0, OLDEST).optional(0.3),
                Arbitraries.longs().between(1, OLDEST),
                Arbitraries.just("won").optional(0.7),
                Arbitraries.longs().between(1, 2))
            .as(
                (entered, age, event, weight) ->
                    new TimeToEvent(
                        entered.filter(entry -> entry < age), age, event, Fraction.of(weight)));
    return Combinators.combine(
            Arbitraries.of("a", "b", "c", "d"),
            Arbitraries.of("north", "south").optional(0.7),
            times)
        .as(GroupedTime::new);
  }

  @Property(tries = 200)
  void all_groups_together_have_the_events_that_are_expected_of_them(
      @ForAll("facts") List<GroupedTime> facts) {
    for (CurveWeight weight : WEIGHTS) {
      List<LogRankGroup> groups = new LogRank(weight).measure(facts).groups();

      assertThat(groups.stream().mapToDouble(LogRankGroup::observed).sum())
          .isCloseTo(groups.stream().mapToDouble(LogRankGroup::expected).sum(), within(1e-9));
    }
  }

  @Property(tries = 200)
  void what_the_groups_are_called_does_not_matter(@ForAll("facts") List<GroupedTime> facts) {
    List<GroupedTime> renamed =
        facts.stream()
            .map(
                each ->
                    new GroupedTime(
                        each.group().equals("a") ? "z" : each.group(), each.stratum(), each.time()))
            .toList();
    for (CurveWeight weight : WEIGHTS) {
      LogRankReport report = new LogRank(weight).measure(facts);
      LogRankReport other = new LogRank(weight).measure(renamed);

      assertThat(other.degreesOfFreedom()).isEqualTo(report.degreesOfFreedom());
      assertThat(other.chiSquared().orElse(0.0))
          .isCloseTo(report.chiSquared().orElse(0.0), within(1e-9));
    }
  }

  @Property(tries = 100)
  void two_groups_that_are_alike_do_not_differ(@ForAll("facts") List<GroupedTime> facts) {
    List<GroupedTime> twins =
        facts.stream()
            .flatMap(
                each ->
                    List.of("left", "right").stream()
                        .map(group -> new GroupedTime(group, each.stratum(), each.time())))
            .toList();
    for (CurveWeight weight : WEIGHTS) {
      assertThat(new LogRank(weight).measure(twins).chiSquared().orElse(0.0))
          .isCloseTo(0, within(1e-9));
    }
  }
}
