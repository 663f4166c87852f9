package org.salesprocess.metrics.retention.lifetime;

import java.io.Serial;
import java.util.Arrays;

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
public final class ModifiedBetaGeometricNbd extends RepeatBuyingModel {
  @Serial private static final long serialVersionUID = 1L;
  private static final String NAME = "MBG/NBD";

  private final BetaGeometricProcess drawn;

  private ModifiedBetaGeometricNbd(BetaGeometricProcess drawn) {
    this.drawn = drawn;
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
    ModelChecks.checkParameter(NAME, "r", r);
    ModelChecks.checkParameter(NAME, "alpha", alpha);
    ModelChecks.checkParameter(NAME, "a", a);
    ModelChecks.checkParameter(NAME, "b", b);
    return new ModifiedBetaGeometricNbd(new BetaGeometricProcess(r, alpha, a, b));
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

  /** Returns the shape of the rate of buying. */
  public double r() {
    return drawn.r();
  }

  /** Returns the rate parameter of the rate of buying, in the unit of time. */
  public double alpha() {
    return drawn.alpha();
  }

  /** Returns the first parameter of the probability of leaving. */
  public double a() {
    return drawn.a();
  }

  /** Returns the second parameter of the probability of leaving. */
  public double b() {
    return drawn.b();
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
    return new BetaGeometricProcess(
        r() + customer.frequency(), alpha() + customer.age(), a(), b() + customer.frequency() + 1);
  }

  @Override
  GroupedLogLikelihood likelihood(PurchaseSummaries customers) {
    return new BetaGeometricLikelihood(customers, true);
  }

  @Override
  double[] parameters() {
    return new double[] {r(), alpha(), a(), b()};
  }

  @Override
  public double probabilityAlive(PurchaseSummary customer) {
    return BetaGeometricLikelihood.probabilityAlive(
        a() / (b() + customer.frequency()), r(), alpha(), customer);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModifiedBetaGeometricNbd that && drawn.equals(that.drawn);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parameters());
  }

  /** Returns {@code MBG/NBD(r 0.525, alpha 6.183, a 0.891, b 1.614)}, all digits written out. */
  @Override
  public String toString() {
    return NAME + "(r " + r() + ", alpha " + alpha() + ", a " + a() + ", b " + b() + ")";
  }
}
