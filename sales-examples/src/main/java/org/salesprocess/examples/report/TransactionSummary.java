package org.salesprocess.examples.report;

import org.salesprocess.examples.csv.TransactionImport;

/**
 * What became of the rows of a file of deals, invoices, payments and returns.
 *
 * @param rowsRead how many rows the file has
 * @param rowsAccepted how many are transactions
 * @param rowsRejected how many were left out because they break a rule
 */
public record TransactionSummary(long rowsRead, long rowsAccepted, long rowsRejected) {

  /** Returns the summary of an import. */
  public static TransactionSummary of(TransactionImport read) {
    return new TransactionSummary(
        read.rowsRead(), read.transactions().size(), read.rejects().size());
  }
}
