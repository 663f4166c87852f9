package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.salesprocess.core.incentive.Transaction;

/**
 * A transaction, and where it is told.
 *
 * @param file the name of the file
 * @param line the line on which it starts, counted from one
 * @param fields all fields of the row, as the file has them; empty in a file that has no rows
 * @param transaction what is told
 */
public record TransactionRow(
    String file, long line, ImmutableList<String> fields, Transaction transaction) {

  /** Checks that nothing is missing. */
  public TransactionRow {
    requireNonNull(file, "file");
    requireNonNull(fields, "fields");
    requireNonNull(transaction, "transaction");
  }

  /** Returns this as a row that does not count, with the reason. */
  public RejectedRow rejected(String reason) {
    return rejected(Optional.empty(), Optional.empty(), reason);
  }

  /** Returns this as a row that does not count because of a column. */
  RejectedRow rejected(Optional<String> column, Optional<String> value, String rule) {
    return new RejectedRow(file, line, column, value, rule, fields);
  }
}
