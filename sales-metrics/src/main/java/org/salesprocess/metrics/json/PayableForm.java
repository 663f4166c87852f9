package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.Payable;

/** What a payable share rests on. */
final class PayableForm extends ObjectForm<Payable> {

  private static final JsonForm<Quantity> QUANTITY = JsonForm.of(Quantity.class);

  private final Field<PayableRule> rule =
      withDefault("rule", JsonForm.of(PayableRule.class), PayableRule.atOnce(), Payable::rule);
  private final Field<Fraction> share =
      withDefault("share", JsonForm.of(Fraction.class), Fraction.ONE, Payable::share);
  private final Field<Optional<Quantity>> booked = optional("booked", QUANTITY, Payable::booked);
  private final Field<Optional<Quantity>> done = optional("done", QUANTITY, Payable::done);
  private final Field<Optional<PayHold>> hold =
      optional("hold", JsonForm.of(PayHold.class), Payable::hold);

  PayableForm() {
    super("payable share", Payable.class);
  }

  @Override
  protected Payable build(Values given) {
    return new Payable(
        given.get(rule), given.get(share), given.get(booked), given.get(done), given.get(hold));
  }
}
