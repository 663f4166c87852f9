package org.salesprocess.core.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.deal.BookingLine;

/** One product that was booked or taken back. */
final class BookingLineForm extends ObjectForm<BookingLine> {

  private final Field<ProductId> product =
      required("product", TextForms.PRODUCT, BookingLine::product);
  private final Field<BigDecimal> quantity =
      required("quantity", JsonForm.decimal("quantity"), BookingLine::quantity);
  private final Field<BigMoney> amount =
      required("amount", MoneyForms.BIG_MONEY, BookingLine::amount);
  private final Field<Optional<BigMoney>> cost =
      optional("cost", MoneyForms.BIG_MONEY, BookingLine::cost);

  BookingLineForm() {
    super("booking line", BookingLine.class);
  }

  @Override
  protected BookingLine build(Values given) {
    return new BookingLine(
        given.get(product), given.get(quantity), given.get(amount), given.get(cost));
  }
}
