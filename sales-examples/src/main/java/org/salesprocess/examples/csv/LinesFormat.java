package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the lines of orders, which say what each order comes to.
 *
 * @param file the file, written as that of the orders
 * @param columns the columns of fields that are not called by their usual names
 */
public record LinesFormat(Path file, ImmutableMap<LineField, String> columns) {

  /**
   * Checks that each column is one field.
   *
   * @throws IllegalArgumentException if one is named for two
   */
  public LinesFormat {
    requireNonNull(file, "file");
    ColumnNames.check(columns);
  }

  /** Returns the column of a field. */
  Optional<String> column(LineField field) {
    return ColumnNames.column(columns, field, field.key());
  }

  /** Returns the columns that the file must have. */
  ImmutableSet<String> neededColumns() {
    return ImmutableSet.<String>builder()
        .add(column(LineField.ID).orElse(LineField.ID.key()))
        .addAll(columns.values())
        .build();
  }
}
