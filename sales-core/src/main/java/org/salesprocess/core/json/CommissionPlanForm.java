package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.incentive.AcceptedFinding;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.time.Proration;

/** A version of a plan; what is left out is as the builder has it. */
final class CommissionPlanForm extends ObjectForm<CommissionPlan> {

  private static final String FIRST = "1";

  private final Field<PlanId> id = required("id", TextForms.PLAN, CommissionPlan::id);
  private final Field<String> version =
      withDefault("version", JsonForm.text("plan version"), FIRST, CommissionPlan::version);
  private final Field<Optional<String>> name =
      optional(
          "name",
          JsonForm.text("plan name"),
          plan -> Optional.of(plan.name()).filter(name -> !name.equals(plan.id().value())));
  private final Field<CurrencyUnit> currency =
      required("currency", MoneyForms.CURRENCY, CommissionPlan::currency);
  private final Field<LocalDate> from = required("from", TextForms.DAY, CommissionPlan::from);
  private final Field<Optional<LocalDate>> until =
      optional("until", TextForms.DAY, CommissionPlan::until);
  private final Field<ImmutableList<Component>> components =
      required("components", JsonForm.listOf(new ComponentForm()), CommissionPlan::components);
  private final Field<ImmutableList<PlanLimit>> limits =
      withDefault(
          "limits",
          JsonForm.listOf(new PlanLimitForm()),
          ImmutableList.of(),
          CommissionPlan::limits);
  private final Field<Rounding> rounding =
      withDefault("rounding", new RoundingForm(), Rounding.STANDARD, CommissionPlan::rounding);
  private final Field<Proration> proration =
      withDefault(
          "proration", IncentiveEnumForms.PRORATION, Proration.ACTUAL, CommissionPlan::proration);
  private final Field<Optional<PaymentTerms>> payment =
      optional(
          "payment",
          new PaymentTermsForm(),
          plan ->
              Optional.of(plan.payment())
                  .filter(terms -> !terms.equals(PaymentTerms.of(plan.currency()))));
  private final Field<ImmutableList<AcceptedFinding>> accepted =
      withDefault(
          "accepted",
          JsonForm.listOf(new AcceptedFindingForm()),
          ImmutableList.of(),
          CommissionPlan::accepted);

  CommissionPlanForm() {
    super("commission plan", CommissionPlan.class);
  }

  @Override
  protected CommissionPlan build(Values given) {
    CommissionPlan.Builder plan =
        CommissionPlan.builder(given.get(id).value(), given.get(currency))
            .version(given.get(version))
            .from(given.get(from))
            .rounding(given.get(rounding))
            .proration(given.get(proration));
    given.get(name).ifPresent(plan::name);
    given.get(until).ifPresent(plan::until);
    given.get(components).forEach(plan::component);
    given.get(limits).forEach(plan::limit);
    given.get(payment).ifPresent(plan::payment);
    given.get(accepted).forEach(plan::accept);
    return plan.build();
  }
}
