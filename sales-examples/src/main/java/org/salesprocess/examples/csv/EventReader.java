package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.salesprocess.core.funnel.StageAppender;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.funnel.StageLogBuilder;

/**
 * Reads a CSV file of events into a log, one row for each, without keeping the rows: also a file of
 * many millions takes little room.
 *
 * <p>Rows may come in any order. The same event told twice under one id counts once; in a file
 * without ids each row is an event of its own.
 */
public final class EventReader {

  /** How many of the rows that cannot be used an import keeps. */
  public static final int MOST_REJECTS_KEPT = 20;

  private final EventFormat format;
  private final ReadProgress progress;
  private final Optional<Instant> moment;

  private EventReader(EventFormat format, ReadProgress progress, Optional<Instant> moment) {
    this.format = requireNonNull(format, "format");
    this.progress = requireNonNull(progress, "progress");
    this.moment = requireNonNull(moment, "moment");
  }

  /** Returns a reader of files that look so. */
  public static EventReader of(EventFormat format) {
    return new EventReader(format, ReadProgress.silent(), Optional.empty());
  }

  /** Returns this reader with somebody who hears how far it has come. */
  public EventReader reportingTo(ReadProgress listener) {
    return new EventReader(format, listener, moment);
  }

  /**
   * Returns this reader for a log as it stood at a moment, the moment included: events recorded
   * later, or with no such time happened later, are good rows but do not come into it. Without a
   * moment all come into it.
   */
  public EventReader asKnownOn(Optional<Instant> instant) {
    return new EventReader(format, progress, instant);
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableInputException if the file as a whole cannot be used
   */
  public EventImport read(Path file) {
    try (CsvTable table = CsvTable.open(file, format.csv(), format.neededColumns())) {
      return read(table, layout(table), reject -> {});
    }
  }

  /**
   * Reads a file and writes the rows that it cannot use to another as it comes upon them.
   *
   * @throws UnreadableInputException if the file as a whole cannot be used
   * @throws IOException if the rows that cannot be used cannot be written
   */
  public EventImport read(Path file, Path rejects) throws IOException {
    try (CsvTable table = CsvTable.open(file, format.csv(), format.neededColumns())) {
      Layout layout = layout(table);
      try (RejectWriter writer = RejectWriter.open(format.csv(), table.header(), rejects)) {
        return read(table, layout, writer::write);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private EventImport read(CsvTable table, Layout layout, Consumer<RejectedRow> writer) {
    StageLogBuilder builder = StageLog.builder(format.subject().kind());
    List<RejectedRow> first = new ArrayList<>();
    long rowsRead;
    long rowsRejected;
    try (StageAppender appender = builder.appender()) {
      EventRows rows = new EventRows(format, layout, moment, appender);
      Consumer<Row> rejecting =
          row -> {
            RejectedRow rejected = row.rejected(table.name(), row.fault().orElseThrow());
            writer.accept(rejected);
            if (first.size() < MOST_REJECTS_KEPT) {
              first.add(rejected);
            }
          };
      rowsRead =
          table.readAll(
              layout,
              progress,
              row -> {
                if (!rows.append(row)) {
                  rejecting.accept(row);
                }
              });
      rowsRejected = rowsRead - rows.accepted();
    }
    return new EventImport(
        builder.sealInParallel(),
        rowsRead - rowsRejected,
        rowsRejected,
        ImmutableList.copyOf(first));
  }

  private Layout layout(CsvTable table) {
    Layout layout = Layout.of(format.csv(), table.header());
    checkHeader(table.name(), layout);
    return layout;
  }

  private void checkHeader(String file, Layout layout) {
    Set<String> names = new LinkedHashSet<>();
    for (String written : layout.header()) {
      String name = AttributeColumn.named(Spaces.stripped(written)).name();
      if (name.isEmpty() || !Row.isOnOneLine(name) || !names.add(name)) {
        throw new UnreadableInputException(
            file,
            "the header line must name each column, on one line and differently, had %s in %s"
                .formatted(
                    Sentences.shown(name), Sentences.shown(String.join(", ", layout.header()))));
      }
    }
    List<String> kinds =
        Stream.of(EventField.EVENT, EventField.STAGE)
            .flatMap(field -> format.column(field).stream())
            .toList();
    if (kinds.stream().noneMatch(names::contains)) {
      throw new UnreadableInputException(
          file,
          "the header line must have the column %s, had %s"
              .formatted(String.join(" or ", kinds), Sentences.shown(String.join(", ", names))));
    }
  }
}
