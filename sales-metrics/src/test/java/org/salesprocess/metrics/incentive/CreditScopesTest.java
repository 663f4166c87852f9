package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.QuotaCases.ANA;
import static org.salesprocess.metrics.incentive.QuotaCases.BOB;
import static org.salesprocess.metrics.incentive.QuotaCases.direct;
import static org.salesprocess.metrics.incentive.QuotaCases.overlay;
import static org.salesprocess.metrics.incentive.QuotaCases.period;
import static org.salesprocess.metrics.incentive.QuotaCases.sold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.product.ProductLine;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.metrics.Copies;

class CreditScopesTest {
  private static final TeamId ALL = TeamId.of("all");
  private static final TeamId NORTH = TeamId.of("north");

  private static final SalesOrganization ORGANIZATION =
      SalesOrganization.builder()
          .seller(Seller.builder().id(ANA).name("Ana").build())
          .seller(Seller.builder().id(BOB).name("Bob").build())
          .team(Team.builder().id(ALL).name("All").build())
          .team(Team.builder().id(NORTH).name("North").parent(ALL).build())
          .team(Team.builder().id(TeamId.of("south")).name("South").parent(ALL).build())
          .membership(Membership.during(period("2026-01-01", "2026-03-01"), ANA, NORTH))
          .membership(Membership.since(LocalDate.of(2026, 3, 1), ANA, TeamId.of("south")))
          .build();

  private static final ProductCatalog CATALOG =
      ProductCatalog.of(
          List.of(ProductLine.of("kitchens", "Kitchens"), ProductLine.of("oak", "Oak", "kitchens")),
          List.of(
              Product.builder()
                  .id(ProductId.of("oak-1"))
                  .name("Oak 1")
                  .line(ProductLineId.of("oak"))
                  .build()));

  private static final CreditScopes SCOPES =
      CreditScopes.of(
          ORGANIZATION,
          CATALOG,
          List.of(
              territory("country", Optional.empty()), territory("town", Optional.of("country"))));

  private static Territory territory(String id, Optional<String> parent) {
    return Territory.builder()
        .id(TerritoryId.of(id))
        .name("Somewhere")
        .parent(parent.map(TerritoryId::of))
        .build();
  }

  private static QuotaScope line(String id) {
    return QuotaScope.builder().productLine(ProductLineId.of(id)).build();
  }

  private static QuotaScope place(String id) {
    return QuotaScope.builder().territory(TerritoryId.of(id)).build();
  }

  private static Credit of(SellerId seller, String day) {
    return direct(sold("t", day, "USD 1").build(), seller, Fraction.ONE);
  }

  @Test
  void a_seller_has_own_credits_those_on_top_included() {
    QuotaScope ana = QuotaScope.of(ANA);
    assertThat(SCOPES.counts(ana, of(ANA, "2026-01-05"))).isTrue();
    assertThat(SCOPES.counts(ana, of(BOB, "2026-01-05"))).isFalse();
    assertThat(
            SCOPES.counts(
                ana, overlay(sold("t", "2026-01-05", "USD 1").build(), ANA, Fraction.HALF)))
        .isTrue();
  }

  @Test
  void a_scope_of_direct_credit_leaves_out_what_is_on_top() {
    QuotaScope direct = QuotaScope.of(ANA).withDirectOnly(true);
    assertThat(SCOPES.counts(direct, of(ANA, "2026-01-05"))).isTrue();
    assertThat(
            SCOPES.counts(
                direct, overlay(sold("t", "2026-01-05", "USD 1").build(), ANA, Fraction.HALF)))
        .isFalse();
  }

  @Test
  void a_team_has_the_direct_credits_of_those_in_it_or_below_on_the_day() {
    assertThat(SCOPES.counts(QuotaScope.of(NORTH), of(ANA, "2026-02-28"))).isTrue();
    assertThat(SCOPES.counts(QuotaScope.of(NORTH), of(ANA, "2026-03-01"))).isFalse();
    assertThat(SCOPES.counts(QuotaScope.of(ALL), of(ANA, "2026-03-01"))).isTrue();
    assertThat(SCOPES.counts(QuotaScope.of(ALL), of(BOB, "2026-03-01"))).isFalse();
    assertThat(
            SCOPES.counts(
                QuotaScope.of(ALL),
                overlay(sold("t", "2026-02-01", "USD 1").build(), ANA, Fraction.HALF)))
        .isFalse();
    assertThat(SCOPES.counts(QuotaScope.of(TeamId.of("unknown")), of(ANA, "2026-02-28"))).isFalse();
  }

