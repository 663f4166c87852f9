package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.metrics.UnitAmount;
import org.salesprocess.metrics.retention.lifetime.NotFitted.Reason;

class RepeatBuyingFitTest {

  @Test
  void nobody_is_no_data() {
    fits(PurchaseSummaries.of(List.of()))
        .forEach(outcome -> assertNotFitted(outcome, Reason.NO_DATA, ": there are no customers"));
    assertNotFitted(
        GammaGamma.fit(SpendSummaries.builder(CurrencyUnit.USD).build()),
        Reason.NO_DATA,
        "Gamma-Gamma: there are no customers who came back");
  }

  @Test
  void customers_who_never_came_back_tell_too_little() {
    PurchaseSummaries customers =
        PurchaseSummaries.builder()
            .add(PurchaseSummary.withoutRepeat(10), 40)
            .add(PurchaseSummary.withoutRepeat(20), 60)
            .build();

    fits(customers)
        .forEach(
            outcome ->
                assertNotFitted(
                    outcome, Reason.TOO_LITTLE_DATA, ": none of 100 customers came back"));
  }

  @Test
  void fewer_different_customers_than_parameters_tell_too_little() {
    PurchaseSummaries customers =
        PurchaseSummaries.builder()
            .add(PurchaseSummary.withoutRepeat(10), 40)
            .add(new PurchaseSummary(1, 5, 10), 60)
            .add(new PurchaseSummary(2, 5, 10), 60)
            .build();

    fits(customers)
        .forEach(
            outcome ->
                assertNotFitted(
                    outcome,
                    Reason.TOO_LITTLE_DATA,
                    ": 3 different customers cannot tell 4 parameters"));
    assertNotFitted(
        GammaGamma.fit(
            SpendSummaries.builder(CurrencyUnit.USD)
                .add(UnitAmount.of(BigMoney.parse("USD 10"), 1))
                .add(UnitAmount.of(BigMoney.parse("USD 30"), 2))
                .build()),
        Reason.TOO_LITTLE_DATA,
        "Gamma-Gamma: 2 different spends cannot tell 3 parameters");
  }

  @Test
  void customers_who_all_bought_alike_tell_no_spread() {
    PurchaseSummaries.Builder alike = PurchaseSummaries.builder();
    for (int week = 0; week < 20; week++) {
      alike.add(new PurchaseSummary(10 + week, 20 + week, 20.5 + week), 10);
    }
    SpendSummaries.Builder spend = SpendSummaries.builder(CurrencyUnit.USD);
    for (int purchases = 1; purchases < 20; purchases++) {
      spend.add(UnitAmount.of(BigMoney.ofMinor(CurrencyUnit.USD, 1000L * purchases), purchases), 5);
    }

    fits(alike.build())
        .forEach(outcome -> assertThat(reason(outcome)).isEqualTo(Reason.NOT_IDENTIFIED));
    assertThat(reason(GammaGamma.fit(spend.build()))).isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Test
  void no_model_is_taken_out_of_what_was_not_fitted() {
    assertThatIllegalStateException()
        .isThrownBy(() -> BetaGeometricNbd.fit(PurchaseSummaries.of(List.of())).orElseThrow())
        .withMessage("BG/NBD: there are no customers");
  }

  private static Stream<FitOutcome<? extends RepeatBuyingModel>> fits(PurchaseSummaries customers) {
    return Stream.of(
        BetaGeometricNbd.fit(customers),
        ModifiedBetaGeometricNbd.fit(customers),
        ParetoNbd.fit(customers));
  }

  private static void assertNotFitted(
      FitOutcome<? extends Serializable> outcome, Reason reason, String sentence) {
    assertThat(outcome).isInstanceOf(NotFitted.class);
    assertThat(reason(outcome)).isEqualTo(reason);
    assertThat(outcome.toString()).endsWith(sentence);
  }

  private static Object reason(FitOutcome<? extends Serializable> outcome) {
    return outcome.<Object>match(fitted -> fitted.toString(), NotFitted::reason);
  }
}
