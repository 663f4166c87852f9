package org.salesprocess.testkit.laws;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CohortQuestion;
import org.salesprocess.metrics.retention.CohortReport;
import org.salesprocess.metrics.retention.CohortRetention;
import org.salesprocess.metrics.retention.CohortStart;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.RetentionArbitraries;

class CohortRetentionLaws extends MetricLaws<CustomerHistory, CohortReport> {

  private static final SalesPeriod RANGE =
      SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));

  @Override
  protected Metric<CustomerHistory, CohortReport> metric() {
    return new CohortRetention(
        CohortQuestion.builder(SalesCalendar.months(), RANGE, LocalDate.of(2026, 8, 15))
            .start(CohortStart.RECURRING)
            .returning("purchase", "return")
            .amountsIn(BasicArbitraries.CURRENCY)
            .build());
  }

  @Override
  protected Arbitrary<CustomerHistory> fact() {
    return RetentionArbitraries.customerHistories();
  }
}
