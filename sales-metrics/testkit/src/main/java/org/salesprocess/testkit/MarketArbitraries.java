package org.salesprocess.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SegmentId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.market.Campaign;
import org.salesprocess.core.market.Channel;
import org.salesprocess.core.market.ChannelKind;
import org.salesprocess.core.market.Competitor;
import org.salesprocess.core.market.Segment;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.product.ProductLine;
import org.salesprocess.core.time.Dated;

/**
 * Generators of the market and of what is sold.
 *
 * @since 0.1
 */
public final class MarketArbitraries {

  private static final int MOST_LINES = 4;

  private MarketArbitraries() {}

  /** Generates ids of channels. */
  public static Arbitrary<ChannelId> channelIds() {
    return BasicArbitraries.ids(ChannelId::of, "channel-");
  }

  /** Generates ids of territories. */
  public static Arbitrary<TerritoryId> territoryIds() {
    return BasicArbitraries.ids(TerritoryId::of, "territory-");
  }

  /** Generates ids of products. */
  public static Arbitrary<ProductId> productIds() {
    return BasicArbitraries.ids(ProductId::of, "product-");
  }

  /** Generates channels of every kind. */
  public static Arbitrary<Channel> channels() {
    return Combinators.combine(channelIds(), Arbitraries.of(ChannelKind.class))
        .as((id, kind) -> new Channel(id, "Channel " + id, kind));
  }

  /** Generates campaigns. */
  public static Arbitrary<Campaign> campaigns() {
    return Combinators.combine(
            BasicArbitraries.ids(CampaignId::of, "campaign-", 1_000),
            channelIds(),
            BasicArbitraries.periods(),
            BasicArbitraries.amounts())
        .as(
            (id, channel, period, cost) ->
                new Campaign(id, "Campaign " + id, channel, period, cost));
  }

  /** Generates territories, some with a ceiling on leads. */
  public static Arbitrary<Territory> territories() {
    return Combinators.combine(
            territoryIds(),
            Arbitraries.longs().between(0, 10_000_000).optional(),
            BasicArbitraries.shares().optional())
        .as(
            (id, population, incidence) ->
                new Territory(id, "Territory " + id, Optional.empty(), population, incidence));
  }

  /** Generates segments of customers by an attribute or two. */
  public static Arbitrary<Segment> segments() {
    return Combinators.combine(
            BasicArbitraries.ids(SegmentId::of, "segment-"),
            BasicArbitraries.conditions().filter(condition -> !condition.needsOrder()))
        .as((id, membership) -> new Segment(id, "Segment " + id, membership));
  }

  /** Generates competitors. */
  public static Arbitrary<Competitor> competitors() {
    return BasicArbitraries.ids(CompetitorId::of, "competitor-")
        .map(id -> new Competitor(id, "Competitor " + id));
  }

  /** Generates product lines of {@link #catalogs}. */
  public static Arbitrary<ProductLine> productLines() {
    return catalogs().flatMap(catalog -> Arbitraries.of(catalog.lines().values()));
  }

  /** Generates products of {@link #catalogs}, some with a list price. */
  public static Arbitrary<Product> products() {
    return catalogs()
        .filter(catalog -> !catalog.products().isEmpty())
        .flatMap(catalog -> Arbitraries.of(catalog.products().values()));
  }

  /** Generates catalogues: up to four lines in a tree, with up to five products. */
  public static Arbitrary<ProductCatalog> catalogs() {
    return Combinators.combine(
            Arbitraries.integers()
                .between(0, MOST_LINES - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_LINES),
            productIds().set().ofMaxSize(5),
            BasicArbitraries.amounts().optional(),
            Arbitraries.integers().between(0, MOST_LINES - 1))
        .as(
            (parents, products, price, place) ->
                catalog(parents, List.copyOf(products), price, place));
  }

  // a line's parent is always a line before it, so that the tree has no circle
  private static ProductCatalog catalog(
      List<Integer> parents, List<ProductId> products, Optional<BigMoney> price, int place) {
    List<ProductLine> lines = new ArrayList<>();
    for (int i = 0; i < parents.size(); i++) {
      Optional<ProductLineId> parent =
          parents.get(i) < i
              ? Optional.of(ProductLineId.of("line-" + parents.get(i)))
              : Optional.empty();
      lines.add(new ProductLine(ProductLineId.of("line-" + i), "Line " + i, parent));
    }
    List<Product> sold = new ArrayList<>();
    for (int i = 0; i < products.size(); i++) {
      Product.Builder product =
          Product.builder()
              .id(products.get(i))
              .name("Product " + products.get(i))
              .line(lines.get((place + i) % lines.size()).id());
      price.ifPresent(amount -> product.listPrice(Dated.always(amount)));
      sold.add(product.build());
    }
    return ProductCatalog.of(lines, sold);
  }
}
