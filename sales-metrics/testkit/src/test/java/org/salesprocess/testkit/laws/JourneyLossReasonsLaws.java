package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitrary;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.JourneyLossReasons;
import org.salesprocess.metrics.conversion.LossReasonReport;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.ProcessArbitraries;

class JourneyLossReasonsLaws extends MetricLaws<Journey, Breakdown<StageId, LossReasonReport>> {

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

  @Override
  protected Metric<Journey, Breakdown<StageId, LossReasonReport>> metric() {
    return new JourneyLossReasons(FUNNEL).by(JourneyLossReasons.stageLostFrom(FUNNEL));
  }

  @Override
  protected Arbitrary<Journey> fact() {
    return ProcessArbitraries.journeys(FUNNEL);
  }
}
