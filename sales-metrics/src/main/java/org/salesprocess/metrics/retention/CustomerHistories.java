package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Return;

/**
 * The histories of customers as bookings and returns tell them, with what tells of no customer set
 * apart.
 *
 * <p>A booking is a {@link CustomerEvent#PURCHASE} on the day on which it was signed, and a return
 * a {@link CustomerEvent#RETURN} of minus its amount on its own day, both by the days of a zone of
 * the caller's. Each is of the customer that the booking names, or else of that of its deal.
 *
 * @since 0.1
 */
public final class CustomerHistories implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final ImmutableList<CustomerHistory> histories;
  private final SetAside<BookingId> bookingsWithoutCustomer;
  private final SetAside<ReturnId> returnsWithoutCustomer;

  private CustomerHistories(
      ImmutableList<CustomerHistory> histories,
      SetAside<BookingId> bookingsWithoutCustomer,
      SetAside<ReturnId> returnsWithoutCustomer) {
    this.histories = histories;
    this.bookingsWithoutCustomer = bookingsWithoutCustomer;
    this.returnsWithoutCustomer = returnsWithoutCustomer;
  }

  /** Returns a builder of histories by the days of a zone. */
  public static Builder builder(ZoneId zone) {
    return new Builder(zone);
  }

  /**
   * Returns one history of each customer, by id: of those who are named by an event, and of those
   * who were added as customers, whose history may be empty.
   */
  public ImmutableList<CustomerHistory> histories() {
    return histories;
  }

  /** Returns the bookings that name no customer and whose deal is not known or names none. */
  public SetAside<BookingId> bookingsWithoutCustomer() {
    return bookingsWithoutCustomer;
  }

  /** Returns the returns whose booking and deal are not known or name no customer. */
  public SetAside<ReturnId> returnsWithoutCustomer() {
    return returnsWithoutCustomer;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomerHistories that
        && histories.equals(that.histories)
        && bookingsWithoutCustomer.equals(that.bookingsWithoutCustomer)
        && returnsWithoutCustomer.equals(that.returnsWithoutCustomer);
  }

  @Override
  public int hashCode() {
    return Objects.hash(histories, bookingsWithoutCustomer, returnsWithoutCustomer);
  }

  /** Returns how many histories there are, and what was set apart. */
  @Override
  public String toString() {
    return "histories: %s; bookings without customer: %s; returns without customer: %s"
        .formatted(histories.size(), bookingsWithoutCustomer, returnsWithoutCustomer);
  }

  /** Collects the facts, in any order; made histories hold all that was added until then. */
  public static final class Builder {
    private static final int MOST_IDS = 20;

    private final ZoneId zone;
    private final Map<CustomerId, Attributes> customers = new HashMap<>();
    private final Map<DealId, Optional<CustomerId>> byDeal = new HashMap<>();
    private final Map<BookingId, Booking> bookings = new HashMap<>();
    private final Map<ReturnId, Return> returns = new HashMap<>();
    private final Map<CustomerId, List<CustomerEvent>> others = new HashMap<>();
    private int most = MOST_IDS;

    private Builder(ZoneId zone) {
      this.zone = requireNonNull(zone, "zone");
    }

    /**
     * Adds customers, whose attributes their histories get.
     *
     * @throws IllegalArgumentException if one was added before
     */
    public Builder customers(Iterable<Customer> facts) {
      facts.forEach(fact -> putOnce(customers, fact.id(), fact.attributes(), "customer"));
      return this;
    }

    /**
     * Adds deals, which say whose bookings and returns are that do not name a customer.
     *
     * @throws IllegalArgumentException if one was added before
     */
    public Builder deals(Iterable<Deal> facts) {
      facts.forEach(fact -> putOnce(byDeal, fact.id(), fact.customer(), "deal"));
      return this;
    }

    /**
     * Adds bookings.
     *
     * @throws IllegalArgumentException if one was added before
     */
    public Builder bookings(Iterable<Booking> facts) {
      facts.forEach(fact -> putOnce(bookings, fact.id(), fact, "booking"));
      return this;
    }

    /**
     * Adds returns.
     *
     * @throws IllegalArgumentException if one was added before
     */
    public Builder returns(Iterable<Return> facts) {
      facts.forEach(fact -> putOnce(returns, fact.id(), fact, "return"));
      return this;
    }

    /** Adds something else that a customer did, such as a call, or a lapse of a contract. */
    public Builder event(CustomerId customer, CustomerEvent event) {
      others.computeIfAbsent(customer, unseen -> new ArrayList<>()).add(event);
      return this;
    }

    /**
     * Says how many ids are given of what is set apart; 20 if nothing is said.
     *
     * @throws IllegalArgumentException if it is below zero
     */
    public Builder most(int ids) {
      checkArgument(ids >= 0, "customer histories: most must not be negative, was %s", ids);
      most = ids;
      return this;
    }

    // which of two contents is right, a FactLog tells
    private static <K, V> void putOnce(Map<K, V> map, K id, V value, String kind) {
      checkArgument(
          map.putIfAbsent(id, value) == null,
          "customer histories: %s must be added once, was %s again",
          kind,
          id);
    }

    /** Returns the histories of what was added so far. */
    public CustomerHistories build() {
      TreeMap<CustomerId, List<CustomerEvent>> events = new TreeMap<>();
      customers.keySet().forEach(customer -> eventsOf(events, customer));
      others.forEach((customer, list) -> eventsOf(events, customer).addAll(list));
      List<BookingId> lostBookings = new ArrayList<>();
      for (Booking booking : bookings.values()) {
        Optional<CustomerId> customer = customerOf(booking);
        customer.ifPresentOrElse(
            known -> eventsOf(events, known).add(event(booking)),
            () -> lostBookings.add(booking.id()));
      }
      List<ReturnId> lostReturns = new ArrayList<>();
      for (Return back : returns.values()) {
        customerOf(back)
            .ifPresentOrElse(
                known -> eventsOf(events, known).add(event(back)),
                () -> lostReturns.add(back.id()));
      }
      return new CustomerHistories(
          events.entrySet().stream()
              .map(entry -> history(entry.getKey(), entry.getValue()))
              .collect(ImmutableList.toImmutableList()),
          SetAside.of(lostBookings, most),
          SetAside.of(lostReturns, most));
    }

    private CustomerHistory history(CustomerId customer, List<CustomerEvent> events) {
      Attributes known = customers.getOrDefault(customer, Attributes.none());
      return CustomerHistory.of(customer, known, Collections.unmodifiableList(events));
    }

    private static List<CustomerEvent> eventsOf(
        Map<CustomerId, List<CustomerEvent>> events, CustomerId customer) {
      return events.computeIfAbsent(customer, unseen -> new ArrayList<>());
    }

    private Optional<CustomerId> customerOf(Booking booking) {
      return booking.customer().or(() -> customerOf(booking.deal()));
    }

    private Optional<CustomerId> customerOf(Return back) {
      return back.booking()
          .flatMap(id -> Optional.ofNullable(bookings.get(id)))
          .flatMap(this::customerOf)
          .or(() -> customerOf(back.deal()));
    }

    private Optional<CustomerId> customerOf(DealId deal) {
      return byDeal.getOrDefault(deal, Optional.empty());
    }

    private CustomerEvent event(Booking booking) {
      return CustomerEvent.purchase(dayOf(booking.bookedAt()), booking.amount());
    }

    private CustomerEvent event(Return back) {
      BigMoney amount = Amounts.normalised(back.amount().negated());
      return new CustomerEvent(CustomerEvent.RETURN, dayOf(back.returnedAt()), Optional.of(amount));
    }

    private LocalDate dayOf(Instant at) {
      return at.atZone(zone).toLocalDate();
    }
  }
}
