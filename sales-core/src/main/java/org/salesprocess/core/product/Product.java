package org.salesprocess.core.product;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import java.io.Serializable;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.time.Dated;

/**
 * Something that is sold: a leaf of the product tree. A variant is a product of its own in the line
 * of its variants.
 *
 * @param id its id
 * @param name what people call it; not blank
 * @param line the product line that it belongs to
 * @param listPrice the price of one unit before any discount, by date; zero or more, at all dates
 *     in one currency
 * @param unitCost what one unit costs the company, by date; zero or more, in the currency of the
 *     list prices
 * @since 0.1
 */
@Value.Builder
public record Product(
    ProductId id,
    String name,
    ProductLineId line,
    Dated<BigMoney> listPrice,
    Dated<BigMoney> unitCost)
    implements WithProduct, Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank, an amount is negative, or two of the
   *     prices and costs, at whatever dates, are in different currencies
   */
  public Product {
    requireNonNull(id, "id");
    Checks.text("product", id, "name", name);
    requireNonNull(line, "line");
    listPrice.values().forEach(price -> Checks.notNegative("product", id, "list price", price));
    unitCost.values().forEach(cost -> Checks.notNegative("product", id, "unit cost", cost));
    listPrice = listPrice.map(Amounts::normalised);
    unitCost = unitCost.map(Amounts::normalised);
    checkCurrency(id, Iterables.concat(listPrice.values(), unitCost.values()));
  }

  private static void checkCurrency(ProductId id, Iterable<BigMoney> amounts) {
    for (BigMoney amount : amounts) {
      BigMoney first = amounts.iterator().next();
      checkArgument(
          amount.getCurrencyUnit().equals(first.getCurrencyUnit()),
          "product %s: list prices and unit costs must be in one currency, were %s and %s",
          id,
          first,
          amount);
    }
  }

  /**
   * Returns a builder; id, name and line are required, prices and costs are unknown unless given.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a product. */
  public static final class Builder extends ProductBuilder {
    Builder() {
      listPrice(Dated.never());
      unitCost(Dated.never());
    }
  }
}
