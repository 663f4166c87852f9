package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a competitor.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record CompetitorId(String value) implements Id, Comparable<CompetitorId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public CompetitorId {
    Checks.id("competitor", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static CompetitorId of(String value) {
    return new CompetitorId(value);
  }

  @Override
  public int compareTo(CompetitorId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code competitor X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
