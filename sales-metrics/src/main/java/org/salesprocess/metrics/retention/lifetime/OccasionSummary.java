package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.Comparator;

/**
 * On how many of the occasions after the first purchase a customer bought again, and which of them
 * was the last: all that the {@link BetaGeometricBetaBernoulli} needs to know.
 *
 * <p>An occasion is a chance to buy, such as a yearly fair or a month; on each a customer buys or
 * does not. Of {@code buys, passes, buys, passes} after the first purchase, 2 are purchases, the
 * last on occasion 3 of 4.
 *
 * @param purchases on how many occasions the customer bought; zero to {@code lastPurchase}
 * @param lastPurchase the last of these occasions, counted from one; zero exactly if there is none;
 *     at most {@code occasions}
 * @param occasions how many occasions there were; zero or more
 * @since 0.1
 */
public record OccasionSummary(int purchases, int lastPurchase, int occasions)
    implements Comparable<OccasionSummary>, Serializable {

  private static final String THING = "occasions of a customer";
  private static final Comparator<OccasionSummary> ORDER =
      Comparator.comparingInt(OccasionSummary::occasions)
          .thenComparingInt(OccasionSummary::purchases)
          .thenComparingInt(OccasionSummary::lastPurchase);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one breaks its rule above
   */
  public OccasionSummary {
    ModelChecks.checkAtLeast(THING, "purchases", 0, purchases);
    ModelChecks.checkAtLeast(THING, "occasions", 0, occasions);
    checkArgument(
        lastPurchase <= occasions,
        "%s: the last purchase must not be after occasion %s, was on %s",
        THING,
        occasions,
        lastPurchase);
    checkArgument(
        purchases <= lastPurchase,
        "%s: up to the last purchase on occasion %s there cannot be %s purchases",
        THING,
        lastPurchase,
        purchases);
    checkArgument(
        purchases > 0 || lastPurchase == 0,
        "%s: without a purchase the last one must be 0, was %s",
        THING,
        lastPurchase);
  }

  /** Orders by occasions, then purchases, then the last purchase. */
  @Override
  public int compareTo(OccasionSummary other) {
    return ORDER.compare(this, other);
  }
}
