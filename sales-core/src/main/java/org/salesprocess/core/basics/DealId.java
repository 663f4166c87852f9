package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a deal, also called an opportunity.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record DealId(String value) implements SubjectId {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public DealId {
    Checks.id("deal", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static DealId of(String value) {
    return new DealId(value);
  }

  /** Returns the bare value, so that messages read {@code deal X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
