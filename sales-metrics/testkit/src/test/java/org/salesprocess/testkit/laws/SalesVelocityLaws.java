package org.salesprocess.testkit.laws;

import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.velocity.SalesVelocity;
import org.salesprocess.metrics.velocity.SalesVelocityReport;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.DealArbitraries;
import org.salesprocess.testkit.MetricLaws;

class SalesVelocityLaws extends MetricLaws<Deal, SalesVelocityReport> {

  @Override
  protected Metric<Deal, SalesVelocityReport> metric() {
    return SalesVelocity.of(BasicArbitraries.CURRENCY, ZoneId.of("Europe/Vilnius"));
  }

  @Override
  protected Arbitrary<Deal> fact() {
    return DealArbitraries.deals();
  }
}
