package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the CSV export of a pipeline into a dataset and keeps the rows that it cannot use.
 *
 * <pre>{@code
 * PipelineImport pipeline =
 *     PipelineReader.of(PipelineMapping.find("crm-opportunities")).read(file);
 * }</pre>
 *
 * <p>Each good row is one deal and its journey through the funnel. A row without the day on which
 * it entered its stage has that entry without a time. The line of a deal has an amount once the
 * deal is won; before that, nothing is agreed.
 */
public final class PipelineReader {
  private final PipelineMapping mapping;
  private final Optional<LocalDate> asOf;
  private final ReadProgress progress;

  private PipelineReader(PipelineMapping mapping, Optional<LocalDate> asOf, ReadProgress progress) {
    this.mapping = requireNonNull(mapping, "mapping");
    this.asOf = requireNonNull(asOf, "asOf");
    this.progress = requireNonNull(progress, "progress");
  }

  /** Returns a reader of files that are written as the mapping says. */
  public static PipelineReader of(PipelineMapping mapping) {
    return new PipelineReader(mapping, Optional.empty(), ReadProgress.silent());
  }

  /**
   * Returns this reader with the last day that the facts cover; a row in which something has
   * happened after it is rejected. Without it, the last day is the latest on which something has
   * happened in an accepted row, and 1970-01-01 if none has a date.
   */
  public PipelineReader asOf(LocalDate day) {
    return new PipelineReader(mapping, Optional.of(day), progress);
  }

  /** Returns this reader with somebody who hears how far it has come. */
  public PipelineReader reportingTo(ReadProgress listener) {
    return new PipelineReader(mapping, asOf, listener);
  }

  /** Returns the files that reading an export reads: itself, and those beside it. */
  public ImmutableList<Path> inputs(Path file) {
    return Stream.of(
            Stream.of(file),
            mapping.products().stream().map(beside -> References.sibling(file, beside.file())),
            mapping.sellers().stream().map(beside -> References.sibling(file, beside.file())))
        .flatMap(each -> each)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Reads a file and the files beside it that the mapping names.
   *
   * @throws UnreadableInputException if one of the files as a whole cannot be used
   */
  public PipelineImport read(Path file) {
    References references = References.beside(file, mapping);
    try (CsvTable table = CsvTable.open(file, mapping.format(), mapping.mappedColumns())) {
      Layout layout = Layout.of(mapping.format(), table.header());
      DealRows deals = new DealRows(table.name(), mapping, references, asOf);
      RowLedger ledger = new RowLedger(table.name(), mapping, layout);
      long rows = table.readAll(layout, progress, row -> ledger.add(row, deals.read(row)));
      ledger.settle();
      return result(table, references, ledger, rows);
    }
  }

  private PipelineImport result(
      CsvTable table, References references, RowLedger ledger, long rows) {
    ImmutableList<DealRow> accepted = ledger.accepted();
    DatasetAssembler assembler = new DatasetAssembler(mapping, references, accepted);
    LocalDate day = asOf.or(assembler::latest).orElse(LocalDate.EPOCH);
    PipelineImport.Builder result = new PipelineImport.Builder();
    accepted.forEach(row -> result.addAllNotes(row.notes()));
    return result
        .dataset(assembler.assemble(day))
        .mapping(mapping)
        .header(table.header())
        .rowsRead(rows)
        .rowsAccepted(accepted.size())
        .rowsRepeated(ledger.repeated())
        .rejects(ledger.rejects())
        .latestDay(assembler.latest())
        .build();
  }
}
