package org.salesprocess.metrics.json;

import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.metrics.incentive.HeldLine;
import org.salesprocess.metrics.incentive.LineKey;
import org.salesprocess.metrics.incentive.Payable;

/** What is held of a line, with the amount that is. */
final class HeldLineForm extends TotalledForm<HeldLine> {

  private static final JsonForm<Money> MONEY = JsonForm.of(Money.class);

  private final Field<LineKey> key = required("key", new LineKeyForm(), HeldLine::key);
  private final Field<Optional<DealId>> deal =
      optional("deal", JsonForm.of(DealId.class), HeldLine::deal);
  private final Field<Money> earned = required("earned", MONEY, HeldLine::earned);
  private final Field<Money> payable = required("payable", MONEY, HeldLine::payable);
  private final Field<Optional<Payable>> why = optional("why", new PayableForm(), HeldLine::why);

  HeldLineForm() {
    super("held line", HeldLine.class);
    total("held", MONEY, HeldLine::held);
  }

  @Override
  HeldLine of(Values given) {
    return new HeldLine(
        given.get(key), given.get(deal), given.get(earned), given.get(payable), given.get(why));
  }
}
