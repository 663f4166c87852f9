package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a role in the sales process, such as account executive.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record RoleId(String value) implements Id, Comparable<RoleId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public RoleId {
    Checks.id("role", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static RoleId of(String value) {
    return new RoleId(value);
  }

  @Override
  public int compareTo(RoleId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code role X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
