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
}
