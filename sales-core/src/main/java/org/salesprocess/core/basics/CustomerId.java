package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a customer: a person or company that has bought or may buy.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record CustomerId(String value) implements SubjectId {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public CustomerId {
    Checks.id("customer", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static CustomerId of(String value) {
    return new CustomerId(value);
  }

  /**
   * Returns the bare value, so that messages read {@code customer X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
