package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a funnel.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record FunnelId(String value) implements Id, Comparable<FunnelId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public FunnelId {
    Checks.id("funnel", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static FunnelId of(String value) {
    return new FunnelId(value);
  }

  @Override
  public int compareTo(FunnelId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code funnel X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
