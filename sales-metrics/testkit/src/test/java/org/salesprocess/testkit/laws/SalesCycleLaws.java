package org.salesprocess.testkit.laws;

import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.velocity.SalesCycle;
import org.salesprocess.metrics.velocity.SalesCycleReport;
import org.salesprocess.testkit.DealArbitraries;
import org.salesprocess.testkit.MetricLaws;

class SalesCycleLaws extends MetricLaws<Deal, SalesCycleReport> {
  @Override
  protected Metric<Deal, SalesCycleReport> metric() {
    return SalesCycle.ofClosed(ZoneId.of("Europe/Vilnius"));
  }

  @Override
  protected Arbitrary<Deal> fact() {
    return DealArbitraries.deals();
  }
}
