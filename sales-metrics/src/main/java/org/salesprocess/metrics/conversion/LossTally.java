package org.salesprocess.metrics.conversion;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.LossReasonId;

/** Counts losses by reason until they are reported. */
final class LossTally implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private final TreeMap<LossReasonId, Long> byReason = new TreeMap<>();
  private long withoutReason;

  void add(Optional<LossReasonId> reason) {
    if (reason.isPresent()) {
      byReason.merge(reason.get(), 1L, Math::addExact);
    } else {
      withoutReason++;
    }
  }

  void merge(LossTally other) {
    other.byReason.forEach((reason, losses) -> byReason.merge(reason, losses, Math::addExact));
    withoutReason = Math.addExact(withoutReason, other.withoutReason);
  }

  LossReasonReport result() {
    return new LossReasonReport(ImmutableSortedMap.copyOf(byReason), withoutReason);
  }
}
