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
 * How a file writes times: ISO 8601 with an offset, or without one in a zone; there also a day and
 * a time of day, or a day alone, which is its start. What a clock shows twice is taken the first
 * time.
 *
 * @param zone the zone of times without an offset; empty if they cannot be told
 * @param days how days are written
 */
record TimeText(Optional<ZoneId> zone, DayText days) {

  private static final long PER_SECOND = 1_000_000;
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final LocalDate SAMPLE = LocalDate.of(2026, 1, 31);

  /**
   * Returns the time.
   *
   * @throws IllegalArgumentException if it is none, with the rule that it breaks
   */
  Instant parse(String written) {
    return instant(micros(written));
  }

  /**
   * Returns the time in microseconds since 1970-01-01T00:00Z.
   *
   * @throws IllegalArgumentException if it is none, with the rule that it breaks
   */
  long micros(String written) {
    int end = IsoTime.offsetStart(written);
    long local = IsoTime.local(written, end);
    if (local == IsoTime.UNUSUAL) {
      return micros(parseAny(written));
    }
    if (end < written.length()) {
      long offset = IsoTime.offset(written, end);
      return offset == IsoTime.UNUSUAL ? micros(parseAny(written)) : local - offset;
    }
    return zone.isPresent() && days.isIso()
        ? micros(inZone(LocalDateTime.ofInstant(instant(local), ZoneOffset.UTC)))
        : micros(parseAny(written));
  }

  private static long micros(Instant time) {
    return time.getEpochSecond() * PER_SECOND + time.getNano() / 1_000;
  }

  /** Returns the time of some microseconds since 1970-01-01T00:00Z. */
  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
  }

  /** Returns the last microsecond up to a moment, within the times that a text can name. */
  static long lastMicros(Instant moment) {
    Instant last = moment.isAfter(LAST) ? LAST : moment;
    return last.isBefore(FIRST) ? micros(FIRST) - 1 : micros(last.truncatedTo(ChronoUnit.MICROS));
  }

  /** Returns the time of a text of any form. */
  Instant parseAny(String written) {
    String text = written.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +(?=\\d)", "$1T");
    return checked(
        as(OffsetDateTime::parse, text)
            .map(OffsetDateTime::toInstant)
            .orElseGet(() -> inZone(local(text))));
  }

  private LocalDateTime local(String text) {
    int end = Math.max(text.lastIndexOf('T'), text.lastIndexOf(' '));
    Optional<LocalDateTime> ofBoth =
        end < 0
            ? Optional.empty()
            : as(LocalTime::parse, text.substring(end + 1))
                .flatMap(time -> days.parse(text.substring(0, end).strip()).map(time::atDate));
    return ofBoth
        .or(() -> days.parse(text).map(LocalDate::atStartOfDay))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be a time such as 2026-01-31T18:30:00Z, %1$sT18:30 or %1$s"
                        .formatted(days.format(SAMPLE))));
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
