package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.AcceptedFinding;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.incentive.PayoutScenario;
import org.salesprocess.metrics.incentive.review.PlanChange.Effect;

/** A plan in words, part by part: all that it says but its id and version. */
final class PlanParts {

  private final CommissionPlan plan;
  private final ReviewTerms terms;

  private PlanParts(CommissionPlan plan, ReviewTerms terms) {
    this.plan = plan;
    this.terms = terms;
  }

  static ImmutableList<PlanPart> of(CommissionPlan plan, ReviewTerms terms) {
    return new PlanParts(plan, terms).parts();
  }

  private ImmutableList<PlanPart> parts() {
    ImmutableList.Builder<PlanPart> parts = ImmutableList.builder();
    parts.add(
        PlanPart.of("name", plan.name(), plan.name(), Effect.NONE),
        PlanPart.of("in force", plan.validity(), plan.validity().toString(), Effect.NONE));
    plan.components()
        .forEach(component -> parts.add(ComponentParts.of(component, isShown(component))));
    for (int i = 0; i < plan.limits().size(); i++) {
      parts.add(limit("limit " + (i + 1), plan.limits().get(i)));
    }
    parts.add(
        PlanPart.of(
            "rounding",
            plan.rounding(),
            "%s by %s"
                .formatted(
                    ReviewWords.word(plan.rounding().mode()),
                    ReviewWords.word(plan.rounding().place())),
            Effect.NOT_SHOWN),
        PlanPart.of(
            "proration", plan.proration(), ReviewWords.word(plan.proration()), Effect.NOT_SHOWN));
    PaymentTerms payment = plan.payment();
    payment.draws().forEach(draw -> parts.add(draw(draw)));
    parts.add(
        PlanPart.of(
            "negative pay",
            payment.negativePay(),
            ReviewWords.word(payment.negativePay()),
            Effect.NOT_SHOWN),
        PlanPart.of(
            "recovery order",
            payment.recoveryOrder(),
            payment.recoveryOrder().toString(),
            Effect.NOT_SHOWN));
    parts.addAll(PlanPart.numbered(plan.accepted().stream().map(PlanParts::accepted).toList()));
    return parts.build();
  }

  // -- what curves show

  /** Says whether a curve shows what a component pays whatever its inputs come to. */
  private boolean isShown(Component component) {
    PayoutScenario scenario = terms.scenario(component.calendar());
    return inputs(component).allMatch(input -> isShown(input, scenario))
        && component.modifiers().stream()
            .flatMap(modifier -> otherwise(modifier).stream())
            .allMatch(this::isShown);
  }

  // what a SPIFF counts is no input that it names
  private static Stream<Input> inputs(Component component) {
    return component.formula() instanceof Formula.Spiff spiff
        ? Stream.concat(
            component.inputs().stream(), Stream.of(Input.of(spiff.measure()).where(spiff.filter())))
        : component.inputs().stream();
  }

  private Optional<Component> otherwise(Modifier modifier) {
    return modifier instanceof Modifier.Gate gate
        ? gate.otherwise().flatMap(plan::find)
        : Optional.empty();
  }

  // what varies, or is the same for everyone; not what is supposed of it
  private boolean isShown(Input input, PayoutScenario scenario) {
    return !scenario.fixed().containsKey(input)
        && input.measured().stream().allMatch(scenario.sold()::equals)
        && input.resultNeeded().flatMap(plan::find).map(this::isShown).orElse(true)
        && input.match(
            measured -> true,
            attained -> scenario.quotas().containsKey(attained.of().span()),
            improved -> false,
            ratio -> true,
            ofDeal -> false,
            resultOf -> true,
            constant -> true,
            targetIncentive -> true,
            scaled -> isShown(scaled.of(), scenario));
  }

  private boolean isShown(PlanLimit limit) {
    PayoutScenario scenario = terms.scenario(limit.calendar());
    return plan.components().stream()
            .anyMatch(component -> component.calendar().equals(limit.calendar()))
        && limit.least().map(input -> isShown(input, scenario)).orElse(true)
        && limit.most().map(input -> isShown(input, scenario)).orElse(true);
  }

  // -- what is beside components

  private PlanPart limit(String place, PlanLimit limit) {
    Effect effect = isShown(limit) ? Effect.SHOWN : Effect.NOT_SHOWN;
    SalesCalendar calendar = limit.calendar();
    String excess = ReviewWords.word(limit.excess());
    ImmutableList.Builder<PlanPart> parts = ImmutableList.builder();
    StringJoiner text = new StringJoiner(", ");
    parts.add(PlanPart.of("periods", calendar, calendar.toString(), Effect.NOT_SHOWN));
    limit
        .least()
        .ifPresent(
            least -> {
              parts.add(PlanPart.of("least", least, least.toString(), effect));
              text.add("at least " + least);
            });
    limit
        .most()
        .ifPresent(
            most -> {
              parts.add(PlanPart.of("most", most, most.toString(), effect));
              text.add("at most %s, the rest is %s".formatted(most, excess));
            });
    parts.add(PlanPart.of("the rest", limit.excess(), excess, Effect.NOT_SHOWN));
    text.add("by the " + calendar);
    return PlanPart.of(place, limit, text.toString(), effect, parts.build());
  }

  private static PlanPart draw(Draw draw) {
    ImmutableList.Builder<PlanPart> parts = ImmutableList.builder();
    parts.add(
        term("kind", draw.kind(), ReviewWords.word(draw.kind())),
        term("method", draw.method(), ReviewWords.word(draw.method())),
        term("amount", draw.amount(), draw.amount().toString()),
        term("start", draw.start(), draw.start().toString()),
        term("end", draw.end(), draw.end().toString()),
        term("proration", draw.proration(), ReviewWords.word(draw.proration())),
        share("recovery share", draw.recoveryShare()),
        share("forgiven share", draw.forgivenShare()));
    draw.recoveryStart().ifPresent(day -> parts.add(term("recovery start", day, day.toString())));
    draw.ceiling().ifPresent(most -> parts.add(term("ceiling", most, most.toString())));
    draw.forgivenOn().ifPresent(day -> parts.add(term("forgiven on", day, day.toString())));
    ImmutableList<PlanPart> all = parts.build();
    StringJoiner text = new StringJoiner(", ");
    all.forEach(part -> text.add(part.place() + " " + part.text()));
    return PlanPart.of("draw " + draw.id(), draw, text.toString(), Effect.NOT_SHOWN, all);
  }

  private static PlanPart share(String place, Fraction share) {
    return term(place, share, ReviewWords.exact(share));
  }

  private static PlanPart term(String place, Object value, String text) {
    return PlanPart.of(place, value, text, Effect.NOT_SHOWN);
  }

  private static PlanPart accepted(AcceptedFinding finding) {
    return PlanPart.of(
        "accepted finding %s%s"
            .formatted(finding.kind(), finding.component().map(id -> " in " + id).orElse("")),
        finding,
        finding.reason(),
        Effect.NONE);
  }
}
