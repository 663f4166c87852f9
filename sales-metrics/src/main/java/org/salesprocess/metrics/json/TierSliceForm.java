package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.TierSlice;

/** The part of a credit in one tier, with the amount that it earns; tiers count from zero. */
final class TierSliceForm extends TotalledForm<TierSlice> {

  private static final JsonForm<Quantity> QUANTITY = JsonForm.of(Quantity.class);

  private final Field<Integer> tier =
      required("tier", JsonForm.wholeNumberFrom(0, "tier"), TierSlice::tier);
  private final Field<Optional<Bound>> start =
      optional("start", JsonForm.of(Bound.class), TierSlice::start);
  private final Field<Quantity> from = required("from", QUANTITY, TierSlice::from);
  private final Field<Quantity> to = required("to", QUANTITY, TierSlice::to);
  private final Field<Quantity> value = required("value", QUANTITY, TierSlice::value);
  private final Field<Quantity> base = required("base", QUANTITY, TierSlice::base);

  TierSliceForm() {
    super("tier slice", TierSlice.class);
    total("amount", QUANTITY, TierSlice::amount);
  }

  @Override
  TierSlice of(Values given) {
    return new TierSlice(
        given.get(tier),
        given.get(start),
        given.get(from),
        given.get(to),
        given.get(value),
        given.get(base));
  }
}