  @Test
  void a_department_has_what_came_from_it() {
    DepartmentId marketing = DepartmentId.of("marketing");
    Credit lead =
        direct(sold("t", "2026-01-05", "USD 1").department(marketing).build(), ANA, Fraction.ONE);
    assertThat(SCOPES.counts(QuotaScope.of(marketing), lead)).isTrue();
    assertThat(SCOPES.counts(QuotaScope.of(DepartmentId.of("service")), lead)).isFalse();
    assertThat(SCOPES.counts(QuotaScope.of(marketing), of(ANA, "2026-01-05"))).isFalse();
  }

  @Test
  void a_territory_has_what_is_sold_in_it_or_below() {
    Credit inTown =
        direct(
            sold("t", "2026-01-05", "USD 1").territory(TerritoryId.of("town")).build(),
            ANA,
            Fraction.ONE);
    Credit inCountry =
        direct(
            sold("t", "2026-01-05", "USD 1").territory(TerritoryId.of("country")).build(),
            ANA,
            Fraction.ONE);
    assertThat(SCOPES.counts(place("town"), inTown)).isTrue();
    assertThat(SCOPES.counts(place("country"), inTown)).isTrue();
    assertThat(SCOPES.counts(place("town"), inCountry)).isFalse();
    assertThat(SCOPES.counts(place("town"), of(ANA, "2026-01-05"))).isFalse();
  }

  @Test
  void a_product_line_has_what_is_sold_of_it_or_below() {
    Credit oak =
        direct(
            sold("t", "2026-01-05", "USD 1").product(ProductId.of("oak-1")).build(),
            ANA,
            Fraction.ONE);
    assertThat(SCOPES.counts(line("oak"), oak)).isTrue();
    assertThat(SCOPES.counts(line("kitchens"), oak)).isTrue();
    assertThat(SCOPES.counts(line("doors"), oak)).isFalse();
    assertThat(SCOPES.counts(line("kitchens"), of(ANA, "2026-01-05"))).isFalse();
  }

  @Test
  void a_scope_of_several_needs_all_of_them() {
    QuotaScope anaInNorth = QuotaScope.builder().seller(ANA).team(NORTH).build();
    assertThat(SCOPES.counts(anaInNorth, of(ANA, "2026-02-28"))).isTrue();
    assertThat(SCOPES.counts(anaInNorth, of(ANA, "2026-03-01"))).isFalse();
    assertThat(
            SCOPES.counts(
                anaInNorth, overlay(sold("t", "2026-02-01", "USD 1").build(), ANA, Fraction.HALF)))
        .isTrue();
    assertThat(
            SCOPES.counts(
                anaInNorth.withProductLine(ProductLineId.of("oak")), of(ANA, "2026-02-28")))
        .isFalse();
  }

  @Test
  void an_unknown_product_or_territory_is_no_part_of_a_line_or_territory_above() {
    Credit unknown =
        direct(
            sold("t", "2026-01-05", "USD 1")
                .product(ProductId.of("pine"))
                .territory(TerritoryId.of("abroad"))
                .build(),
            ANA,
            Fraction.ONE);
    assertThat(SCOPES.isPlaced(unknown)).isFalse();
    assertThat(SCOPES.counts(line("kitchens"), unknown)).isFalse();
    assertThat(SCOPES.counts(place("country"), unknown)).isFalse();
    assertThat(SCOPES.counts(place("abroad"), unknown)).isTrue();
    assertThat(SCOPES.isPlaced(of(ANA, "2026-01-05"))).isTrue();
  }

  @Test
  void territories_must_be_a_forest() {
    assertRefused(
        "territory town: parent country is unknown", territory("town", Optional.of("country")));
    assertRefused(
        "territory a: its parents form a circle [a, b]",
        territory("a", Optional.of("b")),
        territory("b", Optional.of("a")));
    assertRefused(
        "credit scopes: two territories a",
        territory("a", Optional.empty()),
        territory("a", Optional.empty()));
  }

  private static void assertRefused(String rule, Territory... territories) {
    assertThatThrownBy(() -> CreditScopes.of(ORGANIZATION, CATALOG, List.of(territories)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(rule);
  }

  @Test
  void scopes_of_equal_parts_are_equal() {
    assertThat(Copies.throughBytes(SCOPES)).isEqualTo(SCOPES).hasSameHashCodeAs(SCOPES);
    assertThat(CreditScopes.of(ORGANIZATION, CATALOG, List.of())).isNotEqualTo(SCOPES);
  }
}
