package org.salesprocess.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidityTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());
  private static final Validity SINCE_MAY = Validity.of(MAY, Optional.empty());
  private static final Validity IN_JUNE = Validity.of(SalesPeriod.of(JUNE, JULY));

  @Test
  void its_first_day_is_inside_and_its_end_is_not() {
    assertThat(IN_JUNE.contains(JUNE.minusDays(1))).isFalse();
    assertThat(IN_JUNE.contains(JUNE)).isTrue();
    assertThat(IN_JUNE.contains(JULY.minusDays(1))).isTrue();
    assertThat(IN_JUNE.contains(JULY)).isFalse();
    assertThat(ALWAYS.contains(LocalDate.MIN)).isTrue();
    assertThat(ALWAYS.contains(LocalDate.MAX)).isTrue();
  }

  @Test
  void the_days_in_both_are_bounded_where_one_of_them_is() {
    assertThat(SINCE_MAY.intersection(IN_JUNE)).contains(IN_JUNE);
    assertThat(IN_JUNE.intersection(SINCE_MAY)).contains(IN_JUNE);
    assertThat(SINCE_MAY.intersection(Validity.until(JUNE)))
        .contains(Validity.of(MAY, Optional.of(JUNE)));
    assertThat(ALWAYS.intersection(ALWAYS)).contains(ALWAYS);
    assertThat(IN_JUNE.intersection(Validity.until(JUNE))).isEmpty();
    assertThat(Validity.until(MAY).overlaps(SINCE_MAY)).isFalse();
    assertThat(SINCE_MAY.overlaps(ALWAYS)).isTrue();
  }

  @Test
  void a_period_has_the_days_that_are_in_it() {
    SalesPeriod quarter = SalesPeriod.of(LocalDate.of(2026, 4, 1), JULY);
    assertThat(SINCE_MAY.within(quarter)).contains(SalesPeriod.of(MAY, JULY));
    assertThat(Validity.until(MAY).within(quarter))
        .contains(SalesPeriod.of(LocalDate.of(2026, 4, 1), MAY));
    assertThat(Validity.of(JULY, Optional.empty()).within(quarter)).isEmpty();
  }

  @Test
  void its_end_is_after_its_start() {
    assertThatThrownBy(() -> Validity.of(MAY, Optional.of(MAY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("validity from 2026-05-01: until must be later, was 2026-05-01");
  }

  @Test
  void its_text_names_the_bounds_that_there_are() {
    assertThat(ALWAYS).hasToString("always");
    assertThat(SINCE_MAY).hasToString("from 2026-05-01");
    assertThat(Validity.until(MAY)).hasToString("until 2026-05-01");
    assertThat(IN_JUNE).hasToString("from 2026-06-01 until 2026-07-01");
  }
}
