package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a reason for which deals are lost.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record LossReasonId(String value) implements Id, Comparable<LossReasonId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public LossReasonId {
    Checks.id("loss reason", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static LossReasonId of(String value) {
    return new LossReasonId(value);
  }

  @Override
  public int compareTo(LossReasonId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code loss reason X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
