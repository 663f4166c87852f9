package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.money;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.metrics.AmountRatio;
import org.salesprocess.metrics.Copies;

/**
 * Expected shares and coefficients are of a Python program with exact fractions that goes another
 * way: shares by walking through the sellers, the coefficient as half the relative mean difference,
 * {@code sum |x_i - x_j| / (2 n sum x_i)}.
 */
class PayoutConcentrationTest {

  private static PayoutConcentrationReport of(String... amounts) {
    List<SellerPay> facts = new ArrayList<>();
    Arrays.stream(amounts)
        .forEach(
            amount -> facts.add(new SellerPay(SellerId.of("s" + facts.size()), money(amount))));
    return PayoutConcentration.of(USD).measure(facts);
  }

  private static AmountRatio ratio(String part, String whole) {
    return AmountRatio.of(BigMoney.parse("USD " + part), BigMoney.parse("USD " + whole));
  }

  @Test
  void a_seller_on_a_cut_counts_on_both_sides_in_proportion() {
    PayoutConcentrationReport seven = of("700", "200", "500", "100", "400", "600", "300");
    assertThat(seven.fifths())
        .containsExactly(
            ratio("180", "2800"),
            ratio("360", "2800"),
            ratio("560", "2800"),
            ratio("760", "2800"),
            ratio("940", "2800"));
    assertThat(seven.middleThreeFifths()).isEqualTo(ratio("1680", "2800"));
    assertThat(seven.gini()).contains(Fraction.of(2, 7));
  }

  @Test
  void shares_and_coefficient_are_exact_for_uneven_pay() {
    PayoutConcentrationReport eight = of("1250", "980", "3100", "0", "455", "4720", "615", "2210");
    assertThat(eight.bottomFifth()).isEqualTo(ratio("273", "13330"));
    assertThat(eight.middleThreeFifths()).isEqualTo(ratio("6477", "13330"));
    assertThat(eight.topFifth()).isEqualTo(ratio("6580", "13330"));
    assertThat(eight.gini()).contains(Fraction.of(1283, 2666));
  }

  @Test
  void pay_that_goes_to_one_of_five_alone_shows_it() {
    PayoutConcentrationReport one = of("0", "0", "1000", "0", "0");
    assertThat(one.topFifth().value()).contains(Fraction.ONE);
    assertThat(one.middleThreeFifths().value()).contains(Fraction.ZERO);
    assertThat(one.gini()).contains(Fraction.of(4, 5));
  }

  @Test
  void equal_pay_is_no_concentration() {
    PayoutConcentrationReport three = of("5", "5", "5");
    assertThat(three.topFifth().value()).contains(Fraction.of(1, 5));
    assertThat(three.gini()).contains(Fraction.ZERO);
  }

  @Test
  void a_part_of_a_cent_is_kept_on_a_cut() {
    assertThat(of("0.01").topFifth()).isEqualTo(ratio("0.002", "0.01"));
  }

  @Test
  void amounts_of_one_seller_are_added_before_sellers_are_compared() {
    SellerId ana = SellerId.of("ana");
    PayoutConcentrationReport report =
        PayoutConcentration.of(USD)
            .measure(
                List.of(
                    new SellerPay(ana, money("-50")),
                    new SellerPay(SellerId.of("ben"), money("100")),
                    new SellerPay(ana, money("150"))));
    assertThat(report.pay().get(ana)).isEqualTo(money("100"));
    assertThat(report.gini()).contains(Fraction.ZERO);
  }

  @Test
  void who_is_below_zero_stands_apart_and_counts_in_no_share() {
    PayoutConcentrationReport report = of("100", "-40", "100");
    assertThat(report.belowZero()).containsOnlyKeys(SellerId.of("s1"));
    assertThat(report.total()).isEqualTo(money("200"));
    assertThat(report.gini()).contains(Fraction.ZERO);
  }

  @Test
  void of_no_pay_there_is_no_share_and_no_coefficient() {
    assertThat(of().topFifth().value()).isEmpty();
    assertThat(of().gini()).isEmpty();
    assertThat(of("0", "0").middleThreeFifths().value()).isEmpty();
    assertThat(of("0", "0").gini()).isEmpty();
  }

  @Test
  void pay_in_another_currency_is_refused() {
    var state = PayoutConcentration.of(USD).start();
    SellerPay euros = new SellerPay(SellerId.of("ana"), Money.parse("EUR 1.00"));
    assertThatThrownBy(() -> state.add(euros))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("USD")
        .hasMessageContaining("EUR");
    var other = PayoutConcentration.of(CurrencyUnit.EUR).start();
    assertThatThrownBy(() -> state.merge(other))
        .hasMessage("concentration of pay: must be merged with one in USD, was in EUR");
  }

  @Test
  void a_report_survives_serialization_and_reads_well() {
    PayoutConcentrationReport report = of("100", "-40", "300");
    assertThat(Copies.throughBytes(report)).isEqualTo(report);
    // by hand: of two sellers the top fifth is two fifths of the better paid, 120 of 400
    assertThat(report)
        .hasToString(
            """
            top fifth USD 120.00 of USD 400.00 (30.0 %)
            middle three fifths USD 240.00 of USD 400.00 (60.0 %)
            bottom fifth USD 40.00 of USD 400.00 (10.0 %)
            Gini 0.25
            below zero {s1=USD -40.00}""");
  }
}
