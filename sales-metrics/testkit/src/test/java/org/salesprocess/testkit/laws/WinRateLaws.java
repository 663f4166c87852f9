package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitrary;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.WinRate;
import org.salesprocess.metrics.conversion.WinRateReport;
import org.salesprocess.testkit.DealArbitraries;
import org.salesprocess.testkit.MetricLaws;

class WinRateLaws extends MetricLaws<Deal, WinRateReport> {
  @Override
  protected Metric<Deal, WinRateReport> metric() {
    return new WinRate();
  }

  @Override
  protected Arbitrary<Deal> fact() {
    return DealArbitraries.deals();
  }
}
