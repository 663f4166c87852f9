package org.salesprocess.core.json;

import org.joda.money.BigMoney;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.time.Dated;

/** Something that is sold, with its prices and costs by date. */
final class ProductForm extends ObjectForm<Product> {

  private final Field<ProductId> id = required("id", TextForms.PRODUCT, Product::id);
  private final Field<String> name = required("name", JsonForm.text("product name"), Product::name);
  private final Field<ProductLineId> line = required("line", TextForms.PRODUCT_LINE, Product::line);
  private final Field<Dated<BigMoney>> listPrice =
      withDefault(
          "listPrice", JsonForm.dated(MoneyForms.BIG_MONEY), Dated.never(), Product::listPrice);
  private final Field<Dated<BigMoney>> unitCost =
      withDefault(
          "unitCost", JsonForm.dated(MoneyForms.BIG_MONEY), Dated.never(), Product::unitCost);

  ProductForm() {
    super("product", Product.class);
  }

  @Override
  protected Product build(Values given) {
    return new Product(
        given.get(id), given.get(name), given.get(line), given.get(listPrice), given.get(unitCost));
  }
}
