package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a contact with a lead or customer.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record InteractionId(String value) implements Id, Comparable<InteractionId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public InteractionId {
    Checks.id("interaction", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static InteractionId of(String value) {
    return new InteractionId(value);
  }

  @Override
  public int compareTo(InteractionId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code interaction X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
