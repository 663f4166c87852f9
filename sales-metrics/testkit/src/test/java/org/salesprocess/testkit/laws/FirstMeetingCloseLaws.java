package org.salesprocess.testkit.laws;

import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.FirstMeetingClose;
import org.salesprocess.metrics.conversion.FirstMeetingReport;
import org.salesprocess.metrics.conversion.MeetingMark;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.ProcessArbitraries;

class FirstMeetingCloseLaws extends MetricLaws<Journey, FirstMeetingReport> {

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

  @Override
  protected Metric<Journey, FirstMeetingReport> metric() {
    return new FirstMeetingClose(
        FUNNEL, MeetingMark.event("call"), 30, ZoneId.of("Europe/Vilnius"), AS_OF);
  }

  @Override
  protected Arbitrary<Journey> fact() {
    return ProcessArbitraries.journeys(FUNNEL);
  }
}
