package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.metrics.UnitAmount;

/**
 * What each stage of a funnel cost.
 *
 * @param rows a row for each stage, in the order of the funnel
 * @param ofNoStage what was spent to win customers and names no stage; in none of the rows
 * @param leftOut what was spent to keep customers; in none of the rows
 * @since 0.1
 */
public record StageCostReport(ImmutableList<Row> rows, BigMoney ofNoStage, BigMoney leftOut)
    implements Serializable {

  /** Brings the amounts into their one form. */
  public StageCostReport {
    requireNonNull(rows, "rows");
    ofNoStage = Amounts.normalised(ofNoStage);
    leftOut = Amounts.normalised(leftOut);
  }

  /**
   * One stage.
   *
   * @param stage the stage
   * @param reached how many reached it
   * @param spend what its work cost
   * @param spendSoFar what the work of it and of the stages before it cost
   * @since 0.1
   */
  public record Row(StageId stage, long reached, BigMoney spend, BigMoney spendSoFar)
      implements Serializable {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the number is negative, or the currencies differ
     */
    public Row {
      requireNonNull(stage, "stage");
      checkArgument(
          reached >= 0, "cost of stage %s: reached must not be negative, was %s", stage, reached);
      requireNonNull(spend, "spend");
      Amounts.requireCurrency(spend.getCurrencyUnit(), spendSoFar, "cost of stage " + stage);
      spend = Amounts.normalised(spend);
      spendSoFar = Amounts.normalised(spendSoFar);
    }

    /** Returns what its work cost for each that entered it. */
    public UnitAmount perEntry() {
      return UnitAmount.of(spend, reached);
    }

    /** Returns what it cost to bring one this far: the work of all stages up to here, for each. */
    public UnitAmount toGetHere() {
      return UnitAmount.of(spendSoFar, reached);
    }
  }
}
