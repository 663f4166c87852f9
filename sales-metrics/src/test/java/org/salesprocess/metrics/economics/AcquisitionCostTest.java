package org.salesprocess.metrics.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.Facts.deal;
import static org.salesprocess.metrics.Facts.through;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.deal.DealKind;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.market.Campaign;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Breakdown;

class AcquisitionCostTest {

  private static final ChannelId WEB = ChannelId.of("web");

  @Test
  void divides_spending_by_leads_and_by_deals_won_with_new_customers() {
    List<AcquisitionFact> facts = new ArrayList<>();
    facts.add(spend(WEB, "EUR 750"));
    for (int i = 0; i < 75; i++) {
      facts.add(lead(i, WEB));
    }
    for (int i = 0; i < 30; i++) {
      facts.add(AcquisitionFact.of(through("web", deal("w" + i, Outcome.WON))));
    }
    facts.add(AcquisitionFact.of(deal("l", Outcome.LOST)));
    facts.add(AcquisitionFact.of(deal("o", Outcome.OPEN)));
    facts.add(AcquisitionFact.of(deal("r", Outcome.WON).withKind(DealKind.REPEAT)));

    AcquisitionCostReport report = new AcquisitionCost(CurrencyUnit.EUR).measure(facts);

    assertThat(report.costPerLead().each(RoundingMode.HALF_UP)).contains(Money.parse("EUR 10.00"));
    assertThat(report.costPerNewCustomer().each(RoundingMode.HALF_UP))
        .contains(Money.parse("EUR 25.00"));
    assertThat(report.otherDealsWon()).isEqualTo(1);
  }

  @Test
  void shared_spending_has_no_channel_and_counts_in_the_total() {
    AcquisitionFact shared =
        AcquisitionFact.of(
            Expense.toWin(
                Expense.Kind.PEOPLE, LocalDate.of(2026, 1, 1), BigMoney.parse("EUR 100")));

    Breakdown<ChannelId, AcquisitionCostReport> byChannel =
        new AcquisitionCost(CurrencyUnit.EUR)
            .by(AcquisitionFact::channel)
            .measure(List.of(shared, spend(WEB, "EUR 50"), lead(1, WEB)));

    assertThat(byChannel.of(WEB).orElseThrow().spend()).isEqualTo(BigMoney.parse("EUR 50.00"));
    assertThat(byChannel.withoutKey().orElseThrow().spend())
        .isEqualTo(BigMoney.parse("EUR 100.00"));
    assertThat(byChannel.total().spend()).isEqualTo(BigMoney.parse("EUR 150.00"));
  }

  @Test
  void a_campaign_over_two_months_costs_each_month_its_days() {
    // 20 March to 10 April: 12 days of March and 9 of April, 100.00 = 57.14 + 42.86
    Campaign campaign =
        Campaign.builder()
            .id(CampaignId.of("spring"))
            .name("Spring")
            .channel(WEB)
            .period(SalesPeriod.of(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 10)))
            .cost(BigMoney.parse("EUR 100"))
            .build();

    List<AcquisitionFact> months = AcquisitionFact.of(campaign, SalesCalendar.months());

