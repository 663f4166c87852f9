package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitrary;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.HandoffAcceptance;
import org.salesprocess.metrics.conversion.HandoffReport;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.ProcessArbitraries;

class HandoffAcceptanceLaws extends MetricLaws<Handoff, HandoffReport> {
  @Override
  protected Metric<Handoff, HandoffReport> metric() {
    return new HandoffAcceptance();
  }

  @Override
  protected Arbitrary<Handoff> fact() {
    return ProcessArbitraries.handoffs();
  }
}
