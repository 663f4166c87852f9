package org.salesprocess.metrics.retention.lifetime;

import java.io.Serial;
import java.util.Arrays;

/**
 * The Pareto/NBD model: a customer may leave at any moment, whether or not something was bought.
 *
 * <p>The rate of buying is gamma distributed over customers with shape r and rate parameter alpha
 * (its mean is {@code r / alpha} per unit of time); the rate of leaving is gamma distributed with
 * shape s and rate parameter beta.
 *
 * <p>Sources: D. C. Schmittlein, D. G. Morrison and R. Colombo, "Counting your customers: who are
 * they and what will they do next?", Management Science 33 (1987); P. S. Fader and B. G. S. Hardie,
 * "A note on deriving the Pareto/NBD model and related expressions" (2005); P. S. Fader, B. G. S.
 * Hardie and K. L. Lee, "RFM and CLV: using iso-value curves for customer base analysis", Journal
 * of Marketing Research 42 (2005), for the discounted purchases. The likelihood is written as a sum
 * of two positive integrals: that of leaving after the last purchase, and that of leaving later
 * than the age.
 *
 * @since 0.1
 */
public final class ParetoNbd extends RepeatBuyingModel {
  @Serial private static final long serialVersionUID = 1L;
  private static final String NAME = "Pareto/NBD";

  private final ParetoProcess start;

  private ParetoNbd(ParetoProcess start) {
    this.start = start;
  }

  /**
   * Returns the model with given parameters.
   *
   * @param r shape of the rate of buying
   * @param alpha rate parameter of it, in the unit of time
   * @param s shape of the rate of leaving
   * @param beta rate parameter of it, in the unit of time
   * @throws IllegalArgumentException if one is not above zero and finite
   */
  public static ParetoNbd of(double r, double alpha, double s, double beta) {
    ModelChecks.checkParameter(NAME, "r", r);
    ModelChecks.checkParameter(NAME, "alpha", alpha);
    ModelChecks.checkParameter(NAME, "s", s);
    ModelChecks.checkParameter(NAME, "beta", beta);
    return new ParetoNbd(new ParetoProcess(r, alpha, s, beta));
  }

  /**
   * Fits the model to customers.
   *
   * @return the fit, or why there is none
   */
  public static FitOutcome<ParetoNbd> fit(PurchaseSummaries customers) {
    return RepeatBuyingFit.of(
        NAME,
        customers,
        RepeatBuyingFit.paretoUnknowns(customers),
        new ParetoLikelihood(customers),
        p -> of(p[0], p[1], p[2], p[3]));
  }

  /** Returns the shape of the rate of buying. */
  public double r() {
    return start.r();
  }

  /** Returns the rate parameter of the rate of buying, in the unit of time. */
  public double alpha() {
    return start.alpha();
  }

  /** Returns the shape of the rate of leaving. */
  public double s() {
    return start.s();
  }

  /** Returns the rate parameter of the rate of leaving, in the unit of time. */
  public double beta() {
    return start.beta();
  }

  @Override
  double stays() {
    return 1;
  }

  @Override
  BuyingProcess start() {
    return start;
  }

  @Override
  ParetoProcess after(PurchaseSummary customer) {
    return new ParetoProcess(
        r() + customer.frequency(), alpha() + customer.age(), s(), beta() + customer.age());
  }

  @Override
  GroupedLogLikelihood likelihood(PurchaseSummaries customers) {
    return new ParetoLikelihood(customers);
  }

  @Override
  double[] parameters() {
    return new double[] {r(), alpha(), s(), beta()};
  }

  @Override
  public double probabilityAlive(PurchaseSummary customer) {
    return ParetoLikelihood.probabilityAlive(start, customer);
  }

  /**
   * Returns how many purchases of a customer are expected after the age of the summary without end,
   * discounted to that age continuously: the discounted expected residual transactions (DERT).
   *
   * @param discountRate per period: after n of them a purchase counts {@code 1 / (1 +
   *     discountRate)^n}; above zero
   * @param period the length of a period, in the unit of time; above zero
   * @throws IllegalArgumentException if the rate or the period is not above zero, or not finite
   */
  public double discountedResidualPurchases(
      PurchaseSummary customer, double discountRate, double period) {
    ModelChecks.checkDiscountRate(discountRate);
    ModelChecks.checkParameter(NAME, "discount period", period);
    double force = StrictMath.log1p(discountRate) / period;
    return probabilityAlive(customer) * after(customer).discountedPurchases(force);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParetoNbd that && start.equals(that.start);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parameters());
  }

  /** Returns {@code Pareto/NBD(r 0.553, alpha 10.578, s 0.606, beta 11.669)}, all digits. */
  @Override
  public String toString() {
    return NAME + "(r " + r() + ", alpha " + alpha() + ", s " + s() + ", beta " + beta() + ")";
  }
}
