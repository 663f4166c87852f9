package org.salesprocess.metrics.retention.lifetime;

/**
 * The unit in which the times of a model are told. It changes the size of parameters that are times
 * and nothing else; published examples mostly are in weeks.
 *
 * @since 0.1
 */
public enum TimeScale {
  /** Calendar days. */
  DAYS(1),
  /** Spans of seven days; three days are 3/7 of one. */
  WEEKS(7);

  private final int days;

  TimeScale(int days) {
    this.days = days;
  }

  /** Returns how many days one unit has. */
  public int days() {
    return days;
  }

  /** Returns a number of days in this unit, to the nearest {@code double}. */
  public double of(long numberOfDays) {
    return (double) numberOfDays / days;
  }
}
