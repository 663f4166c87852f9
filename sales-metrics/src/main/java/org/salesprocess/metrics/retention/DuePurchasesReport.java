package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/**
 * Who is due for the next purchase.
 *
 * @param question what was asked, with every choice
 * @param first those overdue and due, the ones expected first coming first, as many as were asked
 *     for at most
 * @param overdue how many were expected before the day that is asked about, and are not given up
 * @param due how many are expected on it or within the days ahead
 * @param later how many are expected later
 * @param givenUp how many are overdue for longer than was asked for
 * @param tooFew how many bought, but too seldom to tell
 * @since 0.1
 */
public record DuePurchasesReport(
    DuePurchases question,
    ImmutableList<DuePurchase> first,
    long overdue,
    long due,
    long later,
    long givenUp,
    long tooFew)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if more customers are listed than there are
   */
  public DuePurchasesReport {
    requireNonNull(question, "question");
    checkArgument(
        first.size() <= overdue + due,
        "due purchases: of %s customers no more must be listed, were %s",
        overdue + due,
        first.size());
  }

  /** Returns the counts. */
  @Override
  public String toString() {
    return "%s overdue, %s due, %s later, %s given up, %s with too few purchases"
        .formatted(overdue, due, later, givenUp, tooFew);
  }
}
