package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.metrics.Metric;

/**
 * What each stage of the funnel costs: for everybody who enters it, and for everybody who gets that
 * far, the stages before included.
 *
 * <p>Spending and entries are those of one time, as for {@link AcquisitionCost}. What is spent to
 * keep customers does not count, and is told apart, as is what names no stage.
 *
 * @param currency the currency of all expenses; another is refused
 * @param reached how many reached each stage, in the order of the funnel, such as the counts of a
 *     funnel report; at least one stage, no number negative. An expense at another stage is refused
 * @since 0.1
 */
public record StageCost(CurrencyUnit currency, ImmutableMap<StageId, Long> reached)
    implements Metric<Expense, StageCostReport> {

  /**
   * Checks the stages.
   *
   * @throws IllegalArgumentException if there is none, or a number is negative
   */
  public StageCost {
    requireNonNull(currency, "currency");
    checkArgument(!reached.isEmpty(), "cost of stages: reached must name a stage, was empty");
    reached.forEach(
        (stage, count) ->
            checkArgument(
                count >= 0,
                "cost of stages: reached of %s must not be negative, was %s",
                stage,
                count));
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for an expense
   * in another currency, which names both, or at a stage that is not among those asked about.
   */
  @Override
  public State<Expense, StageCostReport> start() {
    return new Sums(this);
  }

  private static final class Sums implements State<Expense, StageCostReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final StageCost metric;
    private final TreeMap<StageId, BigMoney> byStage = new TreeMap<>();
    private BigMoney ofNoStage;
    private BigMoney leftOut;

    Sums(StageCost metric) {
      this.metric = metric;
      ofNoStage = BigMoney.zero(metric.currency);
      leftOut = ofNoStage;
    }

    @Override
    public void add(Expense expense) {
      Amounts.requireCurrency(metric.currency, expense.amount(), "cost of stages");
      if (expense.purpose() != Expense.Purpose.WIN) {
        leftOut = leftOut.plus(expense.amount());
      } else if (expense.stage().isEmpty()) {
        ofNoStage = ofNoStage.plus(expense.amount());
      } else {
        StageId stage = expense.stage().get();
        checkArgument(
            metric.reached.containsKey(stage),
            "cost of stages: stage of an expense must be one of %s, was %s",
            metric.reached.keySet(),
            stage);
        byStage.merge(stage, expense.amount(), BigMoney::plus);
      }
    }

    @Override
    public void merge(State<Expense, StageCostReport> other) {
      Sums that = (Sums) other;
      that.byStage.forEach((stage, amount) -> byStage.merge(stage, amount, BigMoney::plus));
      ofNoStage = ofNoStage.plus(that.ofNoStage);
      leftOut = leftOut.plus(that.leftOut);
    }

    @Override
    public StageCostReport result() {
      ImmutableList.Builder<StageCostReport.Row> rows = ImmutableList.builder();
      BigMoney soFar = BigMoney.zero(metric.currency);
      for (Map.Entry<StageId, Long> each : metric.reached.entrySet()) {
        BigMoney spend = byStage.getOrDefault(each.getKey(), BigMoney.zero(metric.currency));
        soFar = soFar.plus(spend);
        rows.add(new StageCostReport.Row(each.getKey(), each.getValue(), spend, soFar));
      }
      return new StageCostReport(rows.build(), ofNoStage, leftOut);
    }
  }
}
