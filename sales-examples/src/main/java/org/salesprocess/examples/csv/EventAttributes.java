package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.funnel.StageAppender;

/** The attributes of one row at a time: its columns that are no fields, and the key. */
final class EventAttributes {

  private static final int NO_KEY = -1;

  private final ImmutableList<AttributeColumn> columns;
  private final int[] places;
  private final int key;
  private final String[] texts; // of the row at hand; empty for none
  private final @Nullable AttributeValue[] values; // of those that are no text

  EventAttributes(EventFormat format, Layout layout, EventColumns fields) {
    Optional<String> keyName = format.subject().attribute();
    columns =
        layout.places().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .filter(column -> !RejectWriter.REASON_COLUMNS.contains(column.getKey()))
            .filter(
                column ->
                    !fields.all().contains(column.getValue())
                        || keyName.equals(Optional.of(column.getKey())))
            .map(column -> AttributeColumn.named(column.getKey()))
            .collect(ImmutableList.toImmutableList());
    places =
        columns.stream().mapToInt(own -> layout.places().getOrDefault(own.column(), 0)).toArray();
    key = keyName.map(this::place).orElse(NO_KEY);
    texts = new String[places.length];
    values = new AttributeValue[places.length];
  }

  private int place(String name) {
    return IntStream.range(0, places.length)
        .filter(i -> columns.get(i).name().equals(name) && isText(i))
        .findFirst()
        .orElse(NO_KEY);
  }

  private boolean isText(int attribute) {
    return columns.get(attribute).type() == AttributeColumn.Type.TEXT;
  }

  /** Reads those of a row, which knows it if something is wrong with them. */
  void read(Row row) {
    for (int i = 0; i < places.length; i++) {
      texts[i] = row.text(places[i]);
      values[i] = isText(i) ? null : row.value(columns.get(i)).orElse(null);
    }
  }

  /** Returns the key of the row that was read; empty if it has none that an id can be. */
  String key() {
    return key == NO_KEY || !Row.isOnOneLine(texts[key]) ? "" : texts[key];
  }

  /** Tells those of the row that was read. */
  void tell(StageAppender log) {
    for (int i = 0; i < places.length; i++) {
      AttributeValue value = values[i];
      if (value != null) {
        log.attribute(columns.get(i).name(), value);
      } else if (!texts[i].isEmpty()) {
        log.attribute(columns.get(i).name(), texts[i]);
      }
    }
  }
}
