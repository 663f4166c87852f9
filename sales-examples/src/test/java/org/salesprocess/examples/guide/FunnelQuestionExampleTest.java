package org.salesprocess.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FunnelQuestionExampleTest {

  @Test
  void follows_leads_from_a_visit_to_the_money() {
    // by hand: L-4's sixty days are over, L-2 and L-3 still have time on the first of April
    assertThat(Printed.by(FunnelQuestionExample::main))
        .containsExactly(
            "visit to meeting: 3 of 4 (75.0 %), 0 undecided",
            "meeting to contract: 2 of 3 (66.7 %), 1 undecided",
            "contract to paid: 1 of 2 (50.0 %), 1 undecided",
            "of decided: 1 of 2 (50.0 %)",
            "undecided at the meeting: [L-3]");
  }
}
