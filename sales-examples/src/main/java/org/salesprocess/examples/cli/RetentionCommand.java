package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.csv.PurchaseFormat;
import org.salesprocess.examples.csv.PurchaseImport;
import org.salesprocess.examples.csv.PurchaseReader;
import org.salesprocess.examples.csv.RejectedRow;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.examples.furniture.FurnitureDepartment;
import org.salesprocess.examples.report.PurchaseRowsSummary;
import org.salesprocess.examples.report.RetentionJson;
import org.salesprocess.examples.report.RetentionText;
import org.salesprocess.examples.retention.DealPurchases;
import org.salesprocess.examples.retention.RetentionStudy;
import org.salesprocess.examples.retention.RetentionTerms;
import org.salesprocess.metrics.retention.CustomerEvent;
import org.salesprocess.metrics.retention.CustomerHistory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Studies whether customers come back: of the built-in department, or of a file of purchases. */
@Command(
    name = "retention",
    description = {
      "Says whether customers come back: how many of those who started in a period, how revenue "
          + "moved, how long they stay, what models expect of them, and what they are worth.",
      "Without options it studies the built-in department.",
      "A file of transactions is a CSV file with a row for each purchase: columns customer, date "
          + "and amount, and perhaps id. An amount below zero was taken back. Without ids, each row "
          + "is a purchase of its own."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    footerHeading = "Examples:%n",
    footer = {
      "  sales retention --calendar quarters",
      "  sales retention --transactions orders.csv --currency EUR --margin 0.4",
      "  sales retention --transactions orders.csv --lines lines.csv --currency USD "
          + "--columns id=order,customer=account",
      "  sales retention --transactions orders.csv --currency USD --rolling P30D --brackets 1,3,6"
    })
final class RetentionCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @ArgGroup(exclusive = false)
  private @Nullable PurchaseOptions source;

  @Mixin private final RetentionOptions options = new RetentionOptions();

  @Mixin private final ReportOptions output = new ReportOptions();

  @Override
  public Integer call() {
    try {
      output.check();
      output.checkOutputs(
          source == null ? ImmutableList.of() : source.files(),
          Optional.ofNullable(source).flatMap(PurchaseOptions::rejects));
      return source == null ? studyBuiltIn() : study(source);
    } catch (UnreadableInputException | UnwritableOutputException e) {
      spec.commandLine().getErr().println("sales retention: " + e.getMessage());
      return ExitStatus.FILE;
    }
  }

  private int studyBuiltIn() {
    Dataset department = FurnitureDepartment.simulate();
    List<CustomerHistory> histories = DealPurchases.of(department);
    return print(
        study(histories, department.asOf(), department.currency()),
        department.name(),
        Optional.empty());
  }

  private int study(PurchaseOptions from) {
    PurchaseFormat format = format(from);
    PurchaseImport read = read(from, format);
    PrintWriter err = spec.commandLine().getErr();
    Findings.print(
        read.rejects().stream().map(RejectedRow::sentence).toList(), read.rowsRejected(), err);
    String title = String.valueOf(from.file().getFileName());
    Findings.print(
        Stream.of(read.purchases(), read.returns())
            .flatMap(log -> log.conflicts().stream())
            .map(conflict -> title + ": " + conflict.reason())
            .toList(),
        err);
    if (read.purchases().size() == 0) {
      throw new UnreadableInputException(title, "must have a purchase, had none that counts");
    }
    RetentionStudy study = study(read.histories().toList(), lastDay(read), format.currency());
    return print(study, title, Optional.of(PurchaseRowsSummary.of(read)));
  }

  private PurchaseFormat format(PurchaseOptions from) {
    try {
      return from.format();
    } catch (IllegalArgumentException e) {
      throw wrong(e);
    }
  }

  private PurchaseImport read(PurchaseOptions from, PurchaseFormat format) {
    try (TerminalProgress progress = TerminalProgress.of(from.file())) {
      PurchaseReader reader = PurchaseReader.of(format).reportingTo(progress);
      Optional<Path> rejects = from.rejects();
      return rejects.isPresent()
          ? OutputFile.writeAccount(rejects.get(), place -> reader.read(from.file(), place))
          : reader.read(from.file());
    }
  }

  private static LocalDate lastDay(PurchaseImport read) {
    int last = Integer.MIN_VALUE;
    for (AmountLog log : List.of(read.purchases(), read.returns())) {
      for (int row = 0; row < log.size(); row++) {
        last = Math.max(last, log.day(row));
      }
    }
    return LocalDate.ofEpochDay(last);
  }

  private RetentionStudy study(
      List<CustomerHistory> histories, LocalDate lastKnown, CurrencyUnit currency) {
    try {
      RetentionTerms terms = options.terms(bought(histories), lastKnown, currency);
      return RetentionStudy.of(terms, histories);
    } catch (IllegalArgumentException e) {
      throw wrong(e);
    }
  }

  private static SalesPeriod bought(List<CustomerHistory> histories) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (CustomerHistory history : histories) {
      for (int i = 0; i < history.size(); i++) {
        if (history.type(i).equals(CustomerEvent.PURCHASE)) {
          first = Math.min(first, history.day(i));
          last = Math.max(last, history.day(i));
        }
      }
    }
    return SalesPeriod.of(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last).plusDays(1));
  }

  private int print(RetentionStudy study, String title, Optional<PurchaseRowsSummary> rows) {
    output.report(
        file -> RetentionJson.write(study, rows, file),
        new RetentionText(study, title, rows)::lines);
    boolean isAll = rows.map(each -> each.rowsLeftOut() == 0 && each.conflicts() == 0).orElse(true);
    return isAll ? ExitStatus.OK : ExitStatus.ROWS_LEFT_OUT;
  }

  private ParameterException wrong(IllegalArgumentException cause) {
    return new ParameterException(spec.commandLine(), String.valueOf(cause.getMessage()));
  }
}
