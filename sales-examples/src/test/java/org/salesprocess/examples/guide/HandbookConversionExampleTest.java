package org.salesprocess.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandbookConversionExampleTest {

  @Test
  void says_rate_cost_and_noise_together() {
    // Costs: 100 x 10 / 20 = 50.00; 75 x 10 / 30 = 25.00; 100 x 10 / 30 = 33.33;
    // 25.00 / 33.33 - 1 = -24.99 %.
    //
    // Fisher: the sum of C(60, k) C(115, 75 - k) / C(175, 75) over every k that is no likelier than
    // k = 30 is 0.1988.
    //
    // Newcombe, from the Wilson bounds (p + z^2/2n -+ z sqrt(pq/n + z^2/4n^2)) / (1 + z^2/n) with
    // z = 1.95996: 30 of 75 gives 0.29663 to 0.51312, 30 of 100 gives 0.21895 to 0.39585;
    // 0.1 - sqrt(0.10337^2 + 0.09585^2) = -0.0410; 0.1 + sqrt(0.11312^2 + 0.08105^2) = 0.2392.
    assertThat(Printed.by(HandbookConversionExample::main))
        .containsExactly(
            "fair: 20 of 100 (20.0 %)",
            "  a lead costs EUR 1000.00 / 100 = EUR 10.00",
            "  a customer costs EUR 1000.00 / 20 = EUR 50.00",
            "referral: 30 of 75 (40.0 %)",
            "  a lead costs EUR 750.00 / 75 = EUR 10.00",
            "  a customer costs EUR 750.00 / 30 = EUR 25.00",
            "search: 30 of 100 (30.0 %)",
            "  a lead costs EUR 1000.00 / 100 = EUR 10.00",
            "  a customer costs EUR 1000.00 / 30 = EUR 33.33",
            "referral against search",
            "  EUR 25.00 against EUR 33.33: -25.0 %",
            "  30 of 75 (40.0 %) against 30 of 100 (30.0 %): +10.0 points, p = 0.20",
            "  difference of rates: within noise",
            "  95 % interval: -4.1 to +23.9 points");
  }
}
