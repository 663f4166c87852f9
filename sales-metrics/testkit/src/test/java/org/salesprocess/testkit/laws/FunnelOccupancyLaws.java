package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.FunnelOccupancy;
import org.salesprocess.metrics.conversion.FunnelOccupancyReport;
import org.salesprocess.metrics.survival.OccupancyPoint;
import org.salesprocess.metrics.survival.StateShare;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.ProcessArbitraries;

class FunnelOccupancyLaws extends MetricLaws<Journey, FunnelOccupancyReport> {

  private static final Instant MIDWAY = Instant.parse("2024-08-15T12:00:00Z");
  private static final Instant AFTER_ALL = Instant.parse("2100-01-01T00:00:00Z");
  private static final Funnel FUNNEL =
      Funnel.builder("short")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("won", "Won"),
              Stage.lost("lost", "Lost"))
          .build();

  @Override
  protected Metric<Journey, FunnelOccupancyReport> metric() {
    return new FunnelOccupancy(FUNNEL, ZoneOffset.UTC, MIDWAY);
  }

  @Override
  protected Arbitrary<Journey> fact() {
    return ProcessArbitraries.journeys(FUNNEL);
  }

  @Property(tries = 200)
  void every_journey_is_counted_once_and_is_in_one_stage(@ForAll("facts") List<Journey> facts) {
    FunnelOccupancyReport report = metric().measure(facts);

    assertThat(report.journeys() + report.undated() + report.outside() + report.later())
        .isEqualTo(facts.size());
    assertThat(report.stages().points().isEmpty()).isEqualTo(report.journeys() == 0);
    for (OccupancyPoint point : report.stages().points()) {
      assertThat(point.shares().values().stream().mapToDouble(StateShare::probability).sum())
          .isCloseTo(1, within(1e-12));
    }
  }

  @Property(tries = 200)
  void long_after_all_moves_it_is_the_share_of_journeys_that_are_in_the_stage(
      @ForAll("facts") List<Journey> facts, @ForAll @LongRange(min = 250, max = 20_000) long days) {
    FunnelOccupancy metric = new FunnelOccupancy(FUNNEL, ZoneOffset.UTC, AFTER_ALL);
    List<Journey> counted =
        facts.stream().filter(each -> metric.measure(List.of(each)).journeys() == 1).toList();
    FunnelOccupancyReport report = metric.measure(counted);

    for (String stage : List.of("lead", "meeting", "won", "lost")) {
      StageId id = StageId.of(stage);
      long there =
          counted.stream()
              .filter(each -> each.currentStage().filter(id::equals).isPresent())
              .count();
      report
          .probabilityAt(id, days)
          .ifPresent(
              probability ->
                  assertThat(probability)
                      .isCloseTo((double) there / counted.size(), within(1e-12)));
    }
    assertThat(report.probabilityAt(StageId.of("won"), days).isPresent())
        .isEqualTo(!counted.isEmpty());
  }
}
