package org.salesprocess.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RollUpExampleTest {

  @Test
  void a_deal_counts_for_the_units_of_the_day_on_which_it_closed() {
    // north: ana's 4,000 of June and ben's 5,000; south: cem's 3,000 won, ana's 6,000 of July lost
    assertThat(Printed.by(RollUpExample::main))
        .containsExactly(
            "2025-06-30: ana reports to nils",
            "2025-07-01: ana reports to sofia",
            "company: EUR 12000.00 of EUR 18000.00 (66.7 %)",
            "north: EUR 9000.00 of EUR 9000.00 (100.0 %)",
            "south: EUR 3000.00 of EUR 9000.00 (33.3 %)",
            "all deals: EUR 12000.00 of EUR 18000.00 (66.7 %)");
  }
}
