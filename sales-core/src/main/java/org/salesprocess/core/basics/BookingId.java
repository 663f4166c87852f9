package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a booking: a signed order.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record BookingId(String value) implements Id, Comparable<BookingId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public BookingId {
    Checks.id("booking", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static BookingId of(String value) {
    return new BookingId(value);
  }

  @Override
  public int compareTo(BookingId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code booking X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
