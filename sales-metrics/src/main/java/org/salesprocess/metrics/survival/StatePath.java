package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.SerialForm;

/**
 * The states that one subject went through while it was watched, forwards or back, and whether the
 * watching ended before it came to rest.
 *
 * <p>A deal that was a lead, went to the meeting after 3 days, back after 5 and was won after 30 is
 * {@code startingIn("lead").entering(3, "meeting").entering(5, "lead").entering(30, "won")}. One
 * that has been a lead for 30 days is {@code startingIn("lead").censoredAt(30)}. A path that is not
 * censored rests in its last state for ever.
 *
 * <p>Of several moves at one age the last tells where the subject is after it; nothing finer than
 * an age is known.
 *
 * @param start the state in which the watching began
 * @param entered at what age the watching began, if the subject could not be seen from its start
 *     (left truncation); zero or more
 * @param entries its moves, by age; the first above {@code entered}, each into another state
 * @param censored the age at which the watching ended while it might still have moved, if it did;
 *     zero or more, above {@code entered} and not below the last move
 * @param weight for how many such subjects it stands; above zero
 * @since 0.1
 */
public record StatePath(
    String start,
    Optional<Long> entered,
    ImmutableList<StateEntry> entries,
    Optional<Long> censored,
    Fraction weight)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public StatePath {
    requireNonNull(start, "start");
    requireNonNull(entries, "entries");
    checkArgument(
        entered.isEmpty() || entered.get() >= 0,
        "state path: entered must not be negative, was %s",
        entered.orElse(null));
    checkArgument(weight.isPositive(), "state path: weight must be above zero, was %s", weight);
    long least = entered.map(entry -> entry + 1).orElse(0L);
    String state = start;
    for (StateEntry entry : entries) {
      checkAge("entry into " + entry.state(), least, entry.age());
      checkArgument(
          !entry.state().equals(state),
          "state path: entry at %s must lead to another state, was from %s to %s",
          entry.age(),
          state,
          entry.state());
      least = entry.age();
      state = entry.state();
    }
    if (censored.isPresent()) {
      checkAge("censored", least, censored.get());
    }
  }

  private static void checkAge(String field, long least, long age) {
    checkArgument(
        age >= least, "state path: %s must not be before the age %s, was %s", field, least, age);
  }

  /** Returns the path of a subject that is in a state and stays there for ever. */
  public static StatePath startingIn(String state) {
    return new StatePath(
        state, Optional.empty(), ImmutableList.of(), Optional.empty(), Fraction.ONE);
  }

  /** Returns the path of a subject to which one of several things may happen, as two states. */
  public static StatePath of(String start, TimeToEvent time) {
    return new StatePath(
        start,
        time.entered(),
        time.event().stream()
            .map(event -> new StateEntry(time.age(), event))
            .collect(ImmutableList.toImmutableList()),
        time.event().isPresent() ? Optional.empty() : Optional.of(time.age()),
        time.weight());
  }

  /** Returns this path with one more move at its end. */
  public StatePath entering(long age, String state) {
    ImmutableList<StateEntry> more =
        ImmutableList.<StateEntry>builder().addAll(entries).add(new StateEntry(age, state)).build();
    return new StatePath(start, entered, more, censored, weight);
  }

  /** Returns this path as seen only from an age on; the start is the state at that age. */
  public StatePath enteredAt(long entry) {
    return new StatePath(start, Optional.of(entry), entries, censored, weight);
  }

  /** Returns this path as seen only up to an age. */
  public StatePath censoredAt(long age) {
    return new StatePath(start, entered, entries, Optional.of(age), weight);
  }

  /** Returns this path standing for so many. */
  public StatePath weighing(Fraction subjects) {
    return new StatePath(start, entered, entries, censored, subjects);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
