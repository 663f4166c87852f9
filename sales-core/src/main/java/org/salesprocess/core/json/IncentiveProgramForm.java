package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.DateRule;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.time.SalesCalendar;

/** All that a company has agreed about the pay of its sellers. */
final class IncentiveProgramForm extends ObjectForm<IncentiveProgram> {

  private final Field<CurrencyUnit> currency =
      required("currency", MoneyForms.CURRENCY, IncentiveProgram::currency);
  private final Field<ZoneId> zone = required("zone", TextForms.ZONE, IncentiveProgram::zone);
  private final Field<SalesCalendar> payCalendar =
      required("payCalendar", new SalesCalendarForm(), IncentiveProgram::payCalendar);
  private final Field<CreditingRules> crediting =
      required("crediting", CreditRuleForm.ALL, IncentiveProgram::crediting);
  private final Field<DateRule> creditedOn =
      withDefault(
          "creditedOn", IncentiveEnumForms.DATE_RULE, DateRule.EVENT, IncentiveProgram::creditedOn);
  private final Field<DateRule> versionOn =
      withDefault(
          "versionOn", IncentiveEnumForms.DATE_RULE, DateRule.EVENT, IncentiveProgram::versionOn);
  private final Field<ImmutableList<CommissionPlan>> plans =
      withDefault(
          "plans",
          JsonForm.listOf(new CommissionPlanForm()),
          ImmutableList.of(),
          IncentiveProgram::plans);
  private final Field<ImmutableList<PlanAssignment>> assignments =
      withDefault(
          "assignments",
          JsonForm.listOf(new PlanAssignmentForm()),
          ImmutableList.of(),
          IncentiveProgram::assignments);

  IncentiveProgramForm() {
    super("incentive program", IncentiveProgram.class);
  }

  @Override
  protected IncentiveProgram build(Values given) {
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(given.get(currency), given.get(zone))
            .payCalendar(given.get(payCalendar))
            .crediting(given.get(crediting))
            .creditedOn(given.get(creditedOn))
            .versionOn(given.get(versionOn));
    given.get(plans).forEach(program::plan);
    given.get(assignments).forEach(program::assignment);
    return program.build();
  }
}
