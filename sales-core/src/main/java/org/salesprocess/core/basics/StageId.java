package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a stage within its funnel.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record StageId(String value) implements Id, Comparable<StageId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public StageId {
    Checks.id("stage", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static StageId of(String value) {
    return new StageId(value);
  }

  @Override
  public int compareTo(StageId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code stage X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
