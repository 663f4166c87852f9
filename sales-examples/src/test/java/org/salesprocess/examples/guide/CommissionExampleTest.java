package org.salesprocess.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommissionExampleTest {

  @Test
  void a_late_sale_moves_the_earlier_one_up_the_tiers_and_both_say_why() {
    // 90,000 x 8 % = 7,200 in January. Then the 30,000 come first: 30,000 x 8 % = 2,400; and of the
    // 90,000 after them 70,000 x 8 % + 20,000 x 12 % = 8,000, which is 800 more than was posted
    assertThat(Printed.by(CommissionExample::main))
        .contains(
            "January pays USD 7200.00", "ana is paid USD 3200.00 for 2026-02-01 to 2026-02-28")
        .anySatisfy(line -> assertThat(line).endsWith("commission for deal kitchen: USD 800.00"))
        .anySatisfy(line -> assertThat(line).endsWith("commission for deal wardrobe: USD 2400.00"))
        .anySatisfy(line -> assertThat(line).contains("because of booking:wardrobe"))
        .anySatisfy(line -> assertThat(line).contains("USD 20000.00").contains("12 %"));
  }
}
