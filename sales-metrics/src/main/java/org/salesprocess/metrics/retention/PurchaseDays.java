package org.salesprocess.metrics.retention;

import java.time.LocalDate;
import java.util.Arrays;

/** The different days on which a customer bought, in order; several purchases of a day are one. */
final class PurchaseDays {

  private PurchaseDays() {}

  /** Returns them in days since 1970-01-01, without those after a day. */
  static int[] of(CustomerHistory history, PurchaseEvents events, LocalDate asOf) {
    long last = asOf.toEpochDay();
    int[] days = new int[history.size()];
    int size = 0;
    for (int i = 0; i < history.size() && history.day(i) <= last; i++) {
      boolean isNew = size == 0 || days[size - 1] != history.day(i);
      if (isNew && events.isPurchase(history, i)) {
        days[size++] = history.day(i);
      }
    }
    return Arrays.copyOf(days, size);
  }
}
