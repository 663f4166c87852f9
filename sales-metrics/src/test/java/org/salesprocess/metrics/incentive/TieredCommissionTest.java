package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesprocess.core.basics.AmountAppender;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.core.basics.AmountLogBuilder;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

class TieredCommissionTest {

  private static final CurrencyUnit USD = CurrencyUnit.USD;

  // 5 % up to 1,000, then 8 %, from 2,000 on 10 %
  private static final RateTable TABLE =
      RateTable.marginal(number("0.05"))
          .above(usd("1000"), number("0.08"))
          .from(usd("2000"), number("0.1"))
          .build();
  private static final TieredCommission QUARTERLY =
      new TieredCommission(TABLE, SalesCalendar.quarters(), Rounding.STANDARD);

  private static Quantity usd(String amount) {
    return Quantity.parse("USD " + amount);
  }

  private static Quantity number(String number) {
    return Quantity.parse(number);
  }

  private static Money money(String amount) {
    return Money.parse("USD " + amount);
  }

  private static AmountLog log(AmountLogBuilder builder, Consumer<AmountAppender> filling) {
    try (AmountAppender rows = builder.appender()) {
      filling.accept(rows);
    }
    return builder.seal();
  }

  // amounts of ana, one on each day from the first of January on
  private static AmountLog ofAna(int decimals, String... minors) {
    return log(
        AmountLog.builder(USD, decimals),
        rows -> {
          for (int i = 0; i < minors.length; i++) {
            rows.owner("ana")
                .on(LocalDate.of(2026, 1, 1).plusDays(i))
                .exactMinor(new BigInteger(minors[i]))
                .append();
          }
        });
  }

  private static AmountLog ofAna(String... cents) {
    return ofAna(2, cents);
  }

  private static List<Money> posted(CommissionLines lines) {
    return IntStream.range(0, lines.size()).mapToObj(lines::posted).toList();
  }

  @Test
  void each_part_of_what_is_accumulated_earns_the_rate_of_its_tier() {
    // by hand: 900 x 5 %; 100 x 5 % + 200 x 8 %; 800 x 8 % + 200 x 10 %
    CommissionLines lines = QUARTERLY.of(ofAna("90000", "30000", "100000"));
    assertThat(posted(lines)).containsExactly(money("45"), money("21"), money("84"));
    assertThat(lines.total()).isEqualTo(money("150"));
    assertThat(lines.postedMinor(2)).isEqualTo(8_400);
    assertThat(lines).hasToString("3 lines of commission, together USD 150.00");
  }

  @Test
  void what_is_taken_back_walks_back_down_the_tiers() {
    // by hand: 1,000 x 5 % + 1,000 x 8 % + 500 x 10 %; back 500 x 10 % + 700 x 8 %; and 1,400 x 5 %
    // back again, below what there was, with the 300 x 8 % before
    CommissionLines lines = QUARTERLY.of(ofAna("250000", "-120000", "-170000"));
    assertThat(posted(lines)).containsExactly(money("180"), money("-106"), money("-94"));
    assertThat(lines.total()).isEqualTo(money("-20")); // 400 below zero, at 5 %
  }

  @Test
  void each_owner_and_period_begins_at_zero() {
    AmountLog log =
        log(
            AmountLog.builder(USD),
            rows -> {
              for (String owner : List.of("ana", "ben")) {
                rows.owner(owner).on(LocalDate.of(2026, 4, 1)).minor(150_000).append();
                rows.owner(owner).on(LocalDate.of(2026, 3, 31)).minor(150_000).append();
              }
            });
    CommissionLines lines = QUARTERLY.inParallelOf(log);
    // by hand: 1,000 x 5 % + 500 x 8 %
    assertThat(posted(lines)).hasSize(4).containsOnly(money("90"));
    int ben = log.find("ben").orElseThrow();
    assertThat(lines.total(ben)).isEqualTo(money("180"));
    assertThat(lines.totals(ben))
        .containsExactly(Map.entry(quarter(1), money("90")), Map.entry(quarter(4), money("90")));
  }

  private static SalesPeriod quarter(int month) {
    LocalDate start = LocalDate.of(2026, month, 1);
    return SalesPeriod.of(start, start.plusMonths(3));
  }

