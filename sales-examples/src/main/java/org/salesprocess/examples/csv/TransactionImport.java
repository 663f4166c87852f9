package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/** What came of reading a file of transactions: its good rows, and every one not among them. */
public final class TransactionImport {
  private final ImmutableList<TransactionRow> rows;
  private final CsvFormat format;
  private final ImmutableList<String> header;
  private final ImmutableList<AttributeColumn> attributes;
  private final ImmutableList<RejectedRow> rejects;

  TransactionImport(
      ImmutableList<TransactionRow> rows,
      CsvFormat format,
      ImmutableList<String> header,
      ImmutableList<AttributeColumn> attributes,
      ImmutableList<RejectedRow> rejects) {
    this.rows = requireNonNull(rows, "rows");
    this.format = requireNonNull(format, "format");
    this.header = requireNonNull(header, "header");
    this.attributes = requireNonNull(attributes, "attributes");
    this.rejects = requireNonNull(rejects, "rejects");
  }

  /** Returns one transaction for each good row, in the order of the file. */
  public ImmutableList<TransactionRow> rows() {
    return rows;
  }

  /** Returns the columns that were read as attributes, in the order of the file. */
  public ImmutableList<AttributeColumn> attributes() {
    return attributes;
  }

  /** Returns the rows that break a rule, by line. */
  public ImmutableList<RejectedRow> rejects() {
    return rejects;
  }

  CsvFormat format() {
    return format;
  }

  ImmutableList<String> header() {
    return header;
  }
}
