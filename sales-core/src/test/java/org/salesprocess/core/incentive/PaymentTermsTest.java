package org.salesprocess.core.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.internal.Copies;

class PaymentTermsTest {
  private static final DrawId D1 = DrawId.of("d1");
  private static final DrawId D2 = DrawId.of("d2");
  private static final DrawId G = DrawId.of("g");

  private static Draw draw(DrawId id) {
    return Draw.builder()
        .id(id)
        .kind(Draw.Kind.RECOVERABLE)
        .method(Draw.Method.TOP_UP)
        .amount(Money.parse("USD 1000"))
        .start(LocalDate.of(2026, 1, 1))
        .end(LocalDate.of(2026, 4, 1))
        .build();
  }

  private static Draw guarantee(DrawId id) {
    return draw(id).withKind(Draw.Kind.NON_RECOVERABLE);
  }

  private static PaymentTerms.Builder terms(Draw... draws) {
    return PaymentTerms.builder(CurrencyUnit.USD).draws(draws);
  }

  @Test
  void the_usual_terms_have_no_draws_and_carry_negative_pay() {
    PaymentTerms usual = PaymentTerms.of(CurrencyUnit.USD);
    assertThat(usual.currency()).isEqualTo(CurrencyUnit.USD);
    assertThat(usual.draws()).isEmpty();
    assertThat(usual.negativePay()).isEqualTo(NegativePay.CARRY);
    assertThat(usual.recoveryOrder()).isEqualTo(RecoveryOrder.carriedFirst());
  }

  @Test
  void the_carried_balance_is_recovered_before_the_draws_unless_said_otherwise() {
    PaymentTerms terms = terms(draw(D2), guarantee(G), draw(D1)).build();
    assertThat(terms.recoveryOrder()).isEqualTo(RecoveryOrder.carriedFirst(D2, D1));
    assertThat(terms.recoveryOrder()).hasToString("carried balance, d2, d1");
  }

  @Test
  void the_carried_balance_may_stand_between_two_draws() {
    RecoveryOrder between = new RecoveryOrder(ImmutableList.of(D2), ImmutableList.of(D1));
    PaymentTerms terms = terms(draw(D1), draw(D2)).recoveryOrder(between).build();
    assertThat(terms.recoveryOrder().draws()).containsExactly(D2, D1);
    assertThat(terms.recoveryOrder()).hasToString("d2, carried balance, d1");
    assertThat(RecoveryOrder.carriedLast(D1)).hasToString("d1, carried balance");
  }

  @Test
  void a_draw_is_found_by_its_id() {
    PaymentTerms terms = terms(draw(D1), draw(D2)).build();
    assertThat(terms.find(D2)).contains(draw(D2));
    assertThat(terms.find(G)).isEmpty();
  }

  @Test
  void a_builder_stands_at_the_terms_it_was_made_of() {
    PaymentTerms terms =
        terms(draw(D1), draw(D2))
            .negativePay(NegativePay.PAY_NEGATIVE)
            .recoveryOrder(RecoveryOrder.carriedLast(D2, D1))
            .build();
    assertThat(terms.toBuilder().build()).isEqualTo(terms).hasSameHashCodeAs(terms);
  }

  @Test
  void the_usual_order_follows_the_draws_and_an_agreed_one_does_not() {
    PaymentTerms more = terms(draw(D1)).build().toBuilder().draws(draw(D2)).build();
    assertThat(more.recoveryOrder()).isEqualTo(RecoveryOrder.carriedFirst(D1, D2));
    PaymentTerms.Builder agreed =
        terms(draw(D1)).recoveryOrder(RecoveryOrder.carriedLast(D1)).build().toBuilder()
            .draws(draw(D2));
    assertThatThrownBy(agreed::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("payment terms: recovery order: must name draw d2, was d1, carried balance");
  }

  @Test
  void terms_with_another_choice_are_other_terms() {
    PaymentTerms terms = terms(draw(D1)).build();
    assertThat(terms)
        .isNotEqualTo(terms(draw(D2)).build())
        .isNotEqualTo(terms.toBuilder().negativePay(NegativePay.PAY_NEGATIVE).build())
        .isNotEqualTo(terms.toBuilder().recoveryOrder(RecoveryOrder.carriedLast(D1)).build());
    assertThat(PaymentTerms.of(CurrencyUnit.USD)).isNotEqualTo(PaymentTerms.of(CurrencyUnit.EUR));
  }

  @Test
  void two_draws_of_one_id_are_refused() {
    assertThatThrownBy(terms(draw(D1), guarantee(D1))::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("payment terms: two draws d1");
  }

  @Test
  void a_draw_in_another_currency_is_refused() {
    assertThatThrownBy(terms(draw(D1).withAmount(Money.parse("EUR 5")))::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("payment terms: draw d1: currency must be USD, was EUR 5.00");
  }

  @Test
  void an_order_that_names_what_is_not_recovered_is_refused() {
    PaymentTerms.Builder builder =
        terms(draw(D1), guarantee(G)).recoveryOrder(RecoveryOrder.carriedFirst(D1, G));
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("payment terms: recovery order: draw must be one of [d1], was g");
  }

  @Test
  void an_order_that_names_a_draw_twice_is_refused() {
    assertThatThrownBy(() -> new RecoveryOrder(ImmutableList.of(D1), ImmutableList.of(D1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("payment terms: recovery order: draw d1 is named twice");
  }

  @Test
  void terms_come_back_equal_from_a_stream_that_was_not_tampered_with() throws Exception {
    PaymentTerms terms =
        terms(draw(D1), draw(D2)).recoveryOrder(RecoveryOrder.carriedLast(D2, D1)).build();
    assertThat(Copies.copy(terms)).isEqualTo(terms).hasToString(terms.toString());
    assertThatThrownBy(() -> Copies.tampered(terms, "d2", "d1"))
        .isInstanceOf(InvalidObjectException.class);
  }
}
