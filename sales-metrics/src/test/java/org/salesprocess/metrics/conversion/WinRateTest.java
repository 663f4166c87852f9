package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.Facts.deal;

import java.math.RoundingMode;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.Ratio;

class WinRateTest {

  @Test
  void open_deals_are_counted_apart_and_never_as_lost() {
    WinRateReport report =
        new WinRate()
            .measure(
                List.of(
                    deal("1", Outcome.WON),
                    deal("2", Outcome.LOST),
                    deal("3", Outcome.LOST),
                    deal("4", Outcome.OPEN)));

    assertThat(report.rate()).isEqualTo(Ratio.of(1, 3));
    assertThat(report.open()).isEqualTo(1);
    assertThat(report.total()).isEqualTo(4);
    assertThat(report).hasToString("1 of 3 (33.3 %), 1 open");
  }

  @Test
  void without_closed_deals_there_is_no_rate() {
    WinRateReport report = new WinRate().measure(List.of(deal("1", Outcome.OPEN)));

    assertThat(report.rate().value()).isEmpty();
  }

  @Test
  void by_value_a_large_deal_weighs_more() {
    WinRateByValueReport report =
        new WinRateByValue(CurrencyUnit.USD)
            .measure(
                List.of(
                    deal("1", Outcome.WON, "USD 900"),
                    deal("2", Outcome.LOST, "USD 100"),
                    deal("3", Outcome.OPEN, "USD 5000")));

    assertThat(report.rate().value()).contains(Fraction.of(9, 10));
    assertThat(report.open().amount().getAmount()).isEqualByComparingTo("5000");
  }

  @Test
  void deals_without_an_amount_are_counted_apart_and_not_as_zero() {
    WinRateByValueReport report =
        new WinRateByValue(CurrencyUnit.USD)
            .measure(
                List.of(
                    deal("1", Outcome.WON, "USD 300"),
                    deal("2", Outcome.WON, "USD 100"),
                    deal("3", Outcome.WON),
                    deal("4", Outcome.LOST)));

    assertThat(report.closedWithoutAmount()).isEqualTo(2);
    assertThat(report.won().deals()).isEqualTo(3);
    // 400 over the two that have an amount, not over three
    assertThat(report.won().average().each(RoundingMode.HALF_UP))
        .contains(Money.parse("USD 200.00"));
    assertThat(report).hasToString("USD 400.00 of USD 400.00 (100.0 %), 2 closed without amount");
  }

  @Test
  void by_value_another_currency_is_refused_naming_the_deal_and_both() {
    Deal foreign = deal("7", Outcome.OPEN, "EUR 1.00");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WinRateByValue(CurrencyUnit.USD).measure(List.of(foreign)))
        .withMessage("deal 7: currency must be USD, was EUR 1.00");
  }

  @Test
  void a_report_in_two_currencies_is_refused() {
    DealValue dollars = new DealValue(BigMoney.parse("USD 1"), 1, 0);
    DealValue euros = new DealValue(BigMoney.parse("EUR 1"), 1, 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WinRateByValueReport(dollars, euros, dollars))
        .withMessage("win rate by value, lost: currency must be USD, was EUR 1.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WinRateByValueReport(dollars, dollars, euros))
        .withMessage("win rate by value, open: currency must be USD, was EUR 1.00");
  }
}
