package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import org.salesprocess.core.quota.Quantity;

/**
 * What a component, or a deal in it, came to before and after a floor or cap.
 *
 * @param before what counts for the bound; what it deferred counts where that is carried in
 * @param after what it left
 */
record Bounded(Quantity before, Quantity after) {

  Bounded {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  /** Returns what no bound changed. */
  static Bounded unchanged(Quantity amount) {
    return new Bounded(amount, amount);
  }

  Bounded plus(Bounded more) {
    return new Bounded(before.plus(more.before), after.plus(more.after));
  }

  /** Returns what of a least amount is left to what comes now, after this. */
  Quantity atLeast(Quantity least, Quantity now) {
    Quantity whole = before.plus(now);
    return (whole.compareTo(least) >= 0 ? whole : least).minus(after);
  }

  /**
   * Returns what a greatest amount leaves of what comes now, after this. Where less is allowed now
   * than this came to, no more is paid, and nothing is taken back.
   */
  Quantity atMost(Quantity most, Quantity now) {
    Quantity whole = before.plus(now);
    Quantity allowed = most.compareTo(after) >= 0 ? most : after;
    return (whole.compareTo(allowed) <= 0 ? whole : allowed).minus(after);
  }
}
