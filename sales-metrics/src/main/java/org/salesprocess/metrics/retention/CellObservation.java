package org.salesprocess.metrics.retention;

/**
 * How much of a cell has been seen.
 *
 * @since 0.1
 */
public enum CellObservation {
  /** It is over for every customer of the cohort. */
  COMPLETE,
  /** It is over for some only, or has begun. */
  PARTIAL,
  /** It has not begun for anybody. */
  NOT_YET
}
