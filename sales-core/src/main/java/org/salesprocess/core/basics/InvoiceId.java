package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies an invoice.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record InvoiceId(String value) implements Id, Comparable<InvoiceId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public InvoiceId {
    Checks.id("invoice", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static InvoiceId of(String value) {
    return new InvoiceId(value);
  }

  @Override
  public int compareTo(InvoiceId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code invoice X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
