package org.salesprocess.examples.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.examples.pay.Payroll;
import org.salesprocess.examples.pay.ReplacedPlan;
import org.salesprocess.examples.report.PlanReplay;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.PlanComparison;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Pays what was sold by two plans, one in the place of the other. */
final class PlanReplays {

  private final CommandSpec spec;
  private final PaySource source;
  private final PayPeriodOptions when;

  PlanReplays(CommandSpec spec, PaySource source, PayPeriodOptions when) {
    this.spec = spec;
    this.source = source;
    this.when = when;
  }

  /**
   * Returns what sellers cost by both plans, or empty if no file says what was sold.
   *
   * @param file the file of the present plan: unless a program is named, that
   * @throws UnreadableInputException if a file cannot be read, or does not fit the others
   * @throws ParameterException if an option cannot be understood
   */
  Optional<PlanReplay> replay(Path file, CommissionPlan present, CommissionPlan proposed) {
    if (!source.isGiven() && when.isGiven()) {
      throw refusal(
          "--deals or --transactions: must be given too, as what is to be paid of them is");
    }
    if (!source.isGiven()) {
      return Optional.empty();
    }
    IncentiveProgram paid = program(file);
    PayInput input = source.all(tried(paid, present, present));
    Payroll payroll = when.payroll(input, Optional.empty());
    OpenPayPeriod open = when.pay(payroll);
    PayFindings findings = PayFindings.of(input, open);
    findings.tell(spec.commandLine().getErr(), source.rejects());
    OpenPayPeriod other =
        when.pay(
            new Payroll(
                source.calculation(tried(paid, present, proposed)),
                payroll.facts(),
                payroll.before(),
                payroll.periods()));
    return Optional.of(
        new PlanReplay(
            input.title(),
            SalesPeriod.of(payroll.periods().get(0).start(), open.period().end()),
            findings.summary(),
            findings.isAllCounted(),
            PlanComparison.of(Payroll.close(open), Payroll.close(other))));
  }

  private IncentiveProgram program(Path file) {
    if (source.hasProgram()) {
      return source.program();
    }
    if (!PlanSource.isProgram(file)) {
      throw refusal(
          "--program: must be given too, as PRESENT is no program, which says who is on the plan");
    }
    return PlanSource.program(file);
  }

  private IncentiveProgram tried(
      IncentiveProgram paid, CommissionPlan present, CommissionPlan other) {
    try {
      return new ReplacedPlan(paid, present).by(other);
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
