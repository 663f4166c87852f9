package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a commission plan, in all its versions.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record PlanId(String value) implements Id, Comparable<PlanId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public PlanId {
    Checks.id("plan", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static PlanId of(String value) {
    return new PlanId(value);
  }

  @Override
  public int compareTo(PlanId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code plan X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
