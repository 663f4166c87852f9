package org.salesprocess.examples.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.csv.PipelineImport;
import org.salesprocess.examples.csv.PipelineMapping;
import org.salesprocess.examples.csv.PipelineReader;
import org.salesprocess.examples.csv.RejectWriter;
import org.salesprocess.examples.csv.RejectedRow;
import org.salesprocess.examples.csv.RowNote;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.examples.furniture.FurnitureDepartment;
import org.salesprocess.examples.report.ImportSummary;
import org.salesprocess.examples.report.JsonReport;
import org.salesprocess.examples.report.TextReport;
import org.salesprocess.examples.review.DepartmentReview;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the review of a department: the built-in one, or the user's own CSV export. */
@Command(
    name = "review",
    description = {
      "Reviews a sales department: funnel, conversion by role, channel and hand-off, sellers, and "
          + "this month against the last.",
      "Without options it reviews the built-in department, a simulated furniture maker."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    footerHeading = "Examples:%n",
    footer = {
      "  sales review",
      "  sales review --csv pipeline.csv --mapping my-crm.json --rejects bad.csv",
      "  sales review --csv deals.csv --mapping crm-opportunities --month 2017-12"
    })
final class ReviewCommand implements Callable<Integer> {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @ArgGroup(exclusive = false)
  private @Nullable Source source;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "The month under review; by default the last whole one.")
  private @Nullable YearMonth month;

  @Mixin private final ReportOptions output = new ReportOptions();

  /** Where the facts come from, if not from the built-in department. */
  static final class Source {
    @Option(
        names = "--csv",
        required = true,
        paramLabel = "FILE",
        description = "The export of a pipeline, one row for each opportunity.")
    @SuppressWarnings("NullAway.Init") // required
    private Path csv;

    @Option(
        names = "--mapping",
        required = true,
        paramLabel = "NAME|FILE",
        description = "What its columns mean: a JSON file, or the name of a built-in mapping.")
    @SuppressWarnings("NullAway.Init") // required
    private String mapping;

    @Option(
        names = "--rejects",
        paramLabel = "FILE",
        description = "Write the rows that were left out, with the reasons, to a CSV file.")
    private @Nullable Path rejects;

    @Option(
        names = "--as-of",
        paramLabel = "YYYY-MM-DD",
        description =
            "The last day that the export covers; by default the latest day in it. Rows that tell "
                + "of later days are left out.")
    private @Nullable LocalDate asOf;
  }

  @Override
  public Integer call() {
    try {
      checkOptions();
      if (source == null) {
        report(FurnitureDepartment.simulate(), Optional.empty());
        return ExitStatus.OK;
      }
      return reportExport(source);
    } catch (UnreadableInputException | UnwritableOutputException e) {
      spec.commandLine().getErr().println("sales review: " + e.getMessage());
      return ExitStatus.FILE;
    }
  }

  private int reportExport(Source from) {
    PipelineReader reader = PipelineReader.of(PipelineMapping.find(from.mapping));
    checkOutputs(from, reader);
    PipelineImport pipeline = read(from, reader);
    tellLeftOut(pipeline);
    if (from.rejects != null) {
      OutputFile.write(from.rejects, file -> RejectWriter.write(pipeline, file));
    }
    if (from.asOf == null && pipeline.latestDay().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "sales review: %s: no row that counts has a date; say with --as-of which day it is"
                  .formatted(from.csv.getFileName()));
      return ExitStatus.FILE;
    }
    report(pipeline.dataset(), Optional.of(ImportSummary.of(pipeline)));
    return pipeline.rejects().isEmpty() ? ExitStatus.OK : ExitStatus.ROWS_LEFT_OUT;
  }

  private static PipelineImport read(Source from, PipelineReader every) {
    PipelineReader reader = from.asOf == null ? every : every.asOf(from.asOf);
    try (TerminalProgress progress = TerminalProgress.of(from.csv)) {
      return reader.reportingTo(progress).read(from.csv);
    }
  }

  private void tellLeftOut(PipelineImport pipeline) {
    Findings.print(
        Stream.concat(
                pipeline.rejects().stream().map(RejectedRow::sentence),
                pipeline.notes().stream().map(RowNote::sentence))
            .toList(),
        spec.commandLine().getErr());
  }

  private void report(Dataset dataset, Optional<ImportSummary> summary) {
    DepartmentReview review =
        month == null
            ? DepartmentReview.of(dataset)
            : DepartmentReview.of(
                dataset, SalesPeriod.of(month.atDay(1), month.plusMonths(1).atDay(1)));
    output.report(
        file -> JsonReport.write(review, summary, file),
        width -> TextReport.lines(review, summary, width));
  }

  private void checkOptions() {
    output.check();
    if (month != null) {
      checkYear("--month", month.getYear(), month);
    }
    if (source != null && source.asOf != null) {
      checkYear("--as-of", source.asOf.getYear(), source.asOf);
    }
  }

  private void checkYear(String option, int year, Object value) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new ParameterException(
          spec.commandLine(),
          "%s: must be of the years %d to %d, was %s"
              .formatted(option, FIRST_YEAR, LAST_YEAR, value));
    }
  }

  private void checkOutputs(Source from, PipelineReader reader) {
    List<Path> read = new ArrayList<>(reader.inputs(from.csv));
    if (!PipelineMapping.builtIn().contains(from.mapping)) {
      read.add(Path.of(from.mapping));
    }
    output.checkOutputs(read, Optional.ofNullable(from.rejects));
  }
}
