package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.salesprocess.metrics.Ratio;

/**
 * How many deals were won, how many lost, and how many are open.
 *
 * @param won deals that were won
 * @param lost deals that were lost
 * @param open deals that are not decided
 * @since 0.1
 */
public record WinRateReport(long won, long lost, long open) implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public WinRateReport {
    checkArgument(
        won >= 0 && lost >= 0 && open >= 0,
        "win rate: counts must not be negative, were %s won, %s lost, %s open",
        won,
        lost,
        open);
  }

  /** Returns won over closed. */
  public Ratio rate() {
    return Ratio.of(won, closed());
  }

  /** Returns how many deals are decided. */
  public long closed() {
    return Math.addExact(won, lost);
  }

  /** Returns how many deals there are. */
  public long total() {
    return Math.addExact(closed(), open);
  }

  /** Returns such as {@code 30 of 75 (40.0 %), 12 open}. */
  @Override
  public String toString() {
    return rate() + ", " + open + " open";
  }
}
