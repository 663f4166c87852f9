package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a return, cancellation or credit note.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record ReturnId(String value) implements Id, Comparable<ReturnId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public ReturnId {
    Checks.id("return", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static ReturnId of(String value) {
    return new ReturnId(value);
  }

  @Override
  public int compareTo(ReturnId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code return X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
