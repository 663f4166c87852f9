package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
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
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.product.ProductLine;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * Generators of what is credited and by which rules. The rules name sellers and teams of {@link
 * OrgArbitraries#organizations}, and products and places of {@link #catalog} and {@link
 * #territories}.
 *
 * @since 0.1
 */
public final class CreditArbitraries {

  private static final int PLACES = 5;
  private static final int LINES = 3;
  private static final int TEAMS = 4;
  private static final int RULES = 8;
  private static final int TRANSACTIONS = 12;
  private static final long MOST_CENTS = 1_000_000;

  private CreditArbitraries() {}

  /** Returns {@code product-1} to {@code product-5} in three lines, each in the one before it. */
  public static ProductCatalog catalog() {
    List<ProductLine> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      Optional<ProductLineId> parent = i == 0 ? Optional.empty() : Optional.of(line(i - 1));
      lines.add(new ProductLine(line(i), "Line " + i, parent));
    }
    List<Product> products = new ArrayList<>();
    for (int i = 1; i <= PLACES; i++) {
      products.add(
          Product.builder()
              .id(ProductId.of("product-" + i))
              .name("Product " + i)
              .line(line(i % LINES))
              .build());
    }
    return ProductCatalog.of(lines, products);
  }

  private static ProductLineId line(int number) {
    return ProductLineId.of("line-" + number);
  }

  /**
   * Returns {@code territory-1} to {@code territory-5}; each lies in the one of half its number.
   */
  public static ImmutableList<Territory> territories() {
    ImmutableList.Builder<Territory> territories = ImmutableList.builder();
    for (int i = 1; i <= PLACES; i++) {
      Territory.Builder territory = Territory.builder().id(place(i)).name("Territory " + i);
      if (i > 1) {
        territory.parent(place(i / 2));
      }
      territories.add(territory.build());
    }
    return territories.build();
  }

  private static TerritoryId place(int number) {
    return TerritoryId.of("territory-" + number);
  }

  /** Generates rules for crediting that a company could have at once; about half have overlays. */
  public static Arbitrary<CreditingRules> creditingRules() {
    return creditRules()
        .list()
        .ofMaxSize(RULES)
        .uniqueElements(CreditRule::id)
        .map(CreditArbitraries::compatible);
  }

  // leaves out what nobody could tell from a rule before it
  private static CreditingRules compatible(List<CreditRule> rules) {
    CreditingRules kept = CreditingRules.of(ImmutableList.of());
    for (CreditRule rule : rules) {
      List<CreditRule> more = new ArrayList<>(kept.rules().values());
      more.add(rule);
      kept = possible(more).orElse(kept);
    }
    return kept;
  }

  private static Optional<CreditingRules> possible(List<CreditRule> rules) {
    try {
      return Optional.of(CreditingRules.of(rules));
    } catch (IllegalArgumentException tooAlike) {
      return Optional.empty();
    }
  }

  /** Generates rules of every reach and for every recipient. */
  public static Arbitrary<CreditRule> creditRules() {
    Arbitrary<Optional<ProductId>> products = MarketArbitraries.productIds().optional(0.15);
    Arbitrary<Optional<ProductLineId>> lines =
        Arbitraries.integers().between(0, LINES - 1).map(CreditArbitraries::line).optional(0.25);
    return Combinators.combine(
            BasicArbitraries.ids(CreditRuleId::of, "credit-rule-", RULES),
            BasicArbitraries.days().optional(0.2),
            types(),
            products,
            lines,
            MarketArbitraries.territoryIds().optional(0.3),
            Arbitraries.of(Condition.present("colour"), Condition.present("size")).optional(0.25),
            shares())
        .as(
            (id, from, types, product, line, territory, where, shares) ->
                CreditRule.builder()
                    .id(id)
                    .from(from)
                    .types(types)
                    .product(product)
                    .productLine(product.isPresent() ? Optional.empty() : line)
                    .territory(territory)
                    .where(where)
                    .shares(shares)
                    .build());
  }

  private static Arbitrary<String[]> types() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(new String[0])),
        Tuple.of(1, Arbitraries.of("booking", "invoice").map(type -> new String[] {type})));
  }

  private static Arbitrary<List<CreditShare>> shares() {
    Arbitrary<List<CreditShare>> direct =
        Combinators.combine(
                recipients().list().ofMinSize(1).ofMaxSize(3).uniqueElements(),
                Arbitraries.integers().between(1, 9).list().ofSize(3))
            .as(CreditArbitraries::direct);
    Arbitrary<List<CreditShare>> onTop = overlays(1);
    Arbitrary<List<CreditShare>> both =
        Combinators.combine(direct, overlays(0))
            .as(
                (some, more) ->
                    Stream.concat(
                            some.stream(), more.stream().filter(share -> isUnnamed(share, some)))
                        .toList());
    return Arbitraries.frequencyOf(Tuple.of(3, direct), Tuple.of(3, both), Tuple.of(1, onTop));
  }

  /** Generates shares of every kind, those of managers among them. */
  public static Arbitrary<CreditShare> creditShares() {
    return shares().flatMap(Arbitraries::of);
  }

  private static boolean isUnnamed(CreditShare share, List<CreditShare> before) {
    return before.stream().noneMatch(other -> other.recipient().equals(share.recipient()));
  }

  private static List<CreditShare> direct(List<CreditRecipient> recipients, List<Integer> weights) {
    int total = weights.subList(0, recipients.size()).stream().mapToInt(Integer::intValue).sum();
    List<CreditShare> shares = new ArrayList<>();
    for (int i = 0; i < recipients.size(); i++) {
      shares.add(CreditShare.direct(recipients.get(i), Fraction.of(weights.get(i), total)));
    }
    return shares;
  }

  private static Arbitrary<List<CreditShare>> overlays(int least) {
    Arbitrary<Fraction> parts = Arbitraries.integers().between(1, 9).map(i -> Fraction.of(i, 10));
    Arbitrary<CreditShare> managers =
        Combinators.combine(
                Arbitraries.integers().between(1, 3), parts, Arbitraries.of(CreditShare.Base.class))
            .as(
                (level, part, base) ->
                    new CreditShare(
                        CreditRecipient.manager(Structure.FUNCTION, level),
                        part,
                        CreditShare.Kind.OVERLAY,
                        base));
    Arbitrary<CreditShare> others =
        Combinators.combine(
                recipients(), Arbitraries.oneOf(parts, Arbitraries.just(Fraction.of(3, 2))))
            .as(CreditShare::overlay);
    return Arbitraries.oneOf(managers, others)
        .list()
        .ofMinSize(least)
        .ofMaxSize(3)
        .uniqueElements(CreditShare::recipient);
  }

  /** Generates recipients of every kind but managers, who are never credited directly. */
  public static Arbitrary<CreditRecipient> recipients() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(CreditRecipient.owner())),
        Tuple.of(2, Arbitraries.just(CreditRecipient.agreedSplit())),
        Tuple.of(2, OrgArbitraries.roleIds().map(CreditRecipient::inRole)),
        Tuple.of(
            2,
            Arbitraries.integers()
                .between(0, TEAMS - 1)
                .map(team -> CreditRecipient.teamPool(TeamId.of("team-" + team)))),
        Tuple.of(
            1, Arbitraries.of(Structure.TERRITORY, Structure.PRODUCT).map(CreditRecipient::unitOf)),
        Tuple.of(2, OrgArbitraries.sellerIds().map(CreditRecipient::named)));
  }

  /**
   * Generates transactions with an amount, of which some take back others, some are expected, and
   * some were recorded later.
   */
  public static Arbitrary<Transaction> transactions() {
    Arbitrary<Transaction> made =
        Combinators.combine(
                numbers(),
                Arbitraries.of("booking", "invoice"),
                BasicArbitraries.instants(),
                BasicArbitraries.delays().optional(0.2),
                Arbitraries.longs().between(0, MOST_CENTS))
            .as(
                (number, type, at, delay, cents) ->
                    Transaction.builder()
                        .id(transaction(number))
                        .type(type)
                        .happenedAt(at)
                        .recordedAt(delay.map(at::plus))
                        .value(
                            Measure.BOOKED,
                            Quantity.of(BasicArbitraries.CURRENCY, Fraction.of(cents, 100)))
                        .build());
    Arbitrary<Transaction> owned =
        Combinators.combine(
                made,
                OrgArbitraries.sellerIds().optional(0.8),
                DealArbitraries.participations().list().ofMaxSize(3),
                splits())
            .as(
                (transaction, owner, participations, split) ->
                    transaction
                        .withOwner(owner)
                        .withParticipations(participations)
                        .withSplit(split));
    return Combinators.combine(
            owned,
            Combinators.combine(
                    numbers().map(CreditArbitraries::transaction).optional(0.25),
                    BookingArbitraries.bookingIds().optional(0.5))
                .as(Tuple::of),
            MarketArbitraries.productIds().optional(0.7),
            MarketArbitraries.territoryIds().optional(0.7),
            Arbitraries.of(false, true),
            BasicArbitraries.attributes())
        .as(
            (transaction, of, product, territory, expected, attributes) ->
                transaction
                    .withBooking(of.get2())
                    .withReverses(of.get1().filter(other -> !other.equals(transaction.id())))
                    .withProduct(product)
                    .withTerritory(territory)
                    .withExpected(expected)
                    .withAttributes(attributes));
  }

  private static Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(1, TRANSACTIONS);
  }

  private static TransactionId transaction(int number) {
    return TransactionId.of("transaction-" + number);
  }

  // none, or two sellers
  private static Arbitrary<ImmutableSortedMap<SellerId, Fraction>> splits() {
    return Combinators.combine(
            OrgArbitraries.sellerIds().list().ofSize(2).uniqueElements(),
            Arbitraries.integers().between(1, 6),
            Arbitraries.of(false, true))
        .as(
            (sellers, sevenths, agreed) ->
                agreed
                    ? ImmutableSortedMap.of(
                        sellers.get(0), Fraction.of(sevenths, 7),
                        sellers.get(1), Fraction.of(7 - sevenths, 7))
                    : ImmutableSortedMap.<SellerId, Fraction>of());
  }
}
