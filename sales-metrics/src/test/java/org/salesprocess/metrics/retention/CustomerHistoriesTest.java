package org.salesprocess.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.retention.Purchases.day;
import static org.salesprocess.metrics.retention.Purchases.takenBack;
import static org.salesprocess.metrics.retention.Purchases.usd;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealKind;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.deal.Return;
import org.salesprocess.metrics.Copies;

class CustomerHistoriesTest {

  private static final CustomerId ACME = CustomerId.of("acme");
  private static final CustomerId ZETA = CustomerId.of("zeta");
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  private static Booking.Builder booking(String id, String deal, String at) {
    return Booking.builder()
        .id(BookingId.of(id))
        .deal(DealId.of(deal))
        .amount(usd("10"))
        .bookedAt(Instant.parse(at));
  }

  private static Return.Builder taken(String id, String deal, String at) {
    return Return.builder()
        .id(ReturnId.of(id))
        .deal(DealId.of(deal))
        .kind(Return.Kind.RETURNED)
        .amount(usd("4"))
        .returnedAt(Instant.parse(at));
  }

  private static Deal.Builder deal(String id) {
    return Deal.builder().id(DealId.of(id)).kind(DealKind.NEW).outcome(Outcome.WON);
  }

  @Test
  void a_booking_is_of_the_customer_it_names_or_else_of_that_of_its_deal() {
    CustomerHistories made =
        CustomerHistories.builder(KYIV)
            .deals(List.of(deal("d").customer(ACME).build(), deal("nobody").build()))
            .bookings(
                List.of(
                    booking("1", "d", "2026-01-01T12:00:00Z").build(),
                    booking("2", "d", "2026-01-02T12:00:00Z").customer(ZETA).build(),
                    booking("4", "unknown", "2026-01-02T12:00:00Z").build(),
                    booking("3", "nobody", "2026-01-02T12:00:00Z").build()))
            .build();

    assertThat(made.histories())
        .containsExactly(
            CustomerHistory.builder(ACME).purchase(day("2026-01-01"), usd("10")).build(),
            CustomerHistory.builder(ZETA).purchase(day("2026-01-02"), usd("10")).build());
    assertThat(made.bookingsWithoutCustomer().count()).isEqualTo(2);
    assertThat(made.bookingsWithoutCustomer().first())
        .containsExactly(BookingId.of("3"), BookingId.of("4"));
    assertThat(made.returnsWithoutCustomer()).hasToString("none");
  }

  @Test
  void days_are_those_of_the_zone() {
    Booking late = booking("1", "d", "2026-01-31T22:30:00Z").customer(ACME).build();

    assertThat(
            CustomerHistories.builder(KYIV)
                .bookings(List.of(late))
                .build()
                .histories()
                .get(0)
                .event(0)
                .day())
        .isEqualTo(day("2026-02-01"));
    assertThat(
            CustomerHistories.builder(ZoneOffset.UTC)
                .bookings(List.of(late))
                .build()
                .histories()
                .get(0)
                .event(0)
                .day())
        .isEqualTo(day("2026-01-31"));
  }

  @Test
  void a_return_is_minus_its_amount_on_its_own_day() {
    CustomerHistories made =
        CustomerHistories.builder(ZoneOffset.UTC)
            .deals(List.of(deal("d").customer(ZETA).build()))
            .bookings(
                List.of(
                    booking("1", "d", "2026-01-01T12:00:00Z").customer(ACME).build(),
                    booking("2", "d", "2026-01-01T12:00:00Z").build()))
            .returns(
                List.of(
                    taken("of booking", "d", "2026-02-01T12:00:00Z")
                        .booking(BookingId.of("1"))
                        .build(),
                    taken("of deal", "d", "2026-03-01T12:00:00Z").build(),
                    taken("of the booking's deal", "x", "2026-04-01T12:00:00Z")
                        .booking(BookingId.of("2"))
                        .build(),
                    taken("lost", "x", "2026-03-01T12:00:00Z").booking(BookingId.of("9")).build()))
            .build();

    assertThat(made.histories().get(0).event(1)).isEqualTo(takenBack("2026-02-01", "-4"));
    assertThat(made.histories().get(1).event(1)).isEqualTo(takenBack("2026-03-01", "-4"));
    assertThat(made.histories().get(1).event(2)).isEqualTo(takenBack("2026-04-01", "-4"));
    assertThat(made.returnsWithoutCustomer()).hasToString("1: lost");
    assertThat(Copies.throughBytes(made))
        .isEqualTo(made)
        .hasToString(
            "histories: 2; bookings without customer: none; returns without customer: 1: lost");
  }

  @Test
  void customers_bring_their_attributes_and_have_a_history_without_events_too() {
    Attributes retail = Attributes.builder().put("segment", "retail").build();
    CustomerHistories made =
        CustomerHistories.builder(ZoneOffset.UTC)
            .customers(List.of(Customer.builder().id(ZETA).attributes(retail).build()))
            .event(ACME, CustomerEvent.of("call", day("2026-01-05")))
            .build();

    assertThat(made.histories()).extracting(CustomerHistory::customer).containsExactly(ACME, ZETA);
    assertThat(made.histories().get(1).attributes()).isEqualTo(retail);
    assertThat(made.histories().get(1).size()).isZero();
    assertThat(made.histories().get(0).type(0)).isEqualTo("call");
  }

  @Test
  void a_fact_that_was_added_already_is_refused() {
    List<Booking> one = List.of(booking("1", "d", "2026-01-31T22:30:00Z").build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerHistories.builder(KYIV).bookings(one).bookings(one))
        .withMessage("customer histories: booking must be added once, was 1 again");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerHistories.builder(KYIV).most(-1))
        .withMessage("customer histories: most must not be negative, was -1");
    assertThat(
            CustomerHistories.builder(KYIV).bookings(one).most(0).build().bookingsWithoutCustomer())
        .hasToString("1");
  }
}
