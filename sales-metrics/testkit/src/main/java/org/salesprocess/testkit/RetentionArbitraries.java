package org.salesprocess.testkit;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.metrics.retention.CustomerEvent;
import org.salesprocess.metrics.retention.CustomerHistory;

/**
 * Generators of what customers did.
 *
 * @since 0.1
 */
public final class RetentionArbitraries {

  private static final int MANY = 1_000;
  private static final int MOST_EVENTS = 12;

  private RetentionArbitraries() {}

  /**
   * Generates purchases, some with money that went back, and other events without an amount;
   * amounts are in {@link BasicArbitraries#CURRENCY}.
   */
  public static Arbitrary<CustomerEvent> customerEvents() {
    Arbitrary<CustomerEvent> purchases =
        Combinators.combine(
                BasicArbitraries.days(),
                BasicArbitraries.amounts(),
                Arbitraries.of(true, true, true, false))
            .as(
                (day, amount, isPaid) ->
                    isPaid
                        ? CustomerEvent.purchase(day, amount)
                        : new CustomerEvent("return", day, Optional.of(amount.negated())));
    Arbitrary<CustomerEvent> others =
        Combinators.combine(Arbitraries.of("sign-up", "visit", "contact"), BasicArbitraries.days())
            .as(CustomerEvent::of);
    return Arbitraries.frequencyOf(Tuple.of(3, purchases), Tuple.of(1, others));
  }

  /** Generates histories of a thousand customers, some with a segment. */
  public static Arbitrary<CustomerHistory> customerHistories() {
    return Combinators.combine(
            BasicArbitraries.ids(CustomerId::of, "customer-", MANY),
            Arbitraries.of("retail", "trade").optional(0.8),
            customerEvents().list().ofMaxSize(MOST_EVENTS))
        .as(
            (customer, segment, events) ->
                CustomerHistory.of(
                    customer,
                    segment
                        .map(name -> Attributes.builder().put("segment", name).build())
                        .orElse(Attributes.none()),
                    events));
  }
}
