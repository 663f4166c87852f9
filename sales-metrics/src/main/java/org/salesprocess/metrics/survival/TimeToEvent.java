package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.SerialForm;

/**
 * How long one subject was watched, and whether what was waited for happened at the end.
 *
 * <p>A deal that was won after 30 days is {@code ended(30, "won")}; one that has been open for 30
 * days is {@code censored(30)}: it is known only that it takes longer.
 *
 * @param entered at what age the watching began, if the subject could not be seen from its start
 *     (left truncation), such as a deal that was open already when recording began; zero or more,
 *     below {@code age}
 * @param age the subject's age when the event happened or the watching ended; zero or more
 * @param event what happened; empty if the watching ended first (censored)
 * @param weight for how many such subjects it stands; above zero
 * @since 0.1
 */
public record TimeToEvent(Optional<Long> entered, long age, Optional<String> event, Fraction weight)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public TimeToEvent {
    requireNonNull(event, "event");
    checkArgument(age >= 0, "time to event: age must not be negative, was %s", age);
    checkArgument(
        entered.isEmpty() || (entered.get() >= 0 && entered.get() < age),
        "time to event: entered must lie between 0 and the age %s, was %s",
        age,
        entered.orElse(null));
    checkArgument(weight.isPositive(), "time to event: weight must be above zero, was %s", weight);
  }

  /** Returns a subject to which something happened at an age. */
  public static TimeToEvent ended(long age, String event) {
    return new TimeToEvent(Optional.empty(), age, Optional.of(event), Fraction.ONE);
  }

  /** Returns a subject to which nothing had happened by an age. */
  public static TimeToEvent censored(long age) {
    return new TimeToEvent(Optional.empty(), age, Optional.empty(), Fraction.ONE);
  }

  /** Returns this subject as seen only from an age on. */
  public TimeToEvent enteredAt(long entry) {
    return new TimeToEvent(Optional.of(entry), age, event, weight);
  }

  /** Returns this subject standing for so many. */
  public TimeToEvent weighing(Fraction subjects) {
    return new TimeToEvent(entered, age, event, subjects);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
