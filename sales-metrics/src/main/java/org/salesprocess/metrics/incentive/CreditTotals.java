package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What credits come to in a period, and against the past: the one definition of it, for reports and
 * for pay.
 */
final class CreditTotals {

  private final CreditBook book;
  private final CreditScopes scopes;
  private final CountedCredits counted;

  /**
   * Makes totals.
   *
   * @param returns by which policy returns of a sale count
   */
  CreditTotals(
      CreditBook book,
      CreditScopes scopes,
      Function<Credit, ReturnPolicy> returns,
      Rounding rounding) {
    this.book = book;
    this.scopes = scopes;
    counted = new CountedCredits(book, scopes, returns, rounding);
  }

  /** What a period came to, and what the past before it did. */
  record Compared(Quantity before, Quantity now) {

    Quantity more() {
      return now.minus(before);
    }
  }

  /**
   * Returns what those credits sum to that pass the filter and lie inside; what a return takes back
   * counts where its sale does.
   *
   * @throws IllegalArgumentException if a credit that counts is in another currency
   */
  Achievement.Tally total(
      Population who, Measurement measurement, CreditFilter filter, Predicate<Credit> inside) {
    ImmutableList<Credit> credits =
        candidates(who).stream()
            .filter(credit -> inside.test(credit) || inside.test(counting(credit)))
            .filter(credit -> who.counts(scopes, counting(credit)))
            .collect(ImmutableList.toImmutableList());
    Quantity total = measurement.zero();
    Fraction weight = Fraction.ZERO;
    long count = 0;
    for (CountedCredits.Counted each : counted.count(credits, measurement.measure(), filter)) {
      if (inside.test(each.credit())) {
        measurement.requireCurrency(each.credit(), each.value());
        total = total.plus(each.value());
        weight = weight.plus(each.weight());
        count++;
      }
    }
    return new Achievement.Tally(total, weight, count);
  }

  /** Returns the value of that, if it has one. */
  Optional<Quantity> value(
      Population who, Measurement measurement, CreditFilter filter, Predicate<Credit> inside) {
    return total(who, measurement, filter, inside).value(measurement.measure());
  }

  /** Returns the value of a period beside that of the past, if both have one. */
  Optional<Compared> compared(
      Population who,
      Measurement measurement,
      CreditFilter filter,
      PastPeriods past,
      Baseline baseline,
      SalesPeriod period) {
    return past.of(who, baseline, period)
        .flatMap(days -> value(who, measurement, filter, in(days)))
        .flatMap(
            before ->
                value(who, measurement, filter, in(period)).map(now -> new Compared(before, now)));
  }

  /** Returns the test whether a credit is of a period. */
  static Predicate<Credit> in(SalesPeriod period) {
    return credit -> period.contains(credit.creditedOn());
  }

  private ImmutableList<Credit> candidates(Population who) {
    return who.scope().flatMap(QuotaScope::seller).map(book::of).orElseGet(book::all);
  }

  // a return counts for whom its sale counts for
  private Credit counting(Credit credit) {
    return book.original(credit).orElse(credit);
  }
}
