package org.salesprocess.metrics.retention;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What histories of either kind have in common, so that they are equal where they say the same. */
final class Histories {

  private Histories() {}

  // rows of a log are ordered within a day by the source, listed events by what they say
  static List<CustomerEvent> events(CustomerHistory history) {
    return IntStream.range(0, history.size())
        .mapToObj(history::event)
        .sorted(CustomerEvent.ORDER)
        .toList();
  }

  static boolean equal(CustomerHistory one, CustomerHistory other) {
    return one.size() == other.size()
        && one.customer().equals(other.customer())
        && one.attributes().equals(other.attributes())
        && events(one).equals(events(other));
  }

  static int hash(CustomerHistory history) {
    return Objects.hash(history.customer(), history.attributes(), events(history));
  }

  static String text(CustomerHistory history) {
    return history.customer() + ": " + events(history);
  }
}
