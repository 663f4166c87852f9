package org.salesprocess.examples.cli;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.examples.csv.EventField;
import org.salesprocess.examples.csv.EventFormat;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import picocli.CommandLine.Option;

/** Where the events of a question come from, if not from the built-in department. */
final class EventOptions {

  @Option(
      names = "--events",
      required = true,
      paramLabel = "FILE",
      description = "A CSV file with one row for each event.")
  @SuppressWarnings("NullAway.Init") // required
  private Path events;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description = "What columns are called: subject=lead_id,event=action,at=ts.")
  private @Nullable Map<String, String> columns;

  @Option(
      names = "--separator",
      paramLabel = "CHARACTER",
      description = "What stands between two fields, or tab; a comma unless given.")
  private @Nullable String separator;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write the rows that were left out, with the reasons, to a CSV file.")
  private @Nullable Path rejects;

  Path file() {
    return events;
  }

  Optional<Path> rejects() {
    return Optional.ofNullable(rejects);
  }

  /**
   * Returns what the file has to look like to answer a question.
   *
   * @throws IllegalArgumentException if an option cannot be understood
   */
  EventFormat format(FunnelQuestion question) {
    return new EventFormat(
        columns(), separator(separator), question.subject(), question.funnel(), question.zone());
  }

  private ImmutableMap<EventField, String> columns() {
    if (columns == null) {
      return ImmutableMap.of();
    }
    return columns.entrySet().stream()
        .collect(
            ImmutableMap.toImmutableMap(
                each ->
                    QuestionWords.parsed(
                        "--columns",
                        each.getKey(),
                        field -> QuestionWords.choice(EventField.class, field)),
                Map.Entry::getValue));
  }

  /**
   * Returns the sign between two fields that a word names; a comma without one.
   *
   * @throws IllegalArgumentException if it is no sign that can stand there
   */
  static char separator(@Nullable String word) {
    if (word == null) {
      return ',';
    }
    String sign = word.equals("tab") ? "\t" : word;
    checkArgument(
        sign.matches("[^\\p{L}\\p{N}\"\r\n]"),
        "--separator: must be tab or one character that is no letter, digit or quotation mark, was"
            + " '%s'",
        word);
    return sign.charAt(0);
  }
}
