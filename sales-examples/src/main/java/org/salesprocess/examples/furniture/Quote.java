package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.product.ProductCatalog;

/**
 * What a customer is offered, at the list prices of one day.
 *
 * @param items what and how much
 */
record Quote(ImmutableList<Item> items) {

  /** One product of the offer, with its length in tenths of a metre. */
  record Item(ProductId product, int tenths, long listCents) {

    private BigDecimal metres() {
      return BigDecimal.valueOf(tenths, 1);
    }

    /** Returns what it costs the customer, rounded half up to the cent. */
    private long cents(int discountPermille) {
      return (listCents * tenths * (1000 - discountPermille) + 5_000) / 10_000;
    }
  }

  /** Draws what a customer with this interest wants. */
  static Quote draw(Draws draws, ProductCatalog catalog, ProductLineId interest, LocalDate day) {
    ImmutableList.Builder<Item> items = ImmutableList.builder();
    if (interest.equals(FurnitureCatalog.KITCHENS)) {
      int length = draws.between(32, 68);
      items.add(item(catalog, draws.oneOf(FurnitureCatalog.KITCHEN_FRONTS), length, day));
      if (draws.chance(350)) {
        items.add(item(catalog, FurnitureCatalog.STONE_TOP, length - 6, day));
      }
      if (draws.chance(60)) {
        items.add(item(catalog, FurnitureCatalog.WALK_IN_OAK, draws.between(24, 40), day));
      }
    } else if (interest.equals(FurnitureCatalog.WARDROBES)) {
      items.add(
          item(catalog, draws.oneOf(FurnitureCatalog.WARDROBE_KINDS), draws.between(28, 62), day));
      if (draws.chance(200)) {
        items.add(item(catalog, FurnitureCatalog.HALLWAY_SET, draws.between(15, 25), day));
      }
    } else {
      items.add(item(catalog, FurnitureCatalog.HALLWAY_SET, draws.between(24, 42), day));
    }
    return new Quote(items.build());
  }

  private static Item item(ProductCatalog catalog, ProductId id, int tenths, LocalDate day) {
    BigMoney price = catalog.find(id).flatMap(product -> product.listPrice().at(day)).orElseThrow();
    return new Item(id, tenths, price.getAmountMinorLong());
  }

  /** Returns what it would cost without a discount. */
  BigMoney estimate() {
    return total(0);
  }

  /** Returns what it costs after a discount. */
  BigMoney total(int discountPermille) {
    return FurnitureCatalog.euroCents(
        items.stream().mapToLong(item -> item.cents(discountPermille)).sum());
  }

  /** Returns the lines while nothing is agreed. */
  ImmutableList<DealLine> openLines() {
    return items.stream()
        .map(item -> new DealLine(item.product(), item.metres(), Optional.empty()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the lines as agreed with a discount. */
  ImmutableList<DealLine> agreedLines(int discountPermille) {
    return items.stream()
        .map(
            item ->
                new DealLine(
                    item.product(),
                    item.metres(),
                    Optional.of(FurnitureCatalog.euroCents(item.cents(discountPermille)))))
        .collect(ImmutableList.toImmutableList());
  }
}
