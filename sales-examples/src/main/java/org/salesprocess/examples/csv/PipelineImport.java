package org.salesprocess.examples.csv;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.examples.dataset.Dataset;

/**
 * What came of reading an export: the dataset of its good rows, and every row that is not in it.
 * The rows read are those accepted, repeated and rejected; no row is lost.
 *
 * @param dataset the facts of the accepted rows
 * @param mapping what the columns were taken to mean
 * @param header the names of the columns
 * @param rowsRead how many rows the file has below its header, without empty lines
 * @param rowsAccepted how many count
 * @param rowsRepeated how many say again what an accepted row says
 * @param rejects the rows that break a rule, by line
 * @param notes what was left out of accepted rows, by line
 * @param latestDay the latest day on which something has happened in an accepted row; empty if none
 *     has a date
 */
@Value.Builder
public record PipelineImport(
    Dataset dataset,
    PipelineMapping mapping,
    ImmutableList<String> header,
    long rowsRead,
    long rowsAccepted,
    long rowsRepeated,
    ImmutableList<RejectedRow> rejects,
    ImmutableList<RowNote> notes,
    Optional<LocalDate> latestDay) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the rows do not add up
   */
  public PipelineImport {
    requireNonNull(dataset, "dataset");
    requireNonNull(mapping, "mapping");
    requireNonNull(header, "header");
    requireNonNull(rejects, "rejects");
    requireNonNull(notes, "notes");
    requireNonNull(latestDay, "latestDay");
    checkArgument(
        rowsRead == rowsAccepted + rowsRepeated + rejects.size(),
        "import: rows read must be those accepted, repeated and rejected, was %s of %s, %s and %s",
        rowsRead,
        rowsAccepted,
        rowsRepeated,
        rejects.size());
  }

  /** Builds an import. */
  static final class Builder extends PipelineImportBuilder {
    Builder() {}
  }
}
