package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a measure: what a quota or a commission counts.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record MeasureId(String value) implements Id, Comparable<MeasureId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public MeasureId {
    Checks.id("measure", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static MeasureId of(String value) {
    return new MeasureId(value);
  }

  @Override
  public int compareTo(MeasureId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code measure X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
