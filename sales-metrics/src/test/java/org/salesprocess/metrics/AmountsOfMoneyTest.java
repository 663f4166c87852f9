package org.salesprocess.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;

class AmountsOfMoneyTest {

  @Test
  void a_ratio_of_amounts_is_exact_and_may_be_above_one() {
    AmountRatio attainment =
        AmountRatio.of(BigMoney.parse("USD 120000"), BigMoney.parse("USD 90000.00"));

    assertThat(attainment.value()).contains(Fraction.of(4, 3));
    assertThat(attainment).hasToString("USD 120000.00 of USD 90000.00 (133.3 %)");
  }

  @Test
  void a_ratio_of_amounts_to_zero_is_empty() {
    assertThat(AmountRatio.of(BigMoney.parse("USD 1"), BigMoney.parse("USD 0")).value()).isEmpty();
  }

  @Test
  void a_ratio_of_two_currencies_is_refused_naming_both() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AmountRatio.of(BigMoney.parse("EUR 1"), BigMoney.parse("USD 1")))
        .withMessage("ratio of amounts: currency must be USD, was EUR 1");
  }

  @Test
  void an_amount_for_each_is_rounded_once_where_it_is_asked_for() {
    UnitAmount costPerLead = UnitAmount.of(BigMoney.parse("USD 100"), 3);

    assertThat(costPerLead.each(RoundingMode.HALF_UP)).contains(Money.parse("USD 33.33"));
    assertThat(costPerLead.each(RoundingMode.UP)).contains(Money.parse("USD 33.34"));
    assertThat(costPerLead).hasToString("USD 100.00 / 3 = USD 33.33");
  }

  @Test
  void an_amount_for_none_is_empty_not_zero() {
    UnitAmount nothing = UnitAmount.of(BigMoney.parse("USD 100"), 0);

    assertThat(nothing.each(RoundingMode.HALF_UP)).isEmpty();
    assertThat(nothing).hasToString("USD 100.00 / 0");
  }

  @Test
  void money_that_came_back_makes_a_negative_amount_for_each() {
    assertThat(UnitAmount.of(BigMoney.parse("USD -100"), 3).each(RoundingMode.HALF_UP))
        .contains(Money.parse("USD -33.33"));
    assertThat(AmountRatio.of(BigMoney.parse("USD -25"), BigMoney.parse("USD 100")))
        .hasToString("USD -25.00 of USD 100.00 (-25.0 %)");
  }

  @Test
  void amounts_differ_in_value_and_not_in_zeros_at_the_end() {
    assertThat(AmountRatio.of(BigMoney.parse("USD 1.5"), BigMoney.parse("USD 3.0000")))
        .isEqualTo(AmountRatio.of(BigMoney.parse("USD 1.50"), BigMoney.parse("USD 3")));
    assertThat(UnitAmount.of(BigMoney.parse("JPY 1.50"), 1))
        .isEqualTo(UnitAmount.of(BigMoney.parse("JPY 1.5"), 1));
  }

  @Test
  void a_count_below_zero_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitAmount.of(BigMoney.parse("USD 1"), -1))
        .withMessage("amount per unit: count must not be negative, was -1");
  }
}
