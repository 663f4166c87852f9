package org.salesprocess.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SegmentId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.time.SalesPeriod;

class MarketTest {

  private static Territory.Builder city() {
    return Territory.builder().id(TerritoryId.of("city")).name("City");
  }

  @Test
  void the_market_sets_a_ceiling_on_leads_rounded_down() {
    // 200,000 x 1/50 = 4,000; 100 x 1/3 = 33.3
    assertThat(
            city().population(200_000L).incidence(Fraction.of(1, 50)).build().leadCeilingPerYear())
        .contains(4000L);
    assertThat(city().population(100L).incidence(Fraction.of(1, 3)).build().leadCeilingPerYear())
        .contains(33L);
    assertThat(city().population(100L).build().leadCeilingPerYear()).isEqualTo(Optional.empty());
    assertThat(city().incidence(Fraction.HALF).build().leadCeilingPerYear())
        .isEqualTo(Optional.empty());
    assertThat(
            city().population(Long.MAX_VALUE).incidence(Fraction.ONE).build().leadCeilingPerYear())
        .contains(Long.MAX_VALUE);
  }

  @Test
  void territories_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> city().population(-1L).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("territory city: population must not be negative, was -1");
    assertThatThrownBy(() -> city().incidence(Fraction.of(3, 2)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("territory city: incidence must lie between 0 and 1, was 3/2");
    assertThatThrownBy(() -> city().parent(TerritoryId.of("city")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("territory city: must not be its own parent");
  }

  @Test
  void a_segment_contains_what_its_condition_holds_of_and_counts_no_occurrences() {
    Segment web = new Segment(SegmentId.of("web"), "Web", Condition.equal("channel", "web"));
    assertThat(web.contains(() -> Attributes.builder().put("channel", "web").build())).isTrue();
    assertThat(web.contains(Attributes::none)).isFalse();
    assertThatThrownBy(
            () ->
                new Segment(
                    SegmentId.of("second"),
                    "Second",
                    Condition.nthOccurrence(2, Condition.present("a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "segment second: membership must not count occurrences, was occurrence 2 of (a is"
                + " present)");
  }

  @Test
  void a_campaign_costs_nothing_or_more() {
    Campaign.Builder campaign =
        Campaign.builder()
            .id(CampaignId.of("spring"))
            .name("Spring")
            .channel(ChannelId.of("web"))
            .period(SalesPeriod.ofDay(LocalDate.of(2026, 1, 5)));
    assertThat(campaign.cost(BigMoney.parse("USD 0")).build().cost()).hasToString("USD 0.00");
    assertThatThrownBy(() -> campaign.cost(BigMoney.parse("USD -0.01")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("campaign spring: cost must not be negative, was USD -0.01");
  }
}
