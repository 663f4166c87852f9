package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import org.salesprocess.core.quota.Quantity;

/**
 * What a component, or a deal in it, came to before and after a floor or cap.
 *
 * @param before what counts for the bound; what it deferred counts where that is carried in
 * @param after what it left
 */
record Bounded(SharedAmount before, SharedAmount after) {

  Bounded {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  /** Returns what no bound changed. */
  static Bounded unchanged(SharedAmount amount) {
    return new Bounded(amount, amount);
  }

  Bounded plus(Bounded more) {
    return new Bounded(before.plus(more.before), after.plus(more.after));
  }

  /** Returns what of a least amount is left to what comes now, after this. */
  Quantity atLeast(Quantity least, Quantity now) {
    Quantity whole = before.amount().plus(now);
    return (whole.compareTo(least) >= 0 ? whole : least).minus(after.amount());
  }

  /**
   * Returns what a greatest amount leaves of what comes now, after this. Where less is allowed now
   * than this came to, no more is paid, and nothing is taken back.
   */
  Quantity atMost(Quantity most, Quantity now) {
    Quantity whole = before.amount().plus(now);
    Quantity allowed = most.compareTo(after.amount()) >= 0 ? most : after.amount();
    return (whole.compareTo(allowed) <= 0 ? whole : allowed).minus(after.amount());
  }

  /**
   * Returns by how much a bound changes what comes now, and each credit's part, those of this too:
   * the whole is shared as if all of it had come at once.
   *
   * @param left what the bound leaves of what comes now
   */
  SharedAmount change(SharedAmount now, Quantity left) {
    SharedAmount whole = before.plus(now);
    return whole.changedTo(after.amount().plus(left)).minus(after).minus(now);
  }
}
