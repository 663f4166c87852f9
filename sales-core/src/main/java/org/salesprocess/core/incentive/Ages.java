package org.salesprocess.core.incentive;

import java.time.Period;

/** Times after a day that are whole months or whole days, so that their order is plain. */
final class Ages {

  private Ages() {}

  /** Says whether this is zero or more, and of months or of days alone. */
  static boolean isAge(Period age) {
    return !age.isNegative() && (hasNoDays(age) || age.toTotalMonths() == 0);
  }

  /** Says whether the second is later, whatever the day they are counted from. */
  static boolean isLater(Period before, Period next) {
    if (before.isZero()) {
      return !next.isZero();
    }
    return hasNoDays(before) == hasNoDays(next) && length(before) < length(next);
  }

  private static boolean hasNoDays(Period age) {
    return length(age.withMonths(0).withYears(0)) == 0;
  }

  @SuppressWarnings("JavaPeriodGetDays") // an age of days has nothing else
  private static long length(Period age) {
    return age.toTotalMonths() + age.getDays();
  }
}
