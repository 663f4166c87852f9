package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.metrics.Ratio;

/**
 * For which reasons how many sales were lost.
 *
 * @param byReason losses by reason; each count above zero
 * @param withoutReason losses of which nobody said why
 * @since 0.1
 */
public record LossReasonReport(ImmutableSortedMap<LossReasonId, Long> byReason, long withoutReason)
    implements Serializable {

  private static final Comparator<Map.Entry<LossReasonId, Long>> MOST_FREQUENT_FIRST =
      Map.Entry.<LossReasonId, Long>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative, or that of a reason is zero
   */
  public LossReasonReport {
    byReason.forEach(
        (reason, losses) ->
            checkArgument(
                losses > 0, "losses for %s: must be above zero, were %s", reason, losses));
    checkArgument(
        withoutReason >= 0, "losses without reason: must not be negative, were %s", withoutReason);
  }

  /** Returns the losses with a reason of all losses. */
  public Ratio withReason() {
    long known = byReason.values().stream().reduce(0L, Math::addExact);
    return Ratio.of(known, Math.addExact(known, withoutReason));
  }

  /** Returns how many sales were lost. */
  public long losses() {
    return withReason().total();
  }

  /**
   * Returns the Pareto table: the reasons from the most frequent to the least, those of one count
   * by id, each with its share of the losses that have a reason and with that of all down to it.
   */
  public ImmutableList<LossReasonRow> pareto() {
    List<Map.Entry<LossReasonId, Long>> sorted =
        byReason.entrySet().stream().sorted(MOST_FREQUENT_FIRST).toList();
    long total = withReason().count();
    long soFar = 0;
    ImmutableList.Builder<LossReasonRow> rows = ImmutableList.builder();
    for (Map.Entry<LossReasonId, Long> entry : sorted) {
      soFar += entry.getValue(); // never above the total, which is known to fit
      rows.add(
          new LossReasonRow(
              entry.getKey(), Ratio.of(entry.getValue(), total), Ratio.of(soFar, total)));
    }
    return rows.build();
  }

  /** Returns such as {@code 12 lost, 2 without reason: price 6, time 4}. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder()
            .append(losses())
            .append(" lost, ")
            .append(withoutReason)
            .append(" without reason");
    String separator = ": ";
    for (LossReasonRow row : pareto()) {
      text.append(separator).append(row.reason()).append(' ').append(row.share().count());
      separator = ", ";
    }
    return text.toString();
  }
}
