package org.salesprocess.metrics.retention.lifetime;

import java.io.Serial;

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
public final class BetaGeometricNbd extends BetaGeometricModel {
  @Serial private static final long serialVersionUID = 1L;
  private static final String NAME = "BG/NBD";

  private BetaGeometricNbd(double r, double alpha, double a, double b) {
    super(NAME, false, r, alpha, a, b);
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
    return new BetaGeometricNbd(r, alpha, a, b);
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

  @Override
  double stays() {
    return 1;
  }

  @Override
  BuyingProcess start() {
    return new BetaGeometricProcess(r(), alpha(), a(), b());
  }

  @Override
  BuyingProcess after(PurchaseSummary customer) {
    return livingWith(customer, b());
  }

  /**
   * {@inheritDoc}
   *
   * <p>A customer without a repeat purchase is alive for certain: nobody leaves before one.
   */
  @Override
  public double probabilityAlive(PurchaseSummary customer) {
    return customer.frequency() == 0
        ? 1
        : aliveAgainst(a() / (b() + (customer.frequency() - 1)), customer);
  }
}
