package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.economics.AcquisitionCost;
import org.salesprocess.metrics.economics.AcquisitionCostReport;
import org.salesprocess.metrics.economics.AcquisitionFact;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.DealArbitraries;
import org.salesprocess.testkit.ExpenseArbitraries;
import org.salesprocess.testkit.MetricLaws;

class AcquisitionCostLaws extends MetricLaws<AcquisitionFact, AcquisitionCostReport> {

  @Override
  protected Metric<AcquisitionFact, AcquisitionCostReport> metric() {
    return new AcquisitionCost(BasicArbitraries.CURRENCY);
  }

  @Override
  protected Arbitrary<AcquisitionFact> fact() {
    return Arbitraries.oneOf(
        ExpenseArbitraries.expenses().map(AcquisitionFact::of),
        DealArbitraries.leads().map(AcquisitionFact::of),
        DealArbitraries.deals().map(AcquisitionFact::of));
  }
}
