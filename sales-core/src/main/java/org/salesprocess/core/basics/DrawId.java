package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a draw: an advance on pay.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record DrawId(String value) implements Id, Comparable<DrawId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public DrawId {
    Checks.id("draw", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static DrawId of(String value) {
    return new DrawId(value);
  }

  @Override
  public int compareTo(DrawId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code draw X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
