package org.salesprocess.core.basics;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.column.KeyTable;

/**
 * Collects the rows of an {@link AmountLog}, in any order and from several threads at once: each
 * takes an appender of its own, and closes it; then one thread seals the log.
 *
 * @since 0.1
 */
public final class AmountLogBuilder {

  /** How many rows the columns hold. */
  static final int MOST_ROWS = Integer.MAX_VALUE - Short.MAX_VALUE;

  private static final int RESERVED_AT_ONCE = 1_024;
  private static final int MOST_DECIMALS = 18; // that a long has room for

  private final CurrencyUnit currency;
  private final int decimals;
  private final int mostRows;
  private final KeyTable owners = new KeyTable("amount log: owners");
  private final LargeAmounts large = new LargeAmounts();
  private final List<AmountColumns> parts = new ArrayList<>();
  private int open;
  private int reserved;
  private boolean sealed;

  AmountLogBuilder(CurrencyUnit currency, int decimals, int mostRows) {
    this.currency = requireNonNull(currency, "currency");
    checkArgument(
        decimals >= 0 && decimals <= MOST_DECIMALS,
        "amount log: decimals must lie between 0 and %s, were %s",
        MOST_DECIMALS,
        decimals);
    this.decimals = decimals;
    this.mostRows = mostRows;
  }

  /**
   * Returns a new appender for the thread that asks.
   *
   * @throws IllegalStateException if the log was sealed
   */
  public synchronized AmountAppender appender() {
    checkNotSealed();
    open++;
    return new AmountAppender(this);
  }

  /**
   * Returns the log of all that was appended, on the thread that asks. Nothing can be appended any
   * more.
   *
   * @throws IllegalStateException if an appender is still open, or the log was sealed before
   * @throws IllegalArgumentException if some rows have an id and others have none
   */
  public AmountLog seal() {
    return seal(false);
  }

  /**
   * Returns the log of all that was appended, as {@link #seal} does, with the threads that a
   * parallel stream would have here.
   *
   * @throws IllegalStateException if an appender is still open, or the log was sealed before
   * @throws IllegalArgumentException if some rows have an id and others have none
   */
  public AmountLog sealInParallel() {
    return seal(true);
  }

  private synchronized AmountLog seal(boolean inParallel) {
    checkNotSealed();
    checkState(open == 0, "amount log: all appenders must be closed to seal it, %s are open", open);
    long rows = parts.stream().mapToLong(AmountColumns::size).sum();
    long withId = parts.stream().mapToLong(part -> part.ids().size()).sum();
    checkArgument(
        withId == 0 || withId == rows,
        "amount log: all rows must have an id, or none, but %s of %s have one",
        withId,
        rows);
    sealed = true;
    return new AmountGrouping(this, parts, inParallel).log();
  }

  private void checkNotSealed() {
    checkState(!sealed, "amount log: nothing can be appended or sealed any more, it was sealed");
  }

  /** Takes what a closed appender has appended. */
  synchronized void close(AmountColumns part) {
    open--;
    parts.add(part);
  }

  /** Returns for how many more rows there is room; one at least. */
  synchronized int reserve() {
    int more = Math.min(RESERVED_AT_ONCE, mostRows - reserved);
    checkArgument(more > 0, "amount log: at most %s rows have room in one log", mostRows);
    reserved += more;
    return more;
  }

  CurrencyUnit currency() {
    return currency;
  }

  int decimals() {
    return decimals;
  }

  KeyTable owners() {
    return owners;
  }

  LargeAmounts large() {
    return large;
  }
}
