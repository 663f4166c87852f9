package org.salesprocess.metrics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.Facts.dated;
import static org.salesprocess.metrics.Facts.deal;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.UnitAmount;

class SalesVelocityTest {

  private static final SalesVelocity IN_DOLLARS =
      SalesVelocity.of(CurrencyUnit.USD, ZoneOffset.UTC);

  private static Deal won(String id, String amount, String closed) {
    return dated(deal(id, Outcome.WON, amount), "2026-01-01T00:00:00Z", closed + "T00:00:00Z");
  }

  private static List<Deal> deals(int open, int lost, Deal... won) {
    List<Deal> deals = new ArrayList<>(List.of(won));
    for (int i = 0; i < open; i++) {
      deals.add(deal("open-" + i, Outcome.OPEN));
    }
    for (int i = 0; i < lost; i++) {
      deals.add(deal("lost-" + i, Outcome.LOST, "USD 99999"));
    }
    return deals;
  }

  @Test
  void open_deals_times_win_rate_times_average_over_the_cycle() {
    // by hand: 40 x 2/8 x 12,000 / 60 = 2,000; the deals took 50 and 70 days
    SalesVelocityReport report =
        IN_DOLLARS.measure(
            deals(40, 6, won("1", "USD 10000", "2026-02-20"), won("2", "USD 14000", "2026-03-12")));

    assertThat(report.open()).isEqualTo(40);
    assertThat(report.winRate()).isEqualTo(Ratio.of(2, 8));
    assertThat(report.averageWon()).isEqualTo(UnitAmount.of(BigMoney.parse("USD 24000"), 2));
    assertThat(report.perDay()).contains(Money.parse("USD 2000.00"));
    assertThat(report.explain())
        .isEqualTo(
            "40 open x 2 of 8 (25.0 %) won x (USD 24000.00 / 2 = USD 12000.00) / 60.0 days ="
                + " USD 2000.00 a day");
    assertThat(report).hasToString(report.explain());
  }

  @Test
  void the_result_is_rounded_once_half_up() {
    // 1 x 1/1 x 0.05 / 2 = 0.025, and 7 x 1/3 x 100.00 / 9 = 25.925925...
    assertThat(IN_DOLLARS.measure(deals(1, 0, won("1", "USD 0.05", "2026-01-03"))).perDay())
        .contains(Money.parse("USD 0.03"));
    assertThat(IN_DOLLARS.measure(deals(7, 2, won("1", "USD 100", "2026-01-10"))).perDay())
        .contains(Money.parse("USD 25.93"));
  }

  @Test
  void won_deals_without_an_amount_count_for_the_rate_and_not_for_the_average() {
    SalesVelocityReport report =
        IN_DOLLARS.measure(deals(10, 2, won("1", "USD 600", "2026-01-31"), deal("2", Outcome.WON)));

    // 10 x 2/4 x 600 / 30; the second deal has no cycle either
    assertThat(report.perDay()).contains(Money.parse("USD 100.00"));
    assertThat(report.cycle().undated()).isEqualTo(1);
  }

  @Test
  void the_cycle_asked_for_divides() {
    SalesVelocity closed = new SalesVelocity(CurrencyUnit.USD, SalesCycle.ofClosed(ZoneOffset.UTC));
    Deal lost = dated(deal("2", Outcome.LOST), "2026-01-01T00:00:00Z", "2026-03-02T00:00:00Z");
    List<Deal> deals = new ArrayList<>(deals(9, 0, won("1", "USD 400", "2026-01-31")));
    deals.add(lost);

    // 9 x 1/2 x 400 / 30 by the won deal alone, / 45 by both
    assertThat(IN_DOLLARS.measure(deals).perDay()).contains(Money.parse("USD 60.00"));
    assertThat(closed.measure(deals).perDay()).contains(Money.parse("USD 40.00"));
  }

  @Test
  void without_a_rate_an_average_or_a_cycle_there_is_no_velocity() {
    assertThat(IN_DOLLARS.measure(List.of()).perDay()).isEmpty();
    assertThat(IN_DOLLARS.measure(deals(5, 5)).perDay()).isEmpty(); // nothing won
    assertThat(IN_DOLLARS.measure(deals(5, 5, deal("1", Outcome.WON, "USD 1"))).perDay())
        .isEmpty(); // no times
    Deal noAmount = dated(deal("1", Outcome.WON), "2026-01-01T00:00:00Z", "2026-01-31T00:00:00Z");
    assertThat(IN_DOLLARS.measure(deals(5, 5, noAmount)).perDay()).isEmpty();
    SalesVelocityReport sameDay = IN_DOLLARS.measure(deals(5, 5, won("1", "USD 1", "2026-01-01")));
    assertThat(sameDay.perDay()).isEmpty(); // a cycle of no days
    assertThat(sameDay.explain())
        .isEqualTo(
            "5 open x 1 of 6 (16.7 %) won x (USD 1.00 / 1 = USD 1.00) / 0.0 days = no velocity");
    assertThat(IN_DOLLARS.measure(List.of()).explain())
        .isEqualTo("0 open x 0 of 0 won x (USD 0.00 / 0) / no cycle = no velocity");
  }

  @Test
  void with_nothing_open_the_velocity_is_zero() {
    assertThat(IN_DOLLARS.measure(deals(0, 0, won("1", "USD 1", "2026-01-31"))).perDay())
        .contains(Money.parse("USD 0.00"));
  }

  @Test
  void a_deal_in_another_currency_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IN_DOLLARS.measure(List.of(deal("1", Outcome.OPEN, "EUR 5"))))
        .withMessage("deal 1: currency must be USD, was EUR 5.00");
  }

  @Test
  void a_report_that_cannot_be_is_refused() {
    SalesCycleReport cycle =
        new SalesCycleReport(Distribution.ofValues(List.of(BigDecimal.ONE)), 0);
    UnitAmount average = UnitAmount.of(BigMoney.parse("USD 5"), 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SalesVelocityReport(-1, Ratio.of(2, 2), average, cycle))
        .withMessage("sales velocity: open must not be negative, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SalesVelocityReport(1, Ratio.of(1, 2), average, cycle))
        .withMessage(
            "sales velocity: deals with an amount must not be more than the 1 won, were 2");
  }

  @Test
  void velocities_of_different_questions_are_never_merged() {
    SalesVelocity other = SalesVelocity.of(CurrencyUnit.EUR, ZoneOffset.UTC);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IN_DOLLARS.start().merge(other.start()))
        .withMessage("sales velocity: must be %s, was %s", IN_DOLLARS, other);
  }
}
