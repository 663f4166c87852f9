package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a delivery to a customer.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record DeliveryId(String value) implements Id, Comparable<DeliveryId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public DeliveryId {
    Checks.id("delivery", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static DeliveryId of(String value) {
    return new DeliveryId(value);
  }

  @Override
  public int compareTo(DeliveryId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code delivery X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
