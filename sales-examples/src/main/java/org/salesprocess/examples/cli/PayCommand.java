package org.salesprocess.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.examples.pay.Payroll;
import org.salesprocess.examples.report.PayJson;
import org.salesprocess.examples.report.PayReport;
import org.salesprocess.examples.report.PayText;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
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
          + "payment, return, credit-note or refund; a booking where empty), deal, owner, currency, "
          + "product, territory, "
          + "customer, cost, quantity, department, expected (yes for a forecast), reverses, split "
          + "(ana=1/2;ben=1/2), participants (specialist:ben), recorded-at and sequence. A column "
          + "measure:points is the value of a measure of that name. Every other column is an "
          + "attribute, of text or as its name ends: discount:number.",
      "Pay periods before are taken from --ledger, or else worked out anew, each by what was known "
          + "at its end. Rows of days after the pay period do not count yet, nor does what became "
          + "known after --as-of.",
      "A row is left out if it breaks a rule or contradicts another, is an invoice or payment of no "
          + "known deal, or is credited to nobody or to somebody on no plan; each is named with its "
          + "line, and the exit status is then 1."
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
          + "--ledger ledger.json --close ledger.json --json pay.json"
    })
final class PayCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Mixin private final PaySource source = new PaySource();

  @Mixin private final LedgerOptions ledger = new LedgerOptions();

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

  @ArgGroup private @Nullable PrintOptions print;

  @Mixin private final ReportOptions output = new ReportOptions();

  @Override
  public Integer call() {
    try {
      checkOptions();
      PayParts parts = source.isGiven() ? source : new BuiltInParts(spec);
      return print == null ? pay(parts.all()) : print(print.text(parts));
    } catch (UnreadableInputException | UnwritableOutputException e) {
      spec.commandLine().getErr().println("sales pay: " + e.getMessage());
      return ExitStatus.FILE;
    }
  }

  private int pay(PayInput input) {
    Payroll payroll = when.payroll(input, ledger.ledger(input.calculation().program()));
    OpenPayPeriod open = when.pay(payroll);
    Optional<SellerId> only = Optional.ofNullable(seller).map(SellerId::of);
    if (only.isPresent() && open.statement(only.get()).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--seller: must be one who is on a plan by %s, was %s"
              .formatted(open.period().end().minusDays(1), seller));
    }
    PayFindings findings = PayFindings.of(input, open);
    findings.tell(spec.commandLine().getErr(), source.rejects());
    PayReport report =
        new PayReport(
            open,
            input.title(),
            payroll.before().last().map(PeriodClosing::period),
            payroll.recomputed(),
            findings.summary(),
            findings.all(),
            only);
    output.report(file -> PayJson.write(report, file), new PayText(report, explained)::lines);
    ledger.close(open);
    return findings.isAllCounted() ? ExitStatus.OK : ExitStatus.ROWS_LEFT_OUT;
  }

  private int print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(PrintedJson.of(text));
    out.flush();
    return ExitStatus.OK;
  }

  private void checkOptions() {
    output.check();
    ledger.check(source.files());
    List<Path> taken = new ArrayList<>(source.files());
    taken.addAll(ledger.files());
    output.checkOutputs(taken, source.rejects());
  }
}
