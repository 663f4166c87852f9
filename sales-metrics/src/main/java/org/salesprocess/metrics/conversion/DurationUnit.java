package org.salesprocess.metrics.conversion;

/**
 * In what the times between the steps of a funnel are reported.
 *
 * @since 0.1
 */
public enum DurationUnit {
  /** Elapsed seconds, to the microsecond. */
  SECONDS("seconds"),
  /** Calendar days of the question's zone, for facts that are dated by the day. */
  CALENDAR_DAYS("calendar days"),
  /** None: times are not asked for. */
  NONE("none");

  private final String words;

  DurationUnit(String words) {
    this.words = words;
  }

  /** Returns the unit in words, in the plural. */
  public String words() {
    return words;
  }
}
