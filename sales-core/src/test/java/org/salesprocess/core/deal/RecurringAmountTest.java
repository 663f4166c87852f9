package org.salesprocess.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.Fraction;

class RecurringAmountTest {
  private static final BigMoney HUNDRED = BigMoney.parse("USD 100");

  // by hand: 100 x 12 / months, or 100 x 365 / days
  @ParameterizedTest
  @CsvSource({
    "P1M, 1200",
    "P3M, 400",
    "P7M, 1200/7",
    "P1Y, 100",
    "P12M, 100",
    "P2Y6M, 40",
    "P1D, 36500",
    "P7D, 36500/7",
    "P365D, 100"
  })
  void what_it_comes_to_in_a_year_is_exact(String every, String perYear) {
    assertThat(RecurringAmount.of(HUNDRED, Period.parse(every)).perYear())
        .isEqualTo(Fraction.parse(perYear));
  }

  @Test
  void cents_are_parts_of_the_whole_unit() {
    assertThat(RecurringAmount.monthly(BigMoney.parse("USD 9.99")).perYear())
        .isEqualTo(Fraction.parse("119.88"));
    assertThat(RecurringAmount.monthly(BigMoney.parse("USD 0")).perYear()).isEqualTo(Fraction.ZERO);
    assertThat(RecurringAmount.yearly(HUNDRED).timesPerYear()).isEqualTo(Fraction.ONE);
  }

  @Test
  void twelve_months_are_a_year_and_the_scale_does_not_matter() {
    assertThat(RecurringAmount.of(BigMoney.parse("USD 100.000"), Period.ofMonths(12)))
        .isEqualTo(RecurringAmount.yearly(HUNDRED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P0D", "P-1M", "P1M1D", "P1Y1D", "P-1D", "P-1Y14M", "P1M-1D", "P1Y-12M1D"})
  void it_is_due_every_so_many_months_or_days(String every) {
    assertThatThrownBy(() -> RecurringAmount.of(HUNDRED, Period.parse(every)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "recurring amount: every must be whole months or whole days above zero, was %s", every);
  }

  @Test
  void an_amount_below_zero_is_refused() {
    assertThatThrownBy(() -> RecurringAmount.monthly(BigMoney.parse("USD -1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recurring amount every P1M: amount must not be negative, was USD -1");
  }
}
