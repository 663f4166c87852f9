package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.refusal;

import com.google.common.collect.ImmutableMap;
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
import org.salesprocess.core.lead.Criterion;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.lead.Qualification;
import org.salesprocess.core.lead.Referral;

/** Facts of leads and customers. */
class FactFormsTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Instant LATER = Instant.parse("2026-01-05T12:00:30.000001Z");
  private static final Attributes VIP = Attributes.builder().put("vip", true).build();
  private static final String RECORDED =
      ",'attributes':{'vip':true},'recordedAt':'2026-01-05T12:00:30.000001Z','sequence':7}";

  private static <T> void is(T value, Class<T> type, String json) {
    isWritten(value, type, json.replace('\'', '"'));
  }

  private static String refused(String json, Class<?> type) {
    return refusal(json.replace('\'', '"'), type);
  }

  @Test
  void a_customer_has_what_is_known() {
    is(
        Customer.builder()
            .id(CustomerId.of("c"))
            .since(NOON)
            .channel(ChannelId.of("web"))
            .territory(TerritoryId.of("north"))
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Customer.class,
        "{'id':'c','since':'2026-01-05T12:00:00Z','channel':'web','territory':'north'" + RECORDED);
    is(Customer.builder().id(CustomerId.of("c")).build(), Customer.class, "{'id':'c'}");
    assertThat(refused("{'id':'c','since':'2026-01-05'}", Customer.class))
        .isEqualTo(".since: instant must be such as 2026-01-05T10:00:00Z, was '2026-01-05'");
    assertThat(refused("{'id':'c','since':'2026-01-05T12:00:00.0000001Z'}", Customer.class))
        .isEqualTo(
            ": customer c: since must be whole microseconds, was 2026-01-05T12:00:00.000000100Z");
  }

  @Test
  void a_need_is_for_one_unless_it_says_otherwise() {
    is(
        Need.builder()
            .id(NeedId.of("n"))
            .subject(CustomerId.of("c"))
            .what("an oven")
            .quantity(new BigDecimal("2.50"))
            .necessity(Need.Necessity.MUST)
            .learnedIn(InteractionId.of("i"))
            .learnedAt(NOON)
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Need.class,
        "{'id':'n','subject':{'customer':'c'},'what':'an oven','quantity':2.5,'necessity':'must',"
            + "'learnedIn':'i','learnedAt':'2026-01-05T12:00:00Z'"
            + RECORDED);
    is(
        Need.builder()
            .id(NeedId.of("n"))
            .subject(LeadId.of("x"))
            .what("an oven")
            .necessity(Need.Necessity.WISH)
            .build(),
        Need.class,
        "{'id':'n','subject':{'lead':'x'},'what':'an oven','necessity':'wish'}");
  }

  @Test
  void a_need_is_refused_as_it_says() {
    String need = "{'id':'n','subject':{'lead':'x'},'what':'an oven',";
    assertThat(refused(need + "'necessity':'perhaps'}", Need.class))
        .isEqualTo(".necessity: necessity must be one of [must, wish], was 'perhaps'");
    assertThat(refused(need + "'necessity':'must','quantity':0}", Need.class))
        .isEqualTo(": need n: quantity must be above zero, was 0");
    assertThat(refused(need + "'necessity':'must','quantity':'two'}", Need.class))
        .isEqualTo(".quantity: quantity must be a number such as 2.5, was 'two'");
    assertThat(refused(need + "'necessity':'must','quantity':1E+2147483647}", Need.class))
        .isEqualTo(
            ": need n: quantity: exponent must lie between -10000 and 10000, was 1E+2147483647");
  }

  @Test
  void a_lead_has_what_is_known() {
    is(
        Lead.builder()
            .id(LeadId.of("x"))
            .receivedAt(NOON)
            .channel(ChannelId.of("web"))
            .campaign(CampaignId.of("spring"))
            .territory(TerritoryId.of("north"))
            .customer(CustomerId.of("c"))
            .owner(SellerId.of("ana"))
            .interest(ProductLineId.of("kitchens"))
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Lead.class,
        "{'id':'x','receivedAt':'2026-01-05T12:00:00Z','channel':'web','campaign':'spring',"
            + "'territory':'north','customer':'c','owner':'ana','interest':'kitchens'"
            + RECORDED);
    is(Lead.builder().id(LeadId.of("x")).build(), Lead.class, "{'id':'x'}");
    assertThat(refused("{'id':'x','seller':'ana'}", Lead.class))
        .isEqualTo(
            ".seller: lead: field must be one of [id, receivedAt, channel, campaign, territory,"
                + " customer, owner, interest, attributes, recordedAt, sequence], was seller");
    assertThat(refused("{'id':'x','owner':null}", Lead.class))
        .isEqualTo(".owner: lead: owner must not be null");
  }

  @Test
  void a_qualification_has_a_finding_for_each_criterion_by_name() {
    is(
        Qualification.builder()
            .id(QualificationId.of("q"))
            .lead(LeadId.of("x"))
            .qualifiedAt(NOON)
            .by(SellerId.of("ana"))
            .findings(
                ImmutableMap.of(
                    Criterion.TIMING,
                    Qualification.Finding.UNKNOWN,
                    Criterion.BUDGET,
                    Qualification.Finding.MET,
                    new Criterion("has a flat"),
                    Qualification.Finding.NOT_MET))
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Qualification.class,
        "{'id':'q','lead':'x','qualifiedAt':'2026-01-05T12:00:00Z','by':'ana',"
            + "'findings':{'budget':'met','has a flat':'not-met','timing':'unknown'}"
            + RECORDED);
    is(
        Qualification.builder().id(QualificationId.of("q")).lead(LeadId.of("x")).build(),
        Qualification.class,
        "{'id':'q','lead':'x'}");
  }

  @Test
  void a_finding_is_refused_at_its_criterion() {
    assertThat(refused("{'id':'q','lead':'x','findings':{'budget':'yes'}}", Qualification.class))
        .isEqualTo(".findings.budget: finding must be one of [met, not-met, unknown], was 'yes'");
    assertThat(
            refused(
                "{'id':'q','lead':'x','findings':{'need':'met','need':'met'}}",
                Qualification.class))
        .isEqualTo(".findings.need: key need must not be given twice");
    assertThat(refused("{'id':'q','lead':'x','findings':{'':'met'}}", Qualification.class))
        .isEqualTo(".findings.: criterion name must be text without outer spaces, was ''");
  }

  @Test
  void an_interaction_has_its_kind_direction_and_result() {
    is(
        Interaction.builder()
            .id(InteractionId.of("i"))
            .subject(LeadId.of("x"))
            .kind(Interaction.Kind.MEETING_IN_SHOWROOM)
            .direction(Interaction.Direction.INBOUND)
            .result(Interaction.Result.NO_SHOW)
            .startedAt(NOON)
            .length(Duration.ofMinutes(90))
            .seller(SellerId.of("ana"))
            .cost(BigMoney.parse("EUR 3"))
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Interaction.class,
        "{'id':'i','subject':{'lead':'x'},'kind':'meeting-in-showroom','direction':'inbound',"
            + "'result':'no-show','startedAt':'2026-01-05T12:00:00Z','length':'PT1H30M',"
            + "'seller':'ana','cost':'EUR 3.00'"
            + RECORDED);
    String call = "{'id':'i','subject':{'lead':'x'},'kind':'call','direction':'inbound',";
    is(
        Interaction.builder()
            .id(InteractionId.of("i"))
            .subject(LeadId.of("x"))
            .kind(Interaction.Kind.CALL)
            .direction(Interaction.Direction.INBOUND)
            .result(Interaction.Result.DONE)
            .build(),
        Interaction.class,
        call + "'result':'done'}");
    assertThat(refused(call + "'result':'gone'}", Interaction.class))
        .isEqualTo(
            ".result: result must be one of [done, planned, no-answer, no-show, rescheduled,"
                + " cancelled], was 'gone'");
    assertThat(refused(call + "'result':'done','length':'-PT1M'}", Interaction.class))
        .isEqualTo(": interaction i: length must not be negative, was PT-1M");
  }

  @Test
  void a_referral_says_who_brought_whom() {
    is(
        Referral.builder()
            .id(ReferralId.of("r"))
            .by(CustomerId.of("c"))
            .lead(LeadId.of("x"))
            .referredAt(NOON)
            .reward(BigMoney.parse("EUR 50"))
            .attributes(VIP)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Referral.class,
        "{'id':'r','by':'c','lead':'x','referredAt':'2026-01-05T12:00:00Z','reward':'EUR 50.00'"
            + RECORDED);
    is(
        Referral.builder()
            .id(ReferralId.of("r"))
            .by(CustomerId.of("c"))
            .lead(LeadId.of("x"))
            .build(),
        Referral.class,
        "{'id':'r','by':'c','lead':'x'}");
    assertThat(refused("{'id':'r','by':'c','lead':'x','reward':'EUR -1'}", Referral.class))
        .isEqualTo(": referral r: reward must not be negative, was EUR -1");
  }
}
