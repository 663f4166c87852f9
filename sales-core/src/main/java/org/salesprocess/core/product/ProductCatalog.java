package org.salesprocess.core.product;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;

/**
 * All products and the tree of lines that they belong to.
 *
 * <p>Two are equal if they have equal lines and products, in whatever order these were given.
 *
 * @since 0.1
 */
public final class ProductCatalog implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final ImmutableSortedMap<ProductLineId, ProductLine> lines;
  private final ImmutableSortedMap<ProductId, Product> products;

  private ProductCatalog(
      ImmutableSortedMap<ProductLineId, ProductLine> lines,
      ImmutableSortedMap<ProductId, Product> products) {
    this.lines = lines;
    this.products = products;
  }

  /**
   * Returns the catalogue of these lines and products.
   *
   * @throws IllegalArgumentException if an id occurs twice, a parent or a product's line is
   *     unknown, or lines are each other's parents in a circle
   */
  public static ProductCatalog of(Iterable<ProductLine> lines, Iterable<Product> products) {
    TreeMap<ProductLineId, ProductLine> linesById = new TreeMap<>();
    for (ProductLine line : lines) {
      checkArgument(
          linesById.put(line.id(), line) == null, "catalogue: two product lines %s", line.id());
    }
    TreeMap<ProductId, Product> productsById = new TreeMap<>();
    for (Product product : products) {
      checkArgument(
          productsById.put(product.id(), product) == null,
          "catalogue: two products %s",
          product.id());
      checkArgument(
          linesById.containsKey(product.line()),
          "product %s: product line must be in the catalogue, was %s",
          product.id(),
          product.line());
    }
    ProductCatalog catalog =
        new ProductCatalog(
            ImmutableSortedMap.copyOf(linesById), ImmutableSortedMap.copyOf(productsById));
    linesById.keySet().forEach(catalog::path);
    return catalog;
  }

  /** Returns all products, by id. */
  public ImmutableSortedMap<ProductId, Product> products() {
    return products;
  }

  /** Returns all product lines, by id. */
  public ImmutableSortedMap<ProductLineId, ProductLine> lines() {
    return lines;
  }

  /** Returns a product, or empty if the catalogue does not have it. */
  public Optional<Product> find(ProductId id) {
    return Optional.ofNullable(products.get(id));
  }

  /**
   * Returns the lines that a product belongs to, from its own line to the top of the tree.
   *
   * @throws IllegalArgumentException if the catalogue does not have the product
   */
  public ImmutableList<ProductLineId> linesOf(ProductId id) {
    return path(
        find(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("product %s: not in the catalogue".formatted(id)))
            .line());
  }

  private ImmutableList<ProductLineId> path(ProductLineId start) {
    Set<ProductLineId> path = new LinkedHashSet<>();
    Optional<ProductLineId> next = Optional.of(start);
    while (next.isPresent()) {
      ProductLineId id = next.get();
      ProductLine line = lines.get(id);
      checkArgument(line != null, "product line %s: parent %s is unknown", start, id);
      checkArgument(path.add(id), "product line %s: its parents form a circle %s", start, path);
      next = line.parent();
    }
    return ImmutableList.copyOf(path);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProductCatalog that
        && lines.equals(that.lines)
        && products.equals(that.products);
  }

  @Override
  public int hashCode() {
    return Objects.hash(lines, products);
  }

  /** Returns the lines and how many products there are. */
  @Override
  public String toString() {
    return "catalogue of %s products in %s".formatted(products.size(), lines.keySet());
  }
}
