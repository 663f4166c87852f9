package org.salesprocess.metrics.incentive;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** How much of each transaction the returns before have taken back. */
final class ReturnedSoFar {

  private final Map<TransactionId, Map<Measure, Quantity>> taken = new HashMap<>();

  /** Takes what a return takes back of a transaction; nothing, if so much is not left. */
  boolean take(Transaction reversal, Transaction original) {
    Map<Measure, Quantity> before = taken.getOrDefault(original.id(), Map.of());
    Map<Measure, Quantity> after = new TreeMap<>(before);
    for (Map.Entry<Measure, Quantity> back : reversal.values().entrySet()) {
      Measure measure = back.getKey();
      Quantity nothing = back.getValue().zero();
      Quantity whole = original.values().getOrDefault(measure, nothing);
      if (!whole.isLike(nothing)) {
        return false;
      }
      Quantity sum = before.getOrDefault(measure, nothing).plus(back.getValue());
      // a customer who keeps the goods may cost more margin than there was
      if (!measure.equals(Measure.MARGIN) && sum.compareTo(whole) > 0) {
        return false;
      }
      after.put(measure, sum);
    }
    taken.put(original.id(), after);
    return true;
  }
}
