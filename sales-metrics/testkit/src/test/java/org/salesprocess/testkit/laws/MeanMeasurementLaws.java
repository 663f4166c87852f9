package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitrary;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.incentive.Achievement;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.Measurement;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.QuotaArbitraries;

class MeanMeasurementLaws extends MetricLaws<Credit, Achievement> {

  @Override
  protected Metric<Credit, Achievement> metric() {
    return Measurement.of(Measure.SURVEY_SCORE);
  }

  @Override
  protected Arbitrary<Credit> fact() {
    return QuotaArbitraries.credits();
  }
}
