package org.salesprocess.metrics.retention;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesPeriod;

/** What was bought within a period. */
record BoughtRevenue(CustomerHistory history, PurchaseEvents events) implements CustomerRevenue {

  private static final String PART = "purchases";

  BoughtRevenue {
    requireNonNull(history, "history");
    requireNonNull(events, "events");
  }

  @Override
  public CustomerId customer() {
    return history.customer();
  }

  @Override
  public Attributes attributes() {
    return history.attributes();
  }

  @Override
  public Optional<LocalDate> since() {
    return history.size() == 0
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(history.day(0)));
  }

  @Override
  public ImmutableSortedMap<String, Fraction> in(SalesPeriod period, CurrencyUnit currency) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = firstFrom(period.start()); i < firstFrom(period.end()); i++) {
      sum = sum.add(events.amount(history, i, currency));
    }
    return ImmutableSortedMap.of(PART, Fraction.of(sum));
  }

  private int firstFrom(LocalDate day) {
    long wanted = day.toEpochDay();
    int low = 0;
    int high = history.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (history.day(middle) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
