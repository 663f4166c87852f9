package org.salesprocess.examples.report;

import org.salesprocess.examples.csv.PurchaseImport;

/**
 * What became of the rows of a file of transactions with customers; the counts after the first two
 * sum to it where no row says what another one does.
 *
 * @param rowsRead how many rows the file has
 * @param purchases how many purchases count
 * @param returns how many returns count
 * @param conflicts how many ids have rows of different content, none of which counts
 * @param rowsLeftOut how many rows were left out because they break a rule, those of lines included
 */
public record PurchaseRowsSummary(
    long rowsRead, long purchases, long returns, long conflicts, long rowsLeftOut) {

  /** Returns the summary of an import. */
  public static PurchaseRowsSummary of(PurchaseImport read) {
    return new PurchaseRowsSummary(
        read.rowsRead(),
        read.purchases().size(),
        read.returns().size(),
        read.purchases().conflicts().size() + read.returns().conflicts().size(),
        read.rowsRejected());
  }
}
