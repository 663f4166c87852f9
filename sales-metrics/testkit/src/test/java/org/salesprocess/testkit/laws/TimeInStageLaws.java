package org.salesprocess.testkit.laws;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.core.time.WorkingHours;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.velocity.CountedStay;
import org.salesprocess.metrics.velocity.TimeInStage;
import org.salesprocess.metrics.velocity.TimeInStageReport;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.ProcessArbitraries;

class TimeInStageLaws extends MetricLaws<Journey, TimeInStageReport> {

  private static final Funnel FUNNEL =
      Funnel.builder("short")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("won", "Won"),
              Stage.won("delivered", "Delivered"),
              Stage.lost("lost", "Lost"))
          .lossReason(LossReason.of("price", "Price"))
          .lossReason(LossReason.of("time", "Time"))
          .build();

  private static final Instant AS_OF = Instant.parse("2024-08-01T10:00:00Z");

  private static final BusinessTime OFFICE =
      WorkingHours.builder()
          .zone(ZoneId.of("Europe/Vilnius"))
          .opens(LocalTime.of(9, 0))
          .closes(LocalTime.of(18, 0))
          .addHolidays(LocalDate.of(2024, 1, 1))
          .build();

  @Override
  protected Metric<Journey, TimeInStageReport> metric() {
    return new TimeInStage(FUNNEL, CountedStay.CUMULATIVE, OFFICE, AS_OF);
  }

  @Override
  protected Arbitrary<Journey> fact() {
    return ProcessArbitraries.journeys(FUNNEL);
  }
}
