package org.salesprocess.metrics.retention;

/**
 * What came of a term that was to end on its due day, the first day that it did not cover.
 *
 * @since 0.1
 */
public enum RenewalOutcome {
  /** Goes on since a day before the due day, within the days that are early. */
  EARLY,
  /** Goes on from the due day. */
  ON_TIME,
  /** Goes on since a day after the due day, within the grace. */
  LATE,
  /** Does not go on within the grace, or was ended on the due day or within the early days. */
  LAPSED,
  /** Nobody knows yet: neither renewed nor ended, and the grace is not over. */
  UNDECIDED,
  /** Was ended or renewed so long before the due day that nothing was due any more. */
  NO_LONGER_DUE;

  /** Says whether it goes on. */
  public boolean isRenewed() {
    return this == EARLY || this == ON_TIME || this == LATE;
  }
}
