package org.salesprocess.core.json;

import java.time.Period;
import org.joda.money.BigMoney;
import org.salesprocess.core.deal.RecurringAmount;

/** An amount that falls due again and again. */
final class RecurringAmountForm extends ObjectForm<RecurringAmount> {

  private final Field<BigMoney> amount =
      required("amount", MoneyForms.BIG_MONEY, RecurringAmount::amount);
  private final Field<Period> every = required("every", TextForms.LENGTH, RecurringAmount::every);

  RecurringAmountForm() {
    super("recurring amount", RecurringAmount.class);
  }

  @Override
  protected RecurringAmount build(Values given) {
    return new RecurringAmount(given.get(amount), given.get(every));
  }
}
