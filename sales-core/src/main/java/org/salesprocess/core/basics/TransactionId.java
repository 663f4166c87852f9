package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a transaction that earns credit.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record TransactionId(String value) implements Id, Comparable<TransactionId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public TransactionId {
    Checks.id("transaction", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static TransactionId of(String value) {
    return new TransactionId(value);
  }

  @Override
  public int compareTo(TransactionId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code transaction X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
