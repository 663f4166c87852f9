package org.salesprocess.metrics.retention.lifetime;

import java.io.Serial;
import java.util.Arrays;

/**
 * The BG/NBD model: after each repeat purchase a customer may leave, so that one who has never come
 * back counts as alive.
 *
 * <p>The rate of buying is gamma distributed over customers with shape r and rate parameter alpha
 * (its mean is {@code r / alpha} per unit of time); the probability of leaving after a repeat
 * purchase is beta distributed with a and b.
 *
 * <p>Source: P. S. Fader, B. G. S. Hardie and K. L. Lee, "Counting your customers the easy way: an
 * alternative to the Pareto/NBD model", Marketing Science 24 (2005), equations 6 (likelihood), 8
 * (probability), 9 (expectation) and 10 (expectation for a customer); the expectations are computed
 * as integrals over the probability of leaving.
 *
 * @since 0.1
 */
public final class BetaGeometricNbd extends RepeatBuyingModel {
  @Serial private static final long serialVersionUID = 1L;
  private static final String NAME = "BG/NBD";

  private final BetaGeometricProcess start;

  private BetaGeometricNbd(BetaGeometricProcess start) {
    this.start = start;
  }

  /**
   * Returns the model with given parameters.
   *
   * @param r shape of the rate of buying
   * @param alpha rate parameter of it, in the unit of time
   * @param a first parameter of the probability of leaving
   * @param b second parameter of it
   * @throws IllegalArgumentException if one is not above zero and finite
   */
  public static BetaGeometricNbd of(double r, double alpha, double a, double b) {
    ModelChecks.checkParameter(NAME, "r", r);
    ModelChecks.checkParameter(NAME, "alpha", alpha);
    ModelChecks.checkParameter(NAME, "a", a);
    ModelChecks.checkParameter(NAME, "b", b);
    return new BetaGeometricNbd(new BetaGeometricProcess(r, alpha, a, b));
  }

  /**
   * Fits the model to customers.
   *
   * @return the fit, or why there is none
   */
  public static FitOutcome<BetaGeometricNbd> fit(PurchaseSummaries customers) {
    return RepeatBuyingFit.of(
        NAME,
        customers,
        RepeatBuyingFit.betaGeometricUnknowns(customers),
        new BetaGeometricLikelihood(customers, false),
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

  /** Returns the first parameter of the probability of leaving. */
  public double a() {
    return start.a();
  }

  /** Returns the second parameter of the probability of leaving. */
  public double b() {
    return start.b();
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
  BuyingProcess after(PurchaseSummary customer) {
    return new BetaGeometricProcess(
        r() + customer.frequency(), alpha() + customer.age(), a(), b() + customer.frequency());
  }

  @Override
  GroupedLogLikelihood likelihood(PurchaseSummaries customers) {
    return new BetaGeometricLikelihood(customers, false);
  }

  @Override
  double[] parameters() {
    return new double[] {r(), alpha(), a(), b()};
  }

  /**
   * {@inheritDoc}
   *
   * <p>A customer without a repeat purchase is alive for certain: nobody leaves before one.
   */
  @Override
  public double probabilityAlive(PurchaseSummary customer) {
    if (customer.frequency() == 0) {
      return 1;
    }
    return BetaGeometricLikelihood.probabilityAlive(
        a() / (b() + (customer.frequency() - 1)), r(), alpha(), customer);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BetaGeometricNbd that && start.equals(that.start);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parameters());
  }

  /** Returns {@code BG/NBD(r 0.243, alpha 4.414, a 0.793, b 2.426)}, all digits written out. */
  @Override
  public String toString() {
    return NAME + "(r " + r() + ", alpha " + alpha() + ", a " + a() + ", b " + b() + ")";
  }
}
