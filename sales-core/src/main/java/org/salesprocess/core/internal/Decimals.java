package org.salesprocess.core.internal;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/** The one form that equal decimals share, and the bounds that keep them readable. */
public final class Decimals {

  private static final int MAX_EXPONENT = 10_000;

  /** Room for as many digits as exponents, moved by the largest one. */
  private static final int MOST_CHARACTERS = 2 * MAX_EXPONENT;

  private Decimals() {}

  /**
   * Requires the text of a number to have no more than 20,000 characters: reading takes time that
   * grows with their square.
   *
   * @param thing what is to be read, for the message
   * @return the text
   * @throws IllegalArgumentException if it is longer
   */
  public static String readable(String thing, String text) {
    checkArgument(
        text.length() <= MOST_CHARACTERS,
        "%s must be a number of %s characters at most, had %s",
        thing,
        MOST_CHARACTERS,
        text.length());
    return text;
  }

  /**
   * Requires an exponent from -10,000 to 10,000, so that a short text such as {@code 1E-2147483647}
   * cannot ask for gigabytes of digits.
   *
   * @param thing whose decimal it is, for the message
   * @throws IllegalArgumentException if the exponent lies outside
   */
  public static BigDecimal bounded(String thing, BigDecimal value) {
    checkArgument(
        value.scale() >= -MAX_EXPONENT && value.scale() <= MAX_EXPONENT,
        "%s: exponent must lie between %s and %s, was %s",
        thing,
        -MAX_EXPONENT,
        MAX_EXPONENT,
        value);
    return value;
  }

  /**
   * Returns the form that equal decimals share: no zeros at the end of the decimals, and whole
   * numbers written out, so that {@code 10.0} and {@code 1E+1} are both {@code 10}.
   *
   * @param thing whose decimal it is, for the message
   * @throws IllegalArgumentException if the exponent lies outside -10,000 to 10,000
   */
  public static BigDecimal normalised(String thing, BigDecimal value) {
    BigDecimal stripped = bounded(thing, value).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
