package org.salesprocess.metrics.retention;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.HasAttributes;

/**
 * What one customer did, in the order of days: an immutable list that is read by index.
 *
 * <p>Everything happens on a day; whoever makes the history says of which time zone. Each event is
 * one of its own, also beside an equal one: repeats of one fact are to be told apart before, as a
 * {@link org.salesprocess.core.basics.FactLog} and an {@link AmountLog} do. A metric takes at most
 * one history of each customer.
 *
 * <p>Two histories of this library are equal if they are of one customer with equal attributes and
 * have equal events; among events of one day the order means nothing.
 *
 * @since 0.1
 */
public interface CustomerHistory extends HasAttributes, Serializable {

  /** Returns whose history it is. */
  CustomerId customer();

  /** Returns what is known of the customer; attributes of an event are not part of a history. */
  @Override
  Attributes attributes();

  /** Returns how many events there are; may be zero. */
  int size();

  /**
   * Returns an event.
   *
   * @param index its place, from zero; events of an earlier day come first
   * @throws IndexOutOfBoundsException if there is no such place
   */
  CustomerEvent event(int index);

  /**
   * Returns the day of an event, in days since 1970-01-01.
   *
   * @param index its place, from zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  default int day(int index) {
    return Math.toIntExact(event(index).day().toEpochDay());
  }

  /**
   * Returns the type of an event.
   *
   * @param index its place, from zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  default String type(int index) {
    return event(index).type();
  }

  /**
   * Returns the amount of an event, or empty if money is no part of it.
   *
   * @param index its place, from zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  default Optional<BigMoney> amount(int index) {
    return event(index).amount();
  }

  /** Returns the history of these events, which may come in any order. */
  static CustomerHistory of(
      CustomerId customer, Attributes attributes, Iterable<CustomerEvent> events) {
    return new ListedHistory(customer, attributes, events);
  }

  /** Returns a builder of the history of a customer without attributes or events yet. */
  static Builder builder(CustomerId customer) {
    return new Builder(customer);
  }

  /**
   * Returns the histories of the owners of a log, each amount a purchase. They are views of the log
   * that nothing is copied for; customers without a row that counts have an empty one. The stream
   * may be made parallel.
   */
  static Stream<CustomerHistory> of(AmountLog log) {
    return IntStream.range(0, log.owners()).mapToObj(owner -> new LoggedHistory(log, owner));
  }

  /** Collects the events of one customer, in any order. */
  final class Builder {
    private final CustomerId customer;
    private final ArrayList<CustomerEvent> events = new ArrayList<>();
    private Attributes attributes = Attributes.none();

    private Builder(CustomerId customer) {
      this.customer = customer;
    }

    /** Says what is known of the customer. */
    public Builder attributes(Attributes value) {
      attributes = value;
      return this;
    }

    /** Adds a purchase. */
    public Builder purchase(LocalDate day, BigMoney amount) {
      return event(CustomerEvent.purchase(day, amount));
    }

    /**
     * Adds something without an amount.
     *
     * @throws IllegalArgumentException if the type is not text without outer spaces
     */
    public Builder event(String type, LocalDate day) {
      return event(CustomerEvent.of(type, day));
    }

    /** Adds an event. */
    public Builder event(CustomerEvent event) {
      events.add(event);
      return this;
    }

    /** Returns the history of the events so far. */
    public CustomerHistory build() {
      return of(customer, attributes, events);
    }
  }
}
