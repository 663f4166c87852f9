package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.product.ProductLine;
import org.salesprocess.core.time.Dated;

/**
 * Makes the catalogue. The source knows one moment only, so a list price holds on every day;
 * products whose line is not said are in a line of their own.
 */
final class CatalogReader {
  private static final ProductLineId ALL = ProductLineId.of("all products");

  private CatalogReader() {}

  static ProductCatalog read(Path file, PipelineMapping mapping, ProductsFile columns) {
    Map<ProductId, Product> products = new TreeMap<>();
    References.readAll(
        file,
        mapping,
        Stream.of(Stream.of(columns.id()), columns.line().stream(), columns.listPrice().stream())
            .flatMap(each -> each)
            .collect(ImmutableSet.toImmutableSet()),
        row -> read(row, mapping, columns, products));
    return catalog(products);
  }

  /** Returns the catalogue of products of which nothing but their ids is known. */
  static ProductCatalog of(Set<ProductId> ids) {
    Map<ProductId, Product> products = new TreeMap<>();
    ids.forEach(id -> products.put(id, product(id, ALL).build()));
    return catalog(products);
  }

  private static void read(
      Row row, PipelineMapping mapping, ProductsFile columns, Map<ProductId, Product> products) {
    Optional<ProductId> id = row.name(columns.id()).map(ProductId::of);
    if (id.isEmpty()) {
      row.fail(columns.id(), "must be given");
      return;
    }
    ProductLineId line = columns.line().flatMap(row::name).map(ProductLineId::of).orElse(ALL);
    Product.Builder product = product(id.get(), line);
    columns
        .listPrice()
        .flatMap(row::amount)
        .ifPresent(
            price -> product.listPrice(Dated.always(BigMoney.of(mapping.currency(), price))));
    if (products.put(id.get(), product.build()) != null) {
      row.fail(columns.id(), "must be listed once");
    }
  }

  private static Product.Builder product(ProductId id, ProductLineId line) {
    return Product.builder().id(id).name(id.value()).line(line);
  }

  private static ProductCatalog catalog(Map<ProductId, Product> products) {
    return ProductCatalog.of(
        products.values().stream()
            .map(Product::line)
            .distinct()
            .map(line -> ProductLine.of(line.value(), line.value()))
            .toList(),
        products.values());
  }
}
