package org.salesprocess.examples.csv;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.salesprocess.core.basics.MeasureId;
import org.salesprocess.core.quota.Measure;

/** What each column of a file of transactions means, by its header; nothing is guessed. */
final class TransactionColumns {

  private static final String OF_MEASURE = "measure:";
  private static final CharMatcher BETWEEN_WORDS = CharMatcher.anyOf(" _-\u00A0");

  private final TransactionFormat format;
  private final String file;
  private final ImmutableMap<TransactionField, String> fields;
  private final ImmutableMap<Measure, String> measures;
  private final ImmutableList<AttributeColumn> attributes;

  /**
   * Takes the columns of a file.
   *
   * @throws UnreadableInputException if two columns have one name, or one is named nearly as a
   *     field, as a measure that is unknown or with an ending that is none
   */
  TransactionColumns(TransactionFormat format, String file, Layout layout) {
    this.format = format;
    this.file = file;
    fields = fields(layout);
    Set<String> names = new HashSet<>();
    Map<Measure, String> ofMeasures = new LinkedHashMap<>();
    ImmutableList.Builder<AttributeColumn> own = ImmutableList.builder();
    for (String written : layout.header()) {
      String name = Spaces.stripped(written);
      AttributeColumn column = AttributeColumn.named(name);
      if (column.name().isEmpty() || !names.add(column.name())) {
        throw refused(
            "name each column differently",
            column.name(),
            " in " + Sentences.shown(String.join(", ", layout.header())));
      }
      if (fields.containsValue(name) || RejectWriter.REASON_COLUMNS.contains(name)) {
        continue;
      }
      if (name.startsWith(OF_MEASURE)) {
        String other = ofMeasures.put(measure(name), name);
        if (other != null) {
          throw refused("name each measure once", name, " and " + other);
        }
      } else {
        check(column);
        own.add(column);
      }
    }
    measures = ImmutableMap.copyOf(ofMeasures);
    attributes = own.build();
  }

  private ImmutableMap<TransactionField, String> fields(Layout layout) {
    ImmutableMap.Builder<TransactionField, String> found = ImmutableMap.builder();
    for (TransactionField field : TransactionField.values()) {
      format
          .column(field)
          .filter(layout.places()::containsKey)
          .ifPresent(column -> found.put(field, column));
    }
    return found.buildOrThrow();
  }

  private Measure measure(String column) {
    String id = Spaces.stripped(column.substring(OF_MEASURE.length()));
    return format.measures().stream()
        .filter(measure -> measure.id().equals(MeasureId.of(id.isEmpty() ? column : id)))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "name a measure that plans pay by and that has no column of its own, which are "
                        + format.measures(),
                    column,
                    ""));
  }

  private void check(AttributeColumn column) {
    if (column.name().indexOf(':') >= 0) {
      throw refused("have no ending but :text, :number, :date and :flag", column.column(), "");
    }
    for (TransactionField field : TransactionField.values()) {
      if (!format.columns().containsKey(field)
          && letters(field.key()).equals(letters(column.name()))) {
        throw refused(
            "call the column %s so, or it must be named for another field".formatted(field.key()),
            column.column(),
            "");
      }
    }
  }

  private static String letters(String name) {
    return BETWEEN_WORDS.removeFrom(name.toLowerCase(Locale.ROOT));
  }

  private UnreadableInputException refused(String rule, String name, String where) {
    return new UnreadableInputException(
        file, "the header line must %s, had %s%s".formatted(rule, Sentences.shown(name), where));
  }

  /** Returns the column of a field, if the file has it. */
  Optional<String> of(TransactionField field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** Returns the columns of measures. */
  ImmutableMap<Measure, String> measures() {
    return measures;
  }

  /** Returns the columns that are attributes, in the order of the file. */
  ImmutableList<AttributeColumn> attributes() {
    return attributes;
  }
}
