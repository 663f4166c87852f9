package org.salesprocess.core.json;

import java.time.Instant;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.time.SalesPeriod;

/** That a pay period was closed. */
final class PeriodClosingForm extends ObjectForm<PeriodClosing> {

  private final Field<ClosingId> id = required("id", TextForms.CLOSING, PeriodClosing::id);
  private final Field<SalesPeriod> period =
      required("period", TextForms.PERIOD, PeriodClosing::period);
  private final Field<Instant> closedAt =
      required("closedAt", TextForms.INSTANT, PeriodClosing::closedAt);

  PeriodClosingForm() {
    super("period closing", PeriodClosing.class);
  }

  @Override
  protected PeriodClosing build(Values given) {
    return new PeriodClosing(given.get(id), given.get(period), given.get(closedAt));
  }
}
