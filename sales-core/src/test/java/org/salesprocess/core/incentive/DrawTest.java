package org.salesprocess.core.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesPeriod;

class DrawTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 4, 1);
  private static final Draw DRAW =
      Draw.builder()
          .id(DrawId.of("d1"))
          .kind(Draw.Kind.RECOVERABLE)
          .method(Draw.Method.IN_ADVANCE)
          .amount(Money.parse("USD 1000"))
          .start(START)
          .end(END)
          .build();
  private static final Draw GUARANTEE = DRAW.withKind(Draw.Kind.NON_RECOVERABLE);

  @Test
  void is_recovered_in_full_from_its_start_and_never_forgiven_unless_said_otherwise() {
    assertThat(DRAW.proration()).isEqualTo(Proration.ACTUAL);
    assertThat(DRAW.recoversFrom()).isEqualTo(START);
    assertThat(DRAW.recoveryShare()).isEqualTo(Fraction.ONE);
    assertThat(DRAW.ceiling()).isEmpty();
    assertThat(DRAW.forgivenOn()).isEmpty();
    assertThat(DRAW.isRecoverable()).isTrue();
    assertThat(GUARANTEE.isRecoverable()).isFalse();
  }

  @Test
  void runs_from_its_start_until_the_day_before_its_end() {
    assertThat(DRAW.period()).isEqualTo(SalesPeriod.of(START, END));
  }

  @Test
  void recovers_from_the_day_that_is_agreed() {
    assertThat(DRAW.withRecoveryStart(END).recoversFrom()).isEqualTo(END);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        refused(
            DRAW,
            draw -> draw.withEnd(START),
            "end must be after start 2026-01-01, was 2026-01-01"),
        refused(
            DRAW,
            draw -> draw.withEnd(START.minusDays(1)),
            "end must be after start 2026-01-01, was 2025-12-31"),
        refused(
            DRAW,
            draw -> draw.withAmount(Money.parse("USD 0")),
            "amount must be above zero, was USD 0.00"),
        refused(
            DRAW,
            draw -> draw.withRecoveryStart(START.minusDays(1)),
            "recoveryStart must not be before start 2026-01-01, was 2025-12-31"),
        refused(
            DRAW,
            draw -> draw.withRecoveryShare(Fraction.ZERO),
            "recoveryShare must be above zero and at most 1, was 0"),
        refused(
            DRAW,
            draw -> draw.withRecoveryShare(Fraction.of(3, 2)),
            "recoveryShare must be above zero and at most 1, was 3/2"),
        refused(
            DRAW,
            draw -> draw.withCeiling(Money.parse("USD 0")),
            "ceiling must be above zero in USD, was USD 0.00"),
        refused(
            DRAW,
            draw -> draw.withCeiling(Money.parse("EUR 5")),
            "ceiling must be above zero in USD, was EUR 5.00"),
        refused(
            DRAW,
            draw -> draw.withForgivenOn(START.minusDays(1)),
            "forgivenOn must not be before start 2026-01-01, was 2025-12-31"),
        refused(
            DRAW.withForgivenOn(END),
            draw -> draw.withForgivenShare(Fraction.of(-1, 2)),
            "forgivenShare must be above zero and at most 1, was -1/2"),
        refused(
            DRAW,
            draw -> draw.withForgivenShare(Fraction.HALF),
            "forgivenShare needs a day forgivenOn, was 1/2"),
        refused(
            GUARANTEE,
            draw -> draw.withRecoveryStart(END),
            "recoveryStart needs a recoverable draw, was 2026-04-01"),
        refused(
            GUARANTEE,
            draw -> draw.withRecoveryShare(Fraction.HALF),
            "recoveryShare needs a recoverable draw, was 1/2"),
        refused(
            GUARANTEE,
            draw -> draw.withCeiling(Money.parse("USD 5")),
            "ceiling needs a recoverable draw, was USD 5.00"),
        refused(
            GUARANTEE,
            draw -> draw.withForgivenOn(END),
            "forgivenOn needs a recoverable draw, was 2026-04-01"));
  }

  private static Arguments refused(Draw draw, UnaryOperator<Draw> change, String message) {
    return Arguments.of(draw, change, message);
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("refused")
  void a_part_that_breaks_its_rule_is_refused(
      Draw draw, UnaryOperator<Draw> change, String message) {
    assertThatThrownBy(() -> change.apply(draw))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("draw d1: " + message);
  }
}
