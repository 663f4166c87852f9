package org.salesprocess.metrics.retention.lifetime;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tenure where the chance of leaving differs between customers and changes with the tenure of each
 * (BdW): it rises with time if c is above one, and falls if c is below; with c of one the model is
 * the {@link ShiftedBetaGeometric}.
 *
 * <p>The share that renews at least t times is {@code S(t) = B(alpha, beta + t^c) / B(alpha,
 * beta)}.
 *
 * <p>Sources: P. S. Fader, B. G. S. Hardie, Y. Liu, J. Davin and T. Steenburgh, "'How to project
 * customer retention' revisited: the role of duration dependence", Journal of Interactive Marketing
 * 43, 2018; discounted tenures as sums over S(t), as P. S. Fader and B. G. S. Hardie define them in
 * Marketing Science 29 (1), 2010.
 *
 * @param alpha the first parameter of the beta distribution of the chance of leaving at the first
 *     renewal; above zero
 * @param beta its second parameter; above zero
 * @param c how that chance depends on tenure; above zero, and above one if it rises
 * @since 0.1
 */
public record BetaDiscreteWeibull(double alpha, double beta, double c) implements TenureModel {

  private static final String MODEL = "beta-discrete-Weibull";
  private static final double LEAST_TAIL = 1.0001;
  private static final double LOG_HUGE = 500;

  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException if one is not above zero and finite
   */
  public BetaDiscreteWeibull {
    ModelChecks.checkParameter(MODEL, "alpha", alpha);
    ModelChecks.checkParameter(MODEL, "beta", beta);
    ModelChecks.checkParameter(MODEL, "c", c);
  }

  /** Returns the model that makes these renewals most likely, or why there is none. */
  public static FitOutcome<BetaDiscreteWeibull> fit(RenewalCounts counts) {
    RenewalLikelihood data =
        RenewalLikelihood.of(
            counts, values -> new BetaDiscreteWeibull(values[0], values[1], values[2]).chances());
    Optional<NotFitted<BetaDiscreteWeibull>> obstacle = data.obstacle(MODEL, 3);
    return obstacle.isPresent()
        ? obstacle.orElseThrow()
        : MaximumLikelihood.fit(
            MODEL,
            ImmutableList.of(new Unknown("alpha", 1), new Unknown("beta", 2), new Unknown("c", 1)),
            data,
            values -> new BetaDiscreteWeibull(values[0], values[1], values[2]));
  }

  /**
   * Returns the log-likelihood of these renewals under this model.
   *
   * @return zero where nobody stood before a renewal
   */
  public double logLikelihood(RenewalCounts counts) {
    RenewalLikelihood data = RenewalLikelihood.of(counts, values -> chances());
    return data.sum(new double[] {alpha, beta, c});
  }

  @Override
  public double logSurvival(int renewals) {
    ModelChecks.checkAtLeast(MODEL, "renewals", 0, renewals);
    return renewals == 0 ? 0 : logSurvivalAt(StrictMath.log(renewals));
  }

  /** Of a number of renewals that need not be whole, given by its logarithm. */
  private double logSurvivalAt(double logRenewals) {
    double logPower = c * logRenewals;
    return logPower > LOG_HUGE // beside which beta and alpha are nothing
        ? LogMath.logGammaRatio(beta, alpha) - alpha * logPower
        : LogMath.logMeanPower(beta, alpha, StrictMath.exp(logPower));
  }

  @Override
  public OptionalDouble expectedTenure() {
    OptionalDouble residual = expectedResidualTenure(0);
    return residual.isPresent() ? OptionalDouble.of(1 + residual.orElseThrow()) : residual;
  }

  /**
   * {@inheritDoc}
   *
   * <p>The mean is infinite if {@code alpha c} is not above one; up to 1.0001 it is beyond what can
   * be told, and empty as well.
   */
  @Override
  public OptionalDouble expectedResidualTenure(int renewals) {
    double now = logSurvival(renewals);
    if (alpha * c < LEAST_TAIL) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(StrictMath.exp(TailSum.of(this::logSurvivalAt, renewals + 1.0) - now));
  }

  @Override
  public double discountedTenure(double discountRate) {
    ModelChecks.checkDiscountRate(discountRate);
    return 1 + discountedResidualTenure(0, discountRate) / (1 + discountRate);
  }

  @Override
  public double discountedResidualTenure(int renewals, double discountRate) {
    ModelChecks.checkDiscountRate(discountRate);
    double now = logSurvival(renewals);
    double force = StrictMath.log1p(discountRate);
    double next = renewals + 1.0;
    double sum =
        TailSum.of(logT -> logSurvivalAt(logT) - force * (StrictMath.exp(logT) - next), next);
    return StrictMath.exp(sum - now);
  }

  private RenewalLikelihood.Chances chances() {
    return new RenewalLikelihood.Chances() {
      @Override
      public double logLoss(int renewal) {
        return LogMath.logDifference(logSurvival(renewal - 1), logSurvival(renewal));
      }

      @Override
      public double logSurvival(int renewals) {
        return BetaDiscreteWeibull.this.logSurvival(renewals);
      }
    };
  }
}
