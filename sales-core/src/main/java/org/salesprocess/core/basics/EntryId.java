package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies one entry of a journey: a stage change or another event.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record EntryId(String value) implements Id, Comparable<EntryId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public EntryId {
    Checks.id("journey entry", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static EntryId of(String value) {
    return new EntryId(value);
  }

  @Override
  public int compareTo(EntryId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code journey entry X} instead of a record's
   * form.
   */
  @Override
  public String toString() {
    return value;
  }
}
