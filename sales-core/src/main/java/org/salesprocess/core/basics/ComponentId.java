package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a component of a commission plan.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record ComponentId(String value) implements Id, Comparable<ComponentId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public ComponentId {
    Checks.id("component", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static ComponentId of(String value) {
    return new ComponentId(value);
  }

  @Override
  public int compareTo(ComponentId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code component X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
