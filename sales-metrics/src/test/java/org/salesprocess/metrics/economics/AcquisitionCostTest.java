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
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
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
        new AcquisitionFact.Spend(
            Optional.empty(), LocalDate.of(2026, 1, 1), BigMoney.parse("EUR 100"));

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
            new AcquisitionFact.Spend(
                Optional.of(WEB), LocalDate.of(2026, 3, 20), BigMoney.parse("EUR 57.14")),
            new AcquisitionFact.Spend(
                Optional.of(WEB), LocalDate.of(2026, 4, 1), BigMoney.parse("EUR 42.86")));
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
    return new AcquisitionFact.Spend(
        Optional.of(channel), LocalDate.of(2026, 1, 1), BigMoney.parse(amount));
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
