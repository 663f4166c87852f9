package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.salesprocess.metrics.UnitAmount;
import org.salesprocess.metrics.retention.lifetime.NotFitted.Reason;

/**
 * The Gamma-Gamma model of spend: how much a customer is to spend on a purchase, given the mean of
 * the purchases so far, drawn towards the mean of all customers where those are few.
 *
 * <p>The value of a purchase is gamma distributed around the customer's own mean with shape p; the
 * rate parameter of that distribution is itself gamma distributed over customers with shape q and
 * rate parameter gamma. Spend and frequency of buying are taken to be independent; whether they are
 * is for the caller to look at.
 *
 * <p>Source: P. S. Fader and B. G. S. Hardie, "The Gamma-Gamma model of monetary value" (2013),
 * equations 1a (likelihood) and 5 (conditional expectation); first used in P. S. Fader, B. G. S.
 * Hardie and K. L. Lee, "RFM and CLV", Journal of Marketing Research 42 (2005).
 *
 * @since 0.1
 */
public final class GammaGamma implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final String NAME = "Gamma-Gamma";

  private final double p;
  private final double q;
  private final double gamma;

  private GammaGamma(double p, double q, double gamma) {
    this.p = p;
    this.q = q;
    this.gamma = gamma;
  }

  /**
   * Returns the model with given parameters.
   *
   * @param p shape of the value of a purchase around the customer's mean
   * @param q shape of the rate parameter of it over customers
   * @param gamma rate parameter of that; an amount in the currency of the data
   * @throws IllegalArgumentException if one is not above zero and finite
   */
  public static GammaGamma of(double p, double q, double gamma) {
    ModelChecks.checkParameter(NAME, "p", p);
    ModelChecks.checkParameter(NAME, "q", q);
    ModelChecks.checkParameter(NAME, "gamma", gamma);
    return new GammaGamma(p, q, gamma);
  }

  /**
   * Fits the model to what customers spent, given how many repeat purchases each made.
   *
   * @return the fit, or why there is none
   */
  public static FitOutcome<GammaGamma> fit(SpendSummaries spend) {
    GammaGammaLikelihood data = new GammaGammaLikelihood(spend);
    if (spend.size() == 0) {
      return new NotFitted<>(Reason.NO_DATA, NAME + ": there are no customers who came back");
    }
    if (spend.size() < data.unknowns().size()) {
      return new NotFitted<>(
          Reason.TOO_LITTLE_DATA,
          "%s: %s different spends cannot tell %s parameters"
              .formatted(NAME, spend.size(), data.unknowns().size()));
    }
    return MaximumLikelihood.fit(
        NAME, data.unknowns(), data, values -> of(values[0], values[1], values[2]));
  }

  /** Returns the shape of the value of a purchase around the customer's mean. */
  public double p() {
    return p;
  }

  /** Returns the shape of the rate parameter of it over customers. */
  public double q() {
    return q;
  }

  /** Returns the rate parameter of that; an amount in the currency of the data. */
  public double gamma() {
    return gamma;
  }

  /**
   * Returns the natural logarithm of the likelihood of what these customers spent per purchase on
   * average; zero if there are none.
   */
  public double logLikelihood(SpendSummaries spend) {
    return new GammaGammaLikelihood(spend).sum(parameters());
  }

  /**
   * Returns the mean value of a purchase over all customers, or empty if the model has none: q must
   * be above one.
   */
  public OptionalDouble expectedSpend() {
    return q > 1 ? OptionalDouble.of(p * gamma / (q - 1)) : OptionalDouble.empty();
  }

  /**
   * Returns the mean value of a future purchase of a customer, given what was spent on how many
   * repeat purchases; of none, it is that of all customers.
   *
   * @return empty if the model has no mean: p times the purchases plus q must be above one
   * @throws IllegalArgumentException if the spend is negative, or not zero of no purchase
   */
  public OptionalDouble expectedSpend(UnitAmount spend) {
    checkArgument(
        spend.count() > 0 ? !spend.amount().isNegative() : spend.amount().isZero(),
        "%s: spend on repeat purchases must not be negative, nor other than zero of none, was %s"
            + " of %s",
        NAME,
        spend.amount(),
        spend.count());
    double shape = p * spend.count() + q - 1;
    return shape > 0
        ? OptionalDouble.of(p * (gamma + spend.amount().getAmount().doubleValue()) / shape)
        : OptionalDouble.empty();
  }

  private double[] parameters() {
    return new double[] {p, q, gamma};
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GammaGamma that && Arrays.equals(parameters(), that.parameters());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parameters());
  }

  /** Returns {@code Gamma-Gamma(p 6.25, q 3.74, gamma 15.44)}, all digits written out. */
  @Override
  public String toString() {
    return NAME + "(p " + p + ", q " + q + ", gamma " + gamma + ")";
  }
}