    assertThat(months)
        .containsExactly(
            spring(LocalDate.of(2026, 3, 20), "EUR 57.14"),
            spring(LocalDate.of(2026, 4, 1), "EUR 42.86"));
  }

  @Test
  void media_alone_leaves_out_what_else_was_spent_and_says_so() {
    AcquisitionFact pay =
        AcquisitionFact.of(
            Expense.toWin(
                Expense.Kind.PEOPLE, LocalDate.of(2026, 1, 1), BigMoney.parse("EUR 100")));
    AcquisitionFact care =
        AcquisitionFact.of(
            Expense.toKeep(Expense.Kind.PEOPLE, LocalDate.of(2026, 1, 1), BigMoney.parse("EUR 7")));
    List<AcquisitionFact> facts = List.of(pay, care, spend(WEB, "EUR 50"), lead(1, WEB));

    AcquisitionCostReport media =
        new AcquisitionCost(CurrencyUnit.EUR, CostScope.MEDIA_ONLY).measure(facts);
    AcquisitionCostReport all = new AcquisitionCost(CurrencyUnit.EUR).measure(facts);

    assertThat(media.spend()).isEqualTo(BigMoney.parse("EUR 50.00"));
    assertThat(media.leftOut()).isEqualTo(BigMoney.parse("EUR 107.00"));
    assertThat(all.spend()).isEqualTo(BigMoney.parse("EUR 150.00"));
    assertThat(all.leftOut()).isEqualTo(BigMoney.parse("EUR 7.00"));
  }

  @Test
  void a_deal_belongs_to_the_campaign_of_its_lead() {
    Lead lead =
        Lead.builder().id(LeadId.of("L")).channel(WEB).campaign(CampaignId.of("spring")).build();
    List<AcquisitionFact> facts =
        List.of(
            spring(LocalDate.of(2026, 3, 20), "EUR 90"),
            AcquisitionFact.of(lead),
            AcquisitionFact.of(deal("a", Outcome.WON), lead),
            AcquisitionFact.of(deal("b", Outcome.WON)));

    Breakdown<CampaignId, AcquisitionCostReport> byCampaign =
        new AcquisitionCost(CurrencyUnit.EUR).by(AcquisitionFact::campaign).measure(facts);

    AcquisitionCostReport spring = byCampaign.of(CampaignId.of("spring")).orElseThrow();
    assertThat(spring.costPerNewCustomer().each(RoundingMode.HALF_UP))
        .contains(Money.parse("EUR 90.00"));
    assertThat(byCampaign.withoutKey().orElseThrow().newCustomers()).isEqualTo(1);
  }

  @Test
  void what_channels_share_can_be_shared_out_to_the_last_cent() {
    Expense rent =
        Expense.toWin(
            Expense.Kind.OVERHEAD, LocalDate.of(2026, 1, 1), BigMoney.parse("EUR 100.00"));

    List<Expense> parts =
        rent.sharedBy(Map.of(WEB, Fraction.of(2), ChannelId.of("fair"), Fraction.of(1)));

    assertThat(parts)
        .extracting(Expense::amount)
        .containsExactlyInAnyOrder(BigMoney.parse("EUR 33.33"), BigMoney.parse("EUR 66.67"));
    assertThat(parts).allMatch(part -> part.kind() == Expense.Kind.OVERHEAD);
  }

  @Test
  void each_fact_counts_on_its_day() {
    assertThat(lead(1, WEB).day(ZoneOffset.ofHours(2))).contains(LocalDate.of(2026, 1, 2));
    assertThat(lead(1, WEB).day(ZoneOffset.UTC)).contains(LocalDate.of(2026, 1, 1));
    assertThat(AcquisitionFact.of(deal("o", Outcome.OPEN)).day(ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void cost_by_period_holds_spending_and_leads_of_the_same_month_together() {
    Breakdown<SalesPeriod, AcquisitionCostReport> byMonth =
        new AcquisitionCost(CurrencyUnit.EUR)
            .by(AcquisitionFact.period(SalesCalendar.months(), ZoneOffset.UTC))
            .measure(List.of(spend(WEB, "EUR 50"), lead(1, WEB), lead(2, WEB)));

    SalesPeriod january = SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    assertThat(byMonth.of(january).orElseThrow().costPerLead().each(RoundingMode.HALF_UP))
        .contains(Money.parse("EUR 25.00"));
  }

  @Test
  void spending_in_another_currency_is_refused_naming_both() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new AcquisitionCost(CurrencyUnit.EUR).measure(List.of(spend(WEB, "USD 5"))))
        .withMessage("acquisition cost: currency must be EUR, was USD 5.00");
  }

  private static AcquisitionFact spend(ChannelId channel, String amount) {
    return AcquisitionFact.of(
        Expense.toWin(Expense.Kind.MEDIA, LocalDate.of(2026, 1, 1), BigMoney.parse(amount))
            .in(channel));
  }

  private static AcquisitionFact spring(LocalDate day, String amount) {
    return AcquisitionFact.of(
        Expense.toWin(Expense.Kind.MEDIA, day, BigMoney.parse(amount))
            .in(WEB)
            .on(CampaignId.of("spring")));
  }

  private static AcquisitionFact lead(int number, ChannelId channel) {
    return AcquisitionFact.of(
        Lead.builder()
            .id(LeadId.of("L" + number))
            .channel(channel)
            .receivedAt(Instant.parse("2026-01-01T23:00:00Z"))
            .build());
  }
}
