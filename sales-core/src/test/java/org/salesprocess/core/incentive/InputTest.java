package org.salesprocess.core.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Month;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.internal.Copies;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

class InputTest {

  private static final Input.Measured BOOKED = Input.of(Measure.BOOKED);
  private static final Input.Attained ATTAINED =
      Input.attainment(Measure.BOOKED, Span.componentPeriod());
  private static final CreditFilter KITCHENS_NORTH =
      CreditFilter.builder()
          .productLine(ProductLineId.of("kitchens"))
          .territory(TerritoryId.of("north"))
          .build();

  @Test
  void what_is_the_usual_is_not_told() {
    assertThat(BOOKED).hasToString("own booked (period)");
    assertThat(ATTAINED).hasToString("own attainment of booked (period)");
    assertThat(Input.improvement(Measure.BOOKED, Baseline.PREVIOUS_PERIOD))
        .hasToString("improvement of own booked (period) on PREVIOUS_PERIOD");
    assertThat(CreditFilter.all()).hasToString("all credit");
  }

  @Test
  void whatever_else_is_chosen_is_told() {
    assertThat(
            BOOKED.where(
                CreditFilter.builder()
                    .kinds(CreditFilter.direct().kinds())
                    .rules(ImmutableSortedSet.of(CreditRuleId.of("b"), CreditRuleId.of("a")))
                    .types(ImmutableSortedSet.of("booking", "renewal"))
                    .product(ProductId.of("oak"))
                    .where(Condition.equal("channel", "web"))
                    .build()))
        .hasToString(
            "own booked (period, direct credit, rule a or b, type booking or renewal, product oak,"
                + " where "
                + Condition.equal("channel", "web")
                + ")");
    assertThat(
            Input.attainment(Measure.BOOKED, Span.toDate(SalesCalendar.years(Month.JANUARY)))
                .where(KITCHENS_NORTH)
                .by(Whose.everyone())
                .improvingOn(Baseline.SAME_PERIOD_LAST_YEAR))
        .hasToString(
            "everyone's attainment of booked ("
                + SalesCalendar.years(Month.JANUARY)
                + " to date, product line kitchens, territory north, improvement on"
                + " SAME_PERIOD_LAST_YEAR)");
    assertThat(
            new Input.Improved(
                BOOKED.by(Whose.department(DepartmentId.of("marketing"))),
                Baseline.PREVIOUS_PERIOD,
                true))
        .hasToString(
            "relative improvement of department marketing booked (period) on PREVIOUS_PERIOD");
    assertThat(Input.ratio(BOOKED, BOOKED.by(Whose.everyone())).times(Fraction.of(2)))
        .hasToString("2 x ratio of own booked (period) to everyone's booked (period)");
  }

  @Test
  void each_input_tells_what_of_somebodys_credits_it_is_made_of() {
    Input.Measured team = BOOKED.by(Whose.teamOf(Structure.FUNCTION));
    assertThat(BOOKED.measured()).containsExactly(BOOKED);
    assertThat(ATTAINED.where(KITCHENS_NORTH).times(Fraction.of(2)).measured())
        .containsExactly(BOOKED.where(KITCHENS_NORTH));
    assertThat(Input.improvement(Measure.BOOKED, Baseline.PREVIOUS_PERIOD).measured())
        .containsExactly(BOOKED);
    assertThat(Input.ratio(BOOKED, team).measured()).containsExactly(BOOKED, team);
    assertThat(Input.targetIncentive().measured()).isEmpty();
    assertThat(new Input.OfDeal("discount").measured()).isEmpty();
  }

  @Test
  void a_ratio_is_of_each_deal_only_if_both_parts_are() {
    Input.Measured margin = Input.of(Measure.MARGIN, Span.deal());
    assertThat(Input.ratio(margin, Input.of(Measure.BOOKED, Span.deal())).isPerDeal()).isTrue();
    assertThat(Input.ratio(BOOKED, BOOKED).isPerDeal()).isFalse();
    assertThat(Input.ratio(BOOKED, BOOKED).kind(CurrencyUnit.USD)).isEmpty();
  }

  @Test
  void a_multiple_of_a_constant_is_a_constant() {
    assertThat(Input.constant(Quantity.parse("EUR 100")).times(Fraction.of(1, 8)))
        .isEqualTo(Input.constant(Quantity.parse("EUR 12.5")));
  }

  // 3/2 of a third of it is one half
  @Test
  void a_multiple_of_a_multiple_is_one_by_both_factors() {
    Input half = BOOKED.times(Fraction.of(1, 3)).times(Fraction.of(3, 2));
    assertThat(half).isEqualTo(BOOKED.times(Fraction.HALF));
    assertThatThrownBy(() -> new Input.Scaled(half, Fraction.HALF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "multiple: must not be of a constant or a multiple, was of 1/2 x own booked (period)");
  }

  @Test
  void what_has_optional_parts_survives_serialization() throws Exception {
    Input input =
        ATTAINED
            .by(Whose.unit(TeamId.of("north")))
            .where(KITCHENS_NORTH)
            .improvingOn(Baseline.PREVIOUS_PERIOD);
    assertThat(Copies.copy(input)).isEqualTo(input);
  }
}
