package org.salesprocess.metrics.conversion;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.util.TreeMap;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.metrics.Metric;

/**
 * How many hand-offs were accepted, returned and for which reasons, and how many wait.
 *
 * <p>For a moment in the past, give it the hand-offs as they were known then ({@link
 * org.salesprocess.core.basics.FactLog#asKnownOn}); in those of today what waited then may have
 * been answered.
 *
 * @since 0.1
 */
public record HandoffAcceptance() implements Metric<Handoff, HandoffReport> {

  @Override
  public State<Handoff, HandoffReport> start() {
    return new Counts();
  }

  private static final class Counts implements State<Handoff, HandoffReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final TreeMap<String, Long> returned = new TreeMap<>();
    private long accepted;
    private long waiting;

    @Override
    public void add(Handoff handoff) {
      handoff
          .answer()
          .match(
              waits -> waiting++,
              accepts -> accepted++,
              returns -> returned.merge(returns.reason(), 1L, Math::addExact));
    }

    @Override
    public void merge(State<Handoff, HandoffReport> other) {
      Counts that = (Counts) other;
      accepted = Math.addExact(accepted, that.accepted);
      waiting = Math.addExact(waiting, that.waiting);
      that.returned.forEach((reason, count) -> returned.merge(reason, count, Math::addExact));
    }

    @Override
    public HandoffReport result() {
      return new HandoffReport(accepted, ImmutableSortedMap.copyOf(returned), waiting);
    }
  }
}
