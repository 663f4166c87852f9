package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a need that a customer has stated.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record NeedId(String value) implements Id, Comparable<NeedId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public NeedId {
    Checks.id("need", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static NeedId of(String value) {
    return new NeedId(value);
  }

  @Override
  public int compareTo(NeedId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code need X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
