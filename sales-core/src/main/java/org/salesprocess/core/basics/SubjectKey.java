package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a subject of the caller's own kind, such as a web session or a device.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record SubjectKey(String value) implements SubjectId {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public SubjectKey {
    Checks.id("subject", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static SubjectKey of(String value) {
    return new SubjectKey(value);
  }

  /** Returns the bare value, so that messages read {@code subject X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
