package org.salesprocess.examples.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a file of events writes times: ISO 8601 with an offset, or without one in a zone; there also
 * a day alone, which is its start. What a clock shows twice is taken the first time.
 *
 * @param zone the zone of times without an offset; empty if they cannot be told
 */
record TimeText(Optional<ZoneId> zone) {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  /**
   * Returns the time.
   *
   * @throws IllegalArgumentException if it is none, with the rule that it breaks
   */
  Instant parse(String written) {
    String text = written.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +(?=\\d)", "$1T");
    return checked(
        as(OffsetDateTime::parse, text)
            .map(OffsetDateTime::toInstant)
            .orElseGet(() -> inZone(local(text))));
  }

  private static LocalDateTime local(String text) {
    return as(LocalDateTime::parse, text)
        .or(() -> as(LocalDate::parse, text).map(LocalDate::atStartOfDay))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be a time such as 2026-01-31T18:30:00Z, 2026-01-31T18:30 or 2026-01-31"));
  }

  private Instant inZone(LocalDateTime local) {
    ZoneId in =
        zone.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must have an offset such as Z, or the zone must be named"));
    boolean isDay = local.toLocalTime().equals(LocalTime.MIDNIGHT);
    // the first moment of a day need not be midnight
    if (isDay) {
      return local.toLocalDate().atStartOfDay(in).toInstant();
    }
    if (in.getRules().getValidOffsets(local).isEmpty()) {
      throw new IllegalArgumentException("must be a time that clocks of " + in + " show");
    }
    return local.atZone(in).toInstant();
  }

  private static Instant checked(Instant time) {
    if (!time.equals(time.truncatedTo(ChronoUnit.MICROS))) {
      throw new IllegalArgumentException("must be whole microseconds");
    }
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("must be of the years 1 to 9999");
    }
    return time;
  }

  private static <T> Optional<T> as(Function<String, T> parser, String text) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
