package org.salesprocess.examples.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.examples.csv.EventField;
import org.salesprocess.examples.csv.EventFormat;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import picocli.CommandLine.ArgGroup;
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

  @ArgGroup(exclusive = false)
  private CsvOptions csv = new CsvOptions();

  Path file() {
    return events;
  }

  Optional<Path> rejects() {
    return csv.rejects();
  }

  /**
   * Returns what the file has to look like to answer a question.
   *
   * @throws IllegalArgumentException if an option cannot be understood
   */
  EventFormat format(FunnelQuestion question) {
    return new EventFormat(
        CsvOptions.columns(EventField.class, columns),
        csv.format(),
        question.subject(),
        question.funnel(),
        question.zone());
  }
}
