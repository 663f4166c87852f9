package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.salesprocess.core.funnel.JourneyEntry;

/**
 * Reads a CSV file of events, one row for each, and keeps the rows that it cannot use.
 *
 * <p>Rows may come in any order. The same event told twice under one id is still in the result
 * twice; rows without an id are told apart by their content, and by a number where that repeats, so
 * that no id depends on the order of the rows.
 */
public final class EventReader {

  private final EventFormat format;
  private final ReadProgress progress;

  private EventReader(EventFormat format, ReadProgress progress) {
    this.format = requireNonNull(format, "format");
    this.progress = requireNonNull(progress, "progress");
  }

  /** Returns a reader of files that look so. */
  public static EventReader of(EventFormat format) {
    return new EventReader(format, ReadProgress.silent());
  }

  /** Returns this reader with somebody who hears how far it has come. */
  public EventReader reportingTo(ReadProgress listener) {
    return new EventReader(format, listener);
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableInputException if the file as a whole cannot be used
   */
  public EventImport read(Path file) {
    CsvFormat csv = CsvFormat.plain(format.separator());
    try (CsvTable table = CsvTable.open(file, csv, neededColumns())) {
      Layout layout = Layout.of(csv, table.header());
      checkHeader(table.name(), layout);
      EventRows rows = new EventRows(format, layout);
      ImmutableList.Builder<JourneyEntry> entries = ImmutableList.builder();
      ImmutableList.Builder<RejectedRow> rejects = ImmutableList.builder();
      table.readAll(
          layout,
          progress,
          row -> {
            rows.read(row).ifPresent(entries::add);
            row.fault().ifPresent(fault -> rejects.add(row.rejected(table.name(), fault)));
          });
      return new EventImport(entries.build(), csv, table.header(), rejects.build());
    }
  }

  private ImmutableSet<String> neededColumns() {
    Set<EventField> needed = EnumSet.of(EventField.AT);
    needed.addAll(format.columns().keySet());
    if (!format.hasKey()) {
      needed.add(EventField.SUBJECT);
    }
    ImmutableSet.Builder<String> columns = ImmutableSet.builder();
    format.subject().attribute().ifPresent(columns::add);
    needed.forEach(field -> columns.add(format.column(field)));
    return columns.build();
  }

  private void checkHeader(String file, Layout layout) {
    Set<String> names = new LinkedHashSet<>();
    for (String written : layout.header()) {
      String name = EventRows.attribute(Spaces.stripped(written)).name();
      if (name.isEmpty()
          || name.codePoints().anyMatch(Character::isISOControl)
          || !names.add(name)) {
        throw new UnreadableInputException(
            file,
            "the header line must name each column, on one line and differently, had %s in %s"
                .formatted(
                    Sentences.shown(name), Sentences.shown(String.join(", ", layout.header()))));
      }
    }
    String event = format.column(EventField.EVENT);
    String stage = format.column(EventField.STAGE);
    if (!names.contains(event) && !names.contains(stage)) {
      throw new UnreadableInputException(
          file,
          "the header line must have the column %s or %s, had %s"
              .formatted(event, stage, Sentences.shown(String.join(", ", names))));
    }
  }
}
