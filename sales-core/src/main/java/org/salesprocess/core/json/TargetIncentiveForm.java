package org.salesprocess.core.json;

import org.joda.money.BigMoney;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.time.SalesCalendar;

/** The variable part of on-target earnings. */
final class TargetIncentiveForm extends ObjectForm<TargetIncentive> {

  private final Field<BigMoney> amount =
      required("amount", MoneyForms.BIG_MONEY, TargetIncentive::amount);
  private final Field<SalesCalendar> per =
      required("per", new SalesCalendarForm(), TargetIncentive::per);

  TargetIncentiveForm() {
    super("target incentive", TargetIncentive.class);
  }

  @Override
  protected TargetIncentive build(Values given) {
    return new TargetIncentive(given.get(amount), given.get(per));
  }
}
