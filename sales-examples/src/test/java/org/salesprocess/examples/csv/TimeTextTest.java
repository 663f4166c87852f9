package org.salesprocess.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class TimeTextTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Property(tries = 5000)
  void what_is_read_by_places_is_what_the_formatters_read(
      @ForAll("texts") String text, @ForAll boolean hasZone, @ForAll boolean isIso) {
    TimeText times =
        new TimeText(
            Optional.of(BERLIN).filter(zone -> hasZone),
            DayText.of(isIso ? "yyyy-MM-dd" : "dd.MM.yyyy"));

    assertThat(outcome(times::parse, text)).isEqualTo(outcome(times::parseAny, text));
  }

  private static String outcome(Function<String, Instant> parser, String text) {
    try {
      return parser.apply(text).toString();
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  // mostly right, with each part now and then out of range, of another length or spoilt
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> day =
        Combinators.combine(
                Arbitraries.oneOf(
                    Arbitraries.integers().between(1990, 2030),
                    Arbitraries.of(0, 1, 2, 1900, 2000, 9998, 9999)),
                Arbitraries.integers().between(0, 13),
                Arbitraries.integers().between(0, 32))
            .as((y, m, d) -> "%04d-%02d-%02d".formatted(y, m, d));
    Arbitrary<String> clock =
        Combinators.combine(
                Arbitraries.of("T", "T", " ", "  ", "t", ""),
                Arbitraries.integers().between(0, 25),
                Arbitraries.integers().between(0, 61),
                Arbitraries.of("", ":00", ":07", ":59", ":60", ":5"),
                Arbitraries.of("", "", ".", ".5", ".123456", ".000001", ".1234567", ".120000000"))
            .as((t, h, m, s, f) -> "%s%02d:%02d%s%s".formatted(t, h, m, s, f));
    Arbitrary<String> offset =
        Arbitraries.of("", "Z", "z", "+02:00", "-05:30", "+00:00", "-18:00", "+18:01", "+02", "-7");
    Arbitrary<String> written =
        Combinators.combine(day, Arbitraries.oneOf(clock, Arbitraries.just("")), offset)
            .as((d, c, o) -> d + c + o);
    Arbitrary<String> spoilt =
        Combinators.combine(
                written, Arbitraries.integers().between(0, 28), Arbitraries.of("x", "٣", "-", ":"))
            .as(
                (text, at, sign) ->
                    at >= text.length()
                        ? text
                        : text.substring(0, at) + sign + text.substring(at + 1));
    return Arbitraries.frequencyOf(Tuple.of(4, written), Tuple.of(1, spoilt));
  }

  @Example
  void usual_forms_are_read_by_their_places() {
    String utc = "2026-01-31T18:30:00.000001Z";

    assertThat(IsoTime.local(utc, IsoTime.offsetStart(utc))).isNotEqualTo(IsoTime.UNUSUAL);
    assertThat(IsoTime.local("2026-02-29T18:30", 16)).isEqualTo(IsoTime.UNUSUAL);
  }
}
