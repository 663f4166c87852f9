package org.salesprocess.testkit.laws;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.ContractSurvival;
import org.salesprocess.metrics.retention.CustomerContracts;
import org.salesprocess.metrics.survival.SurvivalCurve;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.PortfolioArbitraries;

class ContractSurvivalLaws extends MetricLaws<CustomerContracts, SurvivalCurve> {

  @Override
  protected Metric<CustomerContracts, SurvivalCurve> metric() {
    return new ContractSurvival(ContractSurvival.Subject.CONTRACT, 10, LocalDate.of(2025, 6, 1));
  }

  @Override
  protected Arbitrary<CustomerContracts> fact() {
    return PortfolioArbitraries.customerContracts();
  }
}
