package org.salesprocess.metrics.conversion;

/**
 * How many steps one event may serve within an attempt.
 *
 * @since 0.1
 */
public enum EventReuse {
  /** One of the steps that it matches, whichever favours the attempt. */
  ONE_STEP,
  /** Every step that it matches, all at its own time. */
  SEVERAL_STEPS,
  /**
   * The first step that it matches, in the order in which the question names them, and no other.
   */
  FIRST_MATCH
}
