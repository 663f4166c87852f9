package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a plan of quotas.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record QuotaPlanId(String value) implements Id, Comparable<QuotaPlanId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public QuotaPlanId {
    Checks.id("quota plan", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static QuotaPlanId of(String value) {
    return new QuotaPlanId(value);
  }

  @Override
  public int compareTo(QuotaPlanId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code quota plan X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
