package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a hold on pay.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record HoldId(String value) implements Id, Comparable<HoldId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public HoldId {
    Checks.id("hold", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static HoldId of(String value) {
    return new HoldId(value);
  }

  @Override
  public int compareTo(HoldId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code hold X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
