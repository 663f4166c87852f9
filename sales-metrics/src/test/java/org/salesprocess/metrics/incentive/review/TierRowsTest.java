package org.salesprocess.metrics.incentive.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.review.Reviewing.number;
import static org.salesprocess.metrics.incentive.review.Reviewing.usd;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

class TierRowsTest {

  private static TierRows.Row row(long line, String from, String until, String value) {
    return new TierRows.Row(
        line,
        usd(from),
        until.isEmpty() ? Optional.empty() : Optional.of(usd(until)),
        number(value));
  }

  private static TierRows rows(TierRows.Row... rows) {
    return new TierRows(ImmutableList.copyOf(rows));
  }

  @Test
  void rows_that_meet_are_a_table_in_whatever_order_they_stand() {
    TierRows rows =
        rows(row(2, "100", "200", "0.06"), row(3, "200", "", "0.07"), row(1, "0", "100", "0.05"));
    assertThat(rows.findings()).isEmpty();
    assertThat(rows.table(RateTable.Application.MARGINAL))
        .isEqualTo(
            RateTable.marginal(number("0.05"))
                .from(usd("100"), number("0.06"))
                .from(usd("200"), number("0.07"))
                .build());
  }

  @Test
  void levels_without_a_row_are_gaps() {
    TierRows rows = rows(row(1, "10", "100", "0.05"), row(2, "101", "200", "0.06"));
    assertThat(rows.findings()).extracting(PlanFinding::kind).containsOnly(Kind.TABLE_GAP);
    assertThat(rows.findings())
        .extracting(PlanFinding::sentence)
        .containsExactly(
            "from USD 0.00 to below USD 10.00, no row has a value.",
            "from USD 100.00 to below USD 101.00, no row has a value.",
            "from USD 200.00 up, no row has a value.");
  }

  @Test
  void levels_with_two_rows_are_overlaps() {
    TierRows rows =
        rows(row(1, "0", "150", "0.05"), row(2, "100", "200", "0.06"), row(3, "200", "", "0.07"));
    assertThat(rows.findings())
        .extracting(PlanFinding::sentence)
        .containsExactly(
            "from USD 100.00 to below USD 150.00, line 1 has 0.05 and line 2 has 0.06.");
    assertThat(rows(row(1, "0", "", "0.05"), row(2, "100", "200", "0.06")).findings())
        .extracting(PlanFinding::sentence)
        .containsExactly(
            "from USD 100.00 to below USD 200.00, line 1 has 0.05 and line 2 has 0.06.");
    assertThat(rows(row(1, "0", "", "0.05"), row(2, "100", "", "0.06")).findings())
        .extracting(PlanFinding::place)
        .containsExactly("from USD 100.00 up");
  }

  @Test
  void a_table_of_rows_with_a_gap_is_refused() {
    TierRows rows = rows(row(1, "0", "100", "0.05"));
    assertThatThrownBy(() -> rows.table(RateTable.Application.WHOLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "tier rows: must have one value for each level, but from USD 100.00 up, no row has a"
                + " value.");
    assertThatThrownBy(
            () -> rows(row(1, "0", "", "0.05")).table(RateTable.Application.PROPORTIONAL))
        .hasMessage("tier rows: application must be MARGINAL or WHOLE, was PROPORTIONAL");
  }

  @Test
  void rows_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> row(4, "100", "100", "0.05"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tier rows: line 4 must end above USD 100.00, was USD 100.00");
    assertThatThrownBy(() -> rows()).hasMessage("tier rows: must not be empty");
    TierRows.Row units = new TierRows.Row(9, Quantity.of(1), Optional.empty(), number("0.05"));
    assertThatThrownBy(() -> rows(row(1, "0", "", "0.05"), units))
        .hasMessage("tier rows: line 9 must be of one kind with line 1, was 0.05 for 1");
  }

  @Property(tries = 500)
  void a_level_has_one_row_exactly_where_nothing_is_found(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ImmutableList.Builder<TierRows.Row> some = ImmutableList.builder();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      int from = random.nextInt(0, 6);
      int until = from + random.nextInt(1, 5);
      some.add(
          new TierRows.Row(
              i,
              Quantity.of(from),
              random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Quantity.of(until)),
              Quantity.of(Fraction.of(i, 10))));
    }
    TierRows rows = new TierRows(some.build());
    boolean everyLevelHasOne = true;
    for (int level = 0; level < 12; level++) {
      Quantity at = Quantity.of(level);
      long having =
          rows.rows().stream()
              .filter(row -> row.from().compareTo(at) <= 0)
              .filter(row -> row.until().map(end -> at.compareTo(end) < 0).orElse(true))
              .count();
      everyLevelHasOne &= having == 1;
    }
    assertThat(rows.findings().isEmpty()).isEqualTo(everyLevelHasOne);
    List<TierRows.Row> shuffled = new ArrayList<>(rows.rows());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(new TierRows(ImmutableList.copyOf(shuffled)).findings()).isEqualTo(rows.findings());
  }
}
