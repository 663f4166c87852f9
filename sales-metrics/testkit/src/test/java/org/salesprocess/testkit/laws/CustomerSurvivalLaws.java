package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitrary;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.ChurnRule;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.retention.CustomerSurvival;
import org.salesprocess.metrics.retention.PurchaseEvents;
import org.salesprocess.metrics.survival.SurvivalCurve;
import org.salesprocess.testkit.MetricLaws;

class CustomerSurvivalLaws extends MetricLaws<CustomerHistory, SurvivalCurve> {

  @Override
  protected Metric<CustomerHistory, SurvivalCurve> metric() {
    return new CustomerSurvival(
        ChurnRule.idle(PurchaseEvents.standard(), 30), RetentionSamples.AS_OF);
  }

  @Override
  protected Arbitrary<CustomerHistory> fact() {
    return RetentionSamples.histories();
  }
}
