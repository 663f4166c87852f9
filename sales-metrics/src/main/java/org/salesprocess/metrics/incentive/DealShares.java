package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;

/**
 * What share of a deal is a seller's: of each transaction the seller's share of it, weighed by what
 * the transaction is worth.
 *
 * @param book where the deal's credits are, whoever is credited
 * @param seller whose share it is
 * @param worth what credits are worth, to the last part of a cent
 * @param days on which days of credit they count
 */
record DealShares(
    CreditBook book,
    SellerId seller,
    Function<List<Credit>, ImmutableList<CountedCredits.Counted>> worth,
    Predicate<LocalDate> days) {

  /**
   * Returns the seller's share; zero unless what the seller is credited for is above zero. It is
   * never more than of the one transaction of which the seller has most, though what others have
   * took from the deal.
   */
  Fraction of(DealId deal) {
    Map<TransactionId, Fraction> whole = new HashMap<>();
    Map<TransactionId, Fraction> shares = new HashMap<>();
    Fraction own = Fraction.ZERO;
    for (CountedCredits.Counted each : worth.apply(book.ofDeal(deal))) {
      Credit credit = each.credit();
      if (!days.test(credit.creditedOn())) {
        continue;
      }
      TransactionId transaction = credit.transaction().id();
      Fraction value = each.value().value();
      whole.put(transaction, value.dividedBy(credit.share()));
      if (credit.seller().equals(seller)) {
        own = own.plus(value);
        shares.merge(transaction, credit.share(), Fraction::plus);
      }
    }
    if (!own.isPositive()) {
      return Fraction.ZERO;
    }
    Fraction most = shares.values().stream().reduce(Fraction.ZERO, DealShares::greater);
    Fraction all = whole.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    return all.times(most).compareTo(own) > 0 ? own.dividedBy(all) : most;
  }

  private static Fraction greater(Fraction one, Fraction other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
