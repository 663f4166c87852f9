package org.salesprocess.metrics.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.metrics.incentive.Ledger;

/**
 * All pay periods that were closed, in order. As a ledger is kept for years, it says first in which
 * format it is, so that one of a later format is refused by its number and not by a field.
 */
final class LedgerForm extends ObjectForm<Ledger> {

  private static final int FORMAT = 1;

  private final Field<CurrencyUnit> currency;
  private final Field<ImmutableList<Ledger.ClosedPeriod>> closed;

  LedgerForm() {
    super("ledger", Ledger.class);
    required(
        "format",
        JsonForm.mapped(
            JsonForm.wholeNumber("format"), Integer::longValue, LedgerForm::requireKnown),
        ledger -> FORMAT);
    currency = required("currency", JsonForm.of(CurrencyUnit.class), Ledger::currency);
    closed = required("closed", JsonForm.listOf(new ClosedPeriodForm()), Ledger::closed);
  }

  private static int requireKnown(long format) {
    checkArgument(
        format == FORMAT,
        "ledger: format must be %s, as no other is known here, was %s",
        FORMAT,
        format);
    return FORMAT;
  }

  @Override
  protected Ledger build(Values given) {
    return Ledger.of(given.get(currency), given.get(closed));
  }
}
