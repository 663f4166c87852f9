package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitrary;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.economics.Expense;
import org.salesprocess.metrics.economics.Spending;
import org.salesprocess.metrics.economics.SpendingReport;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.ExpenseArbitraries;
import org.salesprocess.testkit.MetricLaws;

class SpendingLaws extends MetricLaws<Expense, SpendingReport> {

  @Override
  protected Metric<Expense, SpendingReport> metric() {
    return new Spending(BasicArbitraries.CURRENCY);
  }

  @Override
  protected Arbitrary<Expense> fact() {
    return ExpenseArbitraries.expenses();
  }
}
