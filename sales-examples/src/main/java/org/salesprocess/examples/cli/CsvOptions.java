package org.salesprocess.examples.cli;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.examples.csv.CsvFormat;
import org.salesprocess.examples.csv.DayText;
import org.salesprocess.examples.csv.NumberText;
import picocli.CommandLine.Option;

/** How a CSV file is written, and where the rows of it go that are left out. */
final class CsvOptions {

  @Option(
      names = "--separator",
      paramLabel = "CHARACTER",
      description = "What stands between two fields, or tab; a comma unless given.")
  private @Nullable String separator;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "How characters are written, such as windows-1257; UTF-8 unless given.")
  private @Nullable String charset;

  @Option(
      names = "--date-pattern",
      paramLabel = "PATTERN",
      description = "How days are written, such as dd.MM.yyyy; yyyy-MM-dd unless given.")
  private @Nullable String datePattern;

  @Option(
      names = "--decimal-sign",
      paramLabel = "CHARACTER",
      description = "What stands before decimals; a point unless given.")
  private @Nullable String decimalSign;

  @Option(
      names = "--grouping-sign",
      paramLabel = "CHARACTER",
      description = "What stands between thousands; nothing unless given.")
  private @Nullable String groupingSign;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write the rows that were left out, with the reasons, to a CSV file.")
  private @Nullable Path rejects;

  Optional<Path> rejects() {
    return Optional.ofNullable(rejects);
  }

  /**
   * Returns how the file is written.
   *
   * @throws IllegalArgumentException if an option cannot be understood
   */
  CsvFormat format() {
    return CsvFormat.of(
        charset == null
            ? StandardCharsets.UTF_8
            : QuestionWords.parsed("--charset", charset, CsvOptions::charset),
        separator == null ? ',' : separator(separator),
        QuestionWords.parsed(
            "--date-pattern", datePattern == null ? "yyyy-MM-dd" : datePattern, DayText::of),
        numbers());
  }

  private NumberText numbers() {
    char decimal = decimalSign == null ? '.' : sign("--decimal-sign", decimalSign);
    Optional<Character> grouping =
        Optional.ofNullable(groupingSign).map(word -> sign("--grouping-sign", word));
    return QuestionWords.parsed(
        grouping.isPresent() ? "--grouping-sign" : "--decimal-sign",
        String.valueOf(decimal),
        word -> NumberText.of(word.charAt(0), grouping));
  }

  private static char sign(String option, String word) {
    checkArgument(word.length() == 1, "%s: must be one character, was '%s'", option, word);
    return word.charAt(0);
  }

  // one that can only be read could not hold the rejected rows
  private static Charset charset(String name) {
    checkArgument(
        isKnown(name) && Charset.forName(name).canEncode(),
        "must be a character set such as UTF-8 or windows-1257, was %s",
        name);
    return Charset.forName(name);
  }

  private static boolean isKnown(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Returns the sign between two fields that {@code --separator} names.
   *
   * @throws IllegalArgumentException if it is none
   */
  static char separator(String word) {
    String sign = word.equals("tab") ? "\t" : word;
    checkArgument(
        sign.matches("[^\\p{L}\\p{N}\"\r\n]"),
        "--separator: must be tab or one character that is no letter, digit or quotation mark, was"
            + " '%s'",
        word);
    return sign.charAt(0);
  }

  /**
   * Returns the fields and columns that {@code --columns} names.
   *
   * @throws IllegalArgumentException if there is no such field
   */
  static <F extends Enum<F>> ImmutableMap<F, String> columns(
      Class<F> fields, @Nullable Map<String, String> named) {
    if (named == null) {
      return ImmutableMap.of();
    }
    return named.entrySet().stream()
        .collect(
            ImmutableMap.toImmutableMap(
                each ->
                    QuestionWords.parsed(
                        "--columns", each.getKey(), field -> QuestionWords.choice(fields, field)),
                Map.Entry::getValue));
  }
}
