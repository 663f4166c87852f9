package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.UnitAmount;

/**
 * One cell of a cohort, or a bracket of cells.
 *
 * @param from the first cell; 0 is that of the start
 * @param until the cell after the last one
 * @param observed how much of it has been seen of all who can have joined the cohort
 * @param eligible for how many customers it is over
 * @param returned how many of these came back in it; in cell 0, all of the cohort
 * @param early how many others came back in it already; part of no ratio
 * @param amount what the eligible spent in it, if that was asked for
 * @param upToHere what the eligible spent from their start to its end, if that was asked for
 * @param earlyAmount what the others spent in it so far, if that was asked for
 * @since 0.1
 */
public record CohortCell(
    int from,
    int until,
    CellObservation observed,
    long eligible,
    long returned,
    long early,
    Optional<BigMoney> amount,
    Optional<BigMoney> upToHere,
    Optional<BigMoney> earlyAmount)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a count is negative, more returned than are eligible, or
   *     the cells are none
   */
  public CohortCell {
    requireNonNull(observed, "observed");
    checkArgument(
        from >= 0 && until > from, "cohort cell: must be of a cell, was %s to %s", from, until);
    checkArgument(
        returned >= 0 && returned <= eligible && early >= 0,
        "cohort cell %s: of %s eligible %s returned, and %s early",
        from,
        eligible,
        returned,
        early);
    amount = amount.map(Amounts::normalised);
    upToHere = upToHere.map(Amounts::normalised);
    earlyAmount = earlyAmount.map(Amounts::normalised);
  }

  /** Returns those who came back of those for whom it is over; of nobody, there is no share. */
  public Ratio retained() {
    return Ratio.of(returned, eligible);
  }

  /** Returns what was spent in it for each of the eligible, if that was asked for. */
  public Optional<UnitAmount> perCustomer() {
    return amount.map(money -> UnitAmount.of(money, eligible));
  }

  /** Returns what was spent up to its end for each of the eligible, if that was asked for. */
  public Optional<UnitAmount> perCustomerUpToHere() {
    return upToHere.map(money -> UnitAmount.of(money, eligible));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
