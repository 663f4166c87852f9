package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.refusal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealChangeId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealChange;
import org.salesprocess.core.deal.DealKind;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.deal.Participation;

class DealFormsTest {

  private static final Instant OPENED = Instant.parse("2026-01-05T12:00:00Z");
  private static final Instant CLOSED = Instant.parse("2026-02-05T12:00:00Z");
  private static final Instant RECORDED = Instant.parse("2026-02-06T12:00:00Z");
  private static final SellerId ANA = SellerId.of("ana");
  private static final RoleId DESIGNER = RoleId.of("designer");

  private static <T> void is(T value, Class<T> type, String json) {
    isWritten(value, type, json.replace('\'', '"'));
  }

  private static String refused(String json, Class<?> type) {
    return refusal(json.replace('\'', '"'), type);
  }

  @Test
  void a_deal_has_what_is_known() {
    is(
        Deal.builder()
            .id(DealId.of("d"))
            .kind(DealKind.REPEAT)
            .outcome(Outcome.LOST)
            .stage(StageId.of("offer"))
            .lead(LeadId.of("x"))
            .customer(CustomerId.of("c"))
            .channel(ChannelId.of("web"))
            .territory(TerritoryId.of("north"))
            .owner(ANA)
            .addParticipations(Participation.of(ANA, DESIGNER))
            .addLines(DealLine.of(ProductId.of("oak"), 2))
            .amount(BigMoney.parse("USD 1000"))
            .createdAt(OPENED)
            .closedAt(CLOSED)
            .expectedClose(LocalDate.of(2026, 3, 1))
            .lossReason(LossReasonId.of("price"))
            .lostTo(CompetitorId.of("rival"))
            .attributes(Attributes.builder().put("seats", 4).build())
            .recordedAt(RECORDED)
            .sequence(-3)
            .build(),
        Deal.class,
        "{'id':'d','kind':'repeat','outcome':'lost','stage':'offer','lead':'x','customer':'c',"
            + "'channel':'web','territory':'north','owner':'ana',"
            + "'participations':[{'seller':'ana','role':'designer'}],"
            + "'lines':[{'product':'oak','quantity':2}],'amount':'USD 1000.00',"
            + "'createdAt':'2026-01-05T12:00:00Z','closedAt':'2026-02-05T12:00:00Z',"
            + "'expectedClose':'2026-03-01','lossReason':'price','lostTo':'rival',"
            + "'attributes':{'seats':4},'recordedAt':'2026-02-06T12:00:00Z','sequence':-3}");
  }

  @Test
  void a_deal_is_with_a_new_customer_unless_it_says_otherwise() {
    is(
        Deal.builder().id(DealId.of("d")).outcome(Outcome.OPEN).build(),
        Deal.class,
        "{'id':'d','outcome':'open'}");
    assertThat(refused("{'id':'d','outcome':'open','kind':'old'}", Deal.class))
        .isEqualTo(
            ".kind: kind of deal must be one of [new, repeat, renewal, expansion], was 'old'");
  }

  @Test
  void a_deal_is_refused_where_it_is_wrong_or_as_it_says() {
    assertThat(refused("{'id':'d'}", Deal.class)).isEqualTo(": deal: field outcome is missing");
    assertThat(refused("{'id':'d','outcome':'open','lossReason':'price'}", Deal.class))
        .isEqualTo(
            ": deal d: only a lost deal has a loss reason or is lost to a competitor, outcome is"
                + " OPEN");
    assertThat(refused("{'id':'d','outcome':'won','amount':1000}", Deal.class))
        .isEqualTo(".amount: amount must be text, was 1000");
    assertThat(
            refused(
                "{'id':'d','outcome':'won','amount':'USD 5',"
                    + "'lines':[{'product':'oak','quantity':1,'amount':'EUR 5'}]}",
                Deal.class))
        .isEqualTo(": deal d: currency must be USD, was EUR 5.00");
    assertThat(
            refused(
                "{'id':'d','outcome':'won','lines':[{'product':'oak','quantity':1},"
                    + "{'product':'oak','quantity':-1}]}",
                Deal.class))
        .isEqualTo(".lines[1]: deal line of oak: quantity must be above zero, was -1");
    assertThat(
            refused(
                "{'id':'d','outcome':'won','createdAt':'2026-02-05T12:00:00Z',"
                    + "'closedAt':'2026-01-05T12:00:00Z'}",
                Deal.class))
        .isEqualTo(
            ": deal d: closedAt must not be before createdAt 2026-02-05T12:00:00Z, was"
                + " 2026-01-05T12:00:00Z");
  }

  @Test
  void a_line_has_its_quantity_and_the_amount_if_it_is_agreed() {
    is(
        new DealLine(
            ProductId.of("oak"),
            new BigDecimal("0.125"),
            Optional.of(BigMoney.parse("USD 19.9999"))),
        DealLine.class,
        "{'product':'oak','quantity':0.125,'amount':'USD 19.9999'}");
    is(
        DealLine.of(ProductId.of("oak"), 1_000_000),
        DealLine.class,
        "{'product':'oak','quantity':1000000}");
    assertThat(refused("{'product':'oak'}", DealLine.class))
        .isEqualTo(": deal line: field quantity is missing");
  }

  @Test
  void a_participation_may_begin_and_end() {
    is(
        new Participation(ANA, DESIGNER, Optional.of(OPENED), Optional.of(CLOSED)),
        Participation.class,
        "{'seller':'ana','role':'designer','from':'2026-01-05T12:00:00Z',"
            + "'until':'2026-02-05T12:00:00Z'}");
    is(Participation.of(ANA, DESIGNER), Participation.class, "{'seller':'ana','role':'designer'}");
    assertThat(
            refused(
                "{'seller':'ana','role':'designer','from':'2026-02-05T12:00:00Z',"
                    + "'until':'2026-01-05T12:00:00Z'}",
                Participation.class))
        .isEqualTo(
            ": participation of ana: until must not be before from 2026-02-05T12:00:00Z, was"
                + " 2026-01-05T12:00:00Z");
  }

  @Test
  void a_change_names_what_changes() {
    is(
        DealChange.builder()
            .id(DealChangeId.of("h"))
            .deal(DealId.of("d"))
            .changedAt(OPENED)
            .by(ANA)
            .amount(BigMoney.parse("USD 900"))
            .expectedClose(LocalDate.of(2026, 4, 1))
            .attributes(Attributes.builder().put("seats", 4).build())
            .recordedAt(RECORDED)
            .sequence(2)
            .build(),
        DealChange.class,
        "{'id':'h','deal':'d','changedAt':'2026-01-05T12:00:00Z','by':'ana',"
            + "'amount':'USD 900.00','expectedClose':'2026-04-01','attributes':{'seats':4},"
            + "'recordedAt':'2026-02-06T12:00:00Z','sequence':2}");
    assertThat(
            refused("{'id':'h','deal':'d','changedAt':'2026-01-05T12:00:00Z'}", DealChange.class))
        .isEqualTo(": deal change h: must change the amount or the expected close");
  }
}
