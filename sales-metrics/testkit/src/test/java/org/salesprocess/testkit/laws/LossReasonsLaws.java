package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitrary;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.LossReasonReport;
import org.salesprocess.metrics.conversion.LossReasons;
import org.salesprocess.testkit.DealArbitraries;
import org.salesprocess.testkit.MetricLaws;

class LossReasonsLaws extends MetricLaws<Deal, LossReasonReport> {

  @Override
  protected Metric<Deal, LossReasonReport> metric() {
    return new LossReasons();
  }

  @Override
  protected Arbitrary<Deal> fact() {
    return DealArbitraries.deals();
  }
}
