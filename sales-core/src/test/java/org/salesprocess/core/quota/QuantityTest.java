package org.salesprocess.core.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.Fraction;

class QuantityTest {
  private static final Quantity DOLLAR = Quantity.parse("USD 1");
  private static final Quantity TWO = Quantity.of(2);

  @ParameterizedTest
  @CsvSource({
    "USD 1000.5, USD 1000.50",
    "USD 0.125, USD 0.125",
    "USD 100/3, USD 100/3",
    "JPY 5, JPY 5",
    "USD -1, USD -1.00",
    "12, 12",
    "0.080, 0.08",
    "2/3, 2/3",
    "-1/8, -0.125",
    "1e3, 1000"
  })
  void an_exact_value_is_written_as_a_decimal_where_it_is_one(String text, String written) {
    assertThat(Quantity.parse(text)).hasToString(written);
    assertThat(Quantity.parse(written)).isEqualTo(Quantity.parse(text));
  }

  @Test
  void a_decimal_of_more_than_twenty_places_is_written_as_a_quotient() {
    // 2 to the 20th and to the 21st
    assertThat(Quantity.of(Fraction.of(1, 1_048_576))).hasToString("0.00000095367431640625");
    assertThat(Quantity.of(Fraction.of(1, 2_097_152))).hasToString("1/2097152");
    // 5 to the 21st
    assertThat(Quantity.of(Fraction.of(1, 476_837_158_203_125L))).hasToString("1/476837158203125");
  }

  @Test
  void equal_amounts_are_equal_whatever_their_scale() {
    assertThat(Quantity.of(BigMoney.parse("USD 1.5")))
        .isEqualTo(Quantity.of(Money.parse("USD 1.50")))
        .isEqualTo(Quantity.of(CurrencyUnit.USD, Fraction.of(3, 2)))
        .isNotEqualTo(Quantity.parse("EUR 1.5"))
        .isNotEqualTo(Quantity.parse("1.5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZZ 1", "ZZZ 1", " 1"})
  void an_unknown_currency_is_refused(String text) {
    assertThatThrownBy(() -> Quantity.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "quantity must be a number or an amount such as USD 100.00, was '" + text + "'");
  }

  @Test
  void a_text_without_a_number_is_refused() {
    assertThatThrownBy(() -> Quantity.parse("USD"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fraction must be a decimal such as 0.08 or a quotient such as 2/3, was 'USD'");
    assertThatThrownBy(() -> Quantity.parse("USD ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sums_and_products_are_exact() {
    Quantity third = DOLLAR.times(Fraction.of(1, 3));

    assertThat(third.plus(third).plus(third)).isEqualTo(DOLLAR);
    assertThat(DOLLAR.minus(third)).hasToString("USD 2/3");
    assertThat(TWO.times(DOLLAR)).hasToString("USD 2.00");
    assertThat(DOLLAR.times(TWO)).hasToString("USD 2.00");
    assertThat(TWO.times(TWO)).hasToString("4");
    assertThat(third.dividedBy(DOLLAR)).isEqualTo(Fraction.of(1, 3));
    assertThat(DOLLAR.negated()).hasToString("USD -1.00");
    assertThat(DOLLAR.zero()).hasToString("USD 0.00");
  }

  @Test
  void kinds_do_not_mix() {
    assertThatThrownBy(() -> DOLLAR.plus(TWO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quantity USD 1.00: needs one of the same kind, was 2");
    assertThatThrownBy(() -> DOLLAR.minus(Quantity.parse("EUR 1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quantity USD 1.00: needs one of the same kind, was EUR 1.00");
    assertThatThrownBy(() -> TWO.compareTo(DOLLAR)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TWO.dividedBy(DOLLAR)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DOLLAR.times(DOLLAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quantity USD 1.00: money cannot be multiplied by money, was USD 1.00");
    assertThatThrownBy(() -> TWO.dividedBy(Quantity.of(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fraction 2: divisor must not be zero");
    assertThat(DOLLAR.isLike(Quantity.parse("USD 7"))).isTrue();
    assertThat(DOLLAR.isLike(TWO)).isFalse();
  }

  @Test
  void the_sign_and_the_order_are_those_of_the_value() {
    assertThat(DOLLAR.isPositive()).isTrue();
    assertThat(DOLLAR.negated().isNegative()).isTrue();
    assertThat(DOLLAR.zero().isZero()).isTrue();
    assertThat(DOLLAR.isMoney()).isTrue();
    assertThat(TWO.isMoney()).isFalse();
    assertThat(TWO).isGreaterThan(Quantity.parse("3/2")).isLessThan(Quantity.of(3));
  }

  @Test
  void money_is_rounded_to_its_minor_unit() {
    assertThat(Quantity.parse("USD 10/3").rounded(RoundingMode.HALF_UP)).hasToString("USD 3.33");
    assertThat(Quantity.parse("USD 0.125").rounded(RoundingMode.HALF_EVEN)).hasToString("USD 0.12");
    assertThat(Quantity.parse("JPY 5/2").rounded(RoundingMode.UP)).hasToString("JPY 3");
    assertThatThrownBy(() -> TWO.rounded(RoundingMode.HALF_UP))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("2 is not money");
  }
}
