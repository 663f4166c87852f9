package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    CsvFormat csv = format.csv();
    try (CsvTable table = CsvTable.open(file, csv, format.neededColumns())) {
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
