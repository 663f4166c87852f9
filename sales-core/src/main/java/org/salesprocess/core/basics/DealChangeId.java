package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a change to an open deal.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record DealChangeId(String value) implements Id, Comparable<DealChangeId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public DealChangeId {
    Checks.id("deal change", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static DealChangeId of(String value) {
    return new DealChangeId(value);
  }

  @Override
  public int compareTo(DealChangeId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code deal change X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
