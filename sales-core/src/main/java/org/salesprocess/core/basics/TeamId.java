package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a team: one unit of a sales organisation.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record TeamId(String value) implements Id, Comparable<TeamId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public TeamId {
    Checks.id("team", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static TeamId of(String value) {
    return new TeamId(value);
  }

  @Override
  public int compareTo(TeamId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code team X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
