package org.salesprocess.metrics.conversion;

/**
 * What says to which group of a breakdown an attempt belongs.
 *
 * @since 0.1
 */
public enum Attribution {
  /** The first event of the attempt that has the attribute. */
  FIRST_TOUCH,
  /** The last event of the attempt that has the attribute. */
  LAST_TOUCH,
  /**
   * The event of one step. Each value is searched on its own, as if the step asked for it, so that
   * a subject can count in several groups; attempts that do not come that far have no group.
   */
  AT_STEP,
  /** The events of all steps, which must agree: each value is searched on its own. */
  SAME_AT_EVERY_STEP,
  /** What is known of the subject itself, whatever its events say. */
  OF_SUBJECT
}