  @Test
  void lines_sum_to_the_rounded_total() {
    // by hand: 0.10 x 5 % is half a cent: 0.5, 1.0, 1.5, 2.0 cents round half up to 1, 1, 2, 2
    CommissionLines lines = QUARTERLY.of(ofAna("10", "10", "10", "10"));
    assertThat(posted(lines)).containsExactly(money("0.01"), money("0"), money("0.01"), money("0"));
  }

  @ParameterizedTest
  @EnumSource(value = RoundingMode.class, mode = EnumSource.Mode.EXCLUDE, names = "UNNECESSARY")
  void every_mode_rounds_the_same_in_longs_and_beyond(RoundingMode mode) {
    TieredCommission commission =
        new TieredCommission(
            TABLE, SalesCalendar.years(Month.JANUARY), new Rounding(Rounding.Place.RESULT, mode));
    String[] small = {"10", "1", "-11", "-10", "-7", "17", "10", "30"};
    String far = "1" + "0".repeat(25); // no level fits into a long from here on
    String[] large = new String[small.length + 2];
    System.arraycopy(small, 0, large, 0, small.length);
    large[small.length] = far;
    large[small.length + 1] = "-" + far;
    CommissionLines lines = commission.of(ofAna(large));
    assertThat(posted(lines).subList(0, small.length))
        .isEqualTo(posted(commission.of(ofAna(small))));
    assertThat(lines.total()).isEqualTo(commission.of(ofAna(small)).total());
  }

  @Test
  void amounts_beyond_what_longs_hold_earn_to_the_cent() {
    // by hand, in cents: of 5 x 10^19 the first 200,000 earn 13,000 and the rest a tenth
    CommissionLines lines = QUARTERLY.of(ofAna("50000000000000000000"));
    assertThat(lines.total()).isEqualTo(money("49999999999999930.00"));
    assertThat(lines.postedMinor(0)).isEqualTo(4_999_999_999_999_993_000L);
  }

