package org.salesprocess.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import org.salesprocess.core.basics.Fraction;

/**
 * How a part of a period is measured against the whole, so that what holds for the whole can be
 * shared out to whoever was in force in the part.
 *
 * <p>Every way gives each day a place on a line, and a period counts the distance from its start to
 * its end. Hence the parts into which a period is cut count as much as the period, and their shares
 * sum to exactly one.
 *
 * @since 0.1
 */
public enum Proration {
  /**
   * By calendar days: February of 2026 is 28/365 of its year. As the day count Actual/Actual (ICMA)
   * has it within one coupon period (ICMA Rule 251; ISDA Definitions of 2006, section 4.16(c)): the
   * days of the part against those of the whole, not against a fixed year.
   */
  ACTUAL {
    @Override
    long place(LocalDate day) {
      return day.toEpochDay();
    }
  },

  /**
   * By months of 30 days, each of which is a twelfth of the year. The day count 30E/360, also
   * called Eurobond basis (ISDA Definitions of 2006, section 4.16(g)): a day is at {@code 360 year
   * + 30 month + min(day, 30)}. Hence the 30th of a month of 31 days counts nothing, and the last
   * day of February two or three.
   */
  THIRTY_360 {
    @Override
    long place(LocalDate day) {
      return MONTH * day.getLong(ChronoField.PROLEPTIC_MONTH)
          + Math.min(MONTH, day.getDayOfMonth());
    }
  },

  /**
   * By months, each of which counts for whoever is in force on its first day: one who starts on 2
   * January counts from February. The rule of many sales compensation plans for hires and leavers;
   * no standard defines it. A day is at the number of months that began before it.
   */
  WHOLE_MONTHS {
    @Override
    long place(LocalDate day) {
      long month = day.getLong(ChronoField.PROLEPTIC_MONTH);
      return day.getDayOfMonth() == 1 ? month : month + 1;
    }
  };

  private static final long MONTH = 30;

  /** Returns where a day is on the line. */
  abstract long place(LocalDate day);

  /**
   * Returns how many units a period counts: days, days of months of 30, or months. Zero is
   * possible, as for 30 January by months of 30 days.
   */
  public long count(SalesPeriod period) {
    return place(period.end()) - place(period.start());
  }

  /**
   * Returns the share of a part in the whole: 31/90 for January 2026 in its quarter by calendar
   * days, 1/3 by the others. A whole that counts zero is shared by calendar days.
   *
   * @return zero to one, both included
   * @throws IllegalArgumentException if the part does not lie inside the whole; the text names both
   */
  public Fraction share(SalesPeriod part, SalesPeriod whole) {
    return share(ImmutableList.of(part), whole);
  }

  /**
   * Returns the share of several parts together in the whole; zero if there is none. A whole that
   * counts zero is shared by calendar days.
   *
   * @param parts in any order; no two share a day
   * @return zero to one, both included
   * @throws IllegalArgumentException if a part does not lie inside the whole or overlaps another;
   *     the text names both
   */
  public Fraction share(Iterable<SalesPeriod> parts, SalesPeriod whole) {
    Proration by = count(whole) > 0 ? this : ACTUAL;
    long counted = 0;
    LocalDate covered = whole.start();
    for (SalesPeriod part : Ordering.natural().sortedCopy(parts)) {
      checkArgument(
          whole.encloses(part), "share of %s in %s: the part must lie inside", part, whole);
      checkArgument(
          !part.start().isBefore(covered),
          "share of %s in %s: the part must not overlap another",
          part,
          whole);
      counted += by.count(part);
      covered = part.end();
    }
    return Fraction.of(counted, by.count(whole));
  }
}
