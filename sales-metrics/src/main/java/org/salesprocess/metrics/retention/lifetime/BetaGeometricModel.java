package org.salesprocess.metrics.retention.lifetime;

import java.io.Serial;
import java.util.Arrays;

/** What the BG/NBD model and its modification share: the parameters and what they mean. */
abstract sealed class BetaGeometricModel extends RepeatBuyingModel
    permits BetaGeometricNbd, ModifiedBetaGeometricNbd {
  @Serial private static final long serialVersionUID = 1L;

  private final String name;
  private final boolean leavesAtOnce;
  private final BetaGeometricProcess drawn;

  /**
   * Checks the parameters.
   *
   * @param leavesAtOnce whether a customer may leave with the first purchase too
   * @param parameters r, alpha, a and b
   * @throws IllegalArgumentException if one is not above zero and finite
   */
  BetaGeometricModel(String name, boolean leavesAtOnce, double... parameters) {
    this.name = name;
    this.leavesAtOnce = leavesAtOnce;
    ModelChecks.checkParameter(name, "r", parameters[0]);
    ModelChecks.checkParameter(name, "alpha", parameters[1]);
    ModelChecks.checkParameter(name, "a", parameters[2]);
    ModelChecks.checkParameter(name, "b", parameters[3]);
    drawn = new BetaGeometricProcess(parameters[0], parameters[1], parameters[2], parameters[3]);
  }

  /** Returns the shape of the rate of buying. */
  public final double r() {
    return drawn.r();
  }

  /** Returns the rate parameter of the rate of buying, in the unit of time. */
  public final double alpha() {
    return drawn.alpha();
  }

  /** Returns the first parameter of the probability of leaving. */
  public final double a() {
    return drawn.a();
  }

  /** Returns the second parameter of the probability of leaving. */
  public final double b() {
    return drawn.b();
  }

  /** Returns what is to come of a living customer, b being that before the repeat purchases. */
  final BuyingProcess livingWith(PurchaseSummary customer, double b) {
    return new BetaGeometricProcess(
        r() + customer.frequency(), alpha() + customer.age(), a(), b + customer.frequency());
  }

  /** Returns the probability of being alive, given the odds of leaving with the last purchase. */
  final double aliveAgainst(double odds, PurchaseSummary customer) {
    double logOdds =
        StrictMath.log(odds)
            + (r() + customer.frequency())
                * (StrictMath.log(alpha() + customer.age())
                    - StrictMath.log(alpha() + customer.recency()));
    return 1 / (1 + StrictMath.exp(logOdds));
  }

  @Override
  final GroupedLogLikelihood likelihood(PurchaseSummaries customers) {
    return new BetaGeometricLikelihood(customers, leavesAtOnce);
  }

  @Override
  final double[] parameters() {
    return new double[] {r(), alpha(), a(), b()};
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof BetaGeometricModel that
        && leavesAtOnce == that.leavesAtOnce
        && drawn.equals(that.drawn);
  }

  @Override
  public final int hashCode() {
    return Arrays.hashCode(parameters());
  }

  /** Returns the name and the parameters, such as {@code BG/NBD(r 0.243, alpha 4.414, ...)}. */
  @Override
  public final String toString() {
    return name + "(r " + r() + ", alpha " + alpha() + ", a " + a() + ", b " + b() + ")";
  }
}
