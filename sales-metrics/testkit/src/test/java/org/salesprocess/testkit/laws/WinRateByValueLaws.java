package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitrary;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.WinRateByValue;
import org.salesprocess.metrics.conversion.WinRateByValueReport;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.DealArbitraries;
import org.salesprocess.testkit.MetricLaws;

class WinRateByValueLaws extends MetricLaws<Deal, WinRateByValueReport> {
  @Override
  protected Metric<Deal, WinRateByValueReport> metric() {
    return new WinRateByValue(BasicArbitraries.CURRENCY);
  }

  @Override
  protected Arbitrary<Deal> fact() {
    return DealArbitraries.deals();
  }
}
