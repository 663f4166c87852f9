package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.market.Campaign;
import org.salesprocess.core.market.Territory;

/** Brings the leads of each month: those whom customers send first, then those paid for. */
final class Arrivals {

  /** The attribute that names the customer who recommended the company. */
  static final String REFERRED_BY = "referred-by";

  /** The attribute that says what the lead lives in. */
  static final String HOME = "home";

  private static final ImmutableMap<String, Integer> HOMES =
      ImmutableMap.of("flat", 62, "house", 38);
  private static final ImmutableMap<ProductLineId, Integer> INTERESTS =
      ImmutableMap.of(
          FurnitureCatalog.KITCHENS, 56,
          FurnitureCatalog.WARDROBES, 30,
          FurnitureCatalog.HALLWAY, 14);
  private static final ImmutableMap<ProductLineId, Integer> INTERESTS_OF_RETURNING =
      ImmutableMap.of(
          FurnitureCatalog.KITCHENS, 15,
          FurnitureCatalog.WARDROBES, 55,
          FurnitureCatalog.HALLWAY, 30);

  /** Hours of the day at which leads write, by how often. */
  private static final ImmutableMap<Integer, Integer> HOURS =
      ImmutableMap.<Integer, Integer>builder()
          .put(7, 2)
          .put(9, 8)
          .put(11, 11)
          .put(13, 11)
          .put(15, 10)
          .put(17, 11)
          .put(19, 14)
          .put(21, 9)
          .buildOrThrow();

  private record Arrival(
      Instant at,
      ChannelId channel,
      Optional<CampaignId> campaign,
      TerritoryId territory,
      Optional<CustomerId> customer) {}

  private final Office office;
  private final Facts facts;
  private final Map<YearMonth, List<Comeback>> comebacks = new TreeMap<>();
  private int count;

  Arrivals(Office office, Facts facts) {
    this.office = office;
    this.facts = facts;
  }

  /** Remembers leads that customers will bring in a later month. */
  void expect(List<Comeback> coming) {
    for (Comeback comeback : coming) {
      YearMonth month = YearMonth.from(office.hours().day(comeback.at()));
      comebacks.computeIfAbsent(month, key -> new ArrayList<>()).add(comeback);
    }
  }

  /** Returns the leads of a month, in the order of their arrival, and records what was spent. */
  ImmutableList<Lead> in(YearMonth month) {
    List<Campaign> campaigns = new ArrayList<>();
    for (FurnitureMarket.Paid channel : FurnitureMarket.PAID) {
      Draws draws = office.draws("budget " + channel.id() + " " + month);
      campaigns.add(channel.campaign(month, channel.spentCents(draws, month)));
    }
    facts.campaigns.addAll(campaigns);
    List<Arrival> arrivals = new ArrayList<>();
    for (Territory district : FurnitureMarket.districts()) {
      int pool = FurnitureMarket.pool(district, month);
      List<Arrival> sent = sentByCustomers(month, district.id(), pool);
      arrivals.addAll(sent);
      for (Campaign campaign : campaigns) {
        arrivals.addAll(paid(campaign, month, district.id(), pool - sent.size()));
      }
    }
    arrivals.sort(
        Comparator.comparing(Arrival::at)
            .thenComparing(Arrival::channel)
            .thenComparing(Arrival::territory));
    return arrivals.stream().map(this::lead).collect(ImmutableList.toImmutableList());
  }

  private List<Arrival> sentByCustomers(YearMonth month, TerritoryId district, int most) {
    return comebacks.getOrDefault(month, List.of()).stream()
        .filter(comeback -> comeback.territory().equals(district))
        .sorted(Comparator.comparing(Comeback::at).thenComparing(Comeback::customer))
        .limit(most)
        .map(
            comeback ->
                new Arrival(
                    comeback.at(),
                    comeback.channel(),
                    Optional.empty(),
                    district,
                    Optional.of(comeback.customer())))
        .toList();
  }

  private List<Arrival> paid(Campaign campaign, YearMonth month, TerritoryId district, int pool) {
    FurnitureMarket.Paid channel =
        FurnitureMarket.PAID.stream()
            .filter(paid -> paid.id().equals(campaign.channel()))
            .findFirst()
            .orElseThrow();
    Draws draws = office.draws("arrivals " + campaign.id() + " " + district);
    int most = channel.leads(pool, campaign.cost().getAmountMinorLong());
    int leads = most * draws.between(930, 1_000) / 1_000;
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < leads; i++) {
      int second = draws.weighted(HOURS) * 3_600 + draws.between(0, 7_199);
      Instant at = office.hours().at(month.atDay(draws.between(1, month.lengthOfMonth())), second);
      arrivals.add(
          new Arrival(at, channel.id(), Optional.of(campaign.id()), district, Optional.empty()));
    }
    return arrivals;
  }

  private Lead lead(Arrival arrival) {
    count++;
    LeadId id = LeadId.of(String.format(Locale.ROOT, "L-%06d", count));
    Draws draws = office.draws("lead " + id);
    boolean again = arrival.channel().equals(FurnitureMarket.RETURNING);
    Attributes.Builder attributes = Attributes.builder().put(HOME, draws.weighted(HOMES));
    if (!again) {
      arrival.customer().ifPresent(by -> attributes.put(REFERRED_BY, by.value()));
    }
    WorkingTime hours = office.hours();
    return Lead.builder()
        .id(id)
        .receivedAt(arrival.at())
        .channel(arrival.channel())
        .campaign(arrival.campaign())
        .territory(arrival.territory())
        .customer(again ? arrival.customer() : Optional.empty())
        .owner(office.desk().leadManager(draws, hours.day(hours.after(arrival.at(), 1))))
        .interest(draws.weighted(again ? INTERESTS_OF_RETURNING : INTERESTS))
        .attributes(attributes.build())
        .build();
  }
}
