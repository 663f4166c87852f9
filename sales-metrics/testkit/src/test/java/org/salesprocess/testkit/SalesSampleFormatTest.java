package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import net.jqwik.api.SampleReportingFormat;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

class SalesSampleFormatTest {

  private static final CommissionPlan PLAN =
      CommissionPlan.builder("closers", CurrencyUnit.USD)
          .from(LocalDate.of(2026, 1, 1))
          .component(
              Component.builder("commission")
                  .calendar(SalesCalendar.months())
                  .formula(Formula.flatRate(Fraction.parse("0.08"), Measure.BOOKED))
                  .build())
          .build();

  private final SalesSampleFormat format = new SalesSampleFormat();

  @Test
  void a_plan_is_shown_with_all_that_it_says() {
    assertThat(format.appliesTo(PLAN)).isTrue();
    assertThat(format.report(PLAN))
        .isEqualTo(
            Map.of(
                "id", "closers",
                "currency", "USD",
                "from", "2026-01-01",
                "components",
                    List.of(
                        Map.of(
                            "id", "commission",
                            "calendar", Map.of("unit", "month"),
                            "formula",
                                Map.of(
                                    "table", Map.of("value", "0.08"),
                                    "base", Map.of("measure", "booked"))))));
  }

  @Test
  void what_has_no_parts_is_shown_as_it_is() {
    SalesPeriod period = SalesCalendar.months().periodOf(LocalDate.of(2026, 1, 1));

    assertThat(format.appliesTo(DealId.of("D1"))).isFalse();
    assertThat(format.appliesTo(period)).isFalse();
    assertThat(format.appliesTo(List.of(PLAN))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> format.report(period))
        .withMessage(
            "sample: must be of sales-core and have parts in JSON, was 2026-01-01/2026-02-01");
  }

  @Test
  void jqwik_finds_it() {
    assertThat(ServiceLoader.load(SampleReportingFormat.class))
        .hasAtLeastOneElementOfType(SalesSampleFormat.class);
  }
}
