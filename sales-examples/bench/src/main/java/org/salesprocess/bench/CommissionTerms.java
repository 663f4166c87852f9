package org.salesprocess.bench;

/**
 * What is agreed: marginal tiers on what a seller books in a quarter. 5 % up to USD 100,000, 8 % of
 * what is above up to USD 250,000, and 12 % of what is above that.
 *
 * <p>The running total is rounded half-up to the cent after each booking, and the line of the
 * booking is what that adds to the rounded total before: lines sum to the rounded total.
 */
final class CommissionTerms {

  /** Where each tier begins, in cents. */
  static final long[] FROM_CENTS = {0, 10_000_000, 25_000_000};

  /** What each tier pays, in ten-thousandths. */
  static final int[] RATES = {500, 800, 1_200};

  /** How many units of a rate make a whole. */
  static final int WHOLE = 10_000;

  private CommissionTerms() {}

  /** Returns the commission on a total, in ten-thousandths of a cent. */
  static long exact(long cents) {
    long exact = 0;
    for (int tier = 0; tier < RATES.length && cents > FROM_CENTS[tier]; tier++) {
      int step = RATES[tier] - (tier == 0 ? 0 : RATES[tier - 1]);
      exact += (cents - FROM_CENTS[tier]) * step;
    }
    return exact;
  }

  /** Returns an amount of zero or more, in ten-thousandths of a cent, in cents. */
  static long rounded(long exact) {
    return (exact + WHOLE / 2) / WHOLE;
  }
}
