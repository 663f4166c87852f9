package org.salesprocess.core.json;

import java.util.Optional;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.product.ProductLine;

/** A group of products. */
final class ProductLineForm extends ObjectForm<ProductLine> {

  private final Field<ProductLineId> id = required("id", TextForms.PRODUCT_LINE, ProductLine::id);
  private final Field<String> name =
      required("name", JsonForm.text("product line name"), ProductLine::name);
  private final Field<Optional<ProductLineId>> parent =
      optional("parent", TextForms.PRODUCT_LINE, ProductLine::parent);

  ProductLineForm() {
    super("product line", ProductLine.class);
  }

  @Override
  protected ProductLine build(Values given) {
    return new ProductLine(given.get(id), given.get(name), given.get(parent));
  }
}
