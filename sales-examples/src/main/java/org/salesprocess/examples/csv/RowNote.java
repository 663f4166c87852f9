package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something in a row that was left out or read in another way, although the row counts.
 *
 * @param file the name of the file
 * @param line the line on which the row starts, counted from one
 * @param column the column
 * @param value what the file has in that column
 * @param rule what was expected, and what was done instead
 */
public record RowNote(String file, long line, String column, String value, String rule) {

  /** Checks that nothing is missing. */
  public RowNote {
    requireNonNull(file, "file");
    requireNonNull(column, "column");
    requireNonNull(value, "value");
    requireNonNull(rule, "rule");
  }

  /** Returns one line in the form of {@link RejectedRow#sentence}. */
  public String sentence() {
    return Sentences.finding(file, line, Optional.of(column), Optional.of(value), rule);
  }

  /** Returns the sentence. */
  @Override
  public String toString() {
    return sentence();
  }
}
