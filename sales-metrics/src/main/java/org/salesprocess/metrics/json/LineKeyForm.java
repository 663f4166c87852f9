package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.LineKey;

/** What tells one line of pay from another. */
final class LineKeyForm extends ObjectForm<LineKey> {

  private final Field<PlanId> plan = required("plan", JsonForm.of(PlanId.class), LineKey::plan);
  private final Field<String> version =
      required("version", JsonForm.text("version"), LineKey::version);
  private final Field<Optional<ComponentId>> component =
      optional("component", JsonForm.of(ComponentId.class), LineKey::component);
  private final Field<SalesPeriod> period =
      required("period", JsonForm.of(SalesPeriod.class), LineKey::period);
  private final Field<LineKey.Part> part =
      required("part", TextForm.ofEnum("part", LineKey.Part.class), LineKey::part);
  private final Field<Integer> index =
      withDefault("index", JsonForm.wholeNumberFrom(0, "index"), 0, LineKey::index);
  private final Field<Optional<Credit.Key>> credit =
      optional("credit", new CreditKeyForm(), LineKey::credit);
  private final Field<Optional<DealId>> deal =
      optional("deal", JsonForm.of(DealId.class), LineKey::deal);

  LineKeyForm() {
    super("line key", LineKey.class);
  }

  @Override
  protected LineKey build(Values given) {
    return new LineKey(
        given.get(plan),
        given.get(version),
        given.get(component),
        given.get(period),
        given.get(part),
        given.get(index),
        given.get(credit),
        given.get(deal));
  }
}
