package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.refusal;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.product.ProductLine;
import org.salesprocess.core.time.Dated;

class ProductFormsTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

  private static final Product OAK =
      Product.builder()
          .id(ProductId.of("oak"))
          .name("Oak")
          .line(ProductLineId.of("kitchens"))
          .listPrice(
              Dated.from(JANUARY, BigMoney.parse("USD 900"))
                  .with(JANUARY.plusYears(1), BigMoney.parse("USD 950.125")))
          .unitCost(Dated.always(BigMoney.parse("USD 400")))
          .build();

  private static <T> void is(T value, Class<T> type, String json) {
    isWritten(value, type, json.replace('\'', '"'));
  }

  private static String refused(String json, Class<?> type) {
    return refusal(json.replace('\'', '"'), type);
  }

  @Test
  void a_product_line_may_be_a_part_of_another() {
    is(
        ProductLine.of("kitchens", "Kitchens", "furniture"),
        ProductLine.class,
        "{'id':'kitchens','name':'Kitchens','parent':'furniture'}");
    is(
        ProductLine.of("furniture", "Furniture"),
        ProductLine.class,
        "{'id':'furniture','name':'Furniture'}");
    assertThat(refused("{'id':'a','name':'A','parent':'a'}", ProductLine.class))
        .isEqualTo(": product line a: must not be its own parent");
  }

  @Test
  void a_product_has_prices_and_costs_by_date() {
    is(
        OAK,
        Product.class,
        "{'id':'oak','name':'Oak','line':'kitchens','listPrice':["
            + "{'from':'2026-01-01','until':'2027-01-01','value':'USD 900.00'},"
            + "{'from':'2027-01-01','value':'USD 950.125'}],"
            + "'unitCost':[{'value':'USD 400.00'}]}");
    is(
        Product.builder()
            .id(ProductId.of("oak"))
            .name("Oak")
            .line(ProductLineId.of("kitchens"))
            .build(),
        Product.class,
        "{'id':'oak','name':'Oak','line':'kitchens'}");
  }

  @Test
  void prices_are_refused_where_they_stand_or_as_the_product_says() {
    assertThat(
            refused(
                "{'id':'oak','name':'Oak','line':'kitchens','listPrice':[{'value':900}]}",
                Product.class))
        .isEqualTo(".listPrice[0].value: amount must be text, was 900");
    assertThat(
            refused(
                "{'id':'oak','name':'Oak','line':'kitchens',"
                    + "'listPrice':[{'value':'USD 900'}],'unitCost':[{'value':'EUR 400'}]}",
                Product.class))
        .isEqualTo(
            ": product oak: list prices and unit costs must be in one currency, were USD 900.00"
                + " and EUR 400.00");
  }

  @Test
  void a_catalogue_has_its_lines_and_products_by_id() {
    is(
        ProductCatalog.of(
            List.of(
                ProductLine.of("kitchens", "Kitchens", "furniture"),
                ProductLine.of("furniture", "Furniture")),
            List.of(
                Product.builder()
                    .id(ProductId.of("oak"))
                    .name("Oak")
                    .line(ProductLineId.of("kitchens"))
                    .build())),
        ProductCatalog.class,
        "{'lines':[{'id':'furniture','name':'Furniture'},"
            + "{'id':'kitchens','name':'Kitchens','parent':'furniture'}],"
            + "'products':[{'id':'oak','name':'Oak','line':'kitchens'}]}");
    is(ProductCatalog.of(List.of(), List.of()), ProductCatalog.class, "{'lines':[]}");
  }

  @Test
  void parts_that_make_no_catalogue_are_refused_as_it_says() {
    assertThat(
            refused(
                "{'lines':[],'products':[{'id':'oak','name':'Oak','line':'kitchens'}]}",
                ProductCatalog.class))
        .isEqualTo(": product oak: product line must be in the catalogue, was kitchens");
    assertThat(
            refused(
                "{'lines':[{'id':'a','name':'A','parent':'b'},{'id':'b','name':'B','parent':'a'}]}",
                ProductCatalog.class))
        .isEqualTo(": product line a: its parents form a circle [a, b]");
    assertThat(refused("{'products':[]}", ProductCatalog.class))
        .isEqualTo(": catalogue: field lines is missing");
  }
}
