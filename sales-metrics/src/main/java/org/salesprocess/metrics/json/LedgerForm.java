package org.salesprocess.metrics.json;

import com.google.common.collect.ImmutableList;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.metrics.incentive.Ledger;

/** All pay periods that were closed, in order. */
final class LedgerForm extends ObjectForm<Ledger> {

  private final Field<CurrencyUnit> currency =
      required("currency", JsonForm.of(CurrencyUnit.class), Ledger::currency);
  private final Field<ImmutableList<Ledger.ClosedPeriod>> closed =
      required("closed", JsonForm.listOf(new ClosedPeriodForm()), Ledger::closed);

  LedgerForm() {
    super("ledger", Ledger.class);
  }

  @Override
  protected Ledger build(Values given) {
    return Ledger.of(given.get(currency), given.get(closed));
  }
}
