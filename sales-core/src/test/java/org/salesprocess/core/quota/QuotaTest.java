package org.salesprocess.core.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.Copies;
import org.salesprocess.core.time.SalesPeriod;

class QuotaTest {
  private static final SalesPeriod YEAR =
      SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

  private static Quota quota(Measure measure, String target) {
    return Quota.builder()
        .id(QuotaId.of("Q1"))
        .scope(QuotaScope.of(SellerId.of("ana")))
        .measure(measure)
        .period(YEAR)
        .target(Quantity.parse(target))
        .build();
  }

  @Test
  void a_quota_asks_for_no_improvement_unless_it_says_so() throws Exception {
    Quota quota = quota(Measure.BOOKED, "USD 120000");
    assertThat(quota.improvementOn()).isEmpty();
    assertThat(quota.withImprovementOn(Baseline.PREVIOUS_PERIOD).improvementOn())
        .contains(Baseline.PREVIOUS_PERIOD);
    assertThat(Copies.copy(quota)).isEqualTo(quota);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 0 | target must be above zero, was USD 0.00",
        "USD -1 | target must be above zero, was USD -1.00",
        "12 | target of booked must be an amount of money, was 12"
      })
  void a_target_in_money_is_an_amount_above_zero(String target, String rule) {
    assertThatThrownBy(() -> quota(Measure.BOOKED, target))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quota Q1: " + rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | target must be above zero, was 0",
        "USD 5 | target of meetings must be a plain number, was USD 5.00"
      })
  void a_target_in_numbers_is_a_number_above_zero(String target, String rule) {
    assertThatThrownBy(() -> quota(Measure.MEETINGS, target))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quota Q1: " + rule);
  }
}
