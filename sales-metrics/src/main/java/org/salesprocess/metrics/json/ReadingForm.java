package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.Reading;
import org.salesprocess.metrics.incentive.ResolvedQuota;

/** What an input came to, or why it came to nothing. */
final class ReadingForm extends ObjectForm<Reading> {

  private final Field<Input> input = required("input", JsonForm.of(Input.class), Reading::input);
  private final Field<Optional<Quantity>> value =
      optional("value", JsonForm.of(Quantity.class), Reading::value);
  private final Field<Optional<Quantity>> achieved =
      optional("achieved", JsonForm.of(Quantity.class), Reading::achieved);
  private final Field<Optional<ResolvedQuota>> quota =
      optional("quota", new ResolvedQuotaForm(), Reading::quota);
  private final Field<Optional<Quantity>> lower =
      optional("lower", JsonForm.of(Quantity.class), Reading::lower);
  private final Field<Optional<String>> missing =
      optional("missing", JsonForm.text("reason"), Reading::missing);

  ReadingForm() {
    super("reading", Reading.class);
  }

  @Override
  protected Reading build(Values given) {
    return new Reading(
        given.get(input),
        given.get(value),
        given.get(achieved),
        given.get(quota),
        given.get(lower),
        given.get(missing));
  }
}
