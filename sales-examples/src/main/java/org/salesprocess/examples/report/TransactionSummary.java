package org.salesprocess.examples.report;

import java.util.List;

/**
 * What became of the rows of files of deals, invoices, payments and returns; the counts after the
 * first sum to it.
 *
 * @param rowsRead how many rows the files have
 * @param rowsCounted how many count
 * @param rowsRepeated how many say again what another row says
 * @param rowsCorrected how many were corrected by a row recorded later
 * @param rowsLater how many became known only later
 * @param rowsAfterPeriod how many count in a later pay period
 * @param rowsLeftOut how many break a rule, or pay nobody at least in part
 * @param attributes the columns that were read as attributes
 */
public record TransactionSummary(
    long rowsRead,
    long rowsCounted,
    long rowsRepeated,
    long rowsCorrected,
    long rowsLater,
    long rowsAfterPeriod,
    long rowsLeftOut,
    List<String> attributes) {

  /** Checks that nothing is missing. */
  public TransactionSummary {
    attributes = List.copyOf(attributes);
  }
}
