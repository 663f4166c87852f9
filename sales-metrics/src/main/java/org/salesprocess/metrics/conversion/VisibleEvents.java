package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;

/**
 * Which events the steps and interruptions of a funnel question see. Exclusions name their events
 * themselves and see all.
 *
 * @param scope which
 * @param pattern the events that are seen; only with {@link Scope#MATCHING}
 * @since 0.1
 */
public record VisibleEvents(Scope scope, Optional<EntryPattern> pattern) implements Serializable {

  /** Which events are seen. */
  public enum Scope {
    /** All of them. */
    ALL,
    /** Those that match a step. */
    MATCHING_STEPS,
    /** Those that match a pattern. */
    MATCHING
  }

  /**
   * Checks that there is a pattern exactly where it is needed.
   *
   * @throws IllegalArgumentException if there is not
   */
  public VisibleEvents {
    requireNonNull(scope, "scope");
    checkArgument(
        pattern.isPresent() == (scope == Scope.MATCHING),
        "visible events: a pattern belongs to %s and to it alone, was %s with %s",
        Scope.MATCHING,
        scope,
        pattern.orElse(null));
  }

  /** Returns all events. */
  public static VisibleEvents all() {
    return new VisibleEvents(Scope.ALL, Optional.empty());
  }

  /** Returns the events that match a step. */
  public static VisibleEvents matchingSteps() {
    return new VisibleEvents(Scope.MATCHING_STEPS, Optional.empty());
  }

  /** Returns the events that match a pattern. */
  public static VisibleEvents matching(EntryPattern pattern) {
    return new VisibleEvents(Scope.MATCHING, Optional.of(pattern));
  }

  /** Returns such as {@code all} or {@code matching call}. */
  @Override
  public String toString() {
    return switch (scope) {
      case ALL -> "all";
      case MATCHING_STEPS -> "those matching a step";
      case MATCHING -> "those matching " + pattern.orElseThrow();
    };
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
