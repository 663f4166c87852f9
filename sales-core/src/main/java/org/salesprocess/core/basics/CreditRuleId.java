package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a rule that says who gets credit for a booking.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record CreditRuleId(String value) implements Id, Comparable<CreditRuleId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public CreditRuleId {
    Checks.id("credit rule", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static CreditRuleId of(String value) {
    return new CreditRuleId(value);
  }

  @Override
  public int compareTo(CreditRuleId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code credit rule X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
