package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.time.SalesCalendar;

/** One part of a plan; what is left out is as the builder has it. */
final class ComponentForm extends ObjectForm<Component> {

  private final Field<ComponentId> id = required("id", TextForms.COMPONENT, Component::id);
  private final Field<Optional<String>> name =
      optional(
          "name",
          JsonForm.text("component name"),
          each -> Optional.of(each.name()).filter(name -> !name.equals(each.id().value())));
  private final Field<Component.Sign> sign =
      withDefault("sign", IncentiveEnumForms.SIGN, Component.Sign.EARNING, Component::sign);
  private final Field<SalesCalendar> calendar =
      required("calendar", new SalesCalendarForm(), Component::calendar);
  private final Field<Component.Timing> timing =
      withDefault("timing", IncentiveEnumForms.TIMING, Component.Timing.TO_DATE, Component::timing);
  private final Field<Optional<LocalDate>> from = optional("from", TextForms.DAY, Component::from);
  private final Field<Optional<LocalDate>> until =
      optional("until", TextForms.DAY, Component::until);
  private final Field<Formula> formula = required("formula", new FormulaForm(), Component::formula);
  private final Field<ImmutableList<Modifier>> modifiers =
      withDefault(
          "modifiers",
          JsonForm.listOf(new ModifierForm()),
          ImmutableList.of(),
          Component::modifiers);
  private final Field<ReturnPolicy> returns =
      withDefault(
          "returns",
          ReturnPolicyForm.form(),
          ReturnPolicy.of(ReturnPolicy.Kind.REMEASURE),
          Component::returns);
  private final Field<PayableRule> payable =
      withDefault("payable", PayableRuleForm.form(), PayableRule.atOnce(), Component::payable);

  ComponentForm() {
    super("component", Component.class);
  }

  @Override
  protected Component build(Values given) {
    Component.Builder component =
        Component.builder(given.get(id).value())
            .sign(given.get(sign))
            .calendar(given.get(calendar))
            .timing(given.get(timing))
            .formula(given.get(formula))
            .returns(given.get(returns))
            .payable(given.get(payable));
    given.get(name).ifPresent(component::name);
    given.get(from).ifPresent(component::from);
    given.get(until).ifPresent(component::until);
    given.get(modifiers).forEach(component::modifier);
    return component.build();
  }
}
