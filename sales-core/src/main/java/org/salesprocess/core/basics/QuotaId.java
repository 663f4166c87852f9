package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a quota.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record QuotaId(String value) implements Id, Comparable<QuotaId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public QuotaId {
    Checks.id("quota", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static QuotaId of(String value) {
    return new QuotaId(value);
  }

  @Override
  public int compareTo(QuotaId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code quota X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
