package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.customer.SurveyResponse;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.RecurringAmount;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.incentive.ContractTransactions;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Transactions;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** What holds of the transactions that are made of any facts of selling. */
class TransactionProperties {

  private static Quantity sum(List<Transaction> transactions, Measure measure, Quantity zero) {
    return transactions.stream()
        .map(each -> each.values().get(measure))
        .reduce(zero, Quantity::plus);
  }

  @Property(tries = 300)
  void a_payment_is_divided_exactly_and_as_its_booking(
      @ForAll Payment payment, @ForAll Booking booking) {
    List<Transaction> paid = Transactions.payment(payment.withDeal(booking.deal()), booking);

    assertThat(sum(paid, Measure.COLLECTED, Quantity.of(payment.amount()).zero()))
        .isEqualTo(Quantity.of(payment.amount()));
    assertThat(paid)
        .extracting(Transaction::product)
        .isEqualTo(Transactions.booking(booking).stream().map(Transaction::product).toList());
  }

  @Property(tries = 300)
  void refunds_of_all_that_was_paid_leave_nothing_of_any_part(
      @ForAll Payment payment, @ForAll Booking booking, @ForAll Return taken) {
    Payment ours = payment.withDeal(booking.deal());
    Return half =
        taken
            .withDeal(booking.deal())
            .withBooking(Optional.empty())
            .withLines()
            .withAmount(ours.amount().dividedBy(2, RoundingMode.HALF_UP));
    Assume.that(half.amount().isLessThan(ours.amount()));
    Return rest = half.withId(ReturnId.of("rest")).withAmount(ours.amount().minus(half.amount()));
    Map<TransactionId, Quantity> left = new TreeMap<>();
    Transactions.payment(ours, booking)
        .forEach(each -> left.put(each.id(), each.values().get(Measure.COLLECTED)));
    Transactions.refunds(List.of(half, rest), ours, booking)
        .forEach(
            each ->
                left.merge(
                    each.reverses().orElseThrow(),
                    each.values().get(Measure.COLLECTED),
                    Quantity::minus));
    assertThat(left.values()).allMatch(Quantity::isZero);
  }

  @Property(tries = 300)
  void what_a_renewal_retains_gains_and_loses_is_what_was_paid_before_and_is_paid_after(
      @ForAll Contract old, @ForAll Contract next, @ForAll RecurringAmount before) {
    Contract ended = old.withRecurring(before);
    Contract renewed =
        next.withRenews(Optional.empty()).withId(ContractId.of("next")).withRenews(old.id());
    Map<Measure, Quantity> values =
        ContractTransactions.renewal(renewed, ended, ZoneOffset.UTC).orElseThrow().values();
    Quantity zero = Quantity.of(before.amount()).zero();
    Quantity retained = values.getOrDefault(Measure.RETAINED_REVENUE, zero);

    assertThat(retained.plus(values.getOrDefault(Measure.CONTRACTION_REVENUE, zero)).value())
        .isEqualTo(before.perYear());
    assertThat(retained.plus(values.getOrDefault(Measure.EXPANSION_REVENUE, zero)).value())
        .isEqualTo(renewed.recurring().map(RecurringAmount::perYear).orElse(Fraction.ZERO));
  }

  @Property(tries = 300)
  void an_answer_is_worth_a_share_or_a_promotion(@ForAll SurveyResponse response) {
    Assume.that(response.answeredAt().isPresent());
    Map<Measure, Quantity> values = Transactions.survey(response).values();

    assertThat(values).hasSize(1);
    assertThat(values.values())
        .allMatch(value -> value.value().compareTo(Fraction.of(-1)) >= 0)
        .allMatch(value -> value.value().compareTo(Fraction.ONE) <= 0);
    assertThat(values.containsKey(Measure.NET_PROMOTER))
        .isEqualTo(response.kind() == SurveyResponse.Kind.NPS);
  }
}
