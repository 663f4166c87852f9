package org.salesprocess.metrics.retention.lifetime;

import java.io.Serial;

/**
 * The MBG/NBD model: after each purchase, the first included, a customer may leave, so that some
 * never come back at all.
 *
 * <p>The rate of buying is gamma distributed over customers with shape r and rate parameter alpha
 * (its mean is {@code r / alpha} per unit of time); the probability of leaving after a purchase is
 * beta distributed with a and b.
 *
 * <p>Sources: E. P. Batislam, M. Denizel and A. Filiztekin, "Empirical validation and comparison of
 * models for customer base analysis", International Journal of Research in Marketing 24 (2007); D.
 * Hoppe and U. Wagner, "Customer base analysis: the case for a central variant of the
 * Betageometric/NBD model", Marketing - Journal of Research and Management 3 (2007). The
 * expectations are computed as integrals over the probability of leaving.
 *
 * @since 0.1
 */
public final class ModifiedBetaGeometricNbd extends BetaGeometricModel {
  @Serial private static final long serialVersionUID = 1L;
  private static final String NAME = "MBG/NBD";

  private ModifiedBetaGeometricNbd(double r, double alpha, double a, double b) {
    super(NAME, true, r, alpha, a, b);
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
  public static ModifiedBetaGeometricNbd of(double r, double alpha, double a, double b) {
    return new ModifiedBetaGeometricNbd(r, alpha, a, b);
  }

  /**
   * Fits the model to customers.
   *
   * @return the fit, or why there is none
   */
  public static FitOutcome<ModifiedBetaGeometricNbd> fit(PurchaseSummaries customers) {
    return RepeatBuyingFit.of(
        NAME,
        customers,
        RepeatBuyingFit.betaGeometricUnknowns(customers),
        new BetaGeometricLikelihood(customers, true),
        p -> of(p[0], p[1], p[2], p[3]));
  }

  @Override
  double stays() {
    return b() / (a() + b());
  }

  @Override
  BuyingProcess start() {
    return new BetaGeometricProcess(r(), alpha(), a(), b() + 1);
  }

  @Override
  BuyingProcess after(PurchaseSummary customer) {
    return livingWith(customer, b() + 1);
  }

  @Override
  public double probabilityAlive(PurchaseSummary customer) {
    return aliveAgainst(a() / (b() + customer.frequency()), customer);
  }
}
