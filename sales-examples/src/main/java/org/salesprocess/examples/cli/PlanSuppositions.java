package org.salesprocess.examples.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.incentive.PayoutScenario;
import org.salesprocess.metrics.incentive.review.ReviewTerms;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is supposed of who is paid by a plan. */
final class PlanSuppositions {

  private static final ImmutableMap<String, SalesCalendar> CALENDARS =
      ImmutableMap.of(
          "week", SalesCalendar.weeks(DayOfWeek.MONDAY),
          "month", SalesCalendar.months(),
          "quarter", SalesCalendar.quarters(),
          "year", SalesCalendar.years(Month.JANUARY));

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      defaultValue = "booked",
      description =
          "What is sold: a measure in money that the plan pays for, such as booked or margin, or one"
              + " in numbers, such as units; ${DEFAULT-VALUE} unless said otherwise.")
  @SuppressWarnings("NullAway.Init") // it has a default
  private String measure;

  @Option(
      names = "--quota",
      paramLabel = "QUOTA",
      description =
          "What is asked of a seller in a period, such as \"USD 100000\"; of periods of one kind"
              + " alone, and of the whole of them and of them to date, such as"
              + " quarter=\"USD 300000\" (week, month, quarter or year).")
  private List<String> quotas = new ArrayList<>();

  @Option(
      names = "--target",
      paramLabel = "AMOUNT",
      description = "The target incentive of a period, such as \"USD 3000\".")
  private @Nullable String target;

  @Option(
      names = "--suppose",
      paramLabel = "FILE",
      description =
          "What other inputs of the plan come to, as a JSON list of {\"input\": ..., \"value\":"
              + " ...}.")
  private @Nullable Path supposed;

  /**
   * What an input is supposed to come to.
   *
   * @param input the input, as the plan has it
   * @param value what it comes to
   */
  record Supposed(Input input, Quantity value) {}

  /** Returns files that are read, and that of what is supposed if there is one. */
  ImmutableList<Path> filesBeside(List<Path> others) {
    ImmutableList.Builder<Path> files = ImmutableList.<Path>builder().addAll(others);
    if (supposed != null) {
      files.add(supposed);
    }
    return files.build();
  }

  /**
   * Returns what is supposed of periods of which no other quota is told.
   *
   * @param plans those that it is for: what they ask of longer periods has the quota of these
   * @throws UnreadableInputException if a file cannot be read
   * @throws ParameterException if an option cannot be understood
   */
  PayoutScenario scenario(Collection<CommissionPlan> plans) {
    return scenario(Optional.empty(), plans);
  }

  /** Returns what is supposed of periods of their own quotas; throws as for others. */
  ImmutableMap<SalesCalendar, PayoutScenario> others(Collection<CommissionPlan> plans) {
    ImmutableMap.Builder<SalesCalendar, PayoutScenario> others = ImmutableMap.builder();
    for (Optional<SalesCalendar> calendar : quotas().keySet()) {
      calendar.ifPresent(of -> others.put(of, scenario(calendar, plans)));
    }
    return others.buildOrThrow();
  }

  /** Returns a builder of what is supposed for a review; throws as for the parts. */
  ReviewTerms.Builder terms(Collection<CommissionPlan> plans) {
    ReviewTerms.Builder terms = ReviewTerms.of(scenario(plans));
    others(plans).forEach(terms::scenario);
    return terms;
  }

  /**
   * Requires a quota for each component that pays by its attainment: without one it would seem to
   * pay nothing.
   *
   * @throws ParameterException if one is missing
   */
  void requireQuotas(Iterable<CommissionPlan> plans) {
    plans.forEach(plan -> requireQuotas(plan, plan.components()));
  }

  /** Requires a quota for some components of a plan; throws as for all. */
  void requireQuotas(CommissionPlan plan, Iterable<Component> components) {
    PayoutScenario scenario = scenario(List.of(plan));
    ImmutableMap<SalesCalendar, PayoutScenario> others = others(List.of(plan));
    for (Component component : components) {
      PayoutScenario of = others.getOrDefault(component.calendar(), scenario);
      if (of.quota().isEmpty() && isAsking(component, of)) {
        throw refusal(
            "--quota: must say what is asked of a seller, as component %s of plan %s pays by the"
                    .formatted(component.id(), plan.id())
                + " attainment of "
                + measure());
      }
    }
  }

  private static boolean isAsking(Component component, PayoutScenario scenario) {
    return attained(component)
        .anyMatch(
            attained ->
                attained.improvementOn().isEmpty()
                    && attained.of().equals(scenario.sold())
                    && !scenario.fixed().containsKey(attained));
  }

  private static Stream<Input.Attained> attained(Component component) {
    return component.inputs().stream()
        .map(PlanSuppositions::unscaled)
        .filter(Input.Attained.class::isInstance)
        .map(Input.Attained.class::cast);
  }

  private static Input unscaled(Input input) {
    return input instanceof Input.Scaled scaled ? unscaled(scaled.of()) : input;
  }

  private PayoutScenario scenario(
      Optional<SalesCalendar> calendar, Collection<CommissionPlan> plans) {
    PayoutScenario.Builder scenario = PayoutScenario.of(measure());
    Map<Optional<SalesCalendar>, Quantity> told = quotas();
    Optional.ofNullable(told.get(calendar)).ifPresent(scenario::quota);
    plans.stream()
        .flatMap(plan -> plan.components().stream())
        .flatMap(PlanSuppositions::attained)
        .map(attained -> attained.of().span())
        .distinct()
        .forEach(
            span ->
                Optional.ofNullable(told.get(calendar(span)))
                    .filter(quota -> calendar(span).isPresent())
                    .ifPresent(quota -> scenario.quota(span, quota)));
    if (target != null) {
      scenario.target(amount("--target", target));
    }
    if (supposed != null) {
      for (JsonFiles.Item<Supposed> each :
          JsonFiles.list(supposed, Supposed.class, "a list of inputs and values")) {
        scenario.fixed(each.value().input(), each.value().value());
      }
    }
    try {
      return scenario.build();
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }

  // of a period that is not the component's own
  private static Optional<SalesCalendar> calendar(Span span) {
    return span.match(Optional::empty, Optional::empty, Optional::of, Optional::of);
  }

  /** Returns what is sold. */
  Measure measure() {
    return Measure.standard().stream()
        .filter(each -> each.id().value().equals(measure))
        .findFirst()
        .orElseGet(() -> Measure.amount(measure));
  }

  private Map<Optional<SalesCalendar>, Quantity> quotas() {
    Map<Optional<SalesCalendar>, Quantity> told = new LinkedHashMap<>();
    for (String quota : quotas) {
      List<String> parts = Splitter.on('=').limit(2).splitToList(quota);
      Optional<SalesCalendar> calendar =
          parts.size() == 1
              ? Optional.empty()
              : Optional.of(
                  Optional.ofNullable(CALENDARS.get(parts.get(0)))
                      .orElseThrow(
                          () ->
                              refusal(
                                  "--quota: period must be one of %s, was %s"
                                      .formatted(CALENDARS.keySet(), parts.get(0)))));
      if (told.put(calendar, quantity("--quota", parts.get(parts.size() - 1))) != null) {
        throw refusal(
            "--quota: must be told once for each kind of period, was %s".formatted(quotas));
      }
    }
    return told;
  }

  private Quantity quantity(String option, String text) {
    try {
      return Quantity.parse(text);
    } catch (IllegalArgumentException e) {
      throw refusal(
          "%s: must be an amount such as \"USD 100000\", or a number, was %s"
              .formatted(option, text));
    }
  }

  /**
   * Returns an amount of money.
   *
   * @throws ParameterException if it is none
   */
  BigMoney amount(String option, String text) {
    try {
      return BigMoney.parse(text);
    } catch (IllegalArgumentException e) {
      throw refusal("%s: must be an amount such as \"USD 100\", was %s".formatted(option, text));
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
