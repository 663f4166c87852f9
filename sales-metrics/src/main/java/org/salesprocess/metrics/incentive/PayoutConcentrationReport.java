package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.metrics.AmountRatio;

/**
 * What each seller gets, and how unequal that is.
 *
 * <p>A <em>fifth</em> is a fifth of the sellers in the order of their pay, cut exactly: where their
 * number is no multiple of five, a seller on a cut counts on both sides in proportion. Of seven
 * sellers the top fifth is the best paid and two fifths of the second; so the fifths always sum to
 * the whole, and who stands where among equals does not matter. This is the Lorenz curve: M. O.
 * Lorenz, "Methods of measuring the concentration of wealth", Publications of the American
 * Statistical Association 9 (1905).
 *
 * <p>Who owes more than was earned has no share of what is paid out. Such sellers stand apart and
 * count in no figure but {@link #belowZero}.
 *
 * @param currency the currency of all amounts
 * @param pay what each seller gets in all; zero or more
 * @param belowZero what each other seller is to give back in all; below zero
 * @since 0.1
 */
public record PayoutConcentrationReport(
    CurrencyUnit currency,
    ImmutableSortedMap<SellerId, Money> pay,
    ImmutableSortedMap<SellerId, Money> belowZero)
    implements Serializable {

  private static final int FIFTHS = 5;

  /**
   * Checks the amounts.
   *
   * @throws IllegalArgumentException if one is in another currency, or on the wrong side of zero
   */
  public PayoutConcentrationReport {
    requireNonNull(currency, "currency");
    pay.forEach((seller, amount) -> check(currency, seller, amount, false));
    belowZero.forEach((seller, amount) -> check(currency, seller, amount, true));
  }

  private static void check(
      CurrencyUnit currency, SellerId seller, Money amount, boolean isBelowZero) {
    Amounts.requireCurrency(currency, amount.toBigMoney(), "pay of " + seller);
    checkArgument(
        amount.isNegative() == isBelowZero,
        "concentration of pay: pay of %s must %s, was %s",
        seller,
        isBelowZero ? "be below zero" : "not be negative",
        amount);
  }

  /** Returns what all sellers get, those below zero apart. */
  public Money total() {
    return Money.zero(currency).plus(pay.values());
  }

  /** Returns what the best-paid fifth gets of all. */
  public AmountRatio topFifth() {
    return between(FIFTHS - 1, FIFTHS);
  }

  /** Returns what the three fifths in the middle get of all. */
  public AmountRatio middleThreeFifths() {
    return between(1, FIFTHS - 1);
  }

  /** Returns what the worst-paid fifth gets of all. */
  public AmountRatio bottomFifth() {
    return between(0, 1);
  }

  /** Returns what each fifth gets of all, from the worst paid to the best. */
  public ImmutableList<AmountRatio> fifths() {
    return IntStream.range(0, FIFTHS)
        .mapToObj(fifth -> between(fifth, fifth + 1))
        .collect(ImmutableList.toImmutableList());
  }

  private AmountRatio between(int from, int to) {
    return AmountRatio.of(upTo(to).minus(upTo(from)), total().toBigMoney());
  }

  // the Lorenz curve; a part of a seller is a number of fifths, so the amount is a decimal
  private BigMoney upTo(int fifths) {
    ImmutableList<Money> ascending = ascending();
    int whole = ascending.size() * fifths / FIFTHS;
    int rest = ascending.size() * fifths % FIFTHS;
    BigMoney sum = Money.zero(currency).plus(ascending.subList(0, whole)).toBigMoney();
    return rest == 0 ? sum : sum.plus(part(ascending.get(whole), Fraction.of(rest, FIFTHS)));
  }

  private BigMoney part(Money amount, Fraction share) {
    Fraction exact = Fraction.of(amount.getAmount()).times(share);
    return BigMoney.of(
        currency, exact.toBigDecimal(currency.getDecimalPlaces() + 1, RoundingMode.UNNECESSARY));
  }

  private ImmutableList<Money> ascending() {
    return ImmutableList.sortedCopyOf(pay.values());
  }

  /**
   * Returns the Gini coefficient, exactly: 0 if all get the same, {@code (n - 1) / n} if one of n
   * sellers gets all.
   *
   * <p>{@code G = 2 sum(i x_i) / (n sum(x_i)) - (n + 1) / n}, with the amounts {@code x_1 .. x_n}
   * from the least to the greatest. Source: C. Gini, "Variabilità e mutabilità" (1912), in the form
   * for ordered values; without the correction for small samples.
   *
   * @return empty if there are no sellers, or none gets anything
   */
  public Optional<Fraction> gini() {
    if (total().isZero()) {
      return Optional.empty();
    }
    ImmutableList<Money> ascending = ascending();
    Money weighted = Money.zero(currency);
    for (int i = 0; i < ascending.size(); i++) {
      weighted = weighted.plus(ascending.get(i).multipliedBy(i + 1L));
    }
    Fraction size = Fraction.of(ascending.size());
    return Optional.of(
        Fraction.of(2)
            .times(Fraction.of(weighted.getAmount()))
            .dividedBy(size.times(Fraction.of(total().getAmount())))
            .minus(size.plus(Fraction.ONE).dividedBy(size)));
  }

  /** Returns the three shares and the coefficient, one on a line. */
  @Override
  public String toString() {
    return "top fifth "
        + topFifth()
        + "\nmiddle three fifths "
        + middleThreeFifths()
        + "\nbottom fifth "
        + bottomFifth()
        + gini().map(value -> "\nGini " + value.toBigDecimal(2, RoundingMode.HALF_UP)).orElse("")
        + (belowZero.isEmpty() ? "" : "\nbelow zero " + belowZero);
  }
}
