package org.salesprocess.core.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.Copies;
import org.salesprocess.core.time.Dated;

class RampScheduleTest {
  private static final RampSchedule QUARTERS =
      RampSchedule.of(Fraction.ZERO, Fraction.of(1, 4), Fraction.HALF, Fraction.of(3, 4));

  @Test
  void each_month_since_the_start_has_its_share_and_then_all_is_asked() {
    Dated<Fraction> ramp = QUARTERS.startingOn(LocalDate.of(2026, 3, 15));
    assertThat(ramp.at(LocalDate.of(2026, 3, 14))).isEmpty();
    assertThat(ramp.at(LocalDate.of(2026, 3, 15))).contains(Fraction.ZERO);
    assertThat(ramp.at(LocalDate.of(2026, 4, 14))).contains(Fraction.ZERO);
    assertThat(ramp.at(LocalDate.of(2026, 4, 15))).contains(Fraction.of(1, 4));
    assertThat(ramp.at(LocalDate.of(2026, 5, 15))).contains(Fraction.HALF);
    assertThat(ramp.at(LocalDate.of(2026, 7, 14))).contains(Fraction.of(3, 4));
    assertThat(ramp.at(LocalDate.of(2026, 7, 15))).contains(Fraction.ONE);
    assertThat(ramp.at(LocalDate.of(2036, 7, 15))).contains(Fraction.ONE);
  }

  @Test
  void months_are_counted_from_the_start_itself_where_some_are_shorter() {
    Dated<Fraction> ramp = QUARTERS.startingOn(LocalDate.of(2026, 1, 31));
    assertThat(ramp.at(LocalDate.of(2026, 2, 27))).contains(Fraction.ZERO);
    assertThat(ramp.at(LocalDate.of(2026, 2, 28))).contains(Fraction.of(1, 4));
    assertThat(ramp.at(LocalDate.of(2026, 3, 30))).contains(Fraction.of(1, 4));
    assertThat(ramp.at(LocalDate.of(2026, 3, 31))).contains(Fraction.HALF);
  }

  @Test
  void shares_may_fall() {
    RampSchedule falling = RampSchedule.of(Fraction.HALF, Fraction.ZERO);
    assertThat(falling.startingOn(LocalDate.of(2026, 1, 1)).values())
        .containsExactly(Fraction.HALF, Fraction.ZERO, Fraction.ONE);
  }

  @Test
  void a_ramp_comes_back_equal() throws Exception {
    assertThat(Copies.copy(QUARTERS)).isEqualTo(QUARTERS).hasSameHashCodeAs(QUARTERS);
    assertThat(RampSchedule.of(List.copyOf(QUARTERS.shares()))).isEqualTo(QUARTERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1/4", "5/4"})
  void a_share_outside_zero_to_one_is_refused(String share) {
    assertThatThrownBy(() -> RampSchedule.of(Fraction.HALF, Fraction.parse(share)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ramp: share of month 2 must lie between 0 and 1, was " + share);
  }

  @Test
  void a_ramp_of_no_months_is_refused() {
    assertThatThrownBy(() -> RampSchedule.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ramp: needs the share of one month or more");
  }
}
