package org.salesprocess.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JourneyExampleTest {

  @Test
  void refuses_the_hasty_move_and_measures_each_step_and_each_party() {
    // 5 leads, 4 meetings (one undecided there), 3 offers (one lost), 2 contracts, 1 delivery (the
    // other is undecided); the designer made 2 contracts of 4 meetings
    assertThat(Printed.by(JourneyExample::main))
        .containsExactly(
            "L-1: move from meeting to contract is refused: the funnel does not allow this move;"
                + " legal from here: [offer, lost] (MOVE_NOT_ALLOWED)",
            "moved to offer",
            "lead to meeting: 4 of 5 (80.0 %), 0 undecided; of decided 4 of 5 (80.0 %)",
            "meeting to offer: 3 of 4 (75.0 %), 1 undecided; of decided 3 of 3 (100.0 %)",
            "offer to contract: 2 of 3 (66.7 %), 0 undecided; of decided 2 of 3 (66.7 %)",
            "contract to delivered: 1 of 2 (50.0 %), 1 undecided; of decided 1 of 1 (100.0 %)",
            "lead-manager, lead to meeting: 4 of 5 (80.0 %), 0 undecided",
            "designer, meeting to contract: 2 of 4 (50.0 %), 1 undecided",
            "production, contract to delivered: 1 of 2 (50.0 %), 1 undecided");
  }
}
