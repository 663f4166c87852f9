package org.salesprocess.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks at commission plans before anyone is paid by them. */
@Command(
    name = "plan",
    description = "Looks at commission plans before anyone is paid by them.",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    subcommands = {PlanReviewCommand.class, PlanDiffCommand.class, PlanCurveCommand.class})
final class PlanCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "sales plan: name what to do, such as review FILE");
  }
}
