package org.salesprocess.core.basics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.Decimals;

/**
 * An exact share or rate: a quotient of two whole numbers, so that a third is a third.
 *
 * <p>A rate of eight percent is {@code Fraction.parse("0.08")} or {@code Fraction.ofPercent("8")}.
 * Fractions are always in lowest terms with a denominator above zero; equal values are equal
 * objects. Arithmetic never rounds; {@link #toBigDecimal} is the only door out that may.
 *
 * @since 0.1
 */
public final class Fraction implements Comparable<Fraction>, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** No part at all. */
  public static final Fraction ZERO = new Fraction(BigFraction.ZERO);

  /** The whole. */
  public static final Fraction ONE = new Fraction(BigFraction.ONE);

  /** An even part of two. */
  public static final Fraction HALF = of(1, 2);

  private final BigFraction value;

  private Fraction(BigFraction value) {
    this.value = value;
  }

  /**
   * Returns the quotient of two whole numbers.
   *
   * @throws IllegalArgumentException if the denominator is zero
   */
  public static Fraction of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Returns the quotient of two whole numbers of any size.
   *
   * @throws IllegalArgumentException if the denominator is zero
   */
  public static Fraction of(BigInteger numerator, BigInteger denominator) {
    requireNonNull(numerator, "numerator");
    checkArgument(
        denominator.signum() != 0, "fraction %s/0: denominator must not be zero", numerator);
    BigFraction reduced = BigFraction.of(numerator, denominator);
    return new Fraction(
        reduced.getDenominator().signum() < 0
            ? BigFraction.of(reduced.getNumerator().negate(), reduced.getDenominator().negate())
            : reduced);
  }

  /** Returns a whole number. */
  public static Fraction of(long whole) {
    return of(whole, 1);
  }

  /** Returns a whole number of any size. */
  public static Fraction of(BigInteger whole) {
    return of(whole, BigInteger.ONE);
  }

  /**
   * Returns exactly the value of a decimal.
   *
   * @throws IllegalArgumentException if its exponent, which is minus its scale, lies outside
   *     -10,000 to 10,000
   */
  public static Fraction of(BigDecimal decimal) {
    Decimals.bounded("fraction", decimal);
    return decimal.scale() >= 0
        ? of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : of(decimal.toBigIntegerExact());
  }

  /**
   * Returns the fraction of a percentage: {@code ofPercent("8")} is 2/25.
   *
   * @throws IllegalArgumentException if {@link #parse} refuses the text
   */
  public static Fraction ofPercent(String percent) {
    return parse(percent).dividedBy(of(100));
  }

  /**
   * Reads {@code 2/3}, {@code 0.08} or {@code 1}; the point is the decimal sign in every locale.
   *
   * @throws IllegalArgumentException if the text is none of these, its denominator is zero, its
   *     exponent lies outside -10,000 to 10,000, or a number has more than 20,000 characters
   */
  public static Fraction parse(String text) {
    requireNonNull(text, "text");
    try {
      int slash = text.indexOf('/');
      if (slash < 0) {
        return of(new BigDecimal(Decimals.readable("fraction", text)));
      }
      return of(whole(text.substring(0, slash)), whole(text.substring(slash + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "fraction must be a decimal such as 0.08 or a quotient such as 2/3, was '%s'"
              .formatted(Checks.shown(text)),
          e);
    }
  }

  private static BigInteger whole(String text) {
    return new BigInteger(Decimals.readable("fraction", text));
  }

  /** Returns the numerator in lowest terms; it carries the sign. */
  public BigInteger numerator() {
    return value.getNumerator();
  }

  /** Returns the denominator in lowest terms; above zero. */
  public BigInteger denominator() {
    return value.getDenominator();
  }

  /** Returns the exact sum. */
  public Fraction plus(Fraction other) {
    return of(value.add(other.value));
  }

  /** Returns the exact difference. */
  public Fraction minus(Fraction other) {
    return of(value.subtract(other.value));
  }

  /** Returns the exact product. */
  public Fraction times(Fraction other) {
    return of(value.multiply(other.value));
  }

  /**
   * Returns the exact quotient.
   *
   * @throws IllegalArgumentException if the other is zero
   */
  public Fraction dividedBy(Fraction other) {
    checkArgument(!other.isZero(), "fraction %s: divisor must not be zero", this);
    return of(value.divide(other.value));
  }

  /** Returns this with the opposite sign. */
  public Fraction negated() {
    return of(value.negate());
  }

  /** Says whether this is exactly zero. */
  public boolean isZero() {
    return value.signum() == 0;
  }

  /** Says whether this is below zero. */
  public boolean isNegative() {
    return value.signum() < 0;
  }

  /** Says whether this is above zero. */
  public boolean isPositive() {
    return value.signum() > 0;
  }

  /** Says whether this is a share: zero to one, both included. */
  public boolean isShare() {
    return !isNegative() && compareTo(ONE) <= 0;
  }

  /** Returns the value rounded once, to this many decimals. */
  public BigDecimal toBigDecimal(int scale, RoundingMode mode) {
    return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), scale, mode);
  }

  /** Returns the nearest {@code double}; for display and statistics, never for money. */
  public double toDouble() {
    return value.doubleValue();
  }

  /** Reads what was written into lowest terms again, so that equal values stay equal objects. */
  @Serial
  private Object readResolve() throws ObjectStreamException {
    if (value == null || value.getDenominator().signum() == 0) {
      throw new InvalidObjectException("fraction: needs a denominator other than zero");
    }
    return of(value);
  }

  private static Fraction of(BigFraction value) {
    return of(value.getNumerator(), value.getDenominator());
  }

  @Override
  public int compareTo(Fraction other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns {@code 2/3}, or {@code 5} for a whole number; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return denominator().equals(BigInteger.ONE)
        ? numerator().toString()
        : numerator() + "/" + denominator();
  }
}
