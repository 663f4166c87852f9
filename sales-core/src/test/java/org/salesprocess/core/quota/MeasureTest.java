package org.salesprocess.core.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;

class MeasureTest {
  private static final SellerId ANA = SellerId.of("ana");

  @Test
  void a_measure_in_money_measures_money_and_another_numbers() {
    assertThat(Measure.BOOKED.measures(Quantity.parse("USD 1"))).isTrue();
    assertThat(Measure.BOOKED.measures(Quantity.of(1))).isFalse();
    assertThat(Measure.UNITS.measures(Quantity.of(1))).isTrue();
    assertThat(Measure.UNITS.measures(Quantity.parse("USD 1"))).isFalse();
  }

  @Test
  void every_measure_that_is_named_here_is_standard() throws IllegalAccessException {
    List<Measure> named = new ArrayList<>();
    for (Field field : Measure.class.getFields()) {
      if (field.getType() == Measure.class) {
        named.add((Measure) field.get(null));
      }
    }
    assertThat(named).containsExactlyInAnyOrderElementsOf(Measure.standard());
  }

  @Test
  void the_id_of_a_standard_measure_is_not_counted_in_another_way() {
    assertThat(Measure.amount("booked")).isEqualTo(Measure.BOOKED);
    for (ThrowingCallable other :
        List.<ThrowingCallable>of(() -> Measure.number("booked"), () -> Measure.mean("booked"))) {
      assertThatThrownBy(other)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("measure booked: must be counted as the standard measure of that id");
    }
    assertThatThrownBy(() -> Measure.amount("units"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("measure units: must be counted as the standard measure of that id");
    assertThatThrownBy(() -> Measure.number("survey-score"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("measure survey-score: must be counted as the standard measure of that id");
  }

  @Test
  void the_standard_ones_are_ordered_by_id() {
    assertThat(Measure.standard())
        .extracting(Measure::toString)
        .containsExactly(
            "accepted-leads",
            "booked",
            "collected",
            "contraction-revenue",
            "contracts",
            "customer-effort",
            "expansion-revenue",
            "invoiced",
            "margin",
            "meetings",
            "net-promoter",
            "renewable-revenue",
            "retained-revenue",
            "satisfaction",
            "survey-score",
            "units");
    assertThat(Measure.SURVEY_SCORE.aggregation()).isEqualTo(Measure.Aggregation.MEAN);
    assertThat(Measure.MEETINGS.aggregation()).isEqualTo(Measure.Aggregation.SUM);
  }

  @Test
  void measures_of_one_id_are_told_apart_by_how_they_count() {
    assertThat(Measure.amount("a")).isLessThan(Measure.number("a"));
    assertThat(Measure.number("a")).isLessThan(Measure.mean("a")).isNotEqualTo(Measure.mean("a"));
    assertThat(Measure.mean("a")).isLessThan(Measure.amount("b"));
    assertThatThrownBy(() -> Measure.number(" a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("measure id must be text without outer spaces, was ' a'");
  }

  @Test
  void a_scope_names_what_narrows_it() {
    QuotaScope kitchens =
        QuotaScope.builder().seller(ANA).productLine(ProductLineId.of("kitchens")).build();

    assertThat(kitchens).hasToString("seller ana, product line kitchens");
    assertThat(QuotaScope.of(ANA)).hasToString("seller ana").isLessThan(kitchens);
    assertThat(QuotaScope.of(TeamId.of("closers"))).hasToString("team closers");
    assertThat(QuotaScope.of(DepartmentId.of("marketing"))).hasToString("department marketing");
    assertThat(QuotaScope.builder().territory(TerritoryId.of("north")).build())
        .hasToString("territory north")
        .isLessThan(QuotaScope.of(DepartmentId.of("marketing")));
  }

  @Test
  void a_scope_of_nothing_is_refused() {
    assertThatThrownBy(() -> QuotaScope.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quota scope: must name a seller, team, department, territory or product line");
  }
}
