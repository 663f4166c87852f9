package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.time.ZoneId;
import java.util.Optional;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.metrics.conversion.SubjectChoice;

/**
 * What a file of events looks like.
 *
 * <p>A column that is no field is an attribute of the event by its name: text, or what the name
 * ends with, which is {@code :number}, {@code :date} or {@code :flag}.
 *
 * @param columns the columns of fields that are not called by their usual names
 * @param separator what stands between two fields
 * @param subject whose events they are; with a key, it is the attribute of that name that tells,
 *     and there is no column of subjects
 * @param funnel the funnel whose stages may be entered; empty for any stage
 * @param zone the zone of times without an offset; empty to refuse them
 */
public record EventFormat(
    ImmutableMap<EventField, String> columns,
    char separator,
    SubjectChoice subject,
    Optional<Funnel> funnel,
    Optional<ZoneId> zone) {

  /** Checks that nothing is missing. */
  public EventFormat {
    requireNonNull(columns, "columns");
    requireNonNull(subject, "subject");
    requireNonNull(funnel, "funnel");
    requireNonNull(zone, "zone");
  }

  /** Returns the column of a field. */
  String column(EventField field) {
    return columns.getOrDefault(field, field.key());
  }

  /** Says whether subjects are told by an attribute, and not by a column of their own. */
  boolean hasKey() {
    return subject.kind() == SubjectChoice.Kind.KEY;
  }
}
