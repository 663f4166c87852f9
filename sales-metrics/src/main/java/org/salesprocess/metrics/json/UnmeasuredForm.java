package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Reading;
import org.salesprocess.metrics.incentive.Unmeasured;

/** An input that could not be measured, and what that did. */
final class UnmeasuredForm extends ObjectForm<Unmeasured> {

  private final Field<SellerId> seller =
      required("seller", JsonForm.of(SellerId.class), Unmeasured::seller);
  private final Field<PlanId> plan = required("plan", JsonForm.of(PlanId.class), Unmeasured::plan);
  private final Field<Optional<ComponentId>> component =
      optional("component", JsonForm.of(ComponentId.class), Unmeasured::component);
  private final Field<SalesPeriod> period =
      required("period", JsonForm.of(SalesPeriod.class), Unmeasured::period);
  private final Field<Reading> reading =
      required("reading", new ReadingForm(), Unmeasured::reading);
  private final Field<Unmeasured.Effect> effect =
      required("effect", TextForm.ofEnum("effect", Unmeasured.Effect.class), Unmeasured::effect);

  UnmeasuredForm() {
    super("unmeasured input", Unmeasured.class);
  }

  @Override
  protected Unmeasured build(Values given) {
    return new Unmeasured(
        given.get(seller),
        given.get(plan),
        given.get(component),
        given.get(period),
        given.get(reading),
        given.get(effect));
  }
}
