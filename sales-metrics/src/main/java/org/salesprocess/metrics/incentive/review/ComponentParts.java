package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.metrics.incentive.review.PlanChange.Effect;

/** A component in words, part by part. */
final class ComponentParts {

  private final Component component;
  private final Effect earned; // of what changes how much is earned for what is sold

  private ComponentParts(Component component, boolean isShown) {
    this.component = component;
    earned = isShown ? Effect.SHOWN : Effect.NOT_SHOWN;
  }

  /**
   * Returns the part.
   *
   * @param isShown whether its curve shows what it pays for whatever its inputs come to
   */
  static PlanPart of(Component component, boolean isShown) {
    return new ComponentParts(component, isShown).part();
  }

  private PlanPart part() {
    PlanPart formula = formula();
    List<PlanPart> modifiers =
        PlanPart.numbered(component.modifiers().stream().map(this::modifier).toList());
    StringJoiner text = new StringJoiner("; ");
    text.add(formula.text());
    modifiers.forEach(each -> text.add(each.place() + " " + each.text()));
    text.add("by the " + component.calendar());
    ImmutableList.Builder<PlanPart> parts = ImmutableList.builder();
    parts.add(PlanPart.of("name", component.name(), component.name(), Effect.NONE));
    parts.add(
        PlanPart.of("sign", component.sign(), ReviewWords.word(component.sign()), earned),
        PlanPart.of(
            "periods", component.calendar(), component.calendar().toString(), Effect.NOT_SHOWN),
        PlanPart.of(
            "posted", component.timing(), ReviewWords.word(component.timing()), Effect.NOT_SHOWN),
        PlanPart.of(
            "in force", component.validity(), component.validity().toString(), Effect.NOT_SHOWN));
    parts.add(formula);
    parts.addAll(modifiers);
    parts.add(
        PlanPart.of("returns", component.returns(), returns(component.returns()), Effect.NOT_SHOWN),
        PlanPart.of(
            "payable", component.payable(), payable(component.payable()), Effect.NOT_SHOWN));
    return PlanPart.of(
        "component " + component.id(), component, text.toString(), earned, parts.build());
  }

  // -- formulas

  private PlanPart formula() {
    return component.formula().match(this::rated, this::fixed, this::goals, this::spiff);
  }

  private PlanPart rated(Formula.Rated rated) {
    TableParts table = TableParts.of(rated.table(), earned);
    List<PlanPart> inputs = new ArrayList<>();
    inputs.add(input("chosen by", rated.level()));
    rated.second().ifPresent(second -> inputs.add(input("row chosen by", second)));
    inputs.add(input("base", rated.base()));
    return PlanPart.ofTable(
        "table",
        rated,
        "%s of %s, by %s%s"
            .formatted(
                table.text(),
                rated.base(),
                rated.level(),
                rated.second().map(second -> " and " + second).orElse("")),
        earned,
        table,
        inputs);
  }

  private PlanPart fixed(Formula.FixedAmount fixed) {
    String prorated = fixed.prorated() ? "earned day by day" : "paid once";
    return PlanPart.of(
        "fixed amount",
        fixed,
        "%s, %s".formatted(fixed.amount(), prorated),
        earned,
        ImmutableList.of(
            PlanPart.of("amount", fixed.amount(), fixed.amount().toString(), earned),
            PlanPart.of("part of a period", fixed.prorated(), prorated, Effect.NOT_SHOWN)));
  }

  private PlanPart goals(Formula.Goals goals) {
    ImmutableList.Builder<PlanPart> parts = ImmutableList.builder();
    StringJoiner text = new StringJoiner(", ");
    for (Formula.Goal goal : goals.goals()) {
      PlanPart weight =
          PlanPart.of("weight", goal.weight(), ReviewWords.exact(goal.weight()), earned);
      ImmutableList.Builder<PlanPart> of = ImmutableList.builder();
      of.add(weight, input("level", goal.level()));
      goal.curve().ifPresent(curve -> of.add(curve(curve)));
      String words =
          "%s for %s%s"
              .formatted(
                  weight.text(),
                  goal.level(),
                  goal.curve().map(curve -> " through " + curve(curve).text()).orElse(""));
      text.add("'%s' %s".formatted(goal.name(), words));
      parts.add(PlanPart.of("goal '%s'".formatted(goal.name()), goal, words, earned, of.build()));
    }
    goals.curve().ifPresent(curve -> parts.add(curve(curve)));
    parts.add(input("target", goals.target()));
    goals.curve().ifPresent(curve -> text.add("together through " + curve(curve).text()));
    return PlanPart.of(
        "goals", goals, "%s of %s".formatted(text, goals.target()), earned, parts.build());
  }

