package org.salesprocess.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a report goes, and what its command's exit status says. */
@Command(
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:everything was counted",
      "1:rows were left out; each is named with the reason",
      "2:the command line cannot be understood, or its options do not fit each other",
      "3:a file cannot be read or written",
      "4:the program itself has an error"
    })
final class ReportOptions {

  private static final int LEAST_WIDTH = 60;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write every figure to a JSON file; - prints it instead of the report.")
  private @Nullable Path json;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "The width of the report; by default that of the terminal.")
  private @Nullable Integer width;

  /** Requires a width that a report can have. */
  void check() {
    if (width != null && width < LEAST_WIDTH) {
      throw new ParameterException(
          spec.commandLine(), "--width: must be %d or more, was %d".formatted(LEAST_WIDTH, width));
    }
  }

  /**
   * Requires that no file is written over one that is read, or over the other.
   *
   * @param read the files that are read
   * @param rejects the file that the rows left out are written to, if any
   */
  void checkOutputs(List<Path> read, Optional<Path> rejects) {
    CommandLine command = spec.commandLine();
    List<Path> taken = new ArrayList<>(read);
    rejects.ifPresent(file -> OutputFile.requireOwn(command, "--rejects", file, taken));
    rejects.ifPresent(taken::add);
    if (json != null && !isPrinted(json)) {
      OutputFile.requireOwn(command, "--json", json, taken);
    }
  }

  /** Writes a report to its JSON file, if there is to be one, and prints it for a width. */
  void report(OutputFile.Content asJson, IntFunction<? extends List<String>> asText) {
    PrintWriter out = spec.commandLine().getOut();
    if (json != null && isPrinted(json)) {
      OutputFile.print(asJson, out);
      return;
    }
    if (json != null) {
      OutputFile.write(json, asJson);
    }
    asText.apply(width == null ? spec.usageMessage().width() : width).forEach(out::println);
    out.flush();
  }

  private static boolean isPrinted(Path json) {
    return json.toString().equals("-");
  }
}
