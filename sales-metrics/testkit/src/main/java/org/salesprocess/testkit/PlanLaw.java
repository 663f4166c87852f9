package org.salesprocess.testkit;

/**
 * What is expected of every commission plan; {@link PlanLaws} tries a plan on each.
 *
 * <p>Whether pay falls or jumps is tried at each level that the plan names and at each breakpoint
 * of the exact curve of a component that has one, and at samples beside.
 *
 * <p>A plan may mean to break one: {@link PlanLaws#exceptions} says so, with the reason.
 *
 * @since 0.1
 */
public enum PlanLaw {
  /**
   * Who sells is paid, and every input of the plan is measured. It tells whether the plan is tried
   * on facts that it looks at: without a quota or product that it asks for, it may pay nothing, and
   * every other law holds of nothing.
   */
  PAYS,

  /**
   * One deal more, or a deal that is worth more of one measure, never earns less. A plan breaks it
   * whose rate falls for all that is sold, or that pays by a ratio.
   */
  NEVER_FALLS,

  /**
   * One minor unit of money more, or one piece more, in one deal never lifts what is earned by more
   * than {@link PlanLaws#largestCliff}; passed over where that is not stated. Every amount that is
   * rounded may add one minor unit to it.
   */
  NO_CLIFF,

  /**
   * A deal that comes back whole leaves what is earned as if it had never been made.
   *
   * <p>Where a component takes back what the sale earned, as by {@code REVERSE_PAID} and {@code
   * ORIGINAL_RATE}, the levels that the deal lifted for others stay, so that it is tried by itself;
   * where returns count at the current rate, it comes back within the period of the sale. A plan
   * breaks it that lets sellers keep a share at any age, or whose floor pays for what came back.
   */
  RETURN_NEUTRAL,

  /**
   * A deal that is told as two of the same day earns the same, to the minor unit. It holds where
   * pay is looked up, bounded and counted by period, and rounded once for the result of each; where
   * each deal or credit is rounded, one minor unit for each of them is allowed. A plan breaks it
   * that pays, bounds or counts by deal.
   */
  SPLIT_NEUTRAL,

  /** The order in which facts come, and how often each is told, change no statement. */
  ORDER_FREE,

  /**
   * No pay period earns more than {@link PlanLaws#mostPay}, whatever is sold; passed over where
   * that is not stated.
   */
  BOUNDED,

  /**
   * Closing one pay period after another earns and releases the same in all as one closing for
   * everything, and what was closed is the same when it is replayed later.
   */
  REPLAYABLE
}
