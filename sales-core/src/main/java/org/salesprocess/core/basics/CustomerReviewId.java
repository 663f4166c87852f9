package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a review that a customer wrote.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record CustomerReviewId(String value) implements Id, Comparable<CustomerReviewId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public CustomerReviewId {
    Checks.id("customer review", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static CustomerReviewId of(String value) {
    return new CustomerReviewId(value);
  }

  @Override
  public int compareTo(CustomerReviewId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code customer review X} instead of a record's
   * form.
   */
  @Override
  public String toString() {
    return value;
  }
}
