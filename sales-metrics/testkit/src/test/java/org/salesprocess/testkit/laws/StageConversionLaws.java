package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitrary;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.StageConversion;
import org.salesprocess.metrics.conversion.StageConversionReport;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.ProcessArbitraries;

class StageConversionLaws extends MetricLaws<Journey, StageConversionReport> {

  private static final Funnel FUNNEL =
      Funnel.builder("short")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("won", "Won"),
              Stage.lost("lost", "Lost"))
          .build();

  @Override
  protected Metric<Journey, StageConversionReport> metric() {
    return new StageConversion(FUNNEL);
  }

  @Override
  protected Arbitrary<Journey> fact() {
    return ProcessArbitraries.journeys(FUNNEL);
  }
}
