package org.salesprocess.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.basics.DealChangeId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;

class DealTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final ProductId OAK = ProductId.of("oak");

  private static Deal.Builder deal(Outcome outcome) {
    return Deal.builder().id(DealId.of("d")).outcome(outcome);
  }

  private static DealChange.Builder change() {
    return DealChange.builder().id(DealChangeId.of("c")).deal(DealId.of("d")).changedAt(NOON);
  }

  @Test
  void equal_amounts_make_equal_deals_whatever_their_scale() {
    assertThat(deal(Outcome.OPEN).amount(BigMoney.parse("USD 1.5")).build())
        .isEqualTo(deal(Outcome.OPEN).amount(BigMoney.parse("USD 1.500")).build());
    assertThat(new DealLine(OAK, new BigDecimal("2.0"), Optional.empty()))
        .isEqualTo(DealLine.of(OAK, 2));
  }

  @Test
  void a_deal_is_closed_when_it_is_won_or_lost() {
    assertThat(deal(Outcome.OPEN).build().isClosed()).isFalse();
    assertThat(deal(Outcome.WON).build().isClosed()).isTrue();
    assertThat(deal(Outcome.LOST).build().isClosed()).isTrue();
    assertThat(deal(Outcome.OPEN).build().kind()).isEqualTo(DealKind.NEW);
  }

  @Test
  void times_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> deal(Outcome.OPEN).closedAt(NOON).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deal d: an open deal has no closedAt, was 2026-01-05T12:00:00Z");
    assertThatThrownBy(
            () -> deal(Outcome.WON).createdAt(NOON).closedAt(NOON.minusSeconds(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "deal d: closedAt must not be before createdAt 2026-01-05T12:00:00Z, was"
                + " 2026-01-05T11:59:59Z");
    assertThat(deal(Outcome.WON).createdAt(NOON).closedAt(NOON).build().isClosed()).isTrue();
  }

  @Test
  void amounts_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> deal(Outcome.OPEN).amount(BigMoney.parse("USD -0.01")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deal d: amount must not be negative, was USD -0.01");
    assertThatThrownBy(
            () ->
                deal(Outcome.OPEN)
                    .amount(BigMoney.parse("USD 1"))
                    .addLines(DealLine.of(OAK, 1, BigMoney.parse("EUR 1")))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deal d: currency must be USD, was EUR 1.00");
    assertThatThrownBy(
            () ->
                deal(Outcome.OPEN)
                    .addLines(DealLine.of(OAK, 1))
                    .addLines(DealLine.of(OAK, 1, BigMoney.parse("USD 1")))
                    .addLines(DealLine.of(OAK, 1, BigMoney.parse("EUR 1")))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deal d: currency must be USD, was EUR 1.00");
    assertThatThrownBy(() -> DealLine.of(OAK, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deal line of oak: quantity must be above zero, was 0");
    assertThatThrownBy(() -> DealLine.of(OAK, 1, BigMoney.parse("USD -1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deal line of oak: amount must not be negative, was USD -1");
  }

  @Test
  void only_a_lost_deal_says_why_and_to_whom() {
    assertThatThrownBy(() -> deal(Outcome.WON).lossReason(LossReasonId.of("price")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "deal d: only a lost deal has a loss reason or is lost to a competitor, outcome is WON");
    assertThatThrownBy(() -> deal(Outcome.OPEN).lostTo(CompetitorId.of("rival")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "deal d: only a lost deal has a loss reason or is lost to a competitor, outcome is"
                + " OPEN");
  }

  @Test
  void a_change_replaces_what_it_names_and_keeps_the_rest() {
    Deal before = deal(Outcome.OPEN).amount(BigMoney.parse("USD 1")).expectedClose(MAY).build();
    assertThat(before.with(change().amount(BigMoney.parse("USD 2")).build()))
        .isEqualTo(before.withAmount(BigMoney.parse("USD 2.00")));
    assertThat(before.with(change().expectedClose(MAY.plusDays(1)).build()))
        .isEqualTo(before.withExpectedClose(MAY.plusDays(1)));
    assertThatThrownBy(() -> before.with(change().deal(DealId.of("x")).expectedClose(MAY).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deal d: change c must be of the same deal, was of x");
  }

  @Test
  void a_change_of_nothing_is_refused() {
    assertThatThrownBy(() -> change().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deal change c: must change the amount or the expected close");
    assertThatThrownBy(() -> change().amount(BigMoney.parse("USD -1")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deal change c: amount must not be negative, was USD -1");
  }

  @Test
  void a_participation_includes_its_start_and_excludes_its_end() {
    Participation participation =
        new Participation(
            SellerId.of("ana"),
            RoleId.of("designer"),
            Optional.of(NOON),
            Optional.of(NOON.plusSeconds(10)));
    assertThat(participation.isInForceAt(NOON.minusSeconds(1))).isFalse();
    assertThat(participation.isInForceAt(NOON)).isTrue();
    assertThat(participation.isInForceAt(NOON.plusSeconds(10))).isFalse();
    assertThat(Participation.of(SellerId.of("ana"), RoleId.of("designer")).isInForceAt(Instant.MIN))
        .isTrue();
    assertThatThrownBy(
            () ->
                new Participation(
                    SellerId.of("ana"),
                    RoleId.of("designer"),
                    Optional.of(NOON),
                    Optional.of(NOON.minusSeconds(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "participation of ana: until must not be before from 2026-01-05T12:00:00Z, was"
                + " 2026-01-05T11:59:59Z");
  }

  @Test
  void a_change_into_another_currency_than_the_lines_is_refused() {
    Deal sold = deal(Outcome.OPEN).addLines(DealLine.of(OAK, 1, BigMoney.parse("USD 5"))).build();
    DealChange inEuro = change().amount(BigMoney.parse("EUR 5")).build();
    assertThatThrownBy(() -> sold.with(inEuro)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ten_of_a_product_are_ten_and_not_a_power_of_ten() {
    assertThat(DealLine.of(ProductId.of("chair"), 10).quantity()).hasToString("10");
    assertThat(DealLine.of(ProductId.of("chair"), 10))
        .isEqualTo(new DealLine(ProductId.of("chair"), new BigDecimal("10.00"), Optional.empty()));
  }
}
