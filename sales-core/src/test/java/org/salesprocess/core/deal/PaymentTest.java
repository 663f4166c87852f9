package org.salesprocess.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.basics.PaymentId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ReturnId;

/** Invoices, payments and returns: the money that follows a booking. */
class PaymentTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Instant TOO_FINE = NOON.plusNanos(1);
  private static final ProductId OAK = ProductId.of("oak");

  private static Invoice.Builder invoice(String amount) {
    return Invoice.builder()
        .id(InvoiceId.of("i"))
        .deal(DealId.of("d"))
        .amount(BigMoney.parse(amount))
        .invoicedAt(NOON);
  }

  private static Payment.Builder payment(String amount) {
    return Payment.builder()
        .id(PaymentId.of("p"))
        .deal(DealId.of("d"))
        .amount(BigMoney.parse(amount))
        .paidAt(NOON);
  }

  private static Return.Builder taken(String amount) {
    return Return.builder()
        .id(ReturnId.of("r"))
        .deal(DealId.of("d"))
        .kind(Return.Kind.RETURNED)
        .amount(BigMoney.parse(amount))
        .returnedAt(NOON);
  }

  @Test
  void each_happens_at_its_own_time() {
    assertThat(invoice("USD 1").build().at()).contains(NOON);
    assertThat(payment("USD 1").build().at()).contains(NOON);
    assertThat(taken("USD 1").build().at()).contains(NOON);
  }

  @Test
  void equal_amounts_are_equal_whatever_their_scale() {
    assertThat(invoice("USD 1").build()).isEqualTo(invoice("USD 1.000").build());
    assertThat(payment("USD 1").build()).isEqualTo(payment("USD 1.000").build());
    assertThat(taken("USD 1").build()).isEqualTo(taken("USD 1.000").build());
  }

  @Test
  void an_invoice_may_be_of_zero_and_not_of_less() {
    assertThat(invoice("USD 0").build().amount().isZero()).isTrue();
    assertThatThrownBy(() -> invoice("USD -0.01").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("invoice i: amount must not be negative, was USD -0.01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD 0", "USD -0.01"})
  void what_is_paid_or_taken_back_is_above_zero(String amount) {
    assertThatThrownBy(() -> payment(amount).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("payment p: amount must be above zero, was %s", amount);
    assertThatThrownBy(() -> taken(amount).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("return r: amount must be above zero, was %s", amount);
  }

  @Test
  void the_lines_of_a_return_sum_to_exactly_its_amount() {
    BookingLine line = BookingLine.of(OAK, 1, BigMoney.parse("USD 2"));
    assertThat(taken("USD 2").addLines(line).build().lines()).containsExactly(line);
    assertThatThrownBy(() -> taken("USD 3").addLines(line).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("return r: amount must be the sum of the lines USD 2.00, was USD 3.00");
    assertThatThrownBy(() -> taken("EUR 2").addLines(line).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("return r: currency must be EUR, was USD 2.00");
  }

  @Test
  void a_reason_without_text_is_refused() {
    assertThatThrownBy(() -> taken("USD 1").reason(" ").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("return r: reason must be text without outer spaces, was ' '");
  }

  @Test
  void times_finer_than_a_microsecond_are_refused() {
    String rule = " must be whole microseconds, was 2026-01-05T12:00:00.000000001Z";
    assertThatThrownBy(() -> invoice("USD 1").invoicedAt(TOO_FINE).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("invoice i: invoicedAt" + rule);
    assertThatThrownBy(() -> invoice("USD 1").recordedAt(TOO_FINE).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("invoice i: recordedAt" + rule);
    assertThatThrownBy(() -> payment("USD 1").paidAt(TOO_FINE).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("payment p: paidAt" + rule);
    assertThatThrownBy(() -> payment("USD 1").recordedAt(TOO_FINE).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("payment p: recordedAt" + rule);
    assertThatThrownBy(() -> taken("USD 1").returnedAt(TOO_FINE).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("return r: returnedAt" + rule);
    assertThatThrownBy(() -> taken("USD 1").recordedAt(TOO_FINE).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("return r: recordedAt" + rule);
  }
}
