package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.Serializable;
import org.junit.jupiter.api.Test;

/** Published figures, to the digits printed. */
class CdnowTest {

  private static final PurchaseSummaries CUSTOMERS = Cdnow.customers();

  @Test
  void the_sample_is_the_one_of_the_papers() {
    assertThat(CUSTOMERS.customers()).isEqualTo(2357);
    assertThat(CUSTOMERS.repeatPurchases()).isEqualTo(2457);
    assertThat(Cdnow.spend().customers()).isEqualTo(946);
  }

  // Fader, Hardie and Lee, Marketing Science 24 (2005), table 2
  @Test
  void bg_nbd_has_the_parameters_of_its_paper() {
    Fitted<BetaGeometricNbd> fit = BetaGeometricNbd.fit(CUSTOMERS).orElseThrow();

    assertParameter(fit, "r", 0.243);
    assertParameter(fit, "alpha", 4.414);
    assertParameter(fit, "a", 0.793);
    assertParameter(fit, "b", 2.426);
    assertThat(fit.logLikelihood()).isEqualTo(-9582.4, within(0.05));
  }

  // the same table
  @Test
  void pareto_nbd_has_the_parameters_of_that_paper() {
    Fitted<ParetoNbd> fit = ParetoNbd.fit(CUSTOMERS).orElseThrow();

    assertParameter(fit, "r", 0.553);
    assertParameter(fit, "alpha", 10.578);
    assertParameter(fit, "s", 0.606);
    assertParameter(fit, "beta", 11.669);
    assertThat(fit.logLikelihood()).isEqualTo(-9595.0, within(0.05));
  }

  // the figures of the CDNOW example of the R package BTYDplus
  @Test
  void mbg_nbd_has_the_parameters_published_for_the_sample() {
    Fitted<ModifiedBetaGeometricNbd> fit = ModifiedBetaGeometricNbd.fit(CUSTOMERS).orElseThrow();

    assertParameter(fit, "r", 0.525);
    assertParameter(fit, "alpha", 6.183);
    assertParameter(fit, "a", 0.891);
    assertParameter(fit, "b", 1.614);
  }

  // Fader and Hardie, "The Gamma-Gamma model of monetary value" (2013): 6.25, 3.74, 15.44; the
  // means of the sample are printed to the cent, so that the last digit of gamma may differ
  @Test
  void gamma_gamma_has_the_parameters_of_its_note() {
    Fitted<GammaGamma> fit = GammaGamma.fit(Cdnow.spend()).orElseThrow();

    assertThat(fit.parameter("p").value()).isEqualTo(6.25, within(0.005));
    assertThat(fit.parameter("q").value()).isEqualTo(3.74, within(0.005));
    assertThat(fit.parameter("gamma").value()).isEqualTo(15.44, within(0.01));
  }

  // Fader, Hardie and Lee, "Implementing the BG/NBD model for customer base analysis in Excel"
  @Test
  void bg_nbd_expects_of_a_customer_what_the_excel_note_does() {
    BetaGeometricNbd model = BetaGeometricNbd.of(0.243, 4.414, 0.793, 2.426);
    PurchaseSummary customer = new PurchaseSummary(2, 30.43, 38.86);

    assertThat(model.expectedPurchases(customer, 39)).isEqualTo(1.226, within(0.0005));
    assertThat(model.logLikelihood(CUSTOMERS)).isEqualTo(-9582.4, within(0.05));
  }

  @Test
  void histogram_is_close_to_what_was_observed_and_sums_to_all_customers() {
    var bars = BetaGeometricNbd.fit(CUSTOMERS).orElseThrow().estimate().histogram(CUSTOMERS, 7);

    assertThat(bars).hasSize(8);
    assertThat(bars.get(0).observed()).isEqualTo(1411);
    assertThat(bars.get(1).observed()).isEqualTo(439);
    assertThat(bars.get(7).orMore()).isTrue();
    assertThat(bars.stream().mapToLong(FrequencyBar::observed).sum()).isEqualTo(2357);
    assertThat(bars.stream().mapToDouble(FrequencyBar::expected).sum())
        .isEqualTo(2357, within(1e-8));
    // loose: the paper shows the two sets of bars close together
    for (FrequencyBar bar : bars) {
      assertThat(bar.expected())
          .isEqualTo((double) bar.observed(), within(20 + 0.1 * bar.observed()));
    }
  }

  private static <M extends Serializable> void assertParameter(
      Fitted<M> fit, String name, double published) {
    assertThat(fit.parameter(name).value()).as(name).isEqualTo(published, within(0.0005));
  }
}
