package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a person of the sales department.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record SellerId(String value) implements Id, Comparable<SellerId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public SellerId {
    Checks.id("seller", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static SellerId of(String value) {
    return new SellerId(value);
  }

  @Override
  public int compareTo(SellerId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code seller X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
