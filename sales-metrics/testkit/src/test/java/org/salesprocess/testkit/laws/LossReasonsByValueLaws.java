package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitrary;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.LossReasonsByValue;
import org.salesprocess.metrics.conversion.LossReasonsByValueReport;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.DealArbitraries;
import org.salesprocess.testkit.MetricLaws;

class LossReasonsByValueLaws extends MetricLaws<Deal, LossReasonsByValueReport> {

  @Override
  protected Metric<Deal, LossReasonsByValueReport> metric() {
    return new LossReasonsByValue(BasicArbitraries.CURRENCY);
  }

  @Override
  protected Arbitrary<Deal> fact() {
    return DealArbitraries.deals();
  }
}
