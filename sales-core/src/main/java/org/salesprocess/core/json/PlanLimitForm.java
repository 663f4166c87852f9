package org.salesprocess.core.json;

import java.util.Optional;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.time.SalesCalendar;

/** The least and the most that a plan comes to in a period. */
final class PlanLimitForm extends ObjectForm<PlanLimit> {

  private static final JsonForm<Input> INPUT = InputForm.form();

  private final Field<SalesCalendar> calendar =
      required("calendar", new SalesCalendarForm(), PlanLimit::calendar);
  private final Field<Optional<Input>> least = optional("least", INPUT, PlanLimit::least);
  private final Field<Optional<Input>> most = optional("most", INPUT, PlanLimit::most);
  private final Field<Modifier.Excess> excess =
      withDefault("excess", IncentiveEnumForms.EXCESS, Modifier.Excess.LOST, PlanLimit::excess);

  PlanLimitForm() {
    super("plan limit", PlanLimit.class);
  }

  @Override
  protected PlanLimit build(Values given) {
    return new PlanLimit(given.get(calendar), given.get(least), given.get(most), given.get(excess));
  }
}
