package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "0.08, 8 %",
    "0.0825, 8.25 %",
    "1.2, 120 %",
    "0, 0 %",
    "10, 1000 %",
    "-0.5, -50 %",
    "1/3, 1/3 (about 33.33 %)",
  })
  void a_share_is_in_percent_and_exact(String share, String words) {
    assertThat(Wording.percent(Fraction.parse(share))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "USD 1234.5, USD 1234.50",
    "USD 0.125, USD 0.125",
    "12, 12",
    "USD 100/3, USD 100/3 (about 33.3333)",
    "-2/3, -2/3 (about -0.6667)",
  })
  void a_quantity_is_exact_with_a_decimal_beside_a_quotient(String quantity, String words) {
    assertThat(Wording.of(Quantity.parse(quantity))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0.08, 8 %", "USD 50, USD 50.00"})
  void a_tables_value_is_a_rate_or_an_amount(String value, String words) {
    assertThat(Wording.rate(Quantity.parse(value))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"attained, 150 %", "counted, 1.5"})
  void a_level_is_in_percent_if_it_is_a_share(String kind, String words) {
    Input input =
        kind.equals("attained")
            ? Input.attainment(Measure.UNITS, Span.componentPeriod()).times(Fraction.HALF)
            : Input.of(Measure.UNITS);
    assertThat(Wording.level(input, Quantity.parse("1.5"))).isEqualTo(words);
  }
}
