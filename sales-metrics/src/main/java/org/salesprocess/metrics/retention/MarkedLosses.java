package org.salesprocess.metrics.retention;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * The days on which a customer was lost by an event.
 *
 * @param days in order
 * @param isLost whether nothing brought the customer back after the last
 */
record MarkedLosses(ImmutableList<LocalDate> days, boolean isLost) {

  static MarkedLosses of(ChurnRule.Marked rule, CustomerHistory history, LocalDate asOf) {
    ImmutableList.Builder<LocalDate> days = ImmutableList.builder();
    boolean isLost = false;
    int start = 0;
    while (start < history.size() && history.day(start) <= asOf.toEpochDay()) {
      boolean isMarked = false;
      boolean isBack = false;
      int next = start;
      for (; next < history.size() && history.day(next) == history.day(start); next++) {
        isMarked |= rule.lost().contains(history.type(next));
        isBack |= rule.back().contains(history.type(next));
      }
      // lost and back on one day is no loss; who is lost already cannot be lost again
      if (isMarked && !isBack && !isLost) {
        days.add(LocalDate.ofEpochDay(history.day(start)));
      }
      isLost = !isBack && (isLost || isMarked);
      start = next;
    }
    return new MarkedLosses(days.build(), isLost);
  }
}
