package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitrary;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.retention.DuePurchases;
import org.salesprocess.metrics.retention.DuePurchasesReport;
import org.salesprocess.metrics.retention.PurchaseEvents;
import org.salesprocess.testkit.MetricLaws;

class DuePurchasesLaws extends MetricLaws<CustomerHistory, DuePurchasesReport> {

  @Override
  protected Metric<CustomerHistory, DuePurchasesReport> metric() {
    return new DuePurchases(PurchaseEvents.standard(), RetentionSamples.AS_OF, 1, 30, 60, 2);
  }

  @Override
  protected Arbitrary<CustomerHistory> fact() {
    return RetentionSamples.histories();
  }
}
