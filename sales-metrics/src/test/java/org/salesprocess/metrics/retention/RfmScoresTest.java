package org.salesprocess.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.retention.Purchases.day;
import static org.salesprocess.metrics.retention.Purchases.on;
import static org.salesprocess.metrics.retention.Purchases.takenBack;
import static org.salesprocess.metrics.retention.Purchases.usd;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.metrics.AmountRatio;
import org.salesprocess.metrics.Copies;
import org.salesprocess.metrics.Ratio;

class RfmScoresTest {

  private static final CustomerId A = CustomerId.of("a");

  private static final RfmScores FIFTHS = RfmScores.of(day("2026-01-31"), CurrencyUnit.USD);

  private static List<BigDecimal> decimals(int... values) {
    return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
  }

  private static CustomerHistory spending(String customer, String day, String amount) {
    return CustomerHistory.builder(CustomerId.of(customer)).purchase(day(day), usd(amount)).build();
  }

  @Test
  void five_different_customers_have_five_different_scores() {
    RfmReport report =
        FIFTHS.measure(
            List.of(
                spending("a", "2026-01-31", "1"),
                spending("b", "2026-01-30", "2"),
                spending("c", "2026-01-29", "3"),
                spending("d", "2026-01-28", "4"),
                spending("e", "2026-01-27", "5")));

    assertThat(report.customers())
        .extracting(RfmCustomer::cell)
        .containsExactly("511", "412", "313", "214", "115");
    assertThat(report.of(A).orElseThrow().recencyDays()).isZero();
  }

  @Test
  void equal_values_have_one_score_that_follows_from_those_who_are_worse() {
    RfmReport report =
        FIFTHS.measure(
            List.of(
                on("a", "2026-01-01"),
                on("b", "2026-01-01"),
                on("c", "2026-01-01"),
                on("d", "2026-01-01", "2026-01-01"),
                on("e", "2026-01-01", "2026-01-01", "2026-01-05")));

    // frequency: three with 1, none worse; 2 has three of five worse; 3 has four of five worse
    assertThat(report.customers())
        .extracting(RfmCustomer::frequencyScore)
        .containsExactly(1, 1, 1, 4, 5);
    // recency: four were as long ago, and nobody is worse
    assertThat(report.customers())
        .extracting(RfmCustomer::recencyScore)
        .containsExactly(1, 1, 1, 1, 5);
  }

  @Test
  void bounds_are_reached_by_amounts_and_not_exceeded_by_days() {
    RfmScores bounded =
        FIFTHS.scaling(
            RfmScale.bounds(decimals(7, 14, 30, 90)),
            RfmScale.bounds(decimals(2, 3, 4, 5)),
            RfmScale.bounds(decimals(10, 20, 50, 100)));

    RfmReport report =
        bounded.measure(
            List.of(
                spending("a", "2026-01-24", "100"),
                spending("b", "2026-01-23", "99.99"),
                spending("c", "2025-11-01", "9.99")));

    assertThat(report.customers())
        .extracting(RfmCustomer::cell)
        .containsExactly("515", "414", "111");
  }

  @Test
  void what_was_taken_back_lowers_the_amount_and_is_no_purchase() {
    CustomerHistory history =
        CustomerHistory.builder(A)
            .purchase(day("2026-01-01"), usd("10"))
            .event(takenBack("2026-01-20", "-4"))
            .event("call", day("2026-01-25"))
            .purchase(day("2026-02-01"), usd("70"))
            .build();

    RfmReport report = FIFTHS.measure(List.of(history, on("b")));

    RfmCustomer customer = report.of(A).orElseThrow();
    assertThat(customer.monetary()).isEqualTo(usd("6.00"));
    assertThat(customer.frequency()).isEqualTo(1);
    assertThat(customer.recencyDays()).isEqualTo(30);
    assertThat(report.withoutPurchase()).isEqualTo(1);
    assertThat(report.of(CustomerId.of("b"))).isEmpty();
  }

  @Test
  void the_usual_segments_name_every_pair_of_recency_and_frequency_once() {
    for (int recency = 1; recency <= 5; recency++) {
      for (int frequency = 1; frequency <= 5; frequency++) {
        int r = recency;
        int f = frequency;
        assertThat(RfmSegment.usual().stream().filter(rule -> rule.takes(r, f, 3)))
            .as("%s and %s", r, f)
            .hasSize(1);
      }
    }
  }

  @Test
  void segments_are_the_callers_and_the_first_rule_that_takes_the_scores_names_them() {
    RfmScores own =
        FIFTHS.naming(
            List.of(
                new RfmSegment("big", Range.closed(1, 5), Range.closed(1, 5), Range.closed(4, 5)),
                RfmSegment.of("fresh", 3, 5, 1, 5)));

    RfmReport report =
        own.measure(
            List.of(
                spending("a", "2026-01-31", "1"),
                spending("b", "2026-01-30", "2"),
                spending("c", "2026-01-29", "3"),
                spending("d", "2026-01-28", "4"),
                spending("e", "2026-01-27", "0")));

    assertThat(report.in("big")).extracting(RfmCustomer::cell).containsExactly("314", "215");
    assertThat(report.segments())
        .containsExactly(
            Map.entry("big", new RfmGroup(Ratio.of(2, 5), AmountRatio.of(usd("7"), usd("10")))),
            Map.entry("fresh", new RfmGroup(Ratio.of(2, 5), AmountRatio.of(usd("3"), usd("10")))));
    assertThat(report.withoutSegment().customers()).isEqualTo(Ratio.of(1, 5));
    assertThat(report)
        .hasToString(
            "big: 2 of 5 (40.0 %) customers, USD 7.00 of USD 10.00 (70.0 %)\n"
                + "fresh: 2 of 5 (40.0 %) customers, USD 3.00 of USD 10.00 (30.0 %)");
  }

  @Test
  void nobody_has_no_scores() {
    RfmReport report = FIFTHS.measure(List.of());

    assertThat(report.customers()).isEmpty();
    assertThat(report.segments().get("champions"))
        .isEqualTo(new RfmGroup(Ratio.NONE, AmountRatio.of(usd("0"), usd("0"))));
    assertThat(Copies.throughBytes(report)).isEqualTo(report);
  }

  @Test
  void bounds_and_scores_that_are_none_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RfmScale.bounds(decimals(1, 2, 2, 3)))
        .withMessage("score bounds: must be 4, each above the one before, were [1, 2, 2, 3]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RfmSegment.of("x", 0, 5, 1, 1))
        .withMessage("RFM segment x: scores must lie within [1..5], were [0..5]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RfmSegment.of("x", 2, 1, 1, 1))
        .withMessage("RFM segment x: least must not be above most, was 2 to 1 and 1 to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RfmScores.of(day("2026-01-31"), CurrencyUnit.EUR)
                    .measure(ImmutableList.of(on("a", "2026-01-01"))))
        .withMessage("history of a: currency must be EUR, was USD 10.00");
  }
}
