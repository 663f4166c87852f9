package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the texts of a CSV file are written.
 *
 * @param charset how its characters are written
 * @param separator what stands between two fields
 * @param days how days are written
 * @param numbers how numbers are written
 * @param replacements by column, texts that are read as another text
 */
public record CsvFormat(
    Charset charset,
    char separator,
    DayText days,
    NumberText numbers,
    ImmutableMap<String, ImmutableMap<String, String>> replacements) {

  /** Checks that nothing is missing. */
  public CsvFormat {
    requireNonNull(charset, "charset");
    requireNonNull(days, "days");
    requireNonNull(numbers, "numbers");
    requireNonNull(replacements, "replacements");
  }

  /** Returns the format of UTF-8, days such as 2026-01-31, and numbers such as 1234.56. */
  public static CsvFormat plain(char separator) {
    return of(
        StandardCharsets.UTF_8,
        separator,
        DayText.of("yyyy-MM-dd"),
        NumberText.of('.', Optional.empty()));
  }

  /** Returns a format in which no text is read as another. */
  public static CsvFormat of(Charset charset, char separator, DayText days, NumberText numbers) {
    return new CsvFormat(charset, separator, days, numbers, ImmutableMap.of());
  }
}
