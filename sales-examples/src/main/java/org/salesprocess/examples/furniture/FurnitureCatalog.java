package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.product.ProductLine;
import org.salesprocess.core.time.Dated;

/** What the company makes; furniture is sold by the running metre. */
final class FurnitureCatalog {

  static final ProductLineId KITCHENS = ProductLineId.of("kitchens");
  static final ProductLineId WARDROBES = ProductLineId.of("wardrobes");
  static final ProductLineId HALLWAY = ProductLineId.of("hallway");

  static final ProductId STONE_TOP = ProductId.of("KX-STONE");
  static final ProductId WALK_IN_OAK = ProductId.of("WW-OAK");
  static final ProductId HALLWAY_SET = ProductId.of("HW-SET");

  /** The kitchens, without what is sold beside them. */
  static final ImmutableList<ProductId> KITCHEN_FRONTS =
      ImmutableList.of(
          ProductId.of("KC-OAK"),
          ProductId.of("KC-ASH"),
          ProductId.of("KM-LACQUER"),
          ProductId.of("KM-MATT"),
          ProductId.of("KM-MATT"));

  /** The wardrobes. */
  static final ImmutableList<ProductId> WARDROBE_KINDS =
      ImmutableList.of(
          ProductId.of("WS-MIRROR"),
          ProductId.of("WS-PANEL"),
          WALK_IN_OAK,
          ProductId.of("WW-OPEN"));

  private static final LocalDate FIRST_LIST = LocalDate.of(2024, 1, 1);
  private static final LocalDate COST_RISE = LocalDate.of(2025, 9, 1);
  private static final LocalDate PRICE_RISE = LocalDate.of(2025, 11, 1);

  private FurnitureCatalog() {}

  /** Returns the catalogue; costs rose by eight percent in September 2025, prices by six later. */
  static ProductCatalog catalog() {
    return ProductCatalog.of(
        ImmutableList.of(
            new ProductLine(KITCHENS, "Kitchens", Optional.empty()),
            ProductLine.of("kitchens-classic", "Classic kitchens", "kitchens"),
            ProductLine.of("kitchens-modern", "Modern kitchens", "kitchens"),
            ProductLine.of("kitchens-extras", "Worktops", "kitchens"),
            new ProductLine(WARDROBES, "Wardrobes", Optional.empty()),
            ProductLine.of("wardrobes-sliding", "Sliding wardrobes", "wardrobes"),
            ProductLine.of("wardrobes-walk-in", "Walk-in wardrobes", "wardrobes"),
            new ProductLine(HALLWAY, "Hallway", Optional.empty())),
        ImmutableList.of(
            product("KC-OAK", "Classic kitchen, oak, metre", "kitchens-classic", 2150, 1330),
            product("KC-ASH", "Classic kitchen, ash, metre", "kitchens-classic", 1890, 1180),
            product("KM-LACQUER", "Modern kitchen, lacquer, metre", "kitchens-modern", 2390, 1450),
            product("KM-MATT", "Modern kitchen, matt, metre", "kitchens-modern", 1690, 1090),
            product("KX-STONE", "Stone worktop, metre", "kitchens-extras", 420, 275),
            product("WS-MIRROR", "Sliding wardrobe, mirror, metre", "wardrobes-sliding", 1290, 770),
            product("WS-PANEL", "Sliding wardrobe, panel, metre", "wardrobes-sliding", 1090, 680),
            product("WW-OAK", "Walk-in wardrobe, oak, metre", "wardrobes-walk-in", 1750, 1020),
            product("WW-OPEN", "Walk-in wardrobe, open, metre", "wardrobes-walk-in", 1390, 840),
            product("HW-SET", "Hallway set, metre", "hallway", 1180, 740)));
  }

  private static Product product(String id, String name, String line, int price, int cost) {
    return Product.builder()
        .id(ProductId.of(id))
        .name(name)
        .line(ProductLineId.of(line))
        .listPrice(rising(price, PRICE_RISE, 106))
        .unitCost(rising(cost, COST_RISE, 108))
        .build();
  }

  private static Dated<BigMoney> rising(int euros, LocalDate day, int percent) {
    return Dated.from(FIRST_LIST, euroCents(euros * 100L))
        .with(day, euroCents((long) euros * percent));
  }

  /** Returns an amount of euro cents. */
  static BigMoney euroCents(long cents) {
    return BigMoney.ofMinor(FurnitureDepartment.CURRENCY, cents);
  }
}
