package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.product.ProductLine;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.Dated;

/**
 * A department for the tests of crediting. Ana, Bob and Cid close; Dan heads them and Eve heads
 * all. Cid leaves on 1 March 2026. Ana and Bob are the unit of the north, Cid in a squad of it; Bob
 * is the unit of kitchens.
 */
final class CreditCases {
  static final SellerId ANA = SellerId.of("ana");
  static final SellerId BOB = SellerId.of("bob");
  static final SellerId CID = SellerId.of("cid");
  static final SellerId DAN = SellerId.of("dan");
  static final SellerId EVE = SellerId.of("eve");
  static final RoleId SPECIALIST = RoleId.of("specialist");
  static final LocalDate START = LocalDate.of(2025, 1, 1);
  static final Fraction TENTH = Fraction.of(1, 10);

  private CreditCases() {}

  static SalesOrganization organization() {
    SalesOrganization.Builder built = SalesOrganization.builder();
    for (SellerId seller : List.of(ANA, BOB, CID, DAN, EVE)) {
      Seller.Builder person = Seller.builder().id(seller).name("Seller " + seller);
      built.seller(
          seller.equals(CID) ? person.leftOn(LocalDate.of(2026, 3, 1)).build() : person.build());
    }
    team(built, "sales", Optional.empty(), Structure.FUNCTION, Optional.of(EVE));
    team(built, "closers", Optional.of("sales"), Structure.FUNCTION, Optional.of(DAN));
    built.team(
        Team.builder()
            .id(TeamId.of("northerners"))
            .name("Northerners")
            .structure(Structure.TERRITORY)
            .territory(TerritoryId.of("north"))
            .build());
    team(built, "squad", Optional.of("northerners"), Structure.TERRITORY, Optional.empty());
    built.team(
        Team.builder()
            .id(TeamId.of("joiners"))
            .name("Joiners")
            .structure(Structure.PRODUCT)
            .productLine(ProductLineId.of("kitchens"))
            .build());
    team(built, "nobody", Optional.empty(), Structure.FUNCTION, Optional.empty());
    join(built, "closers", ANA, BOB, CID, DAN);
    join(built, "sales", EVE);
    join(built, "northerners", ANA, BOB);
    join(built, "squad", CID);
    join(built, "joiners", BOB);
    return built.build();
  }

  private static void team(
      SalesOrganization.Builder built,
      String id,
      Optional<String> parent,
      Structure structure,
      Optional<SellerId> head) {
    built.team(
        Team.builder()
            .id(TeamId.of(id))
            .name("Team " + id)
            .structure(structure)
            .parent(parent.map(TeamId::of))
            .head(head.map(Dated::always).orElse(Dated.never()))
            .build());
  }

  private static void join(SalesOrganization.Builder built, String team, SellerId... sellers) {
    for (SellerId seller : sellers) {
      built.membership(Membership.since(START, seller, TeamId.of(team)));
    }
  }

  /** Returns the oak kitchen and the oven: kitchens are furniture, ovens are appliances. */
  static ProductCatalog catalog() {
    return ProductCatalog.of(
        ImmutableList.of(
            ProductLine.of("furniture", "Furniture"),
            ProductLine.of("kitchens", "Kitchens", "furniture"),
            ProductLine.of("appliances", "Appliances")),
        ImmutableList.of(product("oak", "kitchens"), product("oven", "appliances")));
  }

  private static Product product(String id, String line) {
    return Product.builder()
        .id(ProductId.of(id))
        .name("Product " + id)
        .line(ProductLineId.of(line))
        .build();
  }

  /** Returns the city in the north in the country, and the south in the country. */
  static ImmutableList<Territory> territories() {
    return ImmutableList.of(
        territory("country", Optional.empty()),
        territory("north", Optional.of("country")),
        territory("city", Optional.of("north")),
        territory("south", Optional.of("country")));
  }

  static Territory territory(String id, Optional<String> parent) {
    return Territory.builder()
        .id(TerritoryId.of(id))
        .name("Territory " + id)
        .parent(parent.map(TerritoryId::of))
        .build();
  }

  /** Returns an order of the oak kitchen in the city on 2 February 2026, owned by Ana. */
  static Transaction order() {
    return Transaction.builder()
        .id(TransactionId.of("o1"))
        .type("booking")
        .happenedAt(LocalDate.of(2026, 2, 2).atTime(12, 0).toInstant(ZoneOffset.UTC))
        .owner(ANA)
        .product(ProductId.of("oak"))
        .territory(TerritoryId.of("city"))
        .value(Measure.BOOKED, Quantity.parse("USD 900"))
        .build();
  }

  static Transaction on(String day, Transaction order) {
    return order.withHappenedAt(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  static CreditRule.Builder rule(String id) {
    return CreditRule.builder().id(CreditRuleId.of(id));
  }

  static CreditRule all(String id, CreditRecipient recipient) {
    return rule(id).addShare(CreditShare.direct(recipient, Fraction.ONE)).build();
  }

  static CreditRule onTop(String id, CreditRecipient recipient, Fraction share) {
    return rule(id).addShare(CreditShare.overlay(recipient, share)).build();
  }

  static Crediting.Builder crediting(CreditRule... rules) {
    return Crediting.builder(
            CreditingRules.of(ImmutableList.copyOf(rules)), organization(), ZoneOffset.UTC)
        .catalog(catalog())
        .territories(territories());
  }

  static CreditingReport credit(Transaction transaction, CreditRule... rules) {
    return crediting(rules).build().credit(ImmutableList.of(transaction));
  }

  /** Returns each credit as seller, share and what is special about it, such as {@code ana 1/2}. */
  static List<String> shares(CreditingReport report) {
    return report.credits().stream()
        .map(
            credit ->
                credit.seller()
                    + " "
                    + credit.share()
                    + (credit.kind() == CreditShare.Kind.OVERLAY ? " on top" : ""))
        .toList();
  }

  /** Returns each uncredited share, its kind and the reason. */
  static List<String> refusals(CreditingReport report) {
    return report.uncredited().stream()
        .map(each -> each.share() + " " + each.kind() + " " + each.why())
        .toList();
  }
}
