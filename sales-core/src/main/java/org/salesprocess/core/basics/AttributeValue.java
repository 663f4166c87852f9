package org.salesprocess.core.basics;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.salesprocess.core.internal.Decimals;

/**
 * One typed value of an attribute: text, a number, a day, or a yes-or-no flag.
 *
 * <p>The order is total and goes with {@code equals}: by kind as named above, those of one kind as
 * they {@link #compare}.
 *
 * @since 0.1
 */
public sealed interface AttributeValue extends Comparable<AttributeValue>, Serializable {

  @Override
  default int compareTo(AttributeValue other) {
    return compare(other).orElseGet(() -> Integer.compare(kindRank(this), kindRank(other)));
  }

  private static int kindRank(AttributeValue value) {
    if (value instanceof Text) {
      return 0;
    }
    if (value instanceof Numeric) {
      return 1;
    }
    return value instanceof Day ? 2 : 3;
  }

  /**
   * Compares with a value of the same kind: text by code unit, numbers by size, days by time, no
   * before yes; empty if the kinds differ.
   */
  OptionalInt compare(AttributeValue other);

  /** Returns text. */
  static AttributeValue of(String value) {
    return new Text(value);
  }

  /**
   * Returns a number.
   *
   * @throws IllegalArgumentException if its exponent lies outside -10,000 to 10,000
   */
  static AttributeValue of(BigDecimal value) {
    return new Numeric(value);
  }

  /** Returns a whole number. */
  static AttributeValue of(long value) {
    return new Numeric(BigDecimal.valueOf(value));
  }

  /** Returns a day. */
  static AttributeValue of(LocalDate value) {
    return new Day(value);
  }

  /** Returns a flag. */
  static AttributeValue of(boolean value) {
    return new Flag(value);
  }

  /**
   * Text.
   *
   * @param value any text, also empty
   */
  record Text(String value) implements AttributeValue {
    /** Checks that the text is there. */
    public Text {
      requireNonNull(value, "value");
    }

    @Override
    public OptionalInt compare(AttributeValue other) {
      return other instanceof Text that
          ? OptionalInt.of(value.compareTo(that.value))
          : OptionalInt.empty();
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /**
   * A number.
   *
   * @param value a decimal whose exponent, which is minus its scale, lies between -10,000 and
   *     10,000; kept without zeros at the end of its decimals, so that 1.0 equals 1
   */
  record Numeric(BigDecimal value) implements AttributeValue {
    /**
     * Brings equal numbers into one form.
     *
     * @throws IllegalArgumentException if the exponent lies outside the range above
     */
    public Numeric {
      value = Decimals.normalised("number", value);
    }

    @Override
    public OptionalInt compare(AttributeValue other) {
      return other instanceof Numeric that
          ? OptionalInt.of(value.compareTo(that.value))
          : OptionalInt.empty();
    }

    @Override
    public String toString() {
      return value.toPlainString();
    }
  }

  /**
   * A day.
   *
   * @param value the day, without a time zone
   */
  record Day(LocalDate value) implements AttributeValue {
    /** Checks that the day is there. */
    public Day {
      requireNonNull(value, "value");
    }

    @Override
    public OptionalInt compare(AttributeValue other) {
      return other instanceof Day that
          ? OptionalInt.of(value.compareTo(that.value))
          : OptionalInt.empty();
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * Yes or no.
   *
   * @param value the answer
   */
  record Flag(boolean value) implements AttributeValue {
    @Override
    public OptionalInt compare(AttributeValue other) {
      return other instanceof Flag that
          ? OptionalInt.of(Boolean.compare(value, that.value))
          : OptionalInt.empty();
    }

    @Override
    public String toString() {
      return value ? "yes" : "no";
    }
  }
}
