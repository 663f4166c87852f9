package org.salesprocess.testkit.laws;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.retention.CustomerEvent;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.DealArbitraries;

/** Histories of half a year, of few customers on few days, so that they collide. */
final class RetentionSamples {

  static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  static final LocalDate AS_OF = LocalDate.of(2025, 6, 15);
  static final SalesPeriod HALF_YEAR = SalesPeriod.of(FIRST, LocalDate.of(2025, 7, 1));

  private static final int DAYS = 180;
  private static final int MOST_EVENTS = 6;
  private static final int MOST_CENTS = 5_000;

  private RetentionSamples() {}

  static Arbitrary<CustomerHistory> histories() {
    return Combinators.combine(
            DealArbitraries.customerIds(), events().list().ofMaxSize(MOST_EVENTS))
        .as((customer, events) -> CustomerHistory.of(customer, Attributes.none(), events));
  }

  private static Arbitrary<CustomerEvent> events() {
    Arbitrary<LocalDate> days = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    Arbitrary<BigMoney> amounts =
        Arbitraries.longs()
            .between(0, MOST_CENTS)
            .map(cents -> BigMoney.ofMinor(BasicArbitraries.CURRENCY, cents));
    return Arbitraries.frequencyOf(
        Tuple.of(4, Combinators.combine(days, amounts).as(CustomerEvent::purchase)),
        Tuple.of(
            1,
            Combinators.combine(days, amounts)
                .as(
                    (day, amount) ->
                        new CustomerEvent(
                            CustomerEvent.RETURN, day, Optional.of(amount.negated())))),
        Tuple.of(
            1,
            Combinators.combine(Arbitraries.of("call", "notice", "case"), days)
                .as(CustomerEvent::of)));
  }
}
