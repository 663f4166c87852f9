package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

class TableUseTest {

  private static final Input ATTAINMENT = Input.attainment(Measure.BOOKED, Span.componentPeriod());

  @ParameterizedTest
  @CsvSource({
    "0.9,the lowest tier",
    "1,the tier from 100 %",
    "1.2,the tier from 100 %", // the value itself belongs to the tier below
    "1.21,the tier above 120 %",
  })
  void it_says_which_tier_a_level_is_in_and_on_which_side_of_its_bound(String level, String tier) {
    RateTable table =
        RateTable.whole(Quantity.parse("0.1"))
            .from(Quantity.parse("1"), Quantity.parse("0.2"))
            .above(Quantity.parse("1.2"), Quantity.parse("0.3"))
            .build();
    assertThat(TableUse.of(table, Quantity.parse(level)).orElseThrow().sentence(ATTAINMENT))
        .isEqualTo("WHOLE: the value of %s holds for all".formatted(tier));
  }

  @Test
  void a_curve_has_no_tiers_and_one_value_needs_no_word() {
    RateTable curve =
        new RateTable.Points(
            ImmutableList.of(RateTable.Point.of("0.5", "0"), RateTable.Point.of("1", "1")),
            RateTable.Beyond.HOLD,
            Bound.Side.UPPER);
    assertThat(TableUse.of(curve, Quantity.of(1)).orElseThrow().sentence(ATTAINMENT))
        .isEqualTo("POINTS: straight between the points of the curve");
    assertThat(TableUse.of(RateTable.flat(Fraction.ONE), Quantity.of(1))).isEmpty();
  }
}
