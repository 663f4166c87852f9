package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.read;
import static org.salesprocess.core.json.Json.refusal;
import static org.salesprocess.core.json.Json.written;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyFormsTest {

  @Test
  void amounts_keep_every_decimal() {
    isWritten(Money.parse("USD 10.50"), Money.class, "\"USD 10.50\"");
    isWritten(Money.parse("JPY -10"), Money.class, "\"JPY -10\"");
    isWritten(BigMoney.parse("USD 10.5000"), BigMoney.class, "\"USD 10.5000\"");
    isWritten(BigMoney.parse("JPY 0.001"), BigMoney.class, "\"JPY 0.001\"");
    isWritten(CurrencyUnit.EUR, CurrencyUnit.class, "\"EUR\"");
  }

  @Test
  void an_amount_of_any_size_is_read_as_it_was() {
    for (int exponent : new int[] {-300, 300}) {
      BigMoney amount = BigMoney.of(CurrencyUnit.EUR, BigDecimal.ONE.scaleByPowerOfTen(exponent));
      assertThat(read(written(amount), BigMoney.class)).isEqualTo(amount);
    }
  }

  @Test
  void money_takes_fewer_decimals_than_its_currency_has_and_zeros_below_them() {
    assertThat(read("\"USD 10\"", Money.class)).isEqualTo(Money.parse("USD 10.00"));
    assertThat(read("\"USD 10.500\"", Money.class)).isEqualTo(Money.parse("USD 10.50"));
  }

  @Test
  void money_takes_no_more_decimals_than_its_currency_has() {
    assertThat(refusal("\"USD 10.505\"", Money.class))
        .isEqualTo(": amount in USD must have no more than 2 decimals, was 'USD 10.505'");
    assertThat(refusal("\"JPY 0.5\"", Money.class))
        .isEqualTo(": amount in JPY must have no more than 0 decimals, was 'JPY 0.5'");
  }

  @Test
  void a_currency_must_be_known() {
    assertThat(refusal("\"QQQ 10.50\"", BigMoney.class))
        .isEqualTo(": amount must be in a known currency such as USD, was 'QQQ 10.50'");
    assertThat(refusal("\"QQQ 10.50\"", Money.class))
        .isEqualTo(": amount must be in a known currency such as USD, was 'QQQ 10.50'");
    assertThat(refusal("\"QQQ\"", CurrencyUnit.class))
        .isEqualTo(": currency must be such as USD, was 'QQQ'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.50",
        "USD",
        "USD 10,50",
        "USD 1E+2147483647",
        "usd 1",
        "USD  1",
        "USD1",
        "USD .5",
        "USD 1 000",
        " USD 1"
      })
  void text_that_is_no_amount_is_refused_with_an_example(String text) {
    String rule = ": amount must be such as USD 10.50, was '" + text + "'";
    assertThat(refusal("\"" + text + "\"", BigMoney.class)).isEqualTo(rule);
    assertThat(refusal("\"" + text + "\"", Money.class)).isEqualTo(rule);
  }

  @Test
  void a_bare_number_is_no_amount() {
    assertThat(refusal("10.50", BigMoney.class)).isEqualTo(": amount must be text, was 10.50");
  }
}
