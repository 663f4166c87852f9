package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.customer.SurveyResponse;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.Contract.Renewal;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.ContractChange.Kind;
import org.salesprocess.core.deal.Offer;
import org.salesprocess.core.deal.Return;

/**
 * The generators of what follows a deal reach the corners at which rules break: each in five of a
 * thousand samples.
 */
class BookingCornersProperties {

  private static final int SAMPLES = 1_000;
  private static final int OFTEN_ENOUGH = 5;

  @Example
  void offers_reach_their_corners() {
    List<Offer> offers = samples(BookingArbitraries.offers());

    reach(offers, offer -> offer.listPrice().isEmpty());
    reach(offers, offer -> offer.listPrice().filter(BigMoney::isZero).isPresent());
    reach(offers, offer -> offer.discount().filter(Fraction::isNegative).isPresent());
    reach(offers, offer -> offer.discount().filter(Fraction::isZero).isPresent());
    reach(offers, offer -> offer.discount().filter(Fraction::isPositive).isPresent());
    reach(offers, offer -> offer.version() > 1);
    reach(offers, offer -> offer.offeredAt().isEmpty());
  }

  @Example
  void bookings_reach_their_corners() {
    List<Booking> bookings = samples(BookingArbitraries.bookings());

    reach(bookings, booking -> booking.lines().isEmpty());
    reach(bookings, booking -> booking.amount().isZero());
    reach(bookings, booking -> booking.margin().isEmpty());
    reach(bookings, booking -> booking.margin().filter(BigMoney::isNegative).isPresent());
    reach(bookings, booking -> booking.cost().isEmpty() && booking.margin().isPresent());
    reach(bookings, booking -> booking.split().isEmpty());
    reach(bookings, booking -> booking.split().size() == 1);
    reach(bookings, booking -> booking.split().size() == 3);
    reach(bookings, booking -> booking.owner().isEmpty());
    reach(bookings, booking -> booking.territory().isEmpty());
    reach(bookings, booking -> booking.participations().size() == 2);
    assertThat(samples(BookingArbitraries.bookings(CurrencyUnit.JPY)))
        .allMatch(booking -> booking.amount().getCurrencyUnit().equals(CurrencyUnit.JPY));
  }

  @Example
  void returns_reach_their_corners() {
    List<Return> returns = samples(BookingArbitraries.returns());

    reach(returns, each -> each.lines().isEmpty());
    reach(returns, each -> each.lines().size() > 1);
    reach(returns, each -> each.booking().isEmpty());
    for (Return.Kind kind : Return.Kind.values()) {
      reach(returns, each -> each.kind() == kind);
    }
    assertThat(samples(BookingArbitraries.returns(CurrencyUnit.JPY)))
        .allMatch(each -> each.amount().getCurrencyUnit().equals(CurrencyUnit.JPY));
  }

  @Example
  void invoices_and_payments_reach_their_corners() {
    reach(samples(BookingArbitraries.invoices()), invoice -> invoice.amount().isZero());
    reach(samples(BookingArbitraries.invoices()), invoice -> invoice.dueOn().isEmpty());
    reach(samples(BookingArbitraries.invoices()), invoice -> invoice.booking().isEmpty());
    reach(samples(BookingArbitraries.payments()), payment -> payment.invoice().isEmpty());
  }

  @Example
  void contracts_reach_their_corners() {
    List<Contract> contracts = samples(ContractArbitraries.contracts());

    reach(contracts, contract -> contract.end().isEmpty());
    reach(contracts, contract -> contract.end().equals(Optional.of(contract.start().plusDays(1))));
    reach(contracts, contract -> contract.recurring().isEmpty());
    reach(contracts, contract -> contract.recurring().filter(r -> r.amount().isZero()).isPresent());
    reach(contracts, contract -> contract.renews().isPresent());
    reach(contracts, contract -> contract.signedAt().isEmpty());
    for (Renewal renewal : Renewal.values()) {
      reach(contracts, contract -> contract.renewal() == renewal);
    }
  }

  @Example
  void contract_changes_reach_their_corners() {
    List<ContractChange> changes = samples(ContractArbitraries.contractChanges());

    reach(changes, each -> each.kind() == Kind.ENDED);
    reach(changes, each -> each.kind() == Kind.RENEWED && each.end().isEmpty());
    reach(changes, each -> each.kind() == Kind.RENEWED && each.recurring().isEmpty());
    reach(changes, each -> each.kind() == Kind.CHANGED && each.end().isEmpty());
    reach(changes, each -> each.kind() == Kind.CHANGED && each.recurring().isEmpty());
    reach(changes, each -> each.end().isPresent() && each.recurring().isPresent());
    reach(changes, each -> each.reason().isEmpty());
  }

  @Example
  void survey_responses_reach_their_corners() {
    List<SurveyResponse> responses = samples(ContactArbitraries.surveyResponses());

    for (SurveyResponse.Kind kind : SurveyResponse.Kind.values()) {
      reach(responses, each -> each.kind() == kind && each.score().compareTo(each.lowest()) == 0);
      reach(responses, each -> each.kind() == kind && each.score().compareTo(each.highest()) == 0);
    }
    reach(responses, each -> each.score().scale() > 0);
    reach(responses, each -> each.seller().isEmpty());
    reach(responses, each -> each.answeredAt().isEmpty());
    reach(responses, each -> each.comment().isPresent());
  }

  private static <T> List<T> samples(Arbitrary<T> arbitrary) {
    RandomGenerator<T> generator = arbitrary.generator(SAMPLES, true);
    Random random = new Random(1);
    return Stream.generate(() -> generator.next(random).value()).limit(SAMPLES).toList();
  }

  private static <T> void reach(List<T> samples, Predicate<T> corner) {
    assertThat(samples.stream().filter(corner)).hasSizeGreaterThanOrEqualTo(OFTEN_ENOUGH);
  }
}
