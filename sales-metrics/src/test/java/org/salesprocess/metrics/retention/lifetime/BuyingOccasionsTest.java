package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.retention.CustomerHistory;

class BuyingOccasionsTest {

  private static final BuyingOccasions MONTHS =
      BuyingOccasions.until(SalesCalendar.months(), LocalDate.of(2025, 6, 30));

  @Test
  void each_period_after_the_first_purchase_is_an_occasion() {
    CustomerHistory history =
        bought("2025-01-20", "2025-01-31", "2025-03-01", "2025-03-30", "2025-05-31");
    // of February to June: bought in March and May
    assertThat(summary(MONTHS, history)).isEqualTo(new OccasionSummary(2, 4, 5));
  }

  @Test
  void who_never_came_back_has_occasions_without_purchases() {
    assertThat(summary(MONTHS, bought("2024-06-01", "2024-06-30")))
        .isEqualTo(new OccasionSummary(0, 0, 12));
    assertThat(summary(MONTHS, bought("2025-06-30"))).isEqualTo(new OccasionSummary(0, 0, 0));
  }

  @Test
  void a_period_that_had_not_ended_is_no_occasion() {
    BuyingOccasions early =
        BuyingOccasions.until(SalesCalendar.months(), LocalDate.of(2025, 6, 29));
    assertThat(early.lastPeriod())
        .hasToString(SalesCalendar.months().periodOf(day("2025-05-01")).toString());
    assertThat(summary(early, bought("2025-04-20", "2025-06-01")))
        .isEqualTo(new OccasionSummary(0, 0, 1));
    assertThat(early.measure(List.of(bought("2025-06-01"))).withoutPurchase()).isEqualTo(1);
  }

  @Test
  void returned_money_and_other_events_are_no_purchases() {
    CustomerHistory history =
        CustomerHistory.builder(CustomerId.of("c"))
            .event("visit", day("2025-01-03"))
            .purchase(day("2025-02-03"), BigMoney.parse("EUR 0"))
            .purchase(day("2025-03-03"), BigMoney.parse("EUR -5"))
            .event("visit", day("2025-04-03"))
            .build();
    assertThat(summary(MONTHS, history)).isEqualTo(new OccasionSummary(0, 0, 4));
    assertThat(summary(MONTHS.of("visit"), history)).isEqualTo(new OccasionSummary(1, 3, 5));
  }

  @Test
  void customers_without_a_purchase_are_counted_apart() {
    BuyingOccasionsReport report =
        MONTHS.measure(
            List.of(
                CustomerHistory.builder(CustomerId.of("none")).build(),
                bought("2025-07-01"),
                bought("2025-05-01"),
                bought("2025-05-31")));
    assertThat(report)
        .isEqualTo(
            new BuyingOccasionsReport(
                MONTHS, OccasionSummaries.ofCounts(Map.of(new OccasionSummary(0, 0, 1), 2L)), 2));
  }

  @Test
  void years_and_days_are_occasions_too() {
    CustomerHistory history = bought("2020-02-29", "2022-12-31", "2023-01-01");
    SalesCalendar years = SalesCalendar.years(Month.JANUARY);
    assertThat(summary(BuyingOccasions.until(years, day("2024-12-31")), history))
        .isEqualTo(new OccasionSummary(2, 3, 4));
    assertThat(summary(BuyingOccasions.until(SalesCalendar.days(), day("2023-01-01")), history))
        .isEqualTo(new OccasionSummary(2, 1037, 1037));
  }

  @Test
  void a_calendar_that_does_not_reach_is_refused() {
    SalesCalendar two =
        SalesCalendar.uneven(List.of(day("2025-01-01"), day("2025-02-01"), day("2025-03-01")));
    BuyingOccasions occasions = BuyingOccasions.until(two, day("2025-02-28"));
    assertThat(summary(occasions, bought("2025-01-01", "2025-02-10")))
        .isEqualTo(new OccasionSummary(1, 1, 1));
    CustomerHistory old = bought("2024-12-31");
    List<CustomerHistory> olds = List.of(old);
    assertThatThrownBy(() -> occasions.measure(olds))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no period contains 2024-12-31");
    assertThatThrownBy(() -> BuyingOccasions.until(two, LocalDate.of(2025, 1, 30)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("buying occasions: no period of ")
        .hasMessageEndingWith(" had ended by 2025-01-30");
  }

  private static OccasionSummary summary(BuyingOccasions occasions, CustomerHistory history) {
    return occasions.measure(List.of(history)).customers().counts().firstKey();
  }

  private static CustomerHistory bought(String... days) {
    CustomerHistory.Builder history = CustomerHistory.builder(CustomerId.of("c"));
    for (String each : days) {
      history.purchase(day(each), BigMoney.parse("EUR 10"));
    }
    return history.build();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