  @Test
  void what_does_not_fit_into_a_long_is_posted_all_the_same() {
    TieredCommission tenfold =
        new TieredCommission(
            RateTable.flat(Fraction.of(10)), SalesCalendar.quarters(), Rounding.STANDARD);
    String most = Long.toString(Long.MAX_VALUE);
    CommissionLines lines = tenfold.of(ofAna(most, "1", "-" + most));
    assertThat(lines.posted(0)).isEqualTo(money("922337203685477580.70"));
    assertThat(lines.total()).isEqualTo(money("0.10"));
    assertThatThrownBy(() -> lines.postedMinor(0)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void decimals_finer_than_the_currency_are_rounded_once() {
    // by hand: 0.3333 x 5 % is 0.016665; twice 0.03333
    CommissionLines lines = QUARTERLY.of(ofAna(4, "3333", "3333"));
    assertThat(posted(lines)).containsExactly(money("0.02"), money("0.01"));
  }

  @Test
  void tiers_may_begin_below_zero_and_at_fractions() {
    // by hand: 100/3 x 5 % + 200/3 x 8 % = 7 exactly; back to -100: 200/3 x 8 % + 250/3 x 5 %
    // + 50 x 2 % = 5.333.. + 4.1666.. + 1 = 10.5 exactly
    RateTable table =
        RateTable.marginal(number("0.02"))
            .from(usd("-50"), number("0.05"))
            .from(usd("100/3"), number("0.08"))
            .build();
    CommissionLines lines =
        new TieredCommission(table, SalesCalendar.quarters(), Rounding.STANDARD)
            .of(ofAna("10000", "-20000"));
    assertThat(posted(lines)).containsExactly(money("7"), money("-10.50"));
    assertThat(lines.line(1).slices().stream().map(TierSlice::amount))
        .containsExactly(usd("-16/3"), usd("-25/6"), usd("-1"));
  }

  @Test
  void a_day_without_a_period_earns_nothing_and_is_counted_apart() {
    AmountLog log =
        log(
            AmountLog.builder(USD),
            rows -> {
              for (int day : new int[] {1, 9, 10, 11}) {
                rows.owner("ana").on(LocalDate.of(2026, 1, day)).minor(10_000).append();
              }
            });
    CommissionLines lines =
        new TieredCommission(
                TABLE,
                SalesCalendar.uneven(List.of(LocalDate.of(2026, 1, 9), LocalDate.of(2026, 1, 11))),
                Rounding.STANDARD)
            .of(log);
    assertThat(posted(lines)).containsExactly(money("0"), money("5"), money("5"), money("0"));
    assertThat(lines.outside()).isEqualTo(2);
    assertThat(lines.line(3).period()).isEmpty();
    assertThat(lines.line(3).explanation().print())
        .isEqualTo(
            """
            ana: USD 100.00 on 2026-01-11 = USD 0.00
              no period contains the day, so it earns nothing
            """);
  }

  @Test
  void a_line_explains_itself() {
    CommissionLines lines =
        QUARTERLY.of(
            log(
                AmountLog.builder(USD),
                rows -> {
                  rows.owner("ana")
                      .on(LocalDate.of(2026, 1, 5))
                      .amount(BigMoney.parse("USD 900.10"))
                      .id("b-1")
                      .append();
                  rows.owner("ana")
                      .on(LocalDate.of(2026, 2, 7))
                      .amount(BigMoney.parse("USD 300"))
                      .id("b-2")
                      .append();
                }));
    // by hand: 45.005 rounds to 45.01; with 99.90 x 5 % + 200.10 x 8 % = 21.003 it is 66.008
    CommissionLine line = lines.line(1);
    assertThat(line.owner()).isEqualTo("ana");
    assertThat(line.id()).hasValue("b-2");
    assertThat(line.exact()).isEqualTo(usd("21.003"));
    assertThat(line.roundedWith()).isEqualTo(usd("66.008"));
    assertThat(line.posted()).isEqualTo(money("21"));
    assertThat(line.explanation().print())
        .isEqualTo(
            """
            ana: b-2, USD 300.00 on 2026-02-07 = USD 21.00
              after it USD 1200.10 in 2026-01-01 to 2026-03-31
              tier 1, USD 900.10 to USD 1000.00: USD 99.90 x 5 % = USD 4.995
              tier 2 (above USD 1000.00), USD 1000.00 to USD 1200.10: USD 200.10 x 8 % = USD 16.008
              exactly USD 21.003; with the lines before it USD 66.008, rounded half up once for each \
            component and period, which leaves USD 21.00 for this one
            """);
    assertThatThrownBy(() -> lines.line(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void nothing_earns_nothing() {
    CommissionLines lines = QUARTERLY.of(ofAna());
    assertThat(lines.size()).isZero();
    assertThat(lines.total()).isEqualTo(money("0"));
  }

  // -- refusals

  private static void refused(RateTable table, Rounding rounding, String message) {
    assertThatThrownBy(() -> new TieredCommission(table, SalesCalendar.months(), rounding))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void what_only_the_whole_engine_pays_is_refused() {
    RateTable.Tiers whole =
        RateTable.whole(number("0.05")).from(usd("1000"), number("0.1")).build();
    refused(
        whole,
        Rounding.STANDARD,
        "tiered commission: table must be tiers applied MARGINAL, was "
            + whole
            + "; PayCalculation pays by others");
    RateTable points = RateTable.points(RateTable.Point.of("1", "0.1"));
    refused(
        points,
        Rounding.STANDARD,
        "tiered commission: table must be tiers applied MARGINAL, was "
            + points
            + "; PayCalculation pays by others");
    refused(
        RateTable.marginal(usd("5")).from(usd("10"), usd("7")).build(),
        Rounding.STANDARD,
        "tiered commission: rates must be numbers, was USD 5.00; PayCalculation pays amounts for"
            + " units");
    refused(
        RateTable.marginal(number("0.05")).from(number("0.5"), number("0.1")).build(),
        Rounding.STANDARD,
        "tiered commission: levels must be money, was 0.5; PayCalculation reads other levels");
    refused(
        TABLE,
        new Rounding(Rounding.Place.DEAL, RoundingMode.HALF_UP),
        "tiered commission: place of rounding must be RESULT, was DEAL; PayCalculation has others");
  }

  @Test
  void levels_in_another_currency_are_refused() {
    AmountLog euros = log(AmountLog.builder(CurrencyUnit.EUR), rows -> {});
    assertThatThrownBy(() -> QUARTERLY.of(euros))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tiered commission: levels must be in EUR as the amounts are, was USD 1000.00");
    assertThat(
            new TieredCommission(
                    RateTable.flat(Fraction.HALF), SalesCalendar.months(), Rounding.STANDARD)
                .of(euros)
                .total())
        .isEqualTo(Money.zero(CurrencyUnit.EUR));
  }
}
