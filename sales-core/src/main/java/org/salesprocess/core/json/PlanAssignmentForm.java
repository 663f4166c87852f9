package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.TargetIncentive;

/** That a seller is paid by a plan. */
final class PlanAssignmentForm extends ObjectForm<PlanAssignment> {

  private final Field<SellerId> seller =
      required("seller", TextForms.SELLER, PlanAssignment::seller);
  private final Field<PlanId> plan = required("plan", TextForms.PLAN, PlanAssignment::plan);
  private final Field<LocalDate> from = required("from", TextForms.DAY, PlanAssignment::from);
  private final Field<Optional<LocalDate>> until =
      optional("until", TextForms.DAY, PlanAssignment::until);
  private final Field<Optional<TargetIncentive>> target =
      optional("target", new TargetIncentiveForm(), PlanAssignment::target);

  private final Field<ImmutableList<Draw>> draws =
      withDefault(
          "draws", JsonForm.listOf(new DrawForm()), ImmutableList.of(), PlanAssignment::draws);

  PlanAssignmentForm() {
    super("plan assignment", PlanAssignment.class);
  }

  @Override
  protected PlanAssignment build(Values given) {
    return new PlanAssignment(
        given.get(seller),
        given.get(plan),
        given.get(from),
        given.get(until),
        given.get(target),
        given.get(draws));
  }
}
