package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A row that does not count, with the rule that it breaks.
 *
 * @param file the name of the file
 * @param line the line on which the row starts, counted from one
 * @param column the column at fault; empty if the row as a whole is
 * @param value what the file has in that column; empty if the row as a whole is at fault
 * @param rule what would have to be true of it
 * @param fields all fields of the row, as the file has them; empty if they could not be told apart
 */
public record RejectedRow(
    String file,
    long line,
    Optional<String> column,
    Optional<String> value,
    String rule,
    ImmutableList<String> fields) {

  /** Checks that nothing is missing. */
  public RejectedRow {
    requireNonNull(file, "file");
    requireNonNull(column, "column");
    requireNonNull(value, "value");
    requireNonNull(rule, "rule");
    requireNonNull(fields, "fields");
  }

  /**
   * Returns one line such as {@code pipeline.csv line 17, column close_date, value 2016-13-01: must
   * be a date like yyyy-MM-dd}.
   */
  public String sentence() {
    return Sentences.finding(file, line, column, value, rule);
  }

  /** Returns the sentence. */
  @Override
  public String toString() {
    return sentence();
  }
}
