package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource({
    "USD 1.5, USD 1.50",
    "USD 1.500, USD 1.50",
    "USD 1.2345, USD 1.2345",
    "USD 1.23450, USD 1.2345",
    "USD 0, USD 0.00",
    "USD -0.100, USD -0.10",
    "USD 1000, USD 1000.00",
    "JPY 1000, JPY 1000",
    "JPY 10.50, JPY 10.5",
    "KWD 1.5, KWD 1.500"
  })
  void the_one_form_has_the_currencys_decimals_and_no_zeros_beyond_them(
      String amount, String form) {
    assertThat(Amounts.normalised(BigMoney.parse(amount))).hasToString(form);
  }

  @Test
  void a_product_is_exact_until_it_is_rounded_once() {
    // 0.15 x 1/3 = 0.05 exactly; a third cut to decimals first would give 0.04999...
    assertThat(Amounts.product(BigMoney.parse("USD 0.15"), Fraction.of(1, 3), RoundingMode.DOWN))
        .isEqualTo(Money.parse("USD 0.05"));
    // 10.01 x 1/2 = 5.005
    assertThat(Amounts.product(BigMoney.parse("USD 10.01"), Fraction.HALF, RoundingMode.HALF_UP))
        .isEqualTo(Money.parse("USD 5.01"));
    assertThat(Amounts.product(BigMoney.parse("USD 10.01"), Fraction.HALF, RoundingMode.HALF_EVEN))
        .isEqualTo(Money.parse("USD 5.00"));
    // 999 x 8 % = 79.92 yen
    assertThat(
            Amounts.product(
                BigMoney.parse("JPY 999"), Fraction.ofPercent("8"), RoundingMode.HALF_UP))
        .isEqualTo(Money.parse("JPY 80"));
  }

  @Test
  void an_amount_is_rounded_to_the_minor_unit_as_told() {
    assertThat(Amounts.rounded(BigMoney.parse("USD 1.005"), RoundingMode.HALF_UP))
        .isEqualTo(Money.parse("USD 1.01"));
    assertThat(Amounts.rounded(BigMoney.parse("USD -1.005"), RoundingMode.DOWN))
        .isEqualTo(Money.parse("USD -1.00"));
  }

  @Test
  void the_cent_that_is_left_goes_to_the_smaller_key_among_equals() {
    Map<String, Fraction> equal =
        ImmutableMap.of("c", Fraction.ONE, "b", Fraction.ONE, "a", Fraction.ONE);
    assertThat(Amounts.shared(Money.parse("USD 10.00"), equal))
        .containsExactly(
            Map.entry("a", Money.parse("USD 3.34")),
            Map.entry("b", Money.parse("USD 3.33")),
            Map.entry("c", Money.parse("USD 3.33")));
    assertThat(Amounts.shared(Money.parse("USD -10.00"), equal))
        .containsExactly(
            Map.entry("a", Money.parse("USD -3.34")),
            Map.entry("b", Money.parse("USD -3.33")),
            Map.entry("c", Money.parse("USD -3.33")));
  }

  @Test
  void the_cents_that_are_left_go_to_the_largest_remainders() {
    // ten by 47,000 : 16,000 : 15,800 : 12,000 : 6,100 : 3,100 votes of 100,000; exact parts are
    // 4.7, 1.6, 1.58, 1.2, 0.61, 0.31; the floors sum to 7; the three left go to .7, .61 and .6
    Map<String, Fraction> votes =
        ImmutableMap.<String, Fraction>builder()
            .put("a", Fraction.of(47_000))
            .put("b", Fraction.of(16_000))
            .put("c", Fraction.of(15_800))
            .put("d", Fraction.of(12_000))
            .put("e", Fraction.of(6_100))
            .put("f", Fraction.of(3_100))
            .buildOrThrow();
    assertThat(Amounts.shared(Money.parse("JPY 10"), votes).values())
        .containsExactly(
            Money.parse("JPY 5"),
            Money.parse("JPY 2"),
            Money.parse("JPY 1"),
            Money.parse("JPY 1"),
            Money.parse("JPY 1"),
            Money.parse("JPY 0"));
  }

  @Test
  void a_weight_below_zero_is_refused_and_named() {
    assertThatThrownBy(
            () ->
                Amounts.shared(
                    Money.parse("USD 1.00"),
                    ImmutableMap.of("ana", Fraction.ONE, "bob", Fraction.of(-1, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sharing: weight of bob must not be negative, was -1/2");
  }

  @Test
  void weights_that_sum_to_nothing_are_refused() {
    assertThatThrownBy(
            () -> Amounts.shared(Money.parse("USD 1.00"), ImmutableMap.of("ana", Fraction.ZERO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sharing: weights must sum to above zero, were {ana=0}");
    assertThatThrownBy(
            () -> Amounts.shared(Money.parse("USD 1.00"), ImmutableMap.<String, Fraction>of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sharing: weights must sum to above zero, were {}");
  }

  @Test
  void another_currency_is_refused_and_both_are_named() {
    assertThatThrownBy(
            () ->
                Amounts.requireCurrency(CurrencyUnit.USD, BigMoney.parse("EUR 5"), "quota of ana"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quota of ana: currency must be USD, was EUR 5");
  }
}
