package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.product.ProductLine;

/** A catalogue: its lines and its products, by id. */
final class ProductCatalogForm extends ObjectForm<ProductCatalog> {

  private final Field<ImmutableList<ProductLine>> lines =
      required(
          "lines",
          JsonForm.listOf(new ProductLineForm()),
          catalog -> catalog.lines().values().asList());
  private final Field<ImmutableList<Product>> products =
      withDefault(
          "products",
          JsonForm.listOf(new ProductForm()),
          ImmutableList.of(),
          catalog -> catalog.products().values().asList());

  ProductCatalogForm() {
    super("catalogue", ProductCatalog.class);
  }

  @Override
  protected ProductCatalog build(Values given) {
    return ProductCatalog.of(given.get(lines), given.get(products));
  }
}
