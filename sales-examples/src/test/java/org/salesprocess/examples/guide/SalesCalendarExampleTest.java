package org.salesprocess.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SalesCalendarExampleTest {

  @Test
  void a_deal_closed_as_a_period_opens_belongs_to_that_period() {
    // The 4-4-5 year ends on Saturday 2011-05-28, so its months begin on Sundays: 05-29, 4 weeks on
    // 06-26, 4 on 07-24, 5 on 08-28, 09-25, 10-23, 11-27, 12-25, 01-22, 02-26, 03-25.
    assertThat(Printed.by(SalesCalendarExample::main))
        .containsExactly(
            "day         season                 4-4-5",
            "2011-08-30  2011-05-31/2011-08-31  2011-08-28/2011-09-25",
            "2011-08-31  2011-08-31/2011-12-01  2011-08-28/2011-09-25",
            "2012-02-28  2011-12-01/2012-02-29  2012-02-26/2012-03-25",
            "2012-02-29  none                   2012-02-26/2012-03-25",
            "2011-05-31/2011-08-31: 1 of 1 (100.0 %), 0 open",
            "2011-08-31/2011-12-01: 1 of 2 (50.0 %), 0 open",
            "in no season: 1 of 1 (100.0 %), 0 open");
  }
}
