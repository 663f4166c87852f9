package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a segment of the market.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record SegmentId(String value) implements Id, Comparable<SegmentId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public SegmentId {
    Checks.id("segment", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static SegmentId of(String value) {
    return new SegmentId(value);
  }

  @Override
  public int compareTo(SegmentId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code segment X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
