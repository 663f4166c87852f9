package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.market.Campaign;
import org.salesprocess.core.market.Channel;
import org.salesprocess.core.market.ChannelKind;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.time.SalesPeriod;

/**
 * The city, and how advertising brings leads from it.
 *
 * <p>A month has a pool of households that look for furniture: the year's ceiling times the
 * season's share. A channel that spends {@code s} reaches {@code reach x s / (s + half)} of the
 * pool; the reaches of all channels sum to less than one, so the pool is never exceeded and each
 * further euro brings less.
 */
final class FurnitureMarket {

  static final TerritoryId CITY = TerritoryId.of("city");
  static final TerritoryId OLD_TOWN = TerritoryId.of("old-town");
  static final TerritoryId RIVER_BANK = TerritoryId.of("river-bank");

  static final ChannelId SEARCH = ChannelId.of("search");
  static final ChannelId SOCIAL = ChannelId.of("social");
  static final ChannelId DEALERS = ChannelId.of("dealers");
  static final ChannelId RETURNING = ChannelId.of("returning");
  static final ChannelId REFERRAL = ChannelId.of("referral");

  /** The channels that are paid for. */
  static final ImmutableList<Paid> PAID =
      ImmutableList.of(
          new Paid(
              SEARCH,
              "Search advertising",
              510,
              90_000,
              ImmutableList.of(5_200, 5_600, 6_000, 6_600, 8_200, 9_800, 11_400, 12_800)),
          new Paid(
              SOCIAL,
              "Social network",
              340,
              45_000,
              ImmutableList.of(1_500, 1_700, 1_900, 2_100, 2_500, 3_200, 3_900, 4_600)),
          new Paid(
              DEALERS,
              "Dealers",
              145,
              30_000,
              ImmutableList.of(1_900, 1_900, 2_000, 2_000, 2_100, 2_200, 2_300, 2_400)));

  /** Households that look for furniture, January first, in shares of 1,200 a year. */
  private static final ImmutableList<Integer> SEASON =
      ImmutableList.of(105, 110, 120, 110, 100, 85, 70, 90, 120, 115, 100, 75);

  private static final int SEASON_TOTAL = 1_200;
  private static final Fraction INCIDENCE = Fraction.of(7, 200);

  private FurnitureMarket() {}

  /**
   * A channel that is paid for.
   *
   * @param id the channel
   * @param name what people call it
   * @param reach how many of a thousand households it could reach at most
   * @param half the monthly cents that bring half of that
   * @param budget what is spent in a month of each quarter, in euros
   */
  record Paid(ChannelId id, String name, int reach, long half, ImmutableList<Integer> budget) {

    /** Returns what is spent in a month, in cents. */
    long spentCents(Draws draws, YearMonth month) {
      long months = ChronoUnit.MONTHS.between(FurnitureDepartment.FIRST_MONTH, month);
      return budget.get((int) months / 3) * (long) draws.between(95_000, 105_000) / 1_000;
    }

    /** Returns how many leads this money brings from a pool, at most. */
    int leads(int pool, long cents) {
      return (int) ((long) pool * reach * cents / ((cents + half) * 1_000));
    }

    /** Returns the campaign of a month. */
    Campaign campaign(YearMonth month, long cents) {
      return Campaign.builder()
          .id(CampaignId.of(id.value() + "-" + month))
          .name(name + ", " + month)
          .channel(id)
          .period(SalesPeriod.of(month.atDay(1), month.plusMonths(1).atDay(1)))
          .cost(FurnitureCatalog.euroCents(cents))
          .build();
    }
  }

  /** Returns the channels, those that cost nothing last. */
  static ImmutableList<Channel> channels() {
    return ImmutableList.of(
        new Channel(SEARCH, "Search advertising", ChannelKind.ADVERTISING),
        new Channel(SOCIAL, "Social network", ChannelKind.SOCIAL),
        new Channel(DEALERS, "Dealers", ChannelKind.PARTNER),
        new Channel(RETURNING, "Returning customers", ChannelKind.RETURNING),
        new Channel(REFERRAL, "Recommended by customers", ChannelKind.REFERRAL));
  }

  /** Returns the city and its two districts. */
  static ImmutableList<Territory> territories() {
    return ImmutableList.of(
        Territory.builder()
            .id(CITY)
            .name("Liepgiris")
            .population(120_000L)
            .incidence(INCIDENCE)
            .build(),
        district(OLD_TOWN, "Liepgiris, Old Town", 52_000L),
        district(RIVER_BANK, "Liepgiris, River Bank", 68_000L));
  }

  /** Returns the two districts. */
  static ImmutableList<Territory> districts() {
    return territories().stream()
        .filter(territory -> territory.parent().isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  private static Territory district(TerritoryId id, String name, long households) {
    return Territory.builder()
        .id(id)
        .name(name)
        .parent(CITY)
        .population(households)
        .incidence(INCIDENCE)
        .build();
  }

  /** Returns how many households of a district look for furniture in a month. */
  static int pool(Territory district, YearMonth month) {
    long year = district.leadCeilingPerYear().orElseThrow();
    return (int) (year * SEASON.get(month.getMonthValue() - 1) / SEASON_TOTAL);
  }
}
