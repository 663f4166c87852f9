package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.examples.csv.TransactionField;
import org.salesprocess.examples.csv.TransactionFormat;
import org.salesprocess.examples.pay.PaidMeasures;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The CSV file of what was sold. */
final class DealsOptions {

  // these are told by the columns of amount, cost and quantity
  private static final ImmutableSet<Measure> TOLD_BY_FIELDS =
      ImmutableSet.of(
          Measure.BOOKED, Measure.INVOICED, Measure.COLLECTED, Measure.MARGIN, Measure.UNITS);

  @Option(
      names = "--deals",
      required = true,
      paramLabel = "FILE",
      description = "A CSV file with one row for each deal won, invoice, payment and return.")
  @SuppressWarnings("NullAway.Init") // required
  private Path deals;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description = "What columns are called: id=Nr,owner=Rep,amount=Value.")
  private @Nullable Map<String, String> columns;

  @ArgGroup(exclusive = false)
  private CsvOptions csv = new CsvOptions();

  Path file() {
    return deals;
  }

  Optional<Path> rejects() {
    return csv.rejects();
  }

  /**
   * Returns a builder of what the file has to look like, for any products and territories.
   *
   * @throws IllegalArgumentException if an option cannot be understood
   */
  TransactionFormat.Builder format(IncentiveProgram program) {
    return TransactionFormat.builder()
        .columns(CsvOptions.columns(TransactionField.class, columns))
        .csv(csv.format())
        .currency(program.currency())
        .zone(program.zone())
        .measures(
            PaidMeasures.of(program).stream()
                .filter(measure -> !TOLD_BY_FIELDS.contains(measure))
                .collect(ImmutableSet.toImmutableSet()));
  }
}
