package org.salesprocess.testkit.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.WorkingHours;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.AttemptCounting;
import org.salesprocess.metrics.conversion.AttributeBreakdown;
import org.salesprocess.metrics.conversion.EntryPattern;
import org.salesprocess.metrics.conversion.EventualWinRateInFunnel;
import org.salesprocess.metrics.conversion.Exclusion;
import org.salesprocess.metrics.conversion.FunnelConversion;
import org.salesprocess.metrics.conversion.FunnelOccupancy;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelStep;
import org.salesprocess.metrics.conversion.FunnelView;
import org.salesprocess.metrics.conversion.FunnelWindow;
import org.salesprocess.metrics.conversion.JourneyLossReasons;
import org.salesprocess.metrics.conversion.StageConversion;
import org.salesprocess.metrics.conversion.StepOrder;
import org.salesprocess.metrics.velocity.CountedStay;
import org.salesprocess.metrics.velocity.TimeInStage;

/** Every metric reports the same of a log as of the objects. */
class StageLogMetricProperties {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final BusinessTime OFFICE =
      WorkingHours.builder()
          .zone(BERLIN)
          .opens(LocalTime.of(1, 0))
          .closes(LocalTime.of(4, 0))
          .addHolidays(LocalDate.of(2024, 1, 1))
          .build();

  /** Metrics that between them look at everything that a journey has. */
  private static List<Metric<Journey, ?>> metrics() {
    return List.of(
        new StageConversion(ToldEntries.FUNNEL),
        new TimeInStage(
            ToldEntries.FUNNEL,
            CountedStay.CUMULATIVE,
            OFFICE,
            ToldEntries.START.plus(Duration.ofHours(4))),
        new FunnelOccupancy(
            ToldEntries.FUNNEL, BERLIN, ToldEntries.START.plus(Duration.ofHours(3))),
        new EventualWinRateInFunnel(
            ToldEntries.FUNNEL, BERLIN, ToldEntries.START.plus(Duration.ofHours(3))),
        new JourneyLossReasons(ToldEntries.FUNNEL),
        new FunnelConversion(
            FunnelQuestion.of(ToldEntries.FUNNEL)
                .view(FunnelView.cohorts(SalesCalendar.days()))
                .zone(BERLIN)
                .breakdown(AttributeBreakdown.firstTouch("colour"))
                .listedSubjects(2)
                .build()),
        new FunnelConversion(
            FunnelQuestion.builder()
                .funnel(ToldEntries.FUNNEL)
                .step(FunnelStep.stage("lead"))
                .step(FunnelStep.event("call").asOptional())
                .step(FunnelStep.stage("won"))
                .window(FunnelWindow.fromFirst(Duration.ofHours(3)))
                .exclusion(Exclusion.taint(EntryPattern.stage("lost")))
                .counting(AttemptCounting.ATTEMPT)
                .view(FunnelView.periods(SalesCalendar.days()))
                .zone(BERLIN)
                .breakdown(AttributeBreakdown.atStep("size", "lead"))
                .asOf(ToldEntries.START.plus(Duration.ofHours(4)))
                .build()),
        new FunnelConversion(
            FunnelQuestion.builder()
                .step(FunnelStep.event("call"))
                .step(FunnelStep.event("lead"))
                .order(StepOrder.UNORDERED)
                .breakdown(AttributeBreakdown.sameAtEveryStep("note"))
                .build()));
  }

  @Provide
  Arbitrary<List<JourneyEntry>> told() {
    return ToldEntries.told();
  }

  @Provide
  Arbitrary<Map<LeadId, Attributes>> known() {
    return ToldEntries.known();
  }

  @Property(tries = 300)
  void every_metric_reports_the_same_of_a_log_as_of_the_objects(
      @ForAll("told") List<JourneyEntry> told,
      @ForAll("known") Map<LeadId, Attributes> known,
      @ForAll Random random)
      throws IOException, InterruptedException, ExecutionException {
    List<LogRow> rows = new ArrayList<>();
    told.forEach(entry -> rows.add(LogRow.asObject(entry)));
    known.forEach((lead, attributes) -> rows.add(LogRow.subject(lead, attributes)));
    StageLog log = LogRow.log(rows, random);
    StageLog copy = LogRow.copy(log);

    for (Metric<Journey, ?> metric : metrics()) {
      Object expected = metric.measure(ToldJourneys.of(told, known).journeys().values());
      assertThat(metric.measure(log.journeys().toList())).isEqualTo(expected);
      assertThat(metric.measure(copy.journeys().toList())).isEqualTo(expected);
    }
  }
}
