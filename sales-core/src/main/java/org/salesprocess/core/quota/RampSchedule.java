package org.salesprocess.core.quota;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.SalesPeriod;

/**
 * How much of a full quota is asked of somebody who is new: a share for each month since the start,
 * and all of it after the last.
 *
 * <p>Months are counted from the very day of the start: of one who starts on 15 March the first
 * month ends with 14 April.
 *
 * @param shares the share of each month from the first on, each from zero to one; one or more, in
 *     whatever way they rise or fall
 * @since 0.1
 */
public record RampSchedule(ImmutableList<Fraction> shares) implements Serializable {

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if there is none, or one lies outside zero to one
   */
  public RampSchedule {
    checkArgument(!shares.isEmpty(), "ramp: needs the share of one month or more");
    for (int month = 0; month < shares.size(); month++) {
      checkArgument(
          shares.get(month).isShare(),
          "ramp: share of month %s must lie between 0 and 1, was %s",
          month + 1,
          shares.get(month));
    }
  }

  /** Returns the ramp of these shares, the first month's first. */
  public static RampSchedule of(List<Fraction> shares) {
    return new RampSchedule(ImmutableList.copyOf(shares));
  }

  /** Returns the ramp of these shares, the first month's first. */
  public static RampSchedule of(Fraction... shares) {
    return new RampSchedule(ImmutableList.copyOf(shares));
  }

  /** Returns the share in force on each day for one who starts on a day; none before that day. */
  public Dated<Fraction> startingOn(LocalDate start) {
    Dated.Builder<Fraction> dated = Dated.builder();
    for (int month = 0; month < shares.size(); month++) {
      dated.during(
          SalesPeriod.of(start.plusMonths(month), start.plusMonths(month + 1L)), shares.get(month));
    }
    return dated.from(start.plusMonths(shares.size()), Fraction.ONE).build();
  }
}
