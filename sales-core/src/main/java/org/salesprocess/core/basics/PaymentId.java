package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a payment by a customer.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record PaymentId(String value) implements Id, Comparable<PaymentId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public PaymentId {
    Checks.id("payment", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static PaymentId of(String value) {
    return new PaymentId(value);
  }

  @Override
  public int compareTo(PaymentId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code payment X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
