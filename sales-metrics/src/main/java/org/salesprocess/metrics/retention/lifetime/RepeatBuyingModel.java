package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;

/**
 * How customers who sign no contract go on buying until they leave unseen, in continuous time.
 *
 * <p>Each customer buys at a rate of their own and leaves at some time; a model says how both are
 * spread over customers. What it answers is an expectation or a probability under the model, in
 * floating point. Times are in the unit of the parameters and count from the first purchase, which
 * is not counted; a time may be zero.
 *
 * @since 0.1
 */
public abstract sealed class RepeatBuyingModel implements Serializable
    permits BetaGeometricModel, ParetoNbd {

  @Serial private static final long serialVersionUID = 1L;

  RepeatBuyingModel() {}

  /** Returns the probability that a new customer has not left at once. */
  abstract double stays();

  /** Returns what is to come of a new customer who has not left at once. */
  abstract BuyingProcess start();

  /** Returns what is to come of a customer who is alive at the age. */
  abstract BuyingProcess after(PurchaseSummary customer);

  abstract GroupedLogLikelihood likelihood(PurchaseSummaries customers);

  abstract double[] parameters();

  /**
   * Returns the natural logarithm of the likelihood of what these customers did; zero if there are
   * none.
   */
  public final double logLikelihood(PurchaseSummaries customers) {
    return likelihood(customers).sum(parameters());
  }

  /**
   * Returns how many repeat purchases of a new customer are expected within a time, {@code
   * E[X(t)]}.
   *
   * @throws IllegalArgumentException if the time is negative or not finite
   */
  public final double expectedPurchases(double time) {
    requireTime(time);
    return time == 0 ? 0 : stays() * start().expectedPurchases(time);
  }

  /**
   * Returns the probability that a new customer is still one after a time.
   *
   * @throws IllegalArgumentException if the time is negative or not finite
   */
  public final double survival(double time) {
    requireTime(time);
    return time == 0 ? stays() : stays() * start().survival(time);
  }

  /**
   * Returns the probability that a new customer makes exactly that many repeat purchases within a
   * time, {@code P(X(t) = n)}.
   *
   * @throws IllegalArgumentException if the number is negative, or the time negative or not finite
   */
  public final double probability(long purchases, double time) {
    requireTime(time);
    ModelChecks.checkAtLeast("probability of purchases", "number", 0, purchases);
    if (time == 0) {
      return purchases == 0 ? 1 : 0;
    }
    double bought = stays() * start().probability(purchases, time);
    return purchases == 0 ? 1 - stays() + bought : bought;
  }

  /** Returns the probability that a customer is still one at the age of the summary. */
  public abstract double probabilityAlive(PurchaseSummary customer);

  /**
   * Returns the probability that a customer is still one at some time after the age of the summary.
   *
   * @throws IllegalArgumentException if the time is negative or not finite
   */
  public final double probabilityAlive(PurchaseSummary customer, double time) {
    requireTime(time);
    double now = probabilityAlive(customer);
    return time == 0 ? now : now * after(customer).survival(time);
  }

  /**
   * Returns how many purchases of a customer are expected in a time that follows the age of the
   * summary, {@code E[Y(t) | x, t_x, T]}.
   *
   * @throws IllegalArgumentException if the time is negative or not finite
   */
  public final double expectedPurchases(PurchaseSummary customer, double time) {
    requireTime(time);
    return time == 0 ? 0 : probabilityAlive(customer) * after(customer).expectedPurchases(time);
  }

  /**
   * Returns the probability that a customer makes exactly that many purchases in a time that
   * follows the age of the summary.
   *
   * @throws IllegalArgumentException if the number is negative, or the time negative or not finite
   */
  public final double probability(PurchaseSummary customer, long purchases, double time) {
    requireTime(time);
    ModelChecks.checkAtLeast("probability of purchases", "number", 0, purchases);
    if (time == 0) {
      return purchases == 0 ? 1 : 0;
    }
    double alive = probabilityAlive(customer);
    double bought = alive * after(customer).probability(purchases, time);
    return purchases == 0 ? 1 - alive + bought : bought;
  }

  /**
   * Returns how many purchases of a customer are expected after the age of the summary up to a
   * horizon, each discounted to that age from the end of its period.
   */
  public final double discountedPurchases(PurchaseSummary customer, Horizon horizon) {
    BuyingProcess process = after(customer);
    return probabilityAlive(customer) * horizon.discounted(process::expectedPurchases);
  }

  /**
   * Returns how many purchases of a new customer are expected up to a horizon, discounted alike.
   */
  public final double discountedPurchases(Horizon horizon) {
    BuyingProcess process = start();
    return stays() * horizon.discounted(process::expectedPurchases);
  }

  /**
   * Returns how many customers are expected to make none, one, two and so on repeat purchases
   * within their ages, beside how many did.
   *
   * @param last the number from which on purchases are counted together; one or more
   * @return {@code last + 1} bars, the last of them for that number and more
   * @throws IllegalArgumentException if the last is below one
   */
  public final ImmutableList<FrequencyBar> histogram(PurchaseSummaries customers, int last) {
    ModelChecks.checkAtLeast("histogram", "last number of purchases", 1, last);
    return FrequencyBars.of(this, customers, last);
  }

  private static void requireTime(double time) {
    checkArgument(
        time >= 0 && time <= Double.MAX_VALUE,
        "repeat buying: time must not be negative and must be finite, was %s",
        time);
  }
}
