package org.salesprocess.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.time.Dated;

class ProductCatalogTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final ProductLine FURNITURE = ProductLine.of("furniture", "Furniture");
  private static final ProductLine KITCHENS = ProductLine.of("kitchens", "Kitchens", "furniture");

  private static Product oak() {
    return Product.builder().id(ProductId.of("oak")).name("Oak").line(KITCHENS.id()).build();
  }

  @Test
  void a_product_belongs_to_its_line_and_every_line_above() {
    ProductCatalog catalog = ProductCatalog.of(List.of(KITCHENS, FURNITURE), List.of(oak()));
    assertThat(catalog.linesOf(oak().id())).containsExactly(KITCHENS.id(), FURNITURE.id());
    assertThat(catalog.find(oak().id())).contains(oak());
    assertThat(catalog.find(ProductId.of("pine"))).isEmpty();
    assertThatThrownBy(() -> catalog.linesOf(ProductId.of("pine")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product pine: not in the catalogue");
  }

  @Test
  void catalogues_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> ProductCatalog.of(List.of(FURNITURE, FURNITURE), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("catalogue: two product lines furniture");
    assertThatThrownBy(() -> ProductCatalog.of(List.of(KITCHENS, FURNITURE), List.of(oak(), oak())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("catalogue: two products oak");
    assertThatThrownBy(() -> ProductCatalog.of(List.of(FURNITURE), List.of(oak())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product oak: product line must be in the catalogue, was kitchens");
    assertThatThrownBy(() -> ProductCatalog.of(List.of(KITCHENS), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product line kitchens: parent furniture is unknown");
    assertThatThrownBy(
            () ->
                ProductCatalog.of(
                    List.of(ProductLine.of("a", "A", "b"), ProductLine.of("b", "B", "a")),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product line a: its parents form a circle [a, b]");
    assertThatThrownBy(() -> ProductLine.of("a", "A", "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product line a: must not be its own parent");
  }

  @Test
  void prices_and_costs_are_nothing_or_more_in_one_currency_and_one_form() {
    Product priced = oak().withListPrice(Dated.from(DAY, BigMoney.parse("USD 1.500")));
    assertThat(priced.listPrice()).isEqualTo(Dated.from(DAY, BigMoney.parse("USD 1.50")));
    assertThat(priced).isEqualTo(oak().withListPrice(Dated.from(DAY, BigMoney.parse("USD 1.5"))));
    assertThat(priced.line()).isEqualTo(ProductLineId.of("kitchens"));
    assertThatThrownBy(() -> oak().withListPrice(Dated.from(DAY, BigMoney.parse("USD -1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product oak: list price must not be negative, was USD -1");
    assertThatThrownBy(() -> oak().withUnitCost(Dated.from(DAY, BigMoney.parse("USD -1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product oak: unit cost must not be negative, was USD -1");
    assertThatThrownBy(() -> priced.withUnitCost(Dated.from(DAY, BigMoney.parse("EUR 1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "product oak: list prices and unit costs must be in one currency, were USD 1.50 and"
                + " EUR 1.00");
  }

  @Test
  void a_product_does_not_change_its_currency_over_time() {
    Dated<BigMoney> mixed =
        Dated.from(DAY, BigMoney.parse("USD 1")).with(DAY.plusDays(9), BigMoney.parse("EUR 2"));
    String message =
        "product oak: list prices and unit costs must be in one currency, were USD 1.00 and"
            + " EUR 2.00";
    assertThatThrownBy(() -> oak().withListPrice(mixed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> oak().withUnitCost(mixed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void catalogues_are_equal_by_their_lines_and_products() {
    Product pine = oak().withId(ProductId.of("pine"));
    ProductCatalog catalog = ProductCatalog.of(List.of(KITCHENS, FURNITURE), List.of(oak(), pine));
    assertThat(ProductCatalog.of(List.of(FURNITURE, KITCHENS), List.of(pine, oak())))
        .isEqualTo(catalog)
        .hasSameHashCodeAs(catalog)
        .hasToString("catalogue of 2 products in [furniture, kitchens]");
    assertThat(ProductCatalog.of(List.of(FURNITURE, KITCHENS), List.of(oak())))
        .isNotEqualTo(catalog);
    assertThat(
            ProductCatalog.of(
                List.of(FURNITURE, KITCHENS, ProductLine.of("sofas", "Sofas")),
                List.of(oak(), pine)))
        .isNotEqualTo(catalog);
  }
}
