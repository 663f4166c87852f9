package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Ratio;

/**
 * What came of the terms that were due in a period.
 *
 * @param period which period; a term belongs to that of its due day
 * @param currency in which all amounts are
 * @param outcomes the terms with each outcome, none left out
 * @since 0.1
 */
public record PeriodRenewals(
    SalesPeriod period,
    CurrencyUnit currency,
    ImmutableSortedMap<RenewalOutcome, RenewalSum> outcomes)
    implements Serializable {

  /**
   * Checks that every outcome is there.
   *
   * @throws IllegalArgumentException if one is left out
   */
  public PeriodRenewals {
    requireNonNull(period, "period");
    requireNonNull(currency, "currency");
    checkArgument(
        outcomes.size() == RenewalOutcome.values().length,
        "renewals in %s: must have every outcome, were %s",
        period,
        outcomes.keySet());
  }

  /** Returns the terms with an outcome. */
  public RenewalSum of(RenewalOutcome outcome) {
    return requireNonNull(outcomes.get(outcome));
  }

  /** Returns how many terms were due: all but those that were no longer due. */
  public long due() {
    return terms(PeriodRenewals::isDue);
  }

  /** Returns how many were renewed, early, on time or late. */
  public long renewed() {
    return terms(RenewalOutcome::isRenewed);
  }

  /** Returns how many lapsed. */
  public long lapsed() {
    return of(RenewalOutcome.LAPSED).terms();
  }

  /** Returns how many are undecided. */
  public long undecided() {
    return of(RenewalOutcome.UNDECIDED).terms();
  }

  /** Returns the renewal rate by count: renewed of those that are decided. */
  public Ratio renewedOfDecided() {
    return Ratio.of(renewed(), Math.addExact(renewed(), lapsed()));
  }

  /** Returns the renewed of all that were due: what is sure already, whatever else is decided. */
  public Ratio renewedOfDue() {
    return Ratio.of(renewed(), due());
  }

  /**
   * Returns the renewal rate by amount: what recurred in a year under the terms that were renewed,
   * of that under those decided. More or less from the renewal on is no part of it.
   */
  public RevenueRatio renewedAmountOfDecided() {
    return new RevenueRatio(
        currency,
        amount(RenewalOutcome::isRenewed, RenewalSum::perYear),
        amount(
            outcome -> outcome.isRenewed() || outcome == RenewalOutcome.LAPSED,
            RenewalSum::perYear));
  }

  /** Returns the same by amount of all that were due. */
  public RevenueRatio renewedAmountOfDue() {
    return new RevenueRatio(
        currency,
        amount(RenewalOutcome::isRenewed, RenewalSum::perYear),
        amount(PeriodRenewals::isDue, RenewalSum::perYear));
  }

  /** Returns what renewed terms come to from the renewal on, of what they came to before. */
  public RevenueRatio amountAfterRenewal() {
    return new RevenueRatio(
        currency,
        amount(RenewalOutcome::isRenewed, RenewalSum::goingOnPerYear),
        amount(RenewalOutcome::isRenewed, RenewalSum::perYear));
  }

  private static boolean isDue(RenewalOutcome outcome) {
    return outcome != RenewalOutcome.NO_LONGER_DUE;
  }

  private long terms(Predicate<RenewalOutcome> predicate) {
    return outcomes.entrySet().stream()
        .filter(each -> predicate.test(each.getKey()))
        .mapToLong(each -> each.getValue().terms())
        .reduce(0, Math::addExact);
  }

  private Fraction amount(
      Predicate<RenewalOutcome> predicate, Function<RenewalSum, Fraction> which) {
    return outcomes.entrySet().stream()
        .filter(each -> predicate.test(each.getKey()))
        .map(each -> which.apply(each.getValue()))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Returns such as {@code 2026-01-01/2026-02-01: 9 due, 6 renewed, 2 lapsed, 1 undecided}. */
  @Override
  public String toString() {
    return "%s: %s due, %s renewed, %s lapsed, %s undecided"
        .formatted(period, due(), renewed(), lapsed(), undecided());
  }
}
