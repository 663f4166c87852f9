package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a lead: interest that is not yet qualified.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record LeadId(String value) implements SubjectId {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public LeadId {
    Checks.id("lead", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static LeadId of(String value) {
    return new LeadId(value);
  }

  /** Returns the bare value, so that messages read {@code lead X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
