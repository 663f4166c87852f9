package org.salesprocess.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedAmountExampleTest {

  @Test
  void the_parts_sum_to_the_converted_amount_to_the_last_cent() {
    // 913.70 / 2 = 456.85, / 3 = 304.566.., / 6 = 152.283..; rounded down they sum to 913.69, and
    // the cent that is left goes to the largest remainder, ben's
    assertThat(Printed.by(SharedAmountExample::main))
        .containsExactly(
            "USD 1000.00 = EUR 913.70",
            "at 0.9137, in force since 2025-06-01",
            "ana: EUR 456.85",
            "ben: EUR 304.57",
            "cem: EUR 152.28",
            "together: EUR 913.70");
  }
}
