package org.salesprocess.examples.report;

import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.conversion.DurationUnit;

/**
 * Times between steps as people say them: the greatest unit of which there is one, to a tenth.
 *
 * @param unit what the figures are in
 */
record TimeWords(DurationUnit unit) {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  String of(Optional<Fraction> time) {
    return time.map(this::of).orElse(Words.NOTHING);
  }

  String of(Fraction time) {
    if (unit == DurationUnit.CALENDAR_DAYS) {
      return Words.decimal(time) + " d";
    }
    if (isAtLeast(time, DAY)) {
      return in(time, DAY) + " d";
    }
    if (isAtLeast(time, HOUR)) {
      return in(time, HOUR) + " h";
    }
    return isAtLeast(time, MINUTE) ? in(time, MINUTE) + " min" : in(time, 1) + " s";
  }

  private static boolean isAtLeast(Fraction time, long seconds) {
    return time.compareTo(Fraction.of(seconds)) >= 0;
  }

  private static String in(Fraction time, long seconds) {
    return Words.decimal(time.dividedBy(Fraction.of(seconds)));
  }
}
