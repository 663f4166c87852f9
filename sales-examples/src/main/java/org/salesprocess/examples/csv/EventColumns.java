package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableSet;
import java.util.stream.IntStream;

/**
 * Where the fields of an event are in a file, looked up once.
 *
 * @param id the place of its column, from zero; {@link #NONE} if there is no such column
 * @param subject likewise
 * @param event likewise
 * @param stage likewise
 * @param at likewise
 * @param recordedAt likewise
 * @param sequence likewise
 * @param by likewise
 */
record EventColumns(
    int id, int subject, int event, int stage, int at, int recordedAt, int sequence, int by) {

  static final int NONE = -1;

  static EventColumns of(EventFormat format, Layout layout) {
    return new EventColumns(
        place(EventField.ID, format, layout),
        place(EventField.SUBJECT, format, layout),
        place(EventField.EVENT, format, layout),
        place(EventField.STAGE, format, layout),
        place(EventField.AT, format, layout),
        place(EventField.RECORDED_AT, format, layout),
        place(EventField.SEQUENCE, format, layout),
        place(EventField.BY, format, layout));
  }

  private static int place(EventField field, EventFormat format, Layout layout) {
    return format
        .column(field)
        .map(column -> layout.places().getOrDefault(column, NONE))
        .orElse(NONE);
  }

  /** Returns the places of all fields that the file has. */
  ImmutableSet<Integer> all() {
    return IntStream.of(id, subject, event, stage, at, recordedAt, sequence, by)
        .filter(place -> place != NONE)
        .boxed()
        .collect(ImmutableSet.toImmutableSet());
  }
}
