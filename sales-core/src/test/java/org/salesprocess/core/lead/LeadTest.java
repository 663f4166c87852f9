package org.salesprocess.core.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.NeedId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.QualificationId;
import org.salesprocess.core.basics.ReferralId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.customer.Need;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.lead.Qualification.Finding;

class LeadTest {
  private static final LeadId LEAD = LeadId.of("l");

  @Test
  void a_journey_knows_the_leads_own_attributes_and_where_it_came_from() {
    Lead lead =
        Lead.builder()
            .id(LEAD)
            .channel(ChannelId.of("web"))
            .campaign(CampaignId.of("spring"))
            .territory(TerritoryId.of("north"))
            .owner(SellerId.of("ana"))
            .interest(ProductLineId.of("kitchens"))
            .attributes(Attributes.builder().put("size", 3).put("channel", "mine").build())
            .build();
    assertThat(lead.journeyAttributes())
        .hasToString(
            "{campaign=spring, channel=web, owner=ana, product-line=kitchens, size=3,"
                + " territory=north}");
    assertThat(Lead.builder().id(LEAD).build().journeyAttributes()).isEqualTo(Attributes.none());
  }

  private static Qualification found(Finding budget, Finding need) {
    return Qualification.builder()
        .id(QualificationId.of("q"))
        .lead(LEAD)
        .putFinding(Criterion.BUDGET, budget)
        .putFinding(Criterion.NEED, need)
        .build();
  }

  @Test
  void all_criteria_are_met_not_met_or_unknown_together() {
    ImmutableSet<Criterion> both = ImmutableSet.of(Criterion.BUDGET, Criterion.NEED);
    assertThat(found(Finding.MET, Finding.MET).overall(both)).isEqualTo(Finding.MET);
    assertThat(found(Finding.MET, Finding.UNKNOWN).overall(both)).isEqualTo(Finding.UNKNOWN);
    assertThat(found(Finding.NOT_MET, Finding.UNKNOWN).overall(both)).isEqualTo(Finding.NOT_MET);
    assertThat(found(Finding.MET, Finding.MET).overall(Criterion.BANT)).isEqualTo(Finding.UNKNOWN);
    assertThat(found(Finding.MET, Finding.MET).finding(Criterion.TIMING))
        .isEqualTo(Finding.UNKNOWN);
  }

  private static Interaction.Builder call() {
    return Interaction.builder()
        .id(InteractionId.of("i"))
        .subject(LEAD)
        .kind(Interaction.Kind.CALL)
        .direction(Interaction.Direction.INBOUND)
        .result(Interaction.Result.DONE);
  }

  @Test
  void a_contact_takes_and_costs_nothing_less_than_nothing() {
    assertThat(call().length(Duration.ZERO).build().length()).contains(Duration.ZERO);
    assertThatThrownBy(() -> call().length(Duration.ofSeconds(-1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("interaction i: length must not be negative, was PT-1S");
    assertThatThrownBy(() -> call().cost(BigMoney.parse("USD -1")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("interaction i: cost must not be negative, was USD -1");
  }

  @Test
  void an_interaction_is_an_event_of_its_subjects_journey() {
    Interaction interaction =
        call()
            .startedAt(Instant.parse("2026-03-02T09:00:00Z"))
            .seller(SellerId.of("ana"))
            .attributes(Attributes.builder().put("size", 3).put("kind", "mine").build())
            .recordedAt(Instant.parse("2026-03-02T10:00:00Z"))
            .sequence(7)
            .build();

    Event event = interaction.journeyEvent();

    assertThat(event.id()).hasToString("interaction:i");
    assertThat(event.type()).isEqualTo("interaction");
    assertThat(event.subject()).isEqualTo(LEAD);
    assertThat(event.at()).isEqualTo(interaction.startedAt());
    assertThat(event.by()).contains(SellerId.of("ana"));
    assertThat(event.recordedAt()).isEqualTo(interaction.recordedAt());
    assertThat(event.sequence()).isEqualTo(7);
    assertThat(event.attributes())
        .hasToString(
            "{interaction-direction=INBOUND, interaction-kind=CALL, interaction-result=DONE,"
                + " kind=mine, size=3}");
  }

  @Test
  void an_attribute_that_the_journeys_event_needs_is_refused() {
    assertThatThrownBy(
            () ->
                call()
                    .attributes(Attributes.builder().put(Interaction.RESULT, "mine").build())
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "interaction i: attribute 'interaction-result' is kept for the event in the journey");
  }

  @Test
  void only_a_meeting_is_a_meeting() {
    assertThat(Interaction.Kind.values())
        .filteredOn(Interaction.Kind::isMeeting)
        .containsExactly(
            Interaction.Kind.MEETING_IN_PERSON,
            Interaction.Kind.MEETING_ONLINE,
            Interaction.Kind.MEETING_IN_SHOWROOM);
  }

  @Test
  void a_reward_is_not_negative() {
    assertThatThrownBy(
            () ->
                Referral.builder()
                    .id(ReferralId.of("r"))
                    .by(CustomerId.of("c"))
                    .lead(LEAD)
                    .reward(BigMoney.parse("USD -1"))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("referral r: reward must not be negative, was USD -1");
  }

  @Test
  void a_need_is_of_one_thing_unless_said_and_never_of_none() {
    Need.Builder need =
        Need.builder()
            .id(NeedId.of("n"))
            .subject(LEAD)
            .what("a kitchen")
            .necessity(Need.Necessity.MUST);
    assertThat(need.build().quantity()).isEqualByComparingTo(BigDecimal.ONE);
    assertThatThrownBy(() -> need.quantity(BigDecimal.ZERO).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("need n: quantity must be above zero, was 0");
  }

  @Test
  void a_fact_happened_when_its_own_time_says() {
    Instant noon = Instant.parse("2026-01-05T12:00:00Z");
    assertThat(Lead.builder().id(LEAD).receivedAt(noon).build().at()).contains(noon);
    assertThat(call().startedAt(noon).build().at()).contains(noon);
    assertThat(Customer.builder().id(CustomerId.of("c")).since(noon).build().at()).contains(noon);
    assertThat(Lead.builder().id(LEAD).build().knownSince()).isEmpty();
    assertThat(
            Lead.builder()
                .id(LEAD)
                .receivedAt(noon)
                .recordedAt(noon.plusSeconds(1))
                .build()
                .knownSince())
        .contains(noon.plusSeconds(1));
    assertThatThrownBy(() -> Lead.builder().id(LEAD).receivedAt(noon.plusNanos(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "lead l: receivedAt must be whole microseconds, was 2026-01-05T12:00:00.000000001Z");
  }

  @Test
  void ten_of_a_thing_are_ten_and_not_a_power_of_ten() {
    Need need =
        Need.builder()
            .id(NeedId.of("n"))
            .subject(LEAD)
            .what("chairs")
            .necessity(Need.Necessity.MUST)
            .quantity(new BigDecimal("10.0"))
            .build();
    assertThat(need.quantity()).hasToString("10");
    assertThatThrownBy(() -> need.withQuantity(new BigDecimal("1E+20000")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("need n: quantity: exponent must lie between -10000 and 10000, was 1E+20000");
  }
}
