package org.salesprocess.core.json;

import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.HoldId;
import org.salesprocess.core.incentive.PayHold;

/** That pay is held back. */
final class PayHoldForm extends FactForm<PayHold> {

  private final Field<HoldId> id = required("id", TextForms.HOLD, PayHold::id);
  private final Field<DealId> deal = required("deal", TextForms.DEAL, PayHold::deal);
  private final Field<Instant> heldAt = required("heldAt", TextForms.INSTANT, PayHold::heldAt);
  private final Field<Optional<Instant>> releasedAt =
      optional("releasedAt", TextForms.INSTANT, PayHold::releasedAt);
  private final Field<String> reason = required("reason", JsonForm.text("reason"), PayHold::reason);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  PayHoldForm() {
    super("pay hold", PayHold.class);
  }

  @Override
  protected PayHold build(Values given) {
    return new PayHold(
        given.get(id),
        given.get(deal),
        given.get(heldAt),
        given.get(releasedAt),
        given.get(reason),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
