package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.metrics.Ratio;

/**
 * How many of those who reached one step of a funnel question reached a later one.
 *
 * @param from the name of the step that they start at
 * @param to the name of the step that they are to reach
 * @param ofEntered those who reached {@code to} of all who reached {@code from}
 * @param undecided those who have not reached {@code to} but still may
 * @param skipped those who went beyond {@code to} without it, as it is optional
 * @since 0.1
 */
public record StepConversion(String from, String to, Ratio ofEntered, long undecided, long skipped)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative, or together they are more than have not
   *     converted
   */
  public StepConversion {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    long rest = ofEntered.complement().count();
    checkArgument(
        undecided >= 0 && skipped >= 0 && undecided <= rest && skipped <= rest - undecided,
        "conversion %s to %s: undecided and skipped must fit into %s, were %s and %s",
        from,
        to,
        rest,
        undecided,
        skipped);
  }

  /** Returns those who reached {@code to} of all who are decided about it. */
  public Ratio ofDecided() {
    return Ratio.of(ofEntered.count(), ofEntered.total() - undecided);
  }

  /** Returns how many are lost on the way: not there, not undecided, and not beyond. */
  public long dropOff() {
    return ofEntered.complement().count() - undecided - skipped;
  }

  /** Returns such as {@code lead to meeting: 30 of 100 (30.0 %), 5 undecided}. */
  @Override
  public String toString() {
    return from + " to " + to + ": " + ofEntered + ", " + undecided + " undecided";
  }
}
