package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a sales territory.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record TerritoryId(String value) implements Id, Comparable<TerritoryId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public TerritoryId {
    Checks.id("territory", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static TerritoryId of(String value) {
    return new TerritoryId(value);
  }

  @Override
  public int compareTo(TerritoryId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code territory X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
