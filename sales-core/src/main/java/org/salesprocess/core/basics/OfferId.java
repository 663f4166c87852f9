package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies an offer made to a customer.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record OfferId(String value) implements Id, Comparable<OfferId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public OfferId {
    Checks.id("offer", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static OfferId of(String value) {
    return new OfferId(value);
  }

  @Override
  public int compareTo(OfferId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code offer X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
