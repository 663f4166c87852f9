package org.salesprocess.metrics.conversion;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;

/**
 * Events that an attempt must not meet between two of its steps.
 *
 * <p>It acts on an attempt that has come to the first of the two steps, or further, but not yet to
 * the second, and only inside the window and before completion. An event at the time of a step is
 * taken to be before or after it, whichever favours the attempt.
 *
 * @param pattern the events
 * @param from the name of the step from which on it acts; empty for the first
 * @param to the name of the step up to which it acts, a later one; empty for the last
 * @param effect what it does to the attempt
 * @since 0.1
 */
public record Exclusion(
    EntryPattern pattern, Optional<String> from, Optional<String> to, Effect effect)
    implements Serializable {

  /** What an exclusion does to an attempt. */
  public enum Effect {
    /**
     * The attempt goes on and counts for depth, but if the best one is tainted its subject leaves
     * every count; at equal depth an untainted attempt goes first.
     */
    TAINT,
    /** The attempt ends and keeps its level. */
    STOP,
    /** The attempt is forgotten, as if it had never started. */
    RESET
  }

  /** Checks that nothing is missing; the question that it is put into checks its steps. */
  public Exclusion {
    requireNonNull(pattern, "pattern");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(effect, "effect");
  }

  /** Returns events that taint an attempt anywhere between its first and last step. */
  public static Exclusion taint(EntryPattern pattern) {
    return new Exclusion(pattern, Optional.empty(), Optional.empty(), Effect.TAINT);
  }

  /** Returns events that stop an attempt anywhere between its first and last step. */
  public static Exclusion stop(EntryPattern pattern) {
    return new Exclusion(pattern, Optional.empty(), Optional.empty(), Effect.STOP);
  }

  /** Returns events that make an attempt forgotten, anywhere between its first and last step. */
  public static Exclusion reset(EntryPattern pattern) {
    return new Exclusion(pattern, Optional.empty(), Optional.empty(), Effect.RESET);
  }

  /** Returns this exclusion between two steps only. */
  public Exclusion between(String fromStep, String toStep) {
    return new Exclusion(pattern, Optional.of(fromStep), Optional.of(toStep), effect);
  }

  /** Returns such as {@code TAINT by cancellation from meeting to contract}. */
  @Override
  public String toString() {
    return effect
        + " by "
        + pattern
        + from.map(step -> " from " + step).orElse("")
        + to.map(step -> " to " + step).orElse("");
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
