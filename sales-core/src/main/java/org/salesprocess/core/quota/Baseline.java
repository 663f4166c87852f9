package org.salesprocess.core.quota;

/**
 * One's own past that an improvement is measured against.
 *
 * @since 0.1
 */
public enum Baseline {
  /** The period before. */
  PREVIOUS_PERIOD,
  /** The period that contains the same day one year before. */
  SAME_PERIOD_LAST_YEAR
}
