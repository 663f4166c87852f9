package org.salesprocess.examples.csv;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The usual forms of ISO 8601, read by their places: {@code 2026-01-31T18:30:00.123456+02:00}, also
 * with a space for the T, without seconds, or a day alone. Whatever is unusual is left to the
 * formatters of {@code java.time}, which take some 30 times as long.
 */
final class IsoTime {

  /** Stands for what is not understood here. */
  static final long UNUSUAL = Long.MIN_VALUE;

  private static final int DAY_LENGTH = 10;
  private static final int MINUTE_LENGTH = 16;
  private static final int SECOND_LENGTH = 19;
  private static final int MICROS_LENGTH = 26;
  private static final int OFFSET_LENGTH = 6;
  private static final int SHORTEST_MONTH = 28;
  private static final int FIRST_YEAR = 2; // the ends of the calendar depend on the offset
  private static final int LAST_YEAR = 9998;
  private static final long PER_SECOND = 1_000_000;

  private IsoTime() {}

  /** Returns where the offset begins; the length of the text if there is none. */
  static int offsetStart(String text) {
    int length = text.length();
    if (length > MINUTE_LENGTH && text.charAt(length - 1) == 'Z') {
      return length - 1;
    }
    int sign = length - OFFSET_LENGTH;
    return sign >= MINUTE_LENGTH && (text.charAt(sign) == '+' || text.charAt(sign) == '-')
        ? sign
        : length;
  }

  /** Returns an offset in microseconds, or {@link #UNUSUAL}. */
  static long offset(String text, int start) {
    if (text.charAt(start) == 'Z') {
      return 0;
    }
    int hours = two(text, start + 1);
    int minutes = two(text, start + 4);
    if (hours < 0 || hours > 17 || minutes < 0 || minutes > 59 || text.charAt(start + 3) != ':') {
      return UNUSUAL;
    }
    long micros = (hours * 60L + minutes) * 60 * PER_SECOND;
    return text.charAt(start) == '-' ? -micros : micros;
  }

  /**
   * Returns the time before an offset as if it were in UTC, in microseconds since 1970, or {@link
   * #UNUSUAL}.
   */
  static long local(String text, int end) {
    long day = day(text, end);
    if (day == UNUSUAL || end == DAY_LENGTH) {
      return day == UNUSUAL ? UNUSUAL : day * 86_400 * PER_SECOND;
    }
    char between = text.charAt(DAY_LENGTH);
    if (end < MINUTE_LENGTH || (between != 'T' && between != ' ') || text.charAt(13) != ':') {
      return UNUSUAL;
    }
    int hour = two(text, 11);
    int minute = two(text, 14);
    int second = end == MINUTE_LENGTH ? 0 : second(text, end);
    int micros = end <= SECOND_LENGTH ? 0 : micros(text, end);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || micros < 0) {
      return UNUSUAL;
    }
    return (((day * 24 + hour) * 60 + minute) * 60 + second) * PER_SECOND + micros;
  }

  private static long day(String text, int end) {
    if (end < DAY_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return UNUSUAL;
    }
    int year = number(text, 0, 4);
    int month = two(text, 5);
    int day = two(text, 8);
    boolean exists =
        year >= FIRST_YEAR
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && (day <= SHORTEST_MONTH || day <= YearMonth.of(year, month).lengthOfMonth());
    return exists ? LocalDate.of(year, month, day).toEpochDay() : UNUSUAL;
  }

  private static int second(String text, int end) {
    if (end < SECOND_LENGTH || text.charAt(MINUTE_LENGTH) != ':') {
      return -1;
    }
    int second = two(text, MINUTE_LENGTH + 1);
    return second <= 59 ? second : -1;
  }

  private static int micros(String text, int end) {
    int digits = end - SECOND_LENGTH - 1;
    if (text.charAt(SECOND_LENGTH) != '.' || digits < 1 || end > MICROS_LENGTH) {
      return -1;
    }
    int micros = number(text, SECOND_LENGTH + 1, digits);
    for (int i = end; i < MICROS_LENGTH && micros > 0; i++) {
      micros *= 10;
    }
    return micros;
  }

  /** Returns the number that two digits write, or -1 if one is none. */
  private static int two(String text, int start) {
    int tens = text.charAt(start) - '0';
    int ones = text.charAt(start + 1) - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  /** Returns the number that some digits write, or -1 if one is none. */
  private static int number(String text, int start, int digits) {
    int number = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
