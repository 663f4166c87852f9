package org.salesprocess.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WinRateExampleTest {

  @Test
  void counts_won_over_decided_for_each_seller_and_over_all_deals() {
    // ana won one and lost one; ben won one and one is open; 2 of the 3 decided are won
    assertThat(Printed.by(WinRateExample::main))
        .containsExactly(
            "ana: 1 of 2 (50.0 %), 0 open",
            "ben: 1 of 1 (100.0 %), 1 open", "all: 2 of 3 (66.7 %), 1 open");
  }
}
