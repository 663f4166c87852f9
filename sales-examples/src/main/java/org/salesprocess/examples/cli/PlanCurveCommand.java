package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.examples.report.DrawnPlan;
import org.salesprocess.examples.report.PlanCurveJson;
import org.salesprocess.examples.report.PlanCurveText;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.PayoutScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws what commission plans pay, as tables of breakpoints. */
@Command(
    name = "curve",
    description = {
      "Prints what each component of a commission plan pays, and the plan as a whole, as an exact "
          + "function of what is sold: where it bends or jumps, what is paid there, and how much "
          + "more is paid for each further sale.",
      "A plan whose components are of periods of different lengths has a curve for each of these; "
          + "one with a limit of other periods has none as a whole."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:everything could be drawn",
      "1:something could not; it is named with the reason",
      "2:the command line cannot be understood, or its options do not fit each other",
      "3:a file cannot be read or written",
      "4:the program itself has an error"
    },
    footerHeading = "Examples:%n",
    footer = {
      "  sales plan curve plan.json --quota \"USD 100000\"",
      "  sales plan curve plan.json --quota \"USD 100000\" --component commission --json -"
    })
final class PlanCurveCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Mixin private final PlanSource source = new PlanSource();

  @Mixin private final PlanSuppositions suppositions = new PlanSuppositions();

  @Option(names = "--component", paramLabel = "ID", description = "Draw this component alone.")
  private @Nullable String component;

  @Mixin private final ReportOptions output = new ReportOptions();

  @Override
  public Integer call() {
    try {
      output.check();
      output.checkOutputs(suppositions.filesBeside(source.files()), Optional.empty());
      ImmutableList<CommissionPlan> plans = source.plans();
      plans.forEach(plan -> suppositions.requireQuotas(plan, chosen(plan)));
      ImmutableList<DrawnPlan> drawn =
          plans.stream().map(this::draw).collect(ImmutableList.toImmutableList());
      output.report(file -> PlanCurveJson.write(drawn, file), new PlanCurveText(drawn)::lines);
      return drawn.stream().allMatch(plan -> plan.refusals().isEmpty())
          ? ExitStatus.OK
          : ExitStatus.FOUND;
    } catch (UnreadableInputException | UnwritableOutputException e) {
      spec.commandLine().getErr().println("sales plan curve: " + e.getMessage());
      return ExitStatus.FILE;
    }
  }

  private DrawnPlan draw(CommissionPlan plan) {
    PayoutScenario scenario = suppositions.scenario(List.of(plan));
    ImmutableMap<SalesCalendar, PayoutScenario> others = suppositions.others(List.of(plan));
    ImmutableMap.Builder<String, PayoutCurve> curves = ImmutableMap.builder();
    ImmutableMap.Builder<String, String> refusals = ImmutableMap.builder();
    for (Component each : chosen(plan)) {
      ComponentId id = each.id();
      SalesCalendar calendar = each.calendar();
      try {
        curves.put(id.value(), PayoutCurve.of(plan, id, others.getOrDefault(calendar, scenario)));
      } catch (IllegalArgumentException e) {
        refusals.put(id.value(), String.valueOf(e.getMessage()));
      }
    }
    if (component == null) {
      wholes(plan)
          .forEach(
              (name, whole) -> {
                SalesCalendar calendar = whole.components().get(0).calendar();
                try {
                  curves.put(name, PayoutCurve.of(whole, others.getOrDefault(calendar, scenario)));
                } catch (IllegalArgumentException e) {
                  refusals.put(name, String.valueOf(e.getMessage()));
                }
              });
    }
    return new DrawnPlan(
        plan.id().value(), plan.version(), curves.buildOrThrow(), refusals.buildOrThrow());
  }

  // what differs from the components alone, by the calendars that can be drawn as one
  private static ImmutableMap<String, CommissionPlan> wholes(CommissionPlan plan) {
    ImmutableSet<SalesCalendar> calendars =
        plan.components().stream().map(Component::calendar).collect(ImmutableSet.toImmutableSet());
    boolean isOne =
        calendars.size() == 1
            || !plan.limits().stream().map(PlanLimit::calendar).allMatch(calendars::contains);
    ImmutableMap<String, CommissionPlan> parts =
        isOne
            ? ImmutableMap.of(DrawnPlan.WHOLE, plan)
            : calendars.stream()
                .collect(
                    ImmutableMap.toImmutableMap(
                        calendar -> DrawnPlan.WHOLE + ", by the " + calendar,
                        calendar -> only(plan, calendar)));
    return ImmutableMap.copyOf(
        Maps.filterValues(parts, part -> part.components().size() > 1 || !part.limits().isEmpty()));
  }

  private static CommissionPlan only(CommissionPlan plan, SalesCalendar calendar) {
    CommissionPlan.Builder part =
        CommissionPlan.builder(plan.id().value(), plan.currency())
            .version(plan.version())
            .name(plan.name())
            .from(plan.from())
            .rounding(plan.rounding())
            .proration(plan.proration());
    plan.until().ifPresent(part::until);
    plan.components().stream()
        .filter(each -> each.calendar().equals(calendar))
        .forEach(part::component);
    plan.limits().stream().filter(each -> each.calendar().equals(calendar)).forEach(part::limit);
    return part.build();
  }

  private ImmutableList<Component> chosen(CommissionPlan plan) {
    if (component == null) {
      return plan.components();
    }
    return ImmutableList.of(
        plan.find(ComponentId.of(component))
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--component: must be one of %s of plan %s, was %s"
                            .formatted(
                                plan.components().stream().map(Component::id).toList(),
                                plan.id(),
                                component))));
  }
}
