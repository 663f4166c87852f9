package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a referral: a lead that a customer has sent.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record ReferralId(String value) implements Id, Comparable<ReferralId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public ReferralId {
    Checks.id("referral", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static ReferralId of(String value) {
    return new ReferralId(value);
  }

  @Override
  public int compareTo(ReferralId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code referral X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
