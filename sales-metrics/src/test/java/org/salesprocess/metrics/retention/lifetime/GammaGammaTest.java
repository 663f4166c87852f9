package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Copies;
import org.salesprocess.metrics.UnitAmount;

class GammaGammaTest {

  private static final GammaGamma MODEL = GammaGamma.of(6.25, 3.74, 15.44);
  private static final UnitAmount TWO = spend("USD 44.70", 2);

  // computed with thirty digits by mpmath
  @Test
  void likelihood_is_that_of_the_mean_given_the_number() {
    assertThat(MODEL.logLikelihood(SpendSummaries.builder(CurrencyUnit.USD).add(TWO).build()))
        .isEqualTo(-3.55131675973171, within(1e-13));
    assertThat(MODEL.logLikelihood(SpendSummaries.builder(CurrencyUnit.USD).add(TWO, 3).build()))
        .isEqualTo(-3 * 3.55131675973171, within(1e-13));
  }

  @Test
  void expected_spend_is_drawn_from_the_own_mean_towards_that_of_all() {
    double all = 6.25 * 15.44 / 2.74;

    assertThat(MODEL.expectedSpend().getAsDouble()).isEqualTo(all, within(1e-12));
    assertThat(MODEL.expectedSpend(spend("USD 0", 0)).getAsDouble()).isEqualTo(all, within(1e-12));
    assertThat(MODEL.expectedSpend(TWO).getAsDouble()).isEqualTo(24.6637139107611, within(1e-12));
    assertThat(MODEL.expectedSpend(spend("USD 2235000", 100_000)).getAsDouble())
        .isEqualTo(22.35, within(1e-3));
  }

  @Test
  void without_a_mean_nothing_is_expected() {
    GammaGamma wide = GammaGamma.of(0.1, 0.85, 15);

    assertThat(wide.expectedSpend()).isEmpty();
    assertThat(wide.expectedSpend(spend("USD 10", 1))).isEmpty();
    assertThat(wide.expectedSpend(spend("USD 20", 2))).isPresent();
  }

  @Test
  void spends_are_kept_exactly_and_once() {
    SpendSummaries spends =
        SpendSummaries.builder(CurrencyUnit.USD)
            .add(TWO)
            .add(spend("USD 0.001", 1))
            .add(spend("USD 44.7", 2), 4)
            .build();

    assertThat(spends.size()).isEqualTo(2);
    assertThat(spends.customers()).isEqualTo(6);
    assertThat(spends.spend(0)).isEqualTo(spend("USD 0.001", 1));
    assertThat(spends.spend(1)).isEqualTo(TWO);
    assertThat(spends.count(1)).isEqualTo(5);
    assertThat(spends).hasToString("6 customers with 2 different spends in USD");
    assertThat(spends.plus(SpendSummaries.builder(CurrencyUnit.USD).add(TWO).build()).count(1))
        .isEqualTo(6);
    assertThat(Copies.throughBytes(spends)).isEqualTo(spends).hasSameHashCodeAs(spends);
    assertThat(Copies.throughBytes(MODEL)).isEqualTo(MODEL).hasSameHashCodeAs(MODEL);
    assertThat(MODEL).hasToString("Gamma-Gamma(p 6.25, q 3.74, gamma 15.44)");
  }

  @Test
  void value_is_purchases_times_spend_times_margin_rounded_to_the_cent() {
    BetaGeometricNbd buying = BetaGeometricNbd.of(0.243, 4.414, 0.793, 2.426);
    Horizon horizon = Horizon.of(1, 39);
    CustomerLifetimeValue value =
        CustomerLifetimeValue.of(buying, MODEL, CurrencyUnit.USD, horizon);
    PurchaseSummary customer = new PurchaseSummary(2, 30.43, 38.86);

    // by hand: 1.22602817476714 x 24.6637139107611 = 30.238408...
    assertThat(value.value(customer, TWO)).contains(BigMoney.parse("USD 30.24"));
    assertThat(value.withMargin(Fraction.HALF).value(customer, TWO))
        .contains(BigMoney.parse("USD 15.12"));
    // by hand: 1.19672319332082 x 35.2189781021898 = 42.147367...
    assertThat(value.valueOfNew()).contains(BigMoney.parse("USD 42.15"));
    assertThat(
            CustomerLifetimeValue.of(
                    buying, GammaGamma.of(0.1, 0.85, 15), CurrencyUnit.USD, horizon)
                .valueOfNew())
        .isEmpty();
  }

  @Test
  void yen_have_no_decimals() {
    CustomerLifetimeValue value =
        CustomerLifetimeValue.of(
            BetaGeometricNbd.of(0.243, 4.414, 0.793, 2.426),
            MODEL,
            CurrencyUnit.JPY,
            Horizon.of(1, 39));

    assertThat(value.valueOfNew()).contains(BigMoney.parse("JPY 42"));
  }

  @Test
  void what_cannot_be_is_refused() {
    CustomerLifetimeValue value =
        CustomerLifetimeValue.of(
            BetaGeometricNbd.of(0.243, 4.414, 0.793, 2.426),
            MODEL,
            CurrencyUnit.USD,
            Horizon.of(1, 39));
    PurchaseSummary customer = new PurchaseSummary(2, 30.43, 38.86);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> GammaGamma.of(0, 1, 1))
        .withMessage("Gamma-Gamma: p must be above zero and finite, was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.expectedSpend(spend("USD 3", 0)))
        .withMessageContaining("was USD 3.00 of 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.expectedSpend(spend("USD -3", 1)))
        .withMessageContaining("was USD -3.00 of 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> value.value(customer, spend("USD 10", 1)))
        .withMessage(
            "lifetime value: spend must be on the 2 repeat purchases of the customer, was on 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> value.value(customer, spend("EUR 10", 2)))
        .withMessage("lifetime value: currency must be USD, was EUR 10.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> value.withMargin(Fraction.of(2)))
        .withMessage("lifetime value: margin must lie between 0 and 1, was 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpendSummaries.builder(CurrencyUnit.USD).add(spend("EUR 1", 1)))
        .withMessage("spend on repeat purchases: currency must be USD, was EUR 1.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpendSummaries.builder(CurrencyUnit.USD).add(spend("USD 0", 1)))
        .withMessage(
            "spend on repeat purchases: the sum and their number must be above zero, were USD 0.00"
                + " and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpendSummaries.builder(CurrencyUnit.USD).add(TWO, 0))
        .withMessage("spend on repeat purchases: number of customers must be above zero, was 0");
  }

  private static UnitAmount spend(String total, long purchases) {
    return UnitAmount.of(BigMoney.parse(total), purchases);
  }
}
