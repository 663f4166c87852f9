package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.csv.RejectWriter;
import org.salesprocess.examples.csv.RejectedRow;
import org.salesprocess.examples.csv.TransactionFormat;
import org.salesprocess.examples.csv.TransactionImport;
import org.salesprocess.examples.csv.TransactionReader;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.examples.furniture.FurnitureDepartment;
import org.salesprocess.examples.pay.FurniturePay;
import org.salesprocess.examples.pay.Payroll;
import org.salesprocess.examples.report.PayJson;
import org.salesprocess.examples.report.PayText;
import org.salesprocess.examples.report.TransactionSummary;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.metrics.incentive.PayFacts;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Pays sellers for a period: those of the built-in department, or by the user's own program. */
@Command(
    name = "pay",
    description = {
      "Pays sellers by an incentive program: what each earns and is paid in a pay period, line by "
          + "line, and what pays nobody.",
      "Without files it pays the built-in department by a small plan of its own.",
      "The deals are a CSV file: columns id, date and amount, and perhaps type (booking, invoice, "
          + "payment, return, credit-note or refund; a booking where empty), deal, owner, currency, product, territory, "
          + "customer, cost, quantity, reverses, split (ana=1/2;ben=1/2), participants "
          + "(specialist:ben), recorded-at and sequence. Every other column is an attribute, of "
          + "text or as its name ends: discount:number.",
      "Pay periods before are paid first, each by what was known at its end."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    footerHeading = "Examples:%n",
    footer = {
      "  sales pay --seller ruta-saltenyte",
      "  sales pay --print-program > program.json",
      "  sales pay --program program.json --organization sales.json --deals deals.csv",
      "  sales pay --program program.json --organization sales.json --deals deals.csv "
          + "--period 2026-01 --json -"
    })
final class PayCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @ArgGroup(exclusive = false)
  private @Nullable PaySource source;

  @Mixin private final PayPeriodOptions when = new PayPeriodOptions();

  @Option(
      names = "--seller",
      paramLabel = "ID",
      description = "Print the statement of this seller alone, explained in full.")
  private @Nullable String seller;

  @Option(
      names = "--explain",
      description = "Explain every line, down to the tier and the rounding.")
  private boolean explained;

  @Option(names = "--print-program", description = "Print the program as JSON and stop.")
  private boolean printProgram;

  @Option(names = "--print-organization", description = "Print the organisation as JSON and stop.")
  private boolean printOrganization;

  @Mixin private final ReportOptions output = new ReportOptions();

  @Override
  public Integer call() {
    try {
      checkOptions();
      if (printProgram || printOrganization) {
        return print();
      }
      return source == null ? payBuiltIn() : pay(source);
    } catch (UnreadableInputException | UnwritableOutputException e) {
      spec.commandLine().getErr().println("sales pay: " + e.getMessage());
      return ExitStatus.FILE;
    }
  }

  private int payBuiltIn() {
    Dataset department = FurnitureDepartment.simulate();
    PayCalculation calculation =
        FurniturePay.calculation(FurniturePay.program(department), department);
    return report(
        calculation, FurniturePay.contracts(department), department.name(), Optional.empty());
  }

  private int pay(PaySource from) {
    PayCalculation calculation = from.calculation();
    TransactionImport deals = read(from.deals(), format(from, calculation.program()));
    Findings.print(
        deals.rejects().stream().map(RejectedRow::sentence).toList(), spec.commandLine().getErr());
    from.rejects()
        .ifPresent(rejects -> OutputFile.write(rejects, file -> RejectWriter.write(deals, file)));
    return report(
        calculation,
        deals.transactions(),
        String.valueOf(from.deals().getFileName()),
        Optional.of(TransactionSummary.of(deals)));
  }

  private TransactionFormat format(PaySource from, IncentiveProgram program) {
    try {
      return from.format(program);
    } catch (IllegalArgumentException e) {
      throw wrong(e);
    }
  }

  private static TransactionImport read(Path file, TransactionFormat format) {
    try (TerminalProgress progress = TerminalProgress.of(file)) {
      return TransactionReader.of(format).reportingTo(progress).read(file);
    }
  }

  private int report(
      PayCalculation calculation,
      ImmutableList<Transaction> transactions,
      String title,
      Optional<TransactionSummary> rows) {
    SalesPeriod paid = when.period(calculation.program(), transactions, title);
    OpenPayPeriod open = when.pay(Payroll.until(paid, calculation, PayFacts.of(transactions)));
    Optional<SellerId> only = Optional.ofNullable(seller).map(SellerId::of);
    if (only.isPresent() && open.statement(only.get()).isEmpty()) {
      throw wrong(
          "--seller: must be one who is on a plan by %s, was %s"
              .formatted(paid.end().minusDays(1), seller));
    }
    Findings.print(
        open.conflicts().stream()
            .map(FactLog.Conflict::id)
            .map(
                id ->
                    "%s, id %s: must have one content, or a later time of recording for the one that is right"
                        .formatted(title, id))
            .toList(),
        spec.commandLine().getErr());
    output.report(
        file -> PayJson.write(open, rows, only, file),
        new PayText(open, title, rows, only, explained)::lines);
    boolean isAll =
        open.conflicts().isEmpty() && rows.map(TransactionSummary::rowsRejected).orElse(0L) == 0;
    return isAll ? ExitStatus.OK : ExitStatus.ROWS_LEFT_OUT;
  }

  private int print() {
    Object printed;
    if (source != null) {
      printed = printProgram ? source.program() : source.organization();
    } else {
      Dataset department = FurnitureDepartment.simulate();
      printed = printProgram ? FurniturePay.program(department) : department.organization();
    }
    spec.commandLine().getOut().println(JsonFiles.text(printed));
    spec.commandLine().getOut().flush();
    return ExitStatus.OK;
  }

  private void checkOptions() {
    output.check();
    if (printProgram && printOrganization) {
      throw wrong("--print-program, --print-organization: must not both be given");
    }
    if (source != null) {
      output.checkOutputs(source.files(), source.rejects());
    }
  }

  private ParameterException wrong(IllegalArgumentException cause) {
    return wrong(String.valueOf(cause.getMessage()));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
