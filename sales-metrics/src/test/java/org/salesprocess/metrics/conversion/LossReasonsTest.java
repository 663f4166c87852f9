package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.Facts.deal;
import static org.salesprocess.metrics.Facts.ownedBy;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.AmountRatio;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.Ratio;

class LossReasonsTest {

  private static final LossReasonId PRICE = LossReasonId.of("price");
  private static final LossReasonId TIME = LossReasonId.of("time");
  private static final LossReasonId DESIGN = LossReasonId.of("design");

  // price 3, design and time 1 each, two without a reason, and two deals that are not lost
  private static final List<Deal> DEALS =
      List.of(
          ownedBy("ana", lost("1", PRICE, "USD 100")),
          ownedBy("bob", lost("2", PRICE, "USD 50")),
          ownedBy("bob", deal("3", Outcome.LOST).withLossReason(PRICE)),
          ownedBy("ana", lost("4", TIME, "USD 400")),
          ownedBy("ana", lost("5", DESIGN, "USD 50")),
          ownedBy("bob", deal("6", Outcome.LOST, "USD 7")),
          deal("7", Outcome.LOST),
          ownedBy("ana", deal("8", Outcome.WON, "USD 1000")),
          ownedBy("ana", deal("9", Outcome.OPEN, "USD 1000")));

  private static Deal lost(String id, LossReasonId reason, String amount) {
    return deal(id, Outcome.LOST, amount).withLossReason(reason);
  }

  @Test
  void the_table_runs_from_the_most_frequent_reason_to_the_least_and_ties_by_id() {
    LossReasonReport report = new LossReasons().measure(DEALS);

    assertThat(report.pareto())
        .containsExactly(
            new LossReasonRow(PRICE, Ratio.of(3, 5), Ratio.of(3, 5)),
            new LossReasonRow(DESIGN, Ratio.of(1, 5), Ratio.of(4, 5)),
            new LossReasonRow(TIME, Ratio.of(1, 5), Ratio.of(5, 5)));
    assertThat(report).hasToString("7 lost, 2 without reason: price 3, design 1, time 1");
  }

  @Test
  void losses_without_a_reason_are_counted_apart() {
    LossReasonReport report = new LossReasons().measure(DEALS);

    assertThat(report.withoutReason()).isEqualTo(2);
    assertThat(report.withReason()).isEqualTo(Ratio.of(5, 7));
    assertThat(report.losses()).isEqualTo(7);
  }

  @Test
  void where_nothing_is_lost_the_table_is_empty() {
    LossReasonReport report = new LossReasons().measure(DEALS.subList(7, 9));

    assertThat(report.pareto()).isEmpty();
    assertThat(report.losses()).isZero();
    assertThat(report.withReason().value()).isEmpty();
    assertThat(report).hasToString("0 lost, 0 without reason");
  }

  @Test
  void amounts_are_summed_where_they_are_known() {
    LossReasonsByValueReport report = new LossReasonsByValue(CurrencyUnit.USD).measure(DEALS);

    assertThat(report.byReason())
        .isEqualTo(
            ImmutableSortedMap.of(
                DESIGN, new DealValue(BigMoney.parse("USD 50"), 1, 0),
                PRICE, new DealValue(BigMoney.parse("USD 150"), 3, 1),
                TIME, new DealValue(BigMoney.parse("USD 400"), 1, 0)));
    assertThat(report.withoutReason()).isEqualTo(new DealValue(BigMoney.parse("USD 7"), 2, 1));
    assertThat(report.share(PRICE))
        .hasValueSatisfying(
            share -> assertThat(share).hasToString("USD 150.00 of USD 600.00 (25.0 %)"));
    assertThat(report.share(LossReasonId.of("weather"))).isEmpty();
    assertThat(report.counts()).isEqualTo(new LossReasons().measure(DEALS));
  }

