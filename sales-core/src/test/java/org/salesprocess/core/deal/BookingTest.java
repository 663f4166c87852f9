package org.salesprocess.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;

class BookingTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final ProductId OAK = ProductId.of("oak");
  private static final SellerId ANA = SellerId.of("ana");
  private static final SellerId BOB = SellerId.of("bob");

  private static BigMoney money(String text) {
    return BigMoney.parse(text);
  }

  private static BookingLine line(String amount) {
    return BookingLine.of(OAK, 1, money(amount));
  }

  private static Booking.Builder booking(String amount) {
    return Booking.builder()
        .id(BookingId.of("b"))
        .deal(DealId.of("d"))
        .amount(money(amount))
        .bookedAt(NOON);
  }

  @Test
  void a_line_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> BookingLine.of(OAK, 0, money("USD 1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("booking line of oak: quantity must be above zero, was 0");
    assertThatThrownBy(() -> line("USD -1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("booking line of oak: amount must not be negative, was USD -1");
    assertThatThrownBy(() -> line("USD 1").costing(money("USD -1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("booking line of oak: cost must not be negative, was USD -1");
    assertThatThrownBy(() -> line("USD 1").costing(money("EUR 1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("booking line of oak: currency must be USD, was EUR 1");
  }

  @Test
  void equal_numbers_make_equal_lines_and_bookings() {
    assertThat(
            new BookingLine(
                OAK, new BigDecimal("10.0"), money("USD 1.5"), Optional.of(money("USD 1"))))
        .isEqualTo(BookingLine.of(OAK, 10, money("USD 1.500")).costing(money("USD 1.0")));
    assertThat(booking("USD 1.5").cost(money("USD 1")).build())
        .isEqualTo(booking("USD 1.500").cost(money("USD 1.000")).build());
  }

  @Test
  void the_lines_sum_to_exactly_the_amount() {
    Booking both = booking("USD 3").addLines(line("USD 1.999"), line("USD 1.001")).build();
    assertThat(both.lines()).hasSize(2);
    assertThatThrownBy(() -> booking("USD 3").addLines(line("USD 1"), line("USD 1.999")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("booking b: amount must be the sum of the lines USD 2.999, was USD 3.00");
    assertThatThrownBy(() -> booking("USD 0").addLines(line("EUR 0")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("booking b: currency must be USD, was EUR 0.00");
    assertThat(booking("USD 0").addLines(line("USD 0")).build().amount().isZero()).isTrue();
  }

  @Test
  void amounts_and_times_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> booking("USD -1").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("booking b: amount must not be negative, was USD -1");
    assertThatThrownBy(() -> booking("USD 1").cost(money("USD -1")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("booking b: cost must not be negative, was USD -1");
    assertThatThrownBy(() -> booking("USD 1").cost(money("EUR 1")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("booking b: currency must be USD, was EUR 1");
    assertThatThrownBy(() -> booking("USD 1").bookedAt(NOON.plusNanos(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "booking b: bookedAt must be whole microseconds, was 2026-01-05T12:00:00.000000001Z");
    assertThatThrownBy(() -> booking("USD 1").recordedAt(NOON.plusNanos(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "booking b: recordedAt must be whole microseconds, was"
                + " 2026-01-05T12:00:00.000000001Z");
  }

  @Test
  void the_shares_of_a_split_sum_to_exactly_one() {
    Fraction third = Fraction.of(1, 3);
    assertThat(booking("USD 1").split(Map.of(BOB, Fraction.of(2, 3), ANA, third)).build().split())
        .containsExactly(Map.entry(ANA, third), Map.entry(BOB, Fraction.of(2, 3)));
    assertThatThrownBy(() -> booking("USD 1").split(Map.of(ANA, third, BOB, third)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("booking b: shares of the split must sum to 1, was 2/3");
    assertThatThrownBy(
            () -> booking("USD 1").split(Map.of(ANA, Fraction.ONE, BOB, Fraction.ZERO)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("booking b: share of bob must be above zero, was 0");
    assertThatThrownBy(
            () -> booking("USD 1").split(Map.of(ANA, Fraction.of(2), BOB, Fraction.of(-1))).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("booking b: share of bob must be above zero, was -1");
    assertThat(booking("USD 1").build().split()).isEmpty();
  }

  @Test
  void the_margin_is_the_amount_less_the_cost_of_the_booking() {
    assertThat(booking("USD 10").cost(money("USD 4")).build().margin()).contains(money("USD 6.00"));
    assertThat(booking("USD 10").cost(money("USD 14")).build().margin())
        .contains(money("USD -4.00"));
    assertThat(booking("USD 10").build().margin()).isEmpty();
  }

  @Test
  void the_margin_is_less_the_cost_of_the_lines_if_all_of_them_have_one() {
    BookingLine known = line("USD 6").costing(money("USD 2"));
    BookingLine alsoKnown = line("USD 4").costing(money("USD 1.005"));
    assertThat(booking("USD 10").addLines(known, alsoKnown).build().margin())
        .contains(money("USD 6.995"));
    assertThat(booking("USD 10").addLines(known, line("USD 4")).build().margin()).isEmpty();
    assertThat(
            booking("USD 10").addLines(known, line("USD 4")).cost(money("USD 5")).build().margin())
        .contains(money("USD 5.00"));
  }

  @Test
  void a_booking_happens_when_it_is_signed() {
    assertThat(booking("USD 1").build().at()).contains(NOON);
  }
}
