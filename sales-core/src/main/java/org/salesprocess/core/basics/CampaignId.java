package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a campaign: one spending effort in a channel.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record CampaignId(String value) implements Id, Comparable<CampaignId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public CampaignId {
    Checks.id("campaign", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static CampaignId of(String value) {
    return new CampaignId(value);
  }

  @Override
  public int compareTo(CampaignId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code campaign X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
