package org.salesprocess.core.customer;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/** Answers on a scale. */
final class Scores {

  private Scores() {}

  /** Requires that a scale goes up, and that a score lies on it. */
  static void check(
      String thing,
      Object id,
      String field,
      BigDecimal score,
      BigDecimal lowest,
      BigDecimal highest) {
    checkArgument(
        lowest.compareTo(highest) < 0,
        "%s %s: highest must be above lowest %s, was %s",
        thing,
        id,
        lowest,
        highest);
    checkArgument(
        score.compareTo(lowest) >= 0 && score.compareTo(highest) <= 0,
        "%s %s: %s must lie between %s and %s, was %s",
        thing,
        id,
        field,
        lowest,
        highest,
        score);
  }
}
