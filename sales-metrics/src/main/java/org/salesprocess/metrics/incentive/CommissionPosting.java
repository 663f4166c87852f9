package org.salesprocess.metrics.incentive;

import java.math.BigInteger;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.salesprocess.core.basics.AmountLog;

/** Posts what each row of a log earns, owner by owner; owners may be on several threads. */
final class CommissionPosting {

  /** Stands for what does not fit into a {@code long} and is kept aside. */
  static final long ASIDE = Long.MIN_VALUE;

  private final AmountLog log;
  private final PeriodTable periods;
  private final TierPay pay;
  private final long[] posted;
  private final ConcurrentMap<Integer, BigInteger> aside = new ConcurrentHashMap<>();
  private final AtomicInteger outside = new AtomicInteger();

  CommissionPosting(AmountLog log, PeriodTable periods, TierPay pay) {
    this.log = log;
    this.periods = periods;
    this.pay = pay;
    posted = new long[log.size()];
  }

  /** Posts all rows. */
  void post(boolean inParallel) {
    IntStream owners = IntStream.range(0, log.owners());
    (inParallel ? owners.parallel() : owners).forEach(this::postOwner);
  }

  private void postOwner(int owner) {
    int end = log.end(owner);
    boolean inLongs = isInLongs(log.start(owner), end);
    int row = log.start(owner);
    while (row < end) {
      int period = periods.find(log.day(row));
      if (period < 0) {
        outside.incrementAndGet();
        row++;
      } else {
        row = inLongs ? postInLongs(row, end, period) : post(row, end, period);
      }
    }
  }

  // whether no level can be farther from zero than longs allow
  private boolean isInLongs(int start, int end) {
    long left = pay.mostInLongs();
    for (int row = start; row < end && left >= 0; row++) {
      long amount = log.isLong(row) ? log.minor(row) : Long.MIN_VALUE;
      left = amount < -left ? -1 : left - Math.abs(amount);
    }
    return left >= 0;
  }

  // posts the rows of a period, from its first one on, and returns the row after its last one
  private int postInLongs(int start, int end, int period) {
    int until = periods.end(period);
    long level = 0;
    long before = 0;
    int row = start;
    while (row < end && log.day(row) < until) {
      level += log.minor(row);
      long total = pay.roundedInLongs(level);
      posted[row++] = total - before;
      before = total;
    }
    return row;
  }

  private int post(int start, int end, int period) {
    int until = periods.end(period);
    BigInteger level = BigInteger.ZERO;
    BigInteger before = BigInteger.ZERO;
    int row = start;
    while (row < end && log.day(row) < until) {
      level = level.add(log.exactMinor(row));
      BigInteger total = pay.rounded(level);
      post(row++, total.subtract(before));
      before = total;
    }
    return row;
  }

  private void post(int row, BigInteger amount) {
    if (amount.bitLength() < Long.SIZE && amount.longValue() != ASIDE) {
      posted[row] = amount.longValue();
    } else {
      posted[row] = ASIDE;
      aside.put(row, amount);
    }
  }

  long[] posted() {
    return posted;
  }

  /** Returns what is kept aside, by row. */
  ConcurrentMap<Integer, BigInteger> aside() {
    return aside;
  }

  /** Returns how many rows are on a day that no period contains. */
  int outside() {
    return outside.get();
  }
}
