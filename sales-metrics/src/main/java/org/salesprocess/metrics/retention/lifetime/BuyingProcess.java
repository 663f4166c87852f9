package org.salesprocess.metrics.retention.lifetime;

import java.io.Serializable;

/**
 * What is to come of a customer who is alive now, as one draws the customer's habits from their
 * distribution. After some time watched alive, the process is one of the same kind.
 */
interface BuyingProcess extends Serializable {

  /** Returns how many purchases are expected within a time above zero. */
  double expectedPurchases(double time);

  /** Returns the probability of still being alive after a time above zero. */
  double survival(double time);

  /** Returns the probability of that many purchases within a time above zero. */
  double probability(long purchases, double time);
}
