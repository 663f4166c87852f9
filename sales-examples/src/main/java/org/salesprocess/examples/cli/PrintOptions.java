package org.salesprocess.examples.cli;

import static com.google.common.base.Preconditions.checkState;

import picocli.CommandLine.Option;

/** What is printed as JSON instead of pay: exactly one of these. */
final class PrintOptions {

  @Option(names = "--print-program", description = "Print the program as JSON and stop.")
  private boolean program;

  @Option(names = "--print-organization", description = "Print the organisation as JSON and stop.")
  private boolean organization;

  @Option(names = "--print-quotas", description = "Print the quota plan as JSON and stop.")
  private boolean quotas;

  @Option(
      names = "--print-transactions",
      description = "Print what was sold as JSON, for --transactions, and stop.")
  private boolean transactions;

  /** Returns the text of that part of what is paid by. */
  String text(PayParts parts) {
    if (program) {
      return JsonFiles.text(parts.program());
    }
    if (organization) {
      return JsonFiles.text(parts.organization());
    }
    if (quotas) {
      return JsonFiles.text(parts.quotas());
    }
    checkState(transactions, "one of the options must be given");
    return JsonFiles.text(parts.transactions());
  }
}
