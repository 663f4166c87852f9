package org.salesprocess.metrics.velocity;

/**
 * Which time counts of a subject that was in a stage more than once.
 *
 * @since 0.1
 */
public enum CountedStay {
  /** From the first entry until the stage was left for the first time. */
  FIRST_PASSAGE,
  /** The last stay only; for a subject that is in the stage now, the present one. */
  LAST,
  /** All stays added up. */
  CUMULATIVE
}
