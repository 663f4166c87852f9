package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

  private static ExchangeRate euroInDollars(LocalDate since, String rate) {
    return new ExchangeRate(CurrencyUnit.EUR, CurrencyUnit.USD, since, Fraction.parse(rate));
  }

  private final ExchangeRates rates =
      ExchangeRates.of(
          ImmutableList.of(euroInDollars(MARCH, "1.25"), euroInDollars(JANUARY, "1.1")));

  @Test
  void a_rate_holds_from_its_day_until_the_next_one() {
    assertThat(rates.find(CurrencyUnit.EUR, CurrencyUnit.USD, LocalDate.of(2025, 12, 31)))
        .isEmpty();
    assertThat(rates.find(CurrencyUnit.EUR, CurrencyUnit.USD, JANUARY))
        .contains(euroInDollars(JANUARY, "1.1"));
    assertThat(rates.find(CurrencyUnit.EUR, CurrencyUnit.USD, LocalDate.of(2026, 2, 28)))
        .contains(euroInDollars(JANUARY, "1.1"));
    assertThat(rates.find(CurrencyUnit.EUR, CurrencyUnit.USD, LocalDate.of(2030, 1, 1)))
        .contains(euroInDollars(MARCH, "1.25"));
  }

  @Test
  void a_conversion_keeps_the_amount_the_rate_and_the_result() {
    // 10.01 x 1.25 = 12.5125
    ConvertedAmount conversion =
        rates.convert(BigMoney.parse("EUR 10.01"), CurrencyUnit.USD, MARCH, RoundingMode.HALF_UP);
    assertThat(conversion)
        .isEqualTo(
            new ConvertedAmount(
                BigMoney.parse("EUR 10.01"),
                euroInDollars(MARCH, "1.25"),
                Money.parse("USD 12.51")));
  }

  @Test
  void the_other_way_is_served_by_the_exact_inverse() {
    // 1 / 1.1 is 10/11, so USD 11.00 is EUR 10.00 to the cent
    ConvertedAmount conversion =
        rates.convert(
            BigMoney.parse("USD 11.00"), CurrencyUnit.EUR, JANUARY, RoundingMode.UNNECESSARY);
    assertThat(conversion.converted()).isEqualTo(Money.parse("EUR 10.00"));
    assertThat(conversion.rate().rate()).isEqualTo(Fraction.of(10, 11));
  }

  @Test
  void a_listed_direction_serves_before_the_inverse_of_the_other() {
    ExchangeRate dollarInEuro =
        new ExchangeRate(CurrencyUnit.USD, CurrencyUnit.EUR, JANUARY, Fraction.parse("0.9"));
    ExchangeRates both =
        ExchangeRates.of(ImmutableList.of(dollarInEuro, euroInDollars(JANUARY, "1.1")));
    assertThat(both.find(CurrencyUnit.USD, CurrencyUnit.EUR, JANUARY)).contains(dollarInEuro);
    assertThat(both.find(CurrencyUnit.EUR, CurrencyUnit.USD, JANUARY))
        .contains(euroInDollars(JANUARY, "1.1"));
  }

  @Test
  void the_result_has_the_minor_unit_of_its_own_currency() {
    ExchangeRates yen =
        ExchangeRates.of(
            ImmutableList.of(
                new ExchangeRate(
                    CurrencyUnit.USD, CurrencyUnit.JPY, JANUARY, Fraction.parse("150.5"))));
    // 1.99 x 150.5 = 299.495
    assertThat(
            yen.convert(BigMoney.parse("USD 1.99"), CurrencyUnit.JPY, MARCH, RoundingMode.HALF_UP)
                .converted())
        .isEqualTo(Money.parse("JPY 299"));
  }

  @Test
  void rates_are_never_chained_through_a_third_currency() {
    ExchangeRates two =
        ExchangeRates.of(
            ImmutableList.of(
                euroInDollars(JANUARY, "1.1"),
                new ExchangeRate(CurrencyUnit.USD, CurrencyUnit.JPY, JANUARY, Fraction.of(150))));
    assertThat(two.find(CurrencyUnit.EUR, CurrencyUnit.JPY, MARCH)).isEmpty();
  }

  @Test
  void a_conversion_without_a_rate_is_refused_and_names_amount_currency_and_day() {
    assertThatThrownBy(
            () ->
                ExchangeRates.none()
                    .convert(
                        BigMoney.parse("EUR 5.00"),
                        CurrencyUnit.USD,
                        JANUARY,
                        RoundingMode.HALF_UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("conversion of EUR 5.00 to USD: no exchange rate in force on 2026-01-01");
  }

  @Test
  void one_pair_cannot_have_two_rates_from_one_day_but_may_repeat_one() {
    ExchangeRate rate = euroInDollars(JANUARY, "1.1");
    assertThat(
            ExchangeRates.of(ImmutableList.of(rate, rate))
                .find(CurrencyUnit.EUR, CurrencyUnit.USD, JANUARY))
        .contains(rate);
    assertThatThrownBy(
            () -> ExchangeRates.of(ImmutableList.of(rate, euroInDollars(JANUARY, "1.2"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "exchange rate EUR to USD: one rate for a day, 2026-01-01 has both 11/10 and 6/5");
  }

  @Test
  void a_rate_needs_two_currencies_and_a_price_above_zero() {
    assertThatThrownBy(
            () -> new ExchangeRate(CurrencyUnit.USD, CurrencyUnit.USD, JANUARY, Fraction.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("exchange rate of 2026-01-01: the two currencies must differ, both are USD");
    assertThatThrownBy(() -> euroInDollars(JANUARY, "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("exchange rate EUR to USD: must be above zero, was 0");
    assertThatThrownBy(() -> euroInDollars(JANUARY, "-1.1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("exchange rate EUR to USD: must be above zero, was -11/10");
  }

  @Test
  void a_rate_refuses_an_amount_in_another_currency() {
    assertThatThrownBy(
            () ->
                euroInDollars(JANUARY, "1.1")
                    .convert(BigMoney.parse("JPY 100"), RoundingMode.HALF_UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("conversion to USD: currency must be EUR, was JPY 100");
  }

  @Test
  void rates_are_equal_by_what_they_list_and_print_it_in_order() {
    ExchangeRates other =
        ExchangeRates.of(
            ImmutableList.of(
                euroInDollars(JANUARY, "1.1"),
                euroInDollars(MARCH, "1.25"),
                euroInDollars(JANUARY, "1.1")));
    assertThat(other).isEqualTo(rates).hasSameHashCodeAs(rates);
    assertThat(other)
        .hasToString("[EUR to USD since 2026-01-01: 11/10, EUR to USD since 2026-03-01: 5/4]");
    assertThat(ExchangeRates.of(ImmutableList.of(euroInDollars(MARCH, "1.25"))))
        .isNotEqualTo(rates);
    assertThat(ExchangeRates.none()).hasToString("[]");
  }
}
