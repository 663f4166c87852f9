package org.salesprocess.examples.report;

import org.salesprocess.examples.csv.EventImport;

/**
 * What became of the rows of a file of events.
 *
 * @param rowsRead how many rows the file has
 * @param rowsAccepted how many are events
 * @param rowsRejected how many were left out because they break a rule
 */
public record EventSummary(long rowsRead, long rowsAccepted, long rowsRejected) {

  /** Returns the summary of an import. */
  public static EventSummary of(EventImport events) {
    return new EventSummary(events.rowsRead(), events.rowsAccepted(), events.rowsRejected());
  }
}
