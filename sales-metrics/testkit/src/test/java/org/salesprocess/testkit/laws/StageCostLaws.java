package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.economics.Expense;
import org.salesprocess.metrics.economics.StageCost;
import org.salesprocess.metrics.economics.StageCostReport;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.ExpenseArbitraries;
import org.salesprocess.testkit.MetricLaws;

class StageCostLaws extends MetricLaws<Expense, StageCostReport> {

  @Override
  protected Metric<Expense, StageCostReport> metric() {
    ImmutableMap.Builder<StageId, Long> reached = ImmutableMap.builder();
    ExpenseArbitraries.stages().forEach(stage -> reached.put(stage, 100L));
    return new StageCost(BasicArbitraries.CURRENCY, reached.buildOrThrow());
  }

  @Override
  protected Arbitrary<Expense> fact() {
    return ExpenseArbitraries.expenses();
  }

  @Provide
  Arbitrary<List<Expense>> expenses() {
    return fact().list().ofMaxSize(20);
  }

  @Property
  void every_expense_is_in_one_place(@ForAll("expenses") List<Expense> expenses) {
    StageCostReport report = metric().measure(expenses);
    BigMoney sum = BigMoney.zero(BasicArbitraries.CURRENCY);
    for (Expense expense : expenses) {
      sum = sum.plus(expense.amount());
    }

    int last = report.rows().size() - 1;
    assertThat(report.rows().get(last).spendSoFar().plus(report.ofNoStage()).plus(report.leftOut()))
        .isEqualByComparingTo(sum);
  }
}
