package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

  @ParameterizedTest
  @CsvSource({
    "0.08, 2/25",
    "8e-2, 2/25",
    "2/25, 2/25",
    "50/100, 1/2",
    "-3/6, -1/2",
    "3/-6, -1/2",
    "-3/-6, 1/2",
    "0/7, 0",
    "12, 12",
    "1.50, 3/2",
    "2e3, 2000",
    "-0.0, 0"
  })
  void a_text_is_read_into_lowest_terms_with_the_sign_above(String text, String printed) {
    assertThat(Fraction.parse(text)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "1/", "/2", "1/2/3", "1,5", " 1", "0.5/2", "8%"})
  void other_text_is_refused_with_the_text_in_the_message(String text) {
    assertThatThrownBy(() -> Fraction.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "fraction must be a decimal such as 0.08 or a quotient such as 2/3, was '%s'", text);
  }

  @Test
  void a_denominator_of_zero_is_refused_wherever_it_comes_from() {
    assertThatThrownBy(() -> Fraction.of(7, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fraction 7/0: denominator must not be zero");
    assertThatThrownBy(() -> Fraction.parse("-2/0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fraction -2/0: denominator must not be zero");
  }

  @Test
  void dividing_by_zero_is_refused_and_names_what_was_divided() {
    assertThatThrownBy(() -> Fraction.of(2, 3).dividedBy(Fraction.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fraction 2/3: divisor must not be zero");
  }

  @Test
  void a_percentage_is_a_hundredth() {
    assertThat(Fraction.ofPercent("8")).isEqualTo(Fraction.of(2, 25));
    assertThat(Fraction.ofPercent("12.5")).isEqualTo(Fraction.of(1, 8));
    assertThat(Fraction.ofPercent("100/3")).isEqualTo(Fraction.of(1, 3));
  }

  @Test
  void a_third_is_a_third_and_three_of_them_are_one() {
    Fraction third = Fraction.of(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
  }

  @Test
  void arithmetic_by_hand() {
    Fraction half = Fraction.of(1, 2);
    Fraction twoThirds = Fraction.of(2, 3);
    assertThat(half.plus(twoThirds)).isEqualTo(Fraction.of(7, 6));
    assertThat(half.minus(twoThirds)).isEqualTo(Fraction.of(-1, 6));
    assertThat(half.times(twoThirds)).isEqualTo(Fraction.of(1, 3));
    assertThat(half.dividedBy(twoThirds)).isEqualTo(Fraction.of(3, 4));
    assertThat(half.negated()).isEqualTo(Fraction.of(-1, 2));
    assertThat(Fraction.of(new BigDecimal("1.20"))).isEqualTo(Fraction.of(6, 5));
    assertThat(Fraction.of(new BigDecimal("12E+2"))).isEqualTo(Fraction.of(1200));
  }

  @Test
  void the_smallest_long_keeps_its_value() {
    Fraction least = Fraction.of(Long.MIN_VALUE, -1);
    assertThat(least.numerator()).isEqualTo(BigInteger.TWO.pow(63));
    assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
  }

  @Test
  void rounding_happens_once_and_as_told() {
    Fraction twoThirds = Fraction.of(2, 3);
    assertThat(twoThirds.toBigDecimal(2, RoundingMode.HALF_UP)).isEqualTo("0.67");
    assertThat(twoThirds.toBigDecimal(2, RoundingMode.DOWN)).isEqualTo("0.66");
    assertThat(Fraction.of(-1, 8).toBigDecimal(2, RoundingMode.HALF_EVEN)).isEqualTo("-0.12");
    assertThat(Fraction.of(1, 4).toDouble()).isEqualTo(0.25);
  }

  @Test
  void a_share_lies_between_zero_and_one_with_both_ends() {
    assertThat(Fraction.ZERO.isShare()).isTrue();
    assertThat(Fraction.HALF.isShare()).isTrue();
    assertThat(Fraction.ONE.isShare()).isTrue();
    assertThat(Fraction.of(-1, 1000).isShare()).isFalse();
    assertThat(Fraction.of(1001, 1000).isShare()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E-2147483647", "1E+2147483647", "7E-10001", "7E+10001"})
  void an_exponent_that_would_fill_the_memory_is_refused(String text) {
    assertThatThrownBy(() -> Fraction.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fraction: exponent must lie between -10000 and 10000, was %s", text);
    assertThatThrownBy(() -> Fraction.of(new BigDecimal(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fraction: exponent must lie between -10000 and 10000, was %s", text);
  }

  @Test
  void the_largest_exponents_are_read() {
    assertThat(Fraction.parse("1E-10000").times(Fraction.parse("1E+10000")))
        .isEqualTo(Fraction.ONE);
  }
}
