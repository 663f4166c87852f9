package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.salesprocess.core.incentive.Transaction;

/** What came of reading a file of transactions: its good rows, and every one not among them. */
public final class TransactionImport {
  private final ImmutableList<Transaction> transactions;
  private final CsvFormat format;
  private final ImmutableList<String> header;
  private final ImmutableList<RejectedRow> rejects;

  TransactionImport(
      ImmutableList<Transaction> transactions,
      CsvFormat format,
      ImmutableList<String> header,
      ImmutableList<RejectedRow> rejects) {
    this.transactions = requireNonNull(transactions, "transactions");
    this.format = requireNonNull(format, "format");
    this.header = requireNonNull(header, "header");
    this.rejects = requireNonNull(rejects, "rejects");
  }

  /** Returns one transaction for each good row, in the order of the file. */
  public ImmutableList<Transaction> transactions() {
    return transactions;
  }

  /** Returns the rows that break a rule, by line. */
  public ImmutableList<RejectedRow> rejects() {
    return rejects;
  }

  /** Returns how many rows the file has below its header, without empty lines. */
  public long rowsRead() {
    return (long) transactions.size() + rejects.size();
  }

  CsvFormat format() {
    return format;
  }

  ImmutableList<String> header() {
    return header;
  }
}
