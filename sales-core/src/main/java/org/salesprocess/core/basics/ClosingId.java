package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a closing of a pay period.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record ClosingId(String value) implements Id, Comparable<ClosingId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public ClosingId {
    Checks.id("closing", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static ClosingId of(String value) {
    return new ClosingId(value);
  }

  @Override
  public int compareTo(ClosingId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code closing X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
