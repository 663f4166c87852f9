package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.quota.RampSchedule;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesCalendar;

/** All quotas of a company. */
final class QuotaPlanForm extends ObjectForm<QuotaPlan> {

  static final JsonForm<RampSchedule> RAMP =
      JsonForm.mapped(JsonForm.listOf(new FractionForm()), RampSchedule::shares, RampSchedule::new);

  private final Field<QuotaPlanId> id = required("id", TextForms.QUOTA_PLAN, QuotaPlan::id);
  private final Field<SalesCalendar> calendar =
      required("calendar", new SalesCalendarForm(), QuotaPlan::calendar);
  private final Field<QuotaSplit> split =
      required("split", QuotaSplitForm.form(), QuotaPlan::split);
  private final Field<Optional<RampSchedule>> ramp = optional("ramp", RAMP, QuotaPlan::ramp);
  private final Field<Proration> dayCount =
      withDefault("dayCount", IncentiveEnumForms.PRORATION, Proration.ACTUAL, QuotaPlan::dayCount);
  private final Field<ImmutableSet<Absence.Kind>> reducedBy =
      withDefault(
          "reducedBy",
          JsonForm.setOf(EnumForms.ABSENCE_KIND),
          ImmutableSet.of(),
          QuotaPlan::reducedBy);
  private final Field<ImmutableList<Quota>> quotas =
      withDefault(
          "quotas", JsonForm.listOf(new QuotaForm()), ImmutableList.of(), QuotaPlan::quotas);

  QuotaPlanForm() {
    super("quota plan", QuotaPlan.class);
  }

  @Override
  protected QuotaPlan build(Values given) {
    QuotaPlan.Builder plan =
        QuotaPlan.builder()
            .id(given.get(id))
            .calendar(given.get(calendar))
            .split(given.get(split))
            .dayCount(given.get(dayCount))
            .reducedBy(given.get(reducedBy));
    given.get(ramp).ifPresent(plan::ramp);
    given.get(quotas).forEach(plan::quota);
    return plan.build();
  }
}