  @Test
  void the_table_by_amount_runs_from_the_most_money_lost_to_the_least() {
    List<Deal> deals = new ArrayList<>(DEALS);
    deals.add(lost("10", DESIGN, "USD 100")); // as much as for price
    deals.add(deal("11", Outcome.LOST).withLossReason(LossReasonId.of("weather")));

    LossReasonsByValueReport report = new LossReasonsByValue(CurrencyUnit.USD).measure(deals);

    // by hand: time 400, design and price 150 each, and nothing known of the weather; of 700
    assertThat(report.withReason()).isEqualTo(BigMoney.parse("USD 700.00"));
    assertThat(report.pareto())
        .containsExactly(
            row(TIME, "USD 400", 1, 0, "USD 400"),
            row(DESIGN, "USD 150", 2, 0, "USD 550"),
            row(PRICE, "USD 150", 3, 1, "USD 700"),
            row(LossReasonId.of("weather"), "USD 0", 1, 1, "USD 700"));
    assertThat(report.pareto().get(1).cumulative())
        .hasToString("USD 550.00 of USD 700.00 (78.6 %)");
    assertThat(new LossReasonsByValue(CurrencyUnit.USD).measure(List.of()).pareto()).isEmpty();
  }

  private static LossValueRow row(
      LossReasonId reason, String amount, long deals, long withoutAmount, String cumulative) {
    return new LossValueRow(
        reason,
        new DealValue(BigMoney.parse(amount), deals, withoutAmount),
        AmountRatio.of(BigMoney.parse(amount), BigMoney.parse("USD 700")),
        AmountRatio.of(BigMoney.parse(cumulative), BigMoney.parse("USD 700")));
  }

  @Test
  void losses_can_be_told_apart_by_what_a_deal_knows() {
    List<Deal> deals =
        List.of(
            lost("1", PRICE, "USD 1")
                .withStage(StageId.of("offer"))
                .withLostTo(CompetitorId.of("rival")),
            lost("2", TIME, "USD 1").withStage(StageId.of("meeting")));

    Breakdown<SellerId, LossReasonReport> bySeller =
        new LossReasons().by(Deal::owner).measure(DEALS);
    assertThat(bySeller.of(SellerId.of("bob")))
        .contains(new LossReasonReport(ImmutableSortedMap.of(PRICE, 2L), 1));
    assertThat(bySeller.withoutKey()).contains(new LossReasonReport(ImmutableSortedMap.of(), 1));
    assertThat(new LossReasons().by(Deal::stage).measure(deals).of(StageId.of("offer")))
        .contains(new LossReasonReport(ImmutableSortedMap.of(PRICE, 1L), 0));
    assertThat(new LossReasons().by(Deal::lostTo).measure(deals).of(CompetitorId.of("rival")))
        .contains(new LossReasonReport(ImmutableSortedMap.of(PRICE, 1L), 0));
  }

  @Test
  void a_lost_deal_in_another_currency_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LossReasonsByValue(CurrencyUnit.USD)
                    .measure(List.of(lost("1", PRICE, "EUR 5"))))
        .withMessage("deal 1: currency must be USD, was EUR 5.00");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LossReasonsByValue(CurrencyUnit.USD)
                    .start()
                    .merge(new LossReasonsByValue(CurrencyUnit.EUR).start()))
        .withMessage("loss reasons by value: currency must be USD, was EUR");
  }

  @Test
  void reports_that_cannot_be_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossReasonReport(ImmutableSortedMap.of(PRICE, 0L), 0))
        .withMessage("losses for price: must be above zero, were 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossReasonReport(ImmutableSortedMap.of(), -1))
        .withMessage("losses without reason: must not be negative, were -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossReasonRow(PRICE, Ratio.of(2, 5), Ratio.of(1, 5)))
        .withMessage(
            "losses for price: cumulative must hold the share 2 of 5 (40.0 %), was 1 of 5 (20.0"
                + " %)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row(PRICE, "USD 5", 1, 0, "USD 4"))
        .withMessage(
            "losses for price: cumulative must hold the share USD 5.00 of USD 700.00 (0.7 %), was"
                + " USD 4.00 of USD 700.00 (0.6 %)");
    AmountRatio half = AmountRatio.of(BigMoney.parse("USD 1"), BigMoney.parse("USD 2"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new LossValueRow(PRICE, new DealValue(BigMoney.parse("USD 2"), 1, 0), half, half))
        .withMessage(
            "losses for price: share must be of USD 2.00, was USD 1.00 of USD 2.00 (50.0 %)");
    DealValue nothing = new DealValue(BigMoney.parse("USD 0"), 0, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new LossReasonsByValueReport(ImmutableSortedMap.of(PRICE, nothing), nothing))
        .withMessage("losses for price: needs a deal");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LossReasonsByValueReport(
                    ImmutableSortedMap.of(PRICE, new DealValue(BigMoney.parse("EUR 1"), 1, 0)),
                    nothing))
        .withMessage("losses for price: currency must be USD, was EUR 1.00");
  }
}
