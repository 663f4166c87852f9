package org.salesprocess.examples.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.dataset.Dataset;

class FurnitureMarketTest {
  private static final Dataset DATA = FurnitureDepartmentTest.DATA;
  private static final SalesPeriod FIRST_YEAR = yearFrom(YearMonth.of(2024, 11));
  private static final SalesPeriod SECOND_YEAR = yearFrom(YearMonth.of(2025, 11));

  @Test
  void leads_of_any_twelve_months_never_exceed_the_ceiling_of_their_territory() {
    for (int month = 0; month <= 12; month++) {
      SalesPeriod year = yearFrom(FurnitureDepartment.FIRST_MONTH.plusMonths(month));
      for (Territory territory : DATA.territories()) {
        assertThat(leads(territory.id(), year))
            .isPositive()
            .isLessThanOrEqualTo(territory.leadCeilingPerYear().orElseThrow());
      }
    }
  }

  @Test
  void the_ceiling_is_near_in_the_second_year() {
    long ceiling = 4_200; // 120,000 households, 7 of 200 of them look for furniture in a year

    assertThat(leads(FurnitureMarket.CITY, SECOND_YEAR) * 100 / ceiling).isBetween(80L, 97L);
  }

  @Test
  void the_districts_make_up_the_city() {
    assertThat(
            FurnitureMarket.districts().stream()
                .mapToLong(district -> district.leadCeilingPerYear().orElseThrow())
                .sum())
        .isEqualTo(FurnitureMarket.territories().get(0).leadCeilingPerYear().orElseThrow());
  }

  @Test
  void far_more_advertising_brings_few_more_leads() {
    for (ChannelId channel : List.of(FurnitureMarket.SEARCH, FurnitureMarket.SOCIAL)) {
      assertThat(cents(channel, SECOND_YEAR) * 100 / cents(channel, FIRST_YEAR))
          .isBetween(170L, 220L);
      assertThat(leads(channel, SECOND_YEAR) * 100 / leads(channel, FIRST_YEAR))
          .isBetween(98L, 118L);
    }
  }

  @Test
  void only_paid_channels_have_campaigns_and_every_paid_lead_names_one_of_its_month() {
    for (Lead lead : DATA.leads()) {
      ChannelId channel = lead.channel().orElseThrow();
      boolean paid = FurnitureMarket.PAID.stream().anyMatch(each -> each.id().equals(channel));
      assertThat(lead.campaign().isPresent()).isEqualTo(paid);
      lead.campaign()
          .ifPresent(
              campaign ->
                  assertThat(campaign.value())
                      .isEqualTo(channel + "-" + YearMonth.from(dayOf(lead))));
    }
  }

  @Test
  void customers_come_again_and_recommend() {
    SalesPeriod both = SalesPeriod.of(FIRST_YEAR.start(), SECOND_YEAR.end());

    assertThat(leads(FurnitureMarket.RETURNING, both)).isBetween(30L, 150L);
    assertThat(leads(FurnitureMarket.REFERRAL, both)).isBetween(60L, 300L);
  }

  private static SalesPeriod yearFrom(YearMonth first) {
    return SalesPeriod.of(first.atDay(1), first.plusMonths(12).atDay(1));
  }

  private static LocalDate dayOf(Lead lead) {
    return lead.receivedAt().orElseThrow().atZone(DATA.zone()).toLocalDate();
  }

  private static long leads(TerritoryId territory, SalesPeriod period) {
    return DATA.leads().stream()
        .filter(lead -> period.contains(dayOf(lead)))
        .filter(
            lead ->
                territory.equals(FurnitureMarket.CITY)
                    || lead.territory().orElseThrow().equals(territory))
        .count();
  }

  private static long leads(ChannelId channel, SalesPeriod period) {
    return DATA.leads().stream()
        .filter(lead -> lead.channel().orElseThrow().equals(channel))
        .filter(lead -> period.contains(dayOf(lead)))
        .count();
  }

  private static long cents(ChannelId channel, SalesPeriod period) {
    return DATA.campaigns().stream()
        .filter(campaign -> campaign.channel().equals(channel))
        .filter(campaign -> period.encloses(campaign.period()))
        .mapToLong(campaign -> campaign.cost().getAmountMinorLong())
        .sum();
  }
}
