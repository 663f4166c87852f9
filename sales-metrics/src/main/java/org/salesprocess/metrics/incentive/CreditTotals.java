package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.salesprocess.core.basics.DealId;
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
  private final CreditMemo memo;

  /**
   * Makes totals.
   *
   * @param returns by which policy returns of a sale count
   * @param memo what was found of the book by these scopes already
   */
  CreditTotals(
      CreditBook book,
      CreditScopes scopes,
      Function<Credit, ReturnPolicy> returns,
      Rounding rounding,
      CreditMemo memo) {
    this.book = book;
    this.scopes = scopes;
    counted = new CountedCredits(book, scopes, returns, rounding);
    this.memo = memo;
  }

  /** What a period came to, and what the past before it did. */
  record Compared(Quantity before, Quantity now) {

    Quantity more() {
      return now.minus(before);
    }
  }

  /**
   * Returns what those credits of a period sum to that pass the filter; what a return takes back
   * counts where its sale does.
   *
   * @throws IllegalArgumentException if a credit that counts is in another currency
   */
  Achievement.Tally total(
      Population who, Measurement measurement, CreditFilter filter, SalesPeriod days) {
    CreditMemo.Chosen chosen = new CreditMemo.Chosen(who, days);
    ImmutableList<Credit> credits = memo.chosen(chosen, () -> choose(who, days));
    CreditMemo.Asked asked =
        new CreditMemo.Asked(
            chosen, measurement, filter, counted.rounding(), counted.policies(credits));
    return memo.total(asked, () -> sum(credits, measurement, filter, in(days)));
  }

  /** Returns the value of that, if it has one. */
  Optional<Quantity> value(
      Population who, Measurement measurement, CreditFilter filter, SalesPeriod days) {
    return total(who, measurement, filter, days).value(measurement.measure());
  }

  /**
   * Returns the value of those credits of a deal that pass the filter, if it has one.
   *
   * @throws IllegalArgumentException if a credit that counts is in another currency
   */
  Optional<Quantity> ofDeal(
      Population who, Measurement measurement, CreditFilter filter, DealId deal) {
    ImmutableList<Credit> credits = counting(who, book.ofDeal(deal));
    return sum(credits, measurement, filter, any -> true).value(measurement.measure());
  }

  private Achievement.Tally sum(
      ImmutableList<Credit> credits,
      Measurement measurement,
      CreditFilter filter,
      Predicate<Credit> inside) {
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

  /** Returns the value of a period beside that of the past, if both have one. */
  Optional<Compared> compared(
      Population who,
      Measurement measurement,
      CreditFilter filter,
      PastPeriods past,
      Baseline baseline,
      SalesPeriod period) {
    return past.of(who, baseline, period)
        .flatMap(days -> value(who, measurement, filter, days))
        .flatMap(
            before ->
                value(who, measurement, filter, period).map(now -> new Compared(before, now)));
  }

  private static Predicate<Credit> in(SalesPeriod period) {
    return credit -> period.contains(credit.creditedOn());
  }

  private ImmutableList<Credit> choose(Population who, SalesPeriod days) {
    return counting(
        who,
        who.scope()
            .flatMap(QuotaScope::seller)
            .map(seller -> ofDays(book.of(seller), days))
            .orElseGet(() -> memo.ofDays(days, () -> ofDays(book.all(), days))));
  }

  // a return may count on its own day or on that of its sale
  private ImmutableList<Credit> ofDays(ImmutableList<Credit> credits, SalesPeriod days) {
    return credits.stream()
        .filter(credit -> in(days).test(credit) || in(days).test(counting(credit)))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Credit> counting(Population who, ImmutableList<Credit> credits) {
    return credits.stream()
        .filter(credit -> who.counts(scopes, counting(credit)))
        .collect(ImmutableList.toImmutableList());
  }

  // a return counts for whom its sale counts for
  private Credit counting(Credit credit) {
    return book.original(credit).orElse(credit);
  }
}
