package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.Comparator;

/**
 * All that models of repeat buying look at in one customer: how often the customer came back, when
 * last, and for how long that was watched.
 *
 * <p>Times count from the first purchase, in a unit of the caller's such as weeks; the parameters
 * of a model are in the same unit.
 *
 * @param frequency how many repeat purchases there were; the first purchase is none of them
 * @param recency the time of the last of them; zero where there is none
 * @param age the time up to which the customer was watched
 * @since 0.1
 */
public record PurchaseSummary(long frequency, double recency, double age)
    implements Comparable<PurchaseSummary>, Serializable {

  private static final Comparator<PurchaseSummary> ORDER =
      Comparator.comparingLong(PurchaseSummary::frequency)
          .thenComparingDouble(PurchaseSummary::recency)
          .thenComparingDouble(PurchaseSummary::age);

  /**
   * Checks that the three go together.
   *
   * @throws IllegalArgumentException if one is negative, a time is not finite, the last purchase is
   *     after the age, there are repeat purchases without a recency, or a recency without one
   */
  public PurchaseSummary {
    checkArgument(
        frequency >= 0, "purchase summary: frequency must not be negative, was %s", frequency);
    checkArgument(
        age >= 0 && age <= Double.MAX_VALUE,
        "purchase summary: age must not be negative and must be finite, was %s",
        age);
    checkArgument(
        recency >= 0 && recency <= age,
        "purchase summary: recency must lie between the first purchase at 0 and the age %s, was %s",
        age,
        recency);
    checkArgument(
        frequency == 0 || recency > 0,
        "purchase summary: recency of repeat purchases must be above zero, was %s",
        recency);
    checkArgument(
        frequency > 0 || recency == 0,
        "purchase summary: recency must be 0 where there is no repeat purchase, was %s",
        recency);
    recency += 0.0; // a negative zero becomes zero
    age += 0.0;
  }

  /** Returns the summary of a customer who has not come back yet. */
  public static PurchaseSummary withoutRepeat(double age) {
    return new PurchaseSummary(0, 0, age);
  }

  /** Compares by frequency, then recency, then age. */
  @Override
  public int compareTo(PurchaseSummary other) {
    return ORDER.compare(this, other);
  }
}
