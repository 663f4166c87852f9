package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.refusal;

import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SegmentId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.market.Campaign;
import org.salesprocess.core.market.Channel;
import org.salesprocess.core.market.ChannelKind;
import org.salesprocess.core.market.Competitor;
import org.salesprocess.core.market.Segment;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.time.SalesPeriod;

class MarketFormsTest {

  private static <T> void is(T value, Class<T> type, String json) {
    isWritten(value, type, json.replace('\'', '"'));
  }

  private static String refused(String json, Class<?> type) {
    return refusal(json.replace('\'', '"'), type);
  }

  @Test
  void a_territory_has_what_is_known_of_it() {
    is(
        Territory.builder()
            .id(TerritoryId.of("city"))
            .name("City")
            .parent(TerritoryId.of("country"))
            .population(200_000L)
            .incidence(Fraction.of(1, 50))
            .build(),
        Territory.class,
        "{'id':'city','name':'City','parent':'country','population':200000,'incidence':'0.02'}");
    is(
        Territory.builder().id(TerritoryId.of("city")).name("City").build(),
        Territory.class,
        "{'id':'city','name':'City'}");
  }

  @Test
  void a_territory_is_refused_as_it_says() {
    assertThat(refused("{'id':'city','name':'City','incidence':'3/2'}", Territory.class))
        .isEqualTo(": territory city: incidence must lie between 0 and 1, was 3/2");
    assertThat(refused("{'id':'city','name':'City','population':1.5}", Territory.class))
        .isEqualTo(".population: population must be a whole number, was 1.5");
    assertThat(refused("{'id':'city','name':'City','parent':'city'}", Territory.class))
        .isEqualTo(": territory city: must not be its own parent");
  }

  @Test
  void a_channel_has_its_kind() {
    is(
        Channel.of("web", "Web", ChannelKind.ORGANIC_SEARCH),
        Channel.class,
        "{'id':'web','name':'Web','kind':'organic-search'}");
    assertThat(refused("{'id':'web','name':' ','kind':'other'}", Channel.class))
        .isEqualTo(": channel web: name must be text without outer spaces, was ' '");
  }

  @Test
  void a_campaign_has_its_days_and_its_cost() {
    is(
        Campaign.builder()
            .id(CampaignId.of("spring"))
            .name("Spring")
            .channel(ChannelId.of("web"))
            .period(SalesPeriod.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 1)))
            .cost(BigMoney.parse("USD 12.5"))
            .build(),
        Campaign.class,
        "{'id':'spring','name':'Spring','channel':'web','period':'2026-03-01/2026-06-01',"
            + "'cost':'USD 12.50'}");
    assertThat(
            refused(
                "{'id':'spring','name':'Spring','channel':'web',"
                    + "'period':'2026-03-01/2026-06-01','cost':'USD -1'}",
                Campaign.class))
        .isEqualTo(": campaign spring: cost must not be negative, was USD -1");
  }

  @Test
  void a_segment_has_its_condition_which_may_be_a_named_one() {
    is(
        new Segment(SegmentId.of("big"), "Big", Condition.not(Json.BIG)),
        Segment.class,
        "{'id':'big','name':'Big','membership':{'not':{'named':'big customer'}}}");
    assertThat(refused("{'id':'big','name':'Big','membership':{'named':'small'}}", Segment.class))
        .isEqualTo(".membership: condition named small: must be one of [big customer]");
    assertThat(
            refused(
                "{'id':'big','name':'Big','membership':{'occurrence':2,'of':{'present':'a'}}}",
                Segment.class))
        .startsWith(": segment big: membership must not count occurrences, was ");
  }

  @Test
  void a_competitor_has_a_name() {
    is(
        new Competitor(CompetitorId.of("rival"), "Rival"),
        Competitor.class,
        "{'id':'rival','name':'Rival'}");
    assertThat(refused("{'id':'rival'}", Competitor.class))
        .isEqualTo(": competitor: field name is missing");
  }
}
