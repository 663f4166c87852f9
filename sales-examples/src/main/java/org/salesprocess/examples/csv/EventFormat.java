package org.salesprocess.examples.csv;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.metrics.conversion.SubjectChoice;

/**
 * What a file of events looks like.
 *
 * <p>A column that is no field is an attribute of the event by its name: text, or what the name
 * ends with, which is {@code :number}, {@code :date} or {@code :flag}.
 *
 * @param columns the columns of fields that are not called by their usual names
 * @param csv how its texts are written
 * @param subject whose events they are; with a key, it is the attribute of that name that tells,
 *     and there is no column of subjects
 * @param funnel the funnel whose stages may be entered; empty for any stage
 * @param zone the zone of times without an offset; empty to refuse them
 */
public record EventFormat(
    ImmutableMap<EventField, String> columns,
    CsvFormat csv,
    SubjectChoice subject,
    Optional<Funnel> funnel,
    Optional<ZoneId> zone) {

  /**
   * Checks that each column is one field.
   *
   * @throws IllegalArgumentException if one is named for two, or that of a field that must be there
   *     is named for another
   */
  public EventFormat {
    ColumnNames.check(columns);
    requireNonNull(csv, "csv");
    requireNonNull(subject, "subject");
    requireNonNull(funnel, "funnel");
    requireNonNull(zone, "zone");
    for (EventField field : needed(subject)) {
      checkArgument(
          columns.containsKey(field) || !columns.containsValue(field.key()),
          "columns: which is for %s must be named, as %s is for another field",
          field.key(),
          field.key());
    }
  }

  private static ImmutableSet<EventField> needed(SubjectChoice subject) {
    return subject.kind() == SubjectKind.KEY
        ? ImmutableSet.of(EventField.AT)
        : ImmutableSet.of(EventField.AT, EventField.SUBJECT);
  }

  /**
   * Returns the column of a field: that which was named for it, or else that of its usual name,
   * unless that was named for another field.
   */
  Optional<String> column(EventField field) {
    if (field == EventField.SUBJECT && hasKey()) {
      return Optional.empty();
    }
    return ColumnNames.column(columns, field, field.key());
  }

  /** Returns the columns that a file must have. */
  ImmutableSet<String> neededColumns() {
    return Stream.of(
            subject.attribute().stream(),
            columns.values().stream(),
            needed(subject).stream().flatMap(field -> column(field).stream()))
        .flatMap(each -> each)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Says whether subjects are told by an attribute, and not by a column of their own. */
  boolean hasKey() {
    return subject.kind() == SubjectKind.KEY;
  }
}
