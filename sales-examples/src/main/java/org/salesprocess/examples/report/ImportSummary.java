package org.salesprocess.examples.report;

import org.salesprocess.examples.csv.PipelineImport;

/**
 * What became of the rows of an export.
 *
 * @param rowsRead how many rows the file has
 * @param rowsAccepted how many count
 * @param rowsRepeated how many say again what another row says
 * @param rowsRejected how many were left out because they break a rule
 * @param notes how many values were left out of rows that count
 */
public record ImportSummary(
    long rowsRead, long rowsAccepted, long rowsRepeated, long rowsRejected, long notes) {

  /** Returns the summary of an import. */
  public static ImportSummary of(PipelineImport pipeline) {
    return new ImportSummary(
        pipeline.rowsRead(),
        pipeline.rowsAccepted(),
        pipeline.rowsRepeated(),
        pipeline.rejects().size(),
        pipeline.notes().size());
  }
}
