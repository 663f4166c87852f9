package org.salesprocess.core.quota;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * How much of something, exactly: an amount of money, or a plain number such as units, meetings or
 * a rate.
 *
 * <p>A third of USD 100.00 is exactly that; {@link #rounded} is the only door out that rounds.
 * Quantities are compared and added only where both are money of one currency, or both are numbers.
 *
 * @param currency the currency, if it is money
 * @param value how much; may be negative
 * @since 0.1
 */
public record Quantity(Optional<CurrencyUnit> currency, Fraction value)
    implements Comparable<Quantity>, Serializable {

  private static final int LONGEST_DECIMAL = 20;

  /** Checks that nothing is missing. */
  public Quantity {
    requireNonNull(currency, "currency");
    requireNonNull(value, "value");
  }

  /** Returns an amount of money. */
  public static Quantity of(BigMoney amount) {
    return new Quantity(Optional.of(amount.getCurrencyUnit()), Fraction.of(amount.getAmount()));
  }

  /** Returns an amount of money. */
  public static Quantity of(Money amount) {
    return of(amount.toBigMoney());
  }

  /** Returns an exact amount of money, which may be a part of a cent. */
  public static Quantity of(CurrencyUnit currency, Fraction amount) {
    return new Quantity(Optional.of(currency), amount);
  }

  /** Returns a plain number. */
  public static Quantity of(Fraction number) {
    return new Quantity(Optional.empty(), number);
  }

  /** Returns a plain whole number. */
  public static Quantity of(long number) {
    return of(Fraction.of(number));
  }

  /**
   * Reads what {@link #toString} writes: {@code USD 1000.50}, {@code USD 100/3}, {@code 12}, {@code
   * 0.08} or {@code 2/3}.
   *
   * @throws IllegalArgumentException if the text is none of these, or the currency is unknown
   */
  public static Quantity parse(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      return of(Fraction.parse(text));
    }
    try {
      return of(
          CurrencyUnit.of(text.substring(0, space)), Fraction.parse(text.substring(space + 1)));
    } catch (IllegalCurrencyException e) {
      throw new IllegalArgumentException(
          "quantity must be a number or an amount such as USD 100.00, was '%s'"
              .formatted(Checks.shown(text)),
          e);
    }
  }

  /** Says whether this is an amount of money. */
  public boolean isMoney() {
    return currency.isPresent();
  }

  /** Says whether this is exactly zero. */
  public boolean isZero() {
    return value.isZero();
  }

  /** Says whether this is below zero. */
  public boolean isNegative() {
    return value.isNegative();
  }

  /** Says whether this is above zero. */
  public boolean isPositive() {
    return value.isPositive();
  }

  /** Says whether the two can be compared and added: money of one currency, or numbers. */
  public boolean isLike(Quantity other) {
    return currency.equals(other.currency);
  }

  /** Returns nothing of the same kind. */
  public Quantity zero() {
    return new Quantity(currency, Fraction.ZERO);
  }

  /**
   * Returns the exact sum.
   *
   * @throws IllegalArgumentException if the other is not of the same kind
   */
  public Quantity plus(Quantity other) {
    requireLike(other);
    return new Quantity(currency, value.plus(other.value));
  }

  /**
   * Returns the exact difference.
   *
   * @throws IllegalArgumentException if the other is not of the same kind
   */
  public Quantity minus(Quantity other) {
    requireLike(other);
    return new Quantity(currency, value.minus(other.value));
  }

  /** Returns this so many times. */
  public Quantity times(Fraction factor) {
    return new Quantity(currency, value.times(factor));
  }

  /**
   * Returns the exact product; at most one of the two may be money.
   *
   * @throws IllegalArgumentException if both are money
   */
  public Quantity times(Quantity factor) {
    checkArgument(
        !isMoney() || !factor.isMoney(),
        "quantity %s: money cannot be multiplied by money, was %s",
        this,
        factor);
    return new Quantity(currency.or(factor::currency), value.times(factor.value));
  }

  /**
   * Returns how many times the other is in this.
   *
   * @throws IllegalArgumentException if the other is not of the same kind, or is zero
   */
  public Fraction dividedBy(Quantity other) {
    requireLike(other);
    return value.dividedBy(other.value);
  }

  /** Returns this with the opposite sign. */
  public Quantity negated() {
    return new Quantity(currency, value.negated());
  }

  /**
   * Returns the money, rounded once to the minor unit.
   *
   * @throws IllegalStateException if this is a plain number
   */
  public Money rounded(RoundingMode mode) {
    CurrencyUnit unit =
        currency.orElseThrow(() -> new IllegalStateException("%s is not money".formatted(this)));
    return Money.of(unit, value.toBigDecimal(unit.getDecimalPlaces(), mode));
  }

  private void requireLike(Quantity other) {
    checkArgument(isLike(other), "quantity %s: needs one of the same kind, was %s", this, other);
  }

  /**
   * Compares by size.
   *
   * @throws IllegalArgumentException if the other is not of the same kind
   */
  @Override
  public int compareTo(Quantity other) {
    requireLike(other);
    return value.compareTo(other.value);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /**
   * Returns the exact value: a decimal where it is one of no more than 20 decimals, otherwise a
   * quotient; money after its currency.
   */
  @Override
  public String toString() {
    return currency
        .map(unit -> unit.getCode() + " " + text(unit.getDecimalPlaces()))
        .orElseGet(() -> text(0));
  }

  private String text(int leastDecimals) {
    BigInteger rest = value.denominator();
    int twos = rest.getLowestSetBit();
    rest = rest.shiftRight(twos);
    int fives = 0;
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0 && fives <= LONGEST_DECIMAL) {
      rest = rest.divide(five);
      fives++;
    }
    int decimals = Math.max(twos, fives);
    if (!rest.equals(BigInteger.ONE) || decimals > LONGEST_DECIMAL) {
      return value.toString();
    }
    BigDecimal exact =
        value.toBigDecimal(Math.max(decimals, leastDecimals), RoundingMode.UNNECESSARY);
    return exact.toPlainString();
  }
}
