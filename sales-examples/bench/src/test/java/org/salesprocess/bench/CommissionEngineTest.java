package org.salesprocess.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommissionEngineTest {

  private static final CommissionWorkload WORKLOAD = CommissionWorkload.of(6_000);
  private static final ImmutableLongArray LINES = lineByLine();

  @ParameterizedTest
  @CsvSource({
    "LIBRARY, 1",
    "LIBRARY, 2",
    "LIBRARY_PLAN_ENGINE, 1",
    "DUCKDB, 1",
    "DUCKDB, 2",
    "STREAMS, 1",
    "STREAMS, 2",
    "DROOLS, 1",
  })
  void every_engine_pays_each_booking_what_decimals_taken_one_by_one_pay_it(
      CommissionEngine engine, int threads) {
    try (Engine.Loaded<CommissionAnswer> loaded = engine.engine().load(WORKLOAD, threads)) {
      assertThat(loaded.ask().lines()).isEqualTo(LINES);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_lines_of_a_seller_and_quarter_sum_to_their_total(CommissionEngine engine) {
    long[] sums = CommissionAnswer.nothing(WORKLOAD);
    for (int i = 0; i < WORKLOAD.size(); i++) {
      sums[CommissionAnswer.place(WORKLOAD.seller(i), WORKLOAD.quarter(i))] += LINES.get(i);
    }
    try (Engine.Loaded<CommissionAnswer> loaded = engine.engine().load(WORKLOAD, 1)) {
      assertThat(loaded.ask().totals()).isEqualTo(ImmutableLongArray.copyOf(sums));
    }
  }

  @Test
  void some_seller_reaches_the_last_tier_and_some_stays_in_the_first() {
    long[] booked = CommissionAnswer.nothing(WORKLOAD);
    for (int i = 0; i < WORKLOAD.size(); i++) {
      booked[CommissionAnswer.place(WORKLOAD.seller(i), WORKLOAD.quarter(i))] += WORKLOAD.cents(i);
    }
    assertThat(LongStream.of(booked)).anyMatch(cents -> cents > CommissionTerms.FROM_CENTS[2]);
    assertThat(LongStream.of(booked)).anyMatch(cents -> cents < CommissionTerms.FROM_CENTS[1]);
  }

  /** Pays by decimals: the tiers of all that is booked so far, less what is paid already. */
  private static ImmutableLongArray lineByLine() {
    long[] lines = new long[WORKLOAD.size()];
    for (int seller = 0; seller < WORKLOAD.sellers(); seller++) {
      for (int quarter = 0; quarter < CommissionWorkload.QUARTERS; quarter++) {
        BigDecimal booked = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (int booking : bookings(seller, quarter)) {
          booked = booked.add(BigDecimal.valueOf(WORKLOAD.cents(booking), 2));
          BigDecimal due = due(booked).setScale(2, RoundingMode.HALF_UP);
          lines[booking] = due.subtract(paid).unscaledValue().longValueExact();
          paid = due;
        }
      }
    }
    return ImmutableLongArray.copyOf(lines);
  }

  private static List<Integer> bookings(int seller, int quarter) {
    return IntStream.range(0, WORKLOAD.size())
        .filter(i -> WORKLOAD.seller(i) == seller && WORKLOAD.quarter(i) == quarter)
        .boxed()
        .sorted(Comparator.comparingInt(WORKLOAD::day))
        .toList();
  }

  private static BigDecimal due(BigDecimal booked) {
    BigDecimal first = booked.min(new BigDecimal("100000"));
    BigDecimal second = booked.subtract(first).min(new BigDecimal("150000"));
    BigDecimal third = booked.subtract(first).subtract(second);
    return first
        .multiply(new BigDecimal("0.05"))
        .add(second.multiply(new BigDecimal("0.08")))
        .add(third.multiply(new BigDecimal("0.12")));
  }
}
