package org.salesprocess.metrics.economics;

/**
 * A step from the offer to the money at which what follows should equal what came before.
 *
 * @since 0.1
 */
public enum PromiseStep {
  /** What was booked should be what was offered. */
  OFFERED_TO_BOOKED,
  /**
   * What was invoiced should be what was booked, less what was cancelled before it was invoiced.
   */
  BOOKED_TO_INVOICED,
  /** What was paid, taken back and written off should be what was invoiced. */
  INVOICED_TO_SETTLED
}
