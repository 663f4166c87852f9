package org.salesprocess.metrics.conversion;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.org.Party;
import org.salesprocess.metrics.SerializableFunction;

/**
 * From whom to whom work is handed, for a breakdown of hand-offs.
 *
 * @param from the party that gives
 * @param to the party that takes
 * @since 0.1
 */
public record HandoffRoute(Party from, Party to) implements Comparable<HandoffRoute>, Serializable {

  private static final Comparator<HandoffRoute> ORDER =
      Comparator.comparing(HandoffRoute::from).thenComparing(HandoffRoute::to);

  /** Checks that nothing is missing. */
  public HandoffRoute {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }

  /** Returns the classifier of hand-offs by their route. */
  public static SerializableFunction<Handoff, Optional<HandoffRoute>> of() {
    return handoff -> Optional.of(new HandoffRoute(handoff.from(), handoff.to()));
  }

  @Override
  public int compareTo(HandoffRoute other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code lead-manager to designer}. */
  @Override
  public String toString() {
    return from + " to " + to;
  }
}
