package org.salesprocess.examples.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an export writes days: a pattern of {@code java.time}, read strictly in the root locale, so
 * that 30 February is refused. {@code y} means the plain year, as {@code u} does.
 */
public final class DayText {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final LocalDate SAMPLE = LocalDate.of(2003, 11, 28);

  private final String pattern;
  private final DateTimeFormatter formatter;

  private DayText(String pattern, DateTimeFormatter formatter) {
    this.pattern = pattern;
    this.formatter = formatter;
  }

  /**
   * Returns the form of a pattern.
   *
   * @throws IllegalArgumentException if the pattern cannot write and read back a day
   */
  public static DayText of(String pattern) {
    try {
      DateTimeFormatter formatter =
          DateTimeFormatter.ofPattern(withPlainYear(pattern), Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT);
      if (LocalDate.parse(SAMPLE.format(formatter), formatter).equals(SAMPLE)) {
        return new DayText(pattern, formatter);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw notAPattern(pattern, e);
    }
    throw notAPattern(pattern, null);
  }

  /** Returns the pattern as it was given. */
  public String pattern() {
    return pattern;
  }

  /** Says whether days are written as ISO 8601 does. */
  boolean isIso() {
    return pattern.equals("yyyy-MM-dd") || pattern.equals("uuuu-MM-dd");
  }

  /** Returns the day, or empty if the text is none in this form or not of the years 1 to 9999. */
  Optional<LocalDate> parse(String text) {
    try {
      LocalDate day = LocalDate.parse(text, formatter);
      return day.isBefore(FIRST) || day.isAfter(LAST) ? Optional.empty() : Optional.of(day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the day in this form. */
  String format(LocalDate day) {
    return day.format(formatter);
  }

  String rule() {
    return "must be a day that exists, written like " + pattern;
  }

  // a strict reader refuses a year of an era without the era
  private static String withPlainYear(String pattern) {
    StringBuilder plain = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      quoted ^= letter == '\'';
      plain.append(letter == 'y' && !quoted ? 'u' : letter);
    }
    return plain.toString();
  }

  private static IllegalArgumentException notAPattern(
      String pattern, @Nullable RuntimeException cause) {
    return new IllegalArgumentException(
        "date pattern must be one of a day such as yyyy-MM-dd, was " + pattern, cause);
  }
}
