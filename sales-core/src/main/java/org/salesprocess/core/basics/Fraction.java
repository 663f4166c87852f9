package org.salesprocess.core.basics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.math.LongMath;
import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.Decimals;

/**
 * An exact share or rate: a quotient of two whole numbers, so that a third is a third.
 *
 * <p>A rate of eight percent is {@code Fraction.parse("0.08")} or {@code Fraction.ofPercent("8")}.
 * Fractions are always in lowest terms with a denominator above zero; equal values are equal
 * objects. Arithmetic never rounds; {@link #toBigDecimal} is the only door out that may.
 *
 * <p>Where both numbers fit a {@code long}, it is reckoned with those; else with numbers of any
 * size, with equal results.
 *
 * @since 0.1
 */
public final class Fraction implements Comparable<Fraction>, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** No part at all. */
  public static final Fraction ZERO = new Fraction(0, 1);

  /** The whole. */
  public static final Fraction ONE = new Fraction(1, 1);

  /** An even part of two. */
  public static final Fraction HALF = of(1, 2);

  private static final long MOST_EXACT = 1L << 53; // up to which doubles hold every whole number
  private static final int MOST_DECIMALS_OF_A_LONG = 18;

  // in lowest terms, the denominator above zero, the numerator not the least long; else 0/0
  private final long numerator;
  private final long denominator;

  // only what does not fit those
  private final @Nullable BigFraction value;

  private Fraction(BigFraction value) {
    numerator = 0;
    denominator = 0;
    this.value = value;
  }

  private Fraction(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    value = null;
  }

  /** Returns the fraction with these terms, which are the lowest. */
  static Fraction ofLowestTerms(long numerator, long denominator) {
    return new Fraction(numerator, denominator);
  }

  /**
   * Returns the quotient of two whole numbers.
   *
   * @throws IllegalArgumentException if the denominator is zero
   */
  public static Fraction of(long numerator, long denominator) {
    @Nullable Fraction fits = LongFractions.quotient(numerator, denominator);
    return fits != null ? fits : of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
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
    BigFraction signed =
        reduced.getDenominator().signum() < 0
            ? BigFraction.of(reduced.getNumerator().negate(), reduced.getDenominator().negate())
            : reduced;
    BigInteger above = signed.getNumerator();
    BigInteger below = signed.getDenominator();
    // one form for equal values: the least long has no opposite, so it is not one of those that fit
    return above.abs().bitLength() < Long.SIZE && below.bitLength() < Long.SIZE
        ? new Fraction(above.longValue(), below.longValue())
        : new Fraction(signed);
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
    if (decimal.precision() <= MOST_DECIMALS_OF_A_LONG
        && decimal.scale() >= 0
        && decimal.scale() <= MOST_DECIMALS_OF_A_LONG) {
      return of(decimal.unscaledValue().longValue(), LongMath.pow(10, decimal.scale()));
    }
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
    return value == null ? BigInteger.valueOf(numerator) : value.getNumerator();
  }

  /** Returns the denominator in lowest terms; above zero. */
  public BigInteger denominator() {
    return value == null ? BigInteger.valueOf(denominator) : value.getDenominator();
  }

  private BigFraction big() {
    return value == null ? BigFraction.of(numerator, denominator) : value;
  }

  /** Returns the exact sum. */
  public Fraction plus(Fraction other) {
    @Nullable Fraction fits =
        value == null && other.value == null
            ? LongFractions.sum(numerator, denominator, other.numerator, other.denominator)
            : null;
    return fits != null ? fits : of(big().add(other.big()));
  }

  /** Returns the exact difference. */
  public Fraction minus(Fraction other) {
    @Nullable Fraction fits =
        value == null && other.value == null
            ? LongFractions.sum(numerator, denominator, -other.numerator, other.denominator)
            : null;
    return fits != null ? fits : of(big().subtract(other.big()));
  }

  /** Returns the exact product. */
  public Fraction times(Fraction other) {
    @Nullable Fraction fits =
        value == null && other.value == null
            ? LongFractions.product(numerator, denominator, other.numerator, other.denominator)
            : null;
    return fits != null ? fits : of(big().multiply(other.big()));
  }

  /**
   * Returns the exact quotient.
   *
   * @throws IllegalArgumentException if the other is zero
   */
  public Fraction dividedBy(Fraction other) {
    checkArgument(!other.isZero(), "fraction %s: divisor must not be zero", this);
    @Nullable Fraction fits =
        value == null && other.value == null
            ? LongFractions.product(
                other.numerator < 0 ? -numerator : numerator,
                denominator,
                other.denominator,
                Math.abs(other.numerator))
            : null;
    return fits != null ? fits : of(big().divide(other.big()));
  }

  /** Returns this with the opposite sign. */
  public Fraction negated() {
    return value == null ? new Fraction(-numerator, denominator) : of(value.negate());
  }

  /** Says whether this is exactly zero. */
  public boolean isZero() {
    return signum() == 0;
  }

  /** Says whether this is below zero. */
  public boolean isNegative() {
    return signum() < 0;
  }

  /** Says whether this is above zero. */
  public boolean isPositive() {
    return signum() > 0;
  }

  private int signum() {
    return value == null ? Long.signum(numerator) : value.signum();
  }

  /** Says whether this is a share: zero to one, both included. */
  public boolean isShare() {
    return !isNegative() && compareTo(ONE) <= 0;
  }

  /** Returns the value rounded once, to this many decimals. */
  public BigDecimal toBigDecimal(int scale, RoundingMode mode) {
    if (value == null) {
      return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), scale, mode);
    }
    return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), scale, mode);
  }

  /** Returns the nearest {@code double}; for display and statistics, never for money. */
  public double toDouble() {
    return isExactInDoubles()
        ? (double) numerator / denominator // rounded once, and so to the nearest
        : big().doubleValue();
  }

  private boolean isExactInDoubles() {
    return value == null && Math.abs(numerator) <= MOST_EXACT && denominator <= MOST_EXACT;
  }

  /** Reads what was written into lowest terms again, so that equal values stay equal objects. */
  @Serial
  private Object readResolve() throws ObjectStreamException {
    boolean hasDenominator =
        value == null ? denominator != 0 : value.getDenominator().signum() != 0;
    if (!hasDenominator) {
      throw new InvalidObjectException("fraction: needs a denominator other than zero");
    }
    return value == null ? of(numerator, denominator) : of(value);
  }

  private static Fraction of(BigFraction value) {
    return of(value.getNumerator(), value.getDenominator());
  }

  @Override
  public int compareTo(Fraction other) {
    return value == null && other.value == null
        ? LongFractions.compare(numerator, denominator, other.numerator, other.denominator)
        : big().compareTo(other.big());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that
        && numerator == that.numerator
        && denominator == that.denominator
        && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return value == null
        ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator)
        : value.hashCode();
  }

  /** Returns {@code 2/3}, or {@code 5} for a whole number; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return denominator().equals(BigInteger.ONE)
        ? numerator().toString()
        : numerator() + "/" + denominator();
  }
}
