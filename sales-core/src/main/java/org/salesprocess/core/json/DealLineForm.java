package org.salesprocess.core.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.deal.DealLine;

/** One product within a deal. */
final class DealLineForm extends ObjectForm<DealLine> {

  private final Field<ProductId> product =
      required("product", TextForms.PRODUCT, DealLine::product);
  private final Field<BigDecimal> quantity =
      required("quantity", JsonForm.decimal("quantity"), DealLine::quantity);
  private final Field<Optional<BigMoney>> amount =
      optional("amount", MoneyForms.BIG_MONEY, DealLine::amount);

  DealLineForm() {
    super("deal line", DealLine.class);
  }

  @Override
  protected DealLine build(Values given) {
    return new DealLine(given.get(product), given.get(quantity), given.get(amount));
  }
}
