package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;

/** What every model asks of the numbers that it is given. */
final class ModelChecks {

  private ModelChecks() {}

  /** Refuses a parameter that is not above zero and finite. */
  static void checkParameter(String model, String name, double value) {
    checkArgument(
        value > 0 && value <= Double.MAX_VALUE,
        "%s: %s must be above zero and finite, was %s",
        model,
        name,
        value);
  }

  /** Refuses a number that is below a least one. */
  static void checkAtLeast(String thing, String field, long least, long value) {
    checkArgument(
        value >= least, "%s: %s must not be below %s, was %s", thing, field, least, value);
  }

  /** Refuses a discount rate that is not above zero and finite. */
  static void checkDiscountRate(double rate) {
    checkArgument(
        rate > 0 && rate <= Double.MAX_VALUE,
        "discount rate per period: must be above zero and finite, was %s",
        rate);
  }
}
