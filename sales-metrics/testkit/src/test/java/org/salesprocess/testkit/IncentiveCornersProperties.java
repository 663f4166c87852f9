package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Whose;

/** Generated plans and programs have parts of every kind that there is. */
class IncentiveCornersProperties {

  private static final int SAMPLES = 400;

  private static <T> List<T> samples(Arbitrary<T> arbitrary) {
    RandomGenerator<T> generator = arbitrary.generator(SAMPLES, false);
    Random random = new Random(1);
    return Stream.generate(() -> generator.next(random).value()).limit(SAMPLES).toList();
  }

  private static List<Component> components() {
    return samples(IncentiveArbitraries.commissionPlans()).stream()
        .flatMap(plan -> plan.components().stream())
        .toList();
  }

  private static Stream<Formula.Rated> rated() {
    return components().stream()
        .map(Component::formula)
        .filter(Formula.Rated.class::isInstance)
        .map(Formula.Rated.class::cast);
  }

  private static void hasEveryKind(Stream<?> values, Class<?> family) {
    assertThat(values.<Class<?>>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(family.getPermittedSubclasses());
  }

  @Example
  void components_are_of_every_kind() {
    List<Component> components = components();

    hasEveryKind(components.stream().map(Component::formula), Formula.class);
    hasEveryKind(components.stream().flatMap(each -> each.modifiers().stream()), Modifier.class);
    assertThat(components.stream().map(each -> each.returns().kind()))
        .contains(ReturnPolicy.Kind.values());
    assertThat(components.stream().map(each -> each.payable().kind()))
        .contains(PayableRule.Kind.values());
    assertThat(components).anyMatch(each -> each.formula().isByCredit());
    assertThat(components).anyMatch(each -> each.from().isPresent());
    assertThat(components).anyMatch(each -> each.until().isPresent());
  }

  @Example
  void tables_are_of_every_kind_and_application() {
    List<RateTable> tables = rated().map(Formula.Rated::table).toList();

    hasEveryKind(tables.stream(), RateTable.class);
    assertThat(
            tables.stream()
                .filter(RateTable.Tiers.class::isInstance)
                .map(table -> ((RateTable.Tiers) table).application()))
        .contains(
            RateTable.Application.MARGINAL,
            RateTable.Application.WHOLE,
            RateTable.Application.PROPORTIONAL);
  }

  @Example
  void inputs_are_of_every_kind_span_and_owner() {
    List<Input> levels = rated().map(Formula.Rated::level).toList();

    hasEveryKind(levels.stream(), Input.class);
    List<Input.Measured> measured =
        levels.stream()
            .filter(Input.Measured.class::isInstance)
            .map(Input.Measured.class::cast)
            .toList();
    hasEveryKind(measured.stream().map(Input.Measured::span), Span.class);
    hasEveryKind(measured.stream().map(Input.Measured::whose), Whose.class);
  }

  @Example
  void plans_may_end_and_have_limits_and_draws() {
    List<CommissionPlan> plans = samples(IncentiveArbitraries.commissionPlans());

    assertThat(plans).anyMatch(plan -> plan.until().isPresent());
    assertThat(plans).anyMatch(plan -> !plan.limits().isEmpty());
    assertThat(plans).anyMatch(plan -> !plan.payment().draws().isEmpty());
    assertThat(plans).anyMatch(CommissionPlan::needsTargetIncentive);
  }

  @Example
  void programs_move_sellers_between_plans_and_credit_every_kind_of_recipient() {
    List<IncentiveProgram> programs = samples(IncentiveArbitraries.incentivePrograms());

    assertThat(programs).anyMatch(program -> program.assignments().size() > 5);
    List<CreditShare> shares =
        programs.stream()
            .flatMap(program -> program.crediting().rules().values().stream())
            .flatMap(rule -> rule.shares().stream())
            .toList();
    hasEveryKind(shares.stream().map(CreditShare::recipient), CreditRecipient.class);
    assertThat(shares.stream().map(CreditShare::base)).contains(CreditShare.Base.values());
  }
}
