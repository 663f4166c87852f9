package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitrary;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.retention.PurchaseEvents;
import org.salesprocess.metrics.retention.RepeatPurchase;
import org.salesprocess.metrics.retention.RepeatPurchaseReport;
import org.salesprocess.testkit.MetricLaws;

class RepeatPurchaseLaws extends MetricLaws<CustomerHistory, RepeatPurchaseReport> {

  @Override
  protected Metric<CustomerHistory, RepeatPurchaseReport> metric() {
    return new RepeatPurchase(PurchaseEvents.standard(), RetentionSamples.AS_OF, 60);
  }

  @Override
  protected Arbitrary<CustomerHistory> fact() {
    return RetentionSamples.histories();
  }
}
