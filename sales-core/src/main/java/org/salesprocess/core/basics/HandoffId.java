package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a hand-off from one party to another.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record HandoffId(String value) implements Id, Comparable<HandoffId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public HandoffId {
    Checks.id("hand-off", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static HandoffId of(String value) {
    return new HandoffId(value);
  }

  @Override
  public int compareTo(HandoffId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code hand-off X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
