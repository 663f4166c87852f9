package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies the writing off of a debt.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record WriteOffId(String value) implements Id, Comparable<WriteOffId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public WriteOffId {
    Checks.id("write-off", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static WriteOffId of(String value) {
    return new WriteOffId(value);
  }

  @Override
  public int compareTo(WriteOffId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code write-off X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
