package org.salesprocess.metrics.json;

import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.metrics.incentive.SettlementLine;

/** One step in settling a pay period. */
final class SettlementLineForm extends ObjectForm<SettlementLine> {

  private final Field<SettlementLine.Kind> kind =
      required(
          "kind",
          TextForm.ofEnum("kind of settlement line", SettlementLine.Kind.class),
          SettlementLine::kind);
  private final Field<Optional<DrawId>> draw =
      optional("draw", JsonForm.of(DrawId.class), SettlementLine::draw);
  private final Field<Money> amount =
      required("amount", JsonForm.of(Money.class), SettlementLine::amount);

  SettlementLineForm() {
    super("settlement line", SettlementLine.class);
  }

  @Override
  protected SettlementLine build(Values given) {
    return new SettlementLine(given.get(kind), given.get(draw), given.get(amount));
  }
}