  private PlanPart curve(RateTable curve) {
    TableParts table = TableParts.of(curve, earned);
    return PlanPart.ofTable("curve", curve, table.text(), earned, table, List.of());
  }

  private PlanPart spiff(Formula.Spiff spiff) {
    PlanPart each = PlanPart.of("amount", spiff.each(), spiff.each().toString(), earned);
    String per = "for each %s of %s".formatted(ReviewWords.word(spiff.per()), spiff.measure());
    ImmutableList.Builder<PlanPart> parts = ImmutableList.builder();
    parts.add(
        each,
        PlanPart.of("paid", List.of(spiff.per(), spiff.measure()), per, Effect.NOT_SHOWN),
        PlanPart.of("credits", spiff.filter(), spiff.filter().toString(), Effect.NOT_SHOWN));
    StringJoiner text = new StringJoiner(", ");
    text.add("%s %s".formatted(each.text(), per)).add(spiff.filter().toString());
    spiff
        .mostTimes()
        .ifPresent(
            most -> {
              parts.add(PlanPart.of("most times", most, most.toString(), Effect.NOT_SHOWN));
              text.add("at most %s times".formatted(most));
            });
    spiff
        .mostAmount()
        .ifPresent(
            most -> {
              parts.add(PlanPart.of("most amount", most, most.toString(), Effect.NOT_SHOWN));
              text.add("at most " + most);
            });
    return PlanPart.of("spiff", spiff, text.toString(), earned, parts.build());
  }

  // what is measured otherwise is so for every seller, and a curve is of one
  private PlanPart input(String place, Input input) {
    return PlanPart.of(
        place,
        input,
        input.toString(),
        input instanceof Input.Constant ? earned : Effect.NOT_SHOWN);
  }

  // -- modifiers

  private PlanPart modifier(Modifier modifier) {
    return modifier.match(this::gate, this::multiplier, this::floor, this::cap);
  }

  private PlanPart gate(Modifier.Gate gate) {
    ImmutableList.Builder<PlanPart> parts = ImmutableList.builder();
    parts.add(
        input("of", gate.input()),
        PlanPart.of("at least", gate.atLeast(), gate.atLeast().toString(), earned));
    gate.otherwise()
        .ifPresent(other -> parts.add(PlanPart.of("otherwise", other, other.value(), earned)));
    return PlanPart.of(
        "gate",
        gate,
        "of %s at least %s, otherwise %s"
            .formatted(
                gate.input(),
                gate.atLeast(),
                gate.otherwise().map(ComponentId::value).orElse("nothing")),
        earned,
        parts.build());
  }

  private PlanPart multiplier(Modifier.Multiplier multiplier) {
    TableParts factors = TableParts.of(multiplier.factors(), earned);
    return PlanPart.ofTable(
        "multiplier",
        multiplier,
        "%s by %s".formatted(factors.text(), multiplier.level()),
        earned,
        factors,
        List.of(input("chosen by", multiplier.level())));
  }

  private PlanPart floor(Modifier.Floor floor) {
    return PlanPart.of(
        "floor",
        floor,
        "of %s for the %s".formatted(floor.least(), per(floor.level())),
        earned,
        ImmutableList.of(
            input("amount", floor.least()),
            PlanPart.of("per", floor.level(), per(floor.level()), Effect.NOT_SHOWN)));
  }

  private PlanPart cap(Modifier.Cap cap) {
    return PlanPart.of(
        "cap",
        cap,
        "of %s for the %s, the rest is %s"
            .formatted(cap.most(), per(cap.level()), ReviewWords.word(cap.excess())),
        earned,
        ImmutableList.of(
            input("amount", cap.most()),
            PlanPart.of("per", cap.level(), per(cap.level()), Effect.NOT_SHOWN),
            PlanPart.of(
                "the rest", cap.excess(), ReviewWords.word(cap.excess()), Effect.NOT_SHOWN)));
  }

  private static String per(Modifier.Level level) {
    return level == Modifier.Level.DEAL ? "deal" : "period";
  }

  // -- returns and payment

  private static String returns(ReturnPolicy policy) {
    StringJoiner text = new StringJoiner(", ");
    text.add(ReviewWords.word(policy.kind()));
    policy
        .bands()
        .forEach(
            band ->
                text.add("%s within %s".formatted(ReviewWords.exact(band.share()), band.within())));
    return text.add(ReviewWords.exact(policy.thereafter()) + " thereafter").toString();
  }

  private static String payable(PayableRule rule) {
    StringJoiner text = new StringJoiner(", ");
    text.add(ReviewWords.word(rule.kind()));
    rule.instalments()
        .forEach(
            each ->
                text.add("%s after %s".formatted(ReviewWords.exact(each.share()), each.after())));
    return text.toString();
  }
}
