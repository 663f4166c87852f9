package org.salesprocess.testkit.laws;

import java.time.Instant;
import net.jqwik.api.Arbitrary;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.velocity.Ageing;
import org.salesprocess.metrics.velocity.AgeingReport;
import org.salesprocess.metrics.velocity.CountedStay;
import org.salesprocess.metrics.velocity.TimeInStage;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.ProcessArbitraries;

class AgeingLaws extends MetricLaws<Journey, AgeingReport> {

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
  protected Metric<Journey, AgeingReport> metric() {
    return new Ageing(TimeInStage.of(FUNNEL, AS_OF).counting(CountedStay.LAST), Fraction.HALF, 2);
  }

  @Override
  protected Arbitrary<Journey> fact() {
    return ProcessArbitraries.journeys(FUNNEL);
  }
}
