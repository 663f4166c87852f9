package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a channel through which leads arrive.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record ChannelId(String value) implements Id, Comparable<ChannelId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public ChannelId {
    Checks.id("channel", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static ChannelId of(String value) {
    return new ChannelId(value);
  }

  @Override
  public int compareTo(ChannelId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code channel X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
