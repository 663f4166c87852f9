package org.salesprocess.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.examples.pay.Payroll;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where what was paid before is kept, and where it goes with the pay period closed. */
final class LedgerOptions {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "The ledger of the pay periods closed before, as JSON; the next one is paid. Without it, "
              + "earlier ones are worked out anew.")
  private @Nullable Path ledger;

  @Option(
      names = "--close",
      paramLabel = "FILE",
      description =
          "Close the pay period, and write the ledger with it: to a new file, or that of "
              + "--ledger.")
  private @Nullable Path close;

  /** Returns the files that are read and written. */
  List<Path> files() {
    return Stream.of(Optional.ofNullable(ledger), Optional.ofNullable(close))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Requires that nothing is written over a file but the ledger that is read.
   *
   * @param read the other files that are read
   * @throws ParameterException if it is
   */
  void check(List<Path> read) {
    if (close == null) {
      return;
    }
    OutputFile.requireOwn(spec.commandLine(), "--close", close, read);
    boolean isLedger = ledger != null && OutputFile.areOne(close, ledger);
    if (Files.isRegularFile(close) && !isLedger) {
      throw new ParameterException(
          spec.commandLine(),
          "--close: must be a new file, or that of --ledger, as what was paid is not written over,"
              + " was "
              + close);
    }
  }

  /**
   * Returns the ledger that was kept, if there is one.
   *
   * @throws UnreadableInputException if its file cannot be read, holds none, or one in another
   *     currency than the program
   */
  Optional<Ledger> ledger(IncentiveProgram program) {
    if (ledger == null) {
      return Optional.empty();
    }
    Ledger kept = JsonFiles.read(ledger, Ledger.class, "a ledger");
    if (!kept.currency().equals(program.currency())) {
      throw new UnreadableInputException(
          String.valueOf(ledger.getFileName()),
          "currency must be %s as in the program, was %s"
              .formatted(program.currency(), kept.currency()));
    }
    return Optional.of(kept);
  }

  /**
   * Writes the ledger with a pay period closed, if it is to be.
   *
   * @throws UnwritableOutputException if it cannot be written
   */
  void close(OpenPayPeriod open) {
    if (close != null) {
      OutputFile.write(close, file -> JsonFiles.write(file, Payroll.close(open)));
    }
  }
}
