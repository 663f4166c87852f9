package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.metrics.Ratio;

/**
 * How many of those who reached one stage reached a later one.
 *
 * @param from the stage that they start at
 * @param to the stage that they are to reach
 * @param ofEntered those who reached {@code to} of all who reached {@code from}
 * @param undecided those who have not reached {@code to} but still may
 * @since 0.1
 */
public record Conversion(StageId from, StageId to, Ratio ofEntered, long undecided)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if more are undecided than have not converted
   */
  public Conversion {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    checkArgument(
        undecided >= 0 && undecided <= ofEntered.complement().count(),
        "conversion %s to %s: undecided must lie between 0 and %s, was %s",
        from,
        to,
        ofEntered.complement().count(),
        undecided);
  }

  /** Returns those who reached {@code to} of all who either did or are lost. */
  public Ratio ofDecided() {
    return Ratio.of(ofEntered.count(), ofEntered.total() - undecided);
  }

  /** Returns how many are lost on the way. */
  public long lost() {
    return ofDecided().complement().count();
  }

  /** Returns such as {@code lead to contract: 20 of 100 (20.0 %), 5 undecided}. */
  @Override
  public String toString() {
    return from + " to " + to + ": " + ofEntered + ", " + undecided + " undecided";
  }
}
