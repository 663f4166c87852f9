package org.salesprocess.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The application: one command for each question that a sales department asks. */
@Command(
    name = "sales",
    description = "Shows where deals stall, who closes them and what it pays them.",
    mixinStandardHelpOptions = true,
    version = "sales 0.1.0",
    usageHelpAutoWidth = true,
    subcommands = {
      ReviewCommand.class,
      FunnelCommand.class,
      PayCommand.class,
      PlanCommand.class,
      RetentionCommand.class
    })
final class SalesCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  /** Returns the application, ready to be run. */
  static CommandLine commandLine() {
    return new CommandLine(new SalesCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (error, arguments) -> {
              CommandLine command = error.getCommandLine();
              command.getErr().println(error.getMessage());
              command
                  .getErr()
                  .println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
              return ExitStatus.USAGE;
            })
        .setExecutionExceptionHandler(
            (error, command, arguments) -> {
              command
                  .getErr()
                  .println(("sales: error in the program: " + error).replaceAll("\\p{Cc}+", " "));
              return ExitStatus.PROGRAM;
            });
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "sales: name a command, such as review");
  }
}
