package org.salesprocess.metrics.retention.lifetime;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tenure where each customer has a chance of leaving that is the same at every renewal, and the
 * chances differ between customers by a beta distribution (sBG). The retention rate of a cohort
 * rises with time all the same, as those with the greatest chance of leaving go first.
 *
 * <p>The share that renews at least t times is {@code S(t) = B(alpha, beta + t) / B(alpha, beta)};
 * of those who stand before renewal t, {@code (beta + t - 1) / (alpha + beta + t - 1)} renew.
 *
 * <p>Sources: P. S. Fader and B. G. S. Hardie, "How to project customer retention", Journal of
 * Interactive Marketing 21 (1), 2007; the discounted tenures are from the same, "Customer-base
 * valuation in a contractual setting: the perils of ignoring heterogeneity", Marketing Science 29
 * (1), 2010.
 *
 * @param alpha the first parameter of the beta distribution of the chance of leaving; above zero
 * @param beta its second parameter; above zero. The mean chance is {@code alpha / (alpha + beta)}
 * @since 0.1
 */
public record ShiftedBetaGeometric(double alpha, double beta) implements TenureModel {

  private static final String MODEL = "shifted beta-geometric";

  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException if one is not above zero and finite
   */
  public ShiftedBetaGeometric {
    ModelChecks.checkParameter(MODEL, "alpha", alpha);
    ModelChecks.checkParameter(MODEL, "beta", beta);
  }

  /** Returns the model that makes these renewals most likely, or why there is none. */
  public static FitOutcome<ShiftedBetaGeometric> fit(RenewalCounts counts) {
    RenewalLikelihood data =
        RenewalLikelihood.of(
            counts, values -> new ShiftedBetaGeometric(values[0], values[1]).chances());
    Optional<NotFitted<ShiftedBetaGeometric>> obstacle = data.obstacle(MODEL, 2);
    return obstacle.isPresent()
        ? obstacle.orElseThrow()
        : MaximumLikelihood.fit(
            MODEL,
            ImmutableList.of(new Unknown("alpha", 1), new Unknown("beta", 2)),
            data,
            values -> new ShiftedBetaGeometric(values[0], values[1]));
  }

  /**
   * Returns the log-likelihood of these renewals under this model.
   *
   * @return zero where nobody stood before a renewal
   */
  public double logLikelihood(RenewalCounts counts) {
    RenewalLikelihood data = RenewalLikelihood.of(counts, values -> chances());
    return data.sum(new double[] {alpha, beta});
  }

  @Override
  public double logSurvival(int renewals) {
    ModelChecks.checkAtLeast(MODEL, "renewals", 0, renewals);
    return LogMath.logMeanPower(beta, alpha, renewals);
  }

  @Override
  public double retentionRate(int renewal) {
    ModelChecks.checkAtLeast("retention rate", "renewal", 1, renewal);
    return (beta + renewal - 1) / (alpha + beta + renewal - 1);
  }

  /**
   * Returns the model of those who have renewed so often, as if they began now: their chances of
   * leaving have a beta distribution again, with beta raised by the renewals.
   *
   * @param renewals zero or more
   * @throws IllegalArgumentException if it is negative
   */
  public ShiftedBetaGeometric afterRenewals(int renewals) {
    ModelChecks.checkAtLeast(MODEL, "renewals", 0, renewals);
    return new ShiftedBetaGeometric(alpha, beta + renewals);
  }

  @Override
  public OptionalDouble expectedTenure() {
    return alpha > 1 ? OptionalDouble.of((alpha + beta - 1) / (alpha - 1)) : OptionalDouble.empty();
  }

  @Override
  public OptionalDouble expectedResidualTenure(int renewals) {
    OptionalDouble tenure = afterRenewals(renewals).expectedTenure();
    return tenure.isPresent() ? OptionalDouble.of(tenure.orElseThrow() - 1) : tenure;
  }

  @Override
  public double discountedTenure(double discountRate) {
    ModelChecks.checkDiscountRate(discountRate);
    return StrictMath.exp(Hypergeometric.log(1, beta, alpha + beta, 1 / (1 + discountRate)));
  }

  @Override
  public double discountedResidualTenure(int renewals, double discountRate) {
    ModelChecks.checkAtLeast(MODEL, "renewals", 0, renewals);
    return retentionRate(renewals + 1) * afterRenewals(renewals + 1).discountedTenure(discountRate);
  }

  private RenewalLikelihood.Chances chances() {
    return new RenewalLikelihood.Chances() {
      @Override
      public double logLoss(int renewal) {
        // alpha of alpha + beta + t - 1 leave, of those who are left
        return ShiftedBetaGeometric.this.logSurvival(renewal - 1)
            + StrictMath.log(alpha / (alpha + beta + renewal - 1));
      }

      @Override
      public double logSurvival(int renewals) {
        return ShiftedBetaGeometric.this.logSurvival(renewals);
      }
    };
  }
}
