package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What every amount of a log earns: a line for each of its rows, by the number of the row.
 *
 * <p>It holds what is posted and reads all else from the log: totals are sums of lines, and a line
 * is explained when it is asked for. It is immutable, and any number of threads may read it at
 * once.
 *
 * @since 0.1
 */
public final class CommissionLines {

  private final TieredCommission commission;
  private final AmountLog log;
  private final PeriodTable periods;
  private final TierPay pay;
  private final long[] posted; // by row, in minor units of the currency
  private final ImmutableMap<Integer, BigInteger> aside; // what does not fit, by row
  private final int outside;

  private CommissionLines(
      TieredCommission commission,
      AmountLog log,
      PeriodTable periods,
      TierPay pay,
      CommissionPosting posting) {
    this.commission = commission;
    this.log = log;
    this.periods = periods;
    this.pay = pay;
    posted = posting.posted();
    aside = ImmutableMap.copyOf(posting.aside());
    outside = posting.outside();
  }

  static CommissionLines of(TieredCommission commission, AmountLog log, boolean inParallel) {
    CurrencyUnit currency = log.currency();
    for (Quantity level : commission.table().levels()) {
      checkArgument(
          level.currency().filter(currency::equals).isPresent(),
          "tiered commission: levels must be in %s as the amounts are, was %s",
          currency,
          level);
    }
    TierPay pay =
        new TierPay(
            commission.tiers(),
            log.decimals(),
            currency.getDecimalPlaces(),
            commission.rounding().mode());
    PeriodTable periods = periods(commission, log);
    CommissionPosting posting = new CommissionPosting(log, periods, pay);
    posting.post(inParallel);
    return new CommissionLines(commission, log, periods, pay, posting);
  }

  private static PeriodTable periods(TieredCommission commission, AmountLog log) {
    int first = AmountLog.LAST_DAY;
    int last = AmountLog.FIRST_DAY;
    for (int owner = 0; owner < log.owners(); owner++) {
      if (log.start(owner) < log.end(owner)) {
        first = Math.min(first, log.day(log.start(owner)));
        last = Math.max(last, log.day(log.end(owner) - 1));
      }
    }
    return first <= last ? PeriodTable.of(commission.calendar(), first, last) : PeriodTable.none();
  }

  /** Returns the tiers, periods and rounding by which it is earned. */
  public TieredCommission commission() {
    return commission;
  }

  /** Returns the amounts. */
  public AmountLog log() {
    return log;
  }

  /** Returns how many lines there are: as many as the log has rows. */
  public int size() {
    return posted.length;
  }

  /** Returns how many lines are on a day that no period contains, so that they earn nothing. */
  public int outside() {
    return outside;
  }

  /** Returns what a line carries. */
  public Money posted(int line) {
    long amount = posted[line];
    return amount == CommissionPosting.ASIDE
        ? money(requireNonNull(aside.get(line)))
        : Money.ofMinor(log.currency(), amount);
  }

  /**
   * Returns what a line carries, in minor units of the currency.
   *
   * @throws ArithmeticException if it does not fit into a {@code long}
   */
  public long postedMinor(int line) {
    long amount = posted[line];
    return amount == CommissionPosting.ASIDE
        ? requireNonNull(aside.get(line)).longValueExact()
        : amount;
  }

  private Money money(BigInteger minor) {
    CurrencyUnit currency = log.currency();
    return Money.of(currency, new BigDecimal(minor, currency.getDecimalPlaces()));
  }

  /** Returns what all lines carry. */
  public Money total() {
    return total(0, size());
  }

  /** Returns what all lines of an owner carry. */
  public Money total(int owner) {
    return total(log.start(owner), log.end(owner));
  }

  /** Returns what the lines of an owner carry in each period in which there is one. */
  public ImmutableSortedMap<SalesPeriod, Money> totals(int owner) {
    ImmutableSortedMap.Builder<SalesPeriod, Money> totals = ImmutableSortedMap.naturalOrder();
    int end = log.end(owner);
    int row = log.start(owner);
    while (row < end) {
      int period = periods.find(log.day(row));
      int start = row++;
      if (period >= 0) {
        while (row < end && log.day(row) < periods.end(period)) {
          row++;
        }
        totals.put(periods.get(period), total(start, row));
      }
    }
    return totals.build();
  }

  private Money total(int start, int end) {
    BigInteger total = BigInteger.ZERO;
    long part = 0;
    for (int line = start; line < end; line++) {
      long amount = posted[line];
      if (amount == CommissionPosting.ASIDE) {
        total = total.add(requireNonNull(aside.get(line)));
        continue;
      }
      long sum = part + amount;
      if (((part ^ sum) & (amount ^ sum)) < 0) { // it has overflowed
        total = total.add(BigInteger.valueOf(part));
        sum = amount;
      }
      part = sum;
    }
    return money(total.add(BigInteger.valueOf(part)));
  }

  /**
   * Returns a line with how it came about, which is read from the owner's rows of its period up to
   * it.
   *
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public CommissionLine line(int line) {
    checkElementIndex(line, size(), "line");
    int period = periods.find(log.day(line));
    BigInteger from = period < 0 ? BigInteger.ZERO : levelBefore(line, periods.start(period));
    BigInteger to = period < 0 ? BigInteger.ZERO : from.add(log.exactMinor(line));
    return new CommissionLine(
        log.owner(log.ownerOf(line)),
        log.id(line),
        log.date(line),
        period < 0 ? Optional.empty() : Optional.of(periods.get(period)),
        log.amount(line),
        period < 0
            ? ImmutableList.of()
            : RateLookup.slices(
                commission.tiers(), level(from), level(to), level(log.exactMinor(line))),
        paid(pay.exact(to).minus(pay.exact(from))),
        paid(pay.exact(to)),
        commission.rounding(),
        posted(line));
  }

  // what the owner has before the line in its period
  private BigInteger levelBefore(int line, int firstDay) {
    BigInteger level = BigInteger.ZERO;
    int start = log.start(log.ownerOf(line));
    for (int row = line - 1; row >= start && log.day(row) >= firstDay; row--) {
      level = level.add(log.exactMinor(row));
    }
    return level;
  }

  private Quantity level(BigInteger minor) {
    return Quantity.of(log.currency(), Fraction.of(minor, BigInteger.TEN.pow(log.decimals())));
  }

  private Quantity paid(Fraction minor) {
    Fraction unit = Fraction.of(BigInteger.TEN.pow(log.currency().getDecimalPlaces()));
    return Quantity.of(log.currency(), minor.dividedBy(unit));
  }

  /** Returns how many lines there are and what they come to. */
  @Override
  public String toString() {
    return "%s lines of commission, together %s".formatted(size(), total());
  }
}
