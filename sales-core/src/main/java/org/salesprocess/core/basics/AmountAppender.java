package org.salesprocess.core.basics;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.column.Utf8Text;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.Decimals;

/**
 * Appends rows to a log of amounts on one thread: the fields of a row one by one, in any order,
 * then {@link #append}.
 *
 * <pre>{@code
 * try (AmountAppender rows = builder.appender()) {
 *   rows.owner("ana").on(day).amount(BigMoney.parse("USD 1200.00")).append();
 * }
 * }</pre>
 *
 * <p>A row is checked when it is appended. One that is refused leaves the log as it was, and the
 * fields are empty for the next.
 *
 * @since 0.1
 */
public final class AmountAppender implements AutoCloseable {

  private static final int MOST_DIGITS = 10_000;

  private final AmountLogBuilder log;
  private final Thread thread = Thread.currentThread();
  private final AmountColumns rows = new AmountColumns();
  private final Utf8Text ownerText = new Utf8Text();
  private final Utf8Text idText = new Utf8Text();
  private int room;
  private boolean closed;

  private @Nullable String owner;
  private long day;
  private boolean isDated;
  private long minor;
  private boolean isMinor;
  private @Nullable BigInteger exactMinor;
  private @Nullable BigMoney amount;
  private long sequence;
  private @Nullable String id;

  AmountAppender(AmountLogBuilder log) {
    this.log = log;
  }

  /** Says whose amount it is, by the text of the id of a seller or customer; required. */
  @CanIgnoreReturnValue
  public AmountAppender owner(String value) {
    owner = requireNonNull(value, "owner");
    return this;
  }

  /** Says on which day, in days since 1970-01-01; this or {@link #on} is required. */
  @CanIgnoreReturnValue
  public AmountAppender day(int epochDay) {
    day = epochDay;
    isDated = true;
    return this;
  }

  /** Says on which day. */
  @CanIgnoreReturnValue
  public AmountAppender on(LocalDate value) {
    day = value.toEpochDay();
    isDated = true;
    return this;
  }

  /** Says how much, in units of the last decimal of the log; this or an amount is required. */
  @CanIgnoreReturnValue
  public AmountAppender minor(long value) {
    clearAmount();
    minor = value;
    isMinor = true;
    return this;
  }

  /** Says how much, in units of the last decimal of the log, of any size. */
  @CanIgnoreReturnValue
  public AmountAppender exactMinor(BigInteger value) {
    requireNonNull(value, "exactMinor");
    clearAmount();
    exactMinor = value;
    return this;
  }

  /** Says how much. */
  @CanIgnoreReturnValue
  public AmountAppender amount(BigMoney value) {
    requireNonNull(value, "amount");
    clearAmount();
    amount = value;
    return this;
  }

  /** Gives it the source's place among rows of the same day; zero unless said. */
  @CanIgnoreReturnValue
  public AmountAppender sequence(long value) {
    sequence = value;
    return this;
  }

  /** Gives it the id of the source; see {@link AmountLog} for rows without one. */
  @CanIgnoreReturnValue
  public AmountAppender id(String value) {
    id = requireNonNull(value, "id");
    return this;
  }

  /**
   * Appends the row.
   *
   * @throws IllegalArgumentException if the owner, the day or the amount is missing; the owner or
   *     the id is not text without outer spaces; the day lies outside the years 1 to 9999; the
   *     amount is in another currency, has more decimals than the log or more than 10,000 digits;
   *     or the log has no room
   * @throws IllegalStateException if it is closed, or another thread asks
   */
  public void append() {
    checkUsable();
    try {
      appendRow();
    } finally {
      clear();
    }
  }

  private void appendRow() {
    String of = owner;
    checkArgument(of != null, "amount log: owner must be given, was missing");
    checkArgument(isDated, "amount log: row of %s: day must be given, was missing", of);
    checkArgument(
        day >= AmountLog.FIRST_DAY && day <= AmountLog.LAST_DAY,
        "amount log: row of %s: day must lie between %s and %s, was %s",
        of,
        LocalDate.ofEpochDay(AmountLog.FIRST_DAY),
        LocalDate.ofEpochDay(AmountLog.LAST_DAY),
        day);
    BigInteger exact = exact(of);
    checkArgument(
        isMinor || exact != null, "amount log: row of %s: amount must be given, was missing", of);
    if (id != null) {
      Checks.text("amount log: row of", of, "id", id);
      idText.set(id);
    }
    ownerText.set(of);
    int known = log.owners().find(ownerText);
    if (known < 0) {
      Checks.id("amount log: owner", of);
    }
    if (room == 0) {
      room = log.reserve();
    }
    int code = known < 0 ? log.owners().code(ownerText) : known;
    long value = exact == null ? log.large().valueOf(minor) : log.large().valueOf(exact);
    rows.add(code, (int) day, value, sequence, id == null ? null : idText);
    room--;
  }

  private @Nullable BigInteger exact(String of) {
    if (amount == null && exactMinor == null) {
      return null;
    }
    BigDecimal exact =
        amount == null ? new BigDecimal(requireNonNull(exactMinor)) : ofLastDecimals(of, amount);
    checkArgument(
        exact.precision() <= MOST_DIGITS,
        "amount log: row of %s: amount must have at most %s digits, had %s",
        of,
        MOST_DIGITS,
        exact.precision());
    return exact.unscaledValue();
  }

  private BigDecimal ofLastDecimals(String of, BigMoney given) {
    checkArgument(
        given.getCurrencyUnit().equals(log.currency()),
        "amount log: row of %s: currency must be %s, was %s",
        of,
        log.currency(),
        given);
    if (given.getScale() == log.decimals()) {
      return given.getAmount();
    }
    BigDecimal stripped = Decimals.normalised("amount log: row of " + of, given.getAmount());
    checkArgument(
        stripped.scale() <= log.decimals(),
        "amount log: row of %s: amount must have at most %s decimals, was %s",
        of,
        log.decimals(),
        given);
    return stripped.setScale(log.decimals());
  }

  private void checkUsable() {
    checkState(!closed, "amount log: nothing can be appended any more, the appender is closed");
    checkState(
        Thread.currentThread() == thread,
        "amount log: an appender is for the thread that took it, %s, was used by %s",
        thread.getName(),
        Thread.currentThread().getName());
  }

  private boolean isEmpty() {
    return owner == null
        && !isDated
        && !isMinor
        && exactMinor == null
        && amount == null
        && sequence == 0
        && id == null;
  }

  private void clear() {
    owner = null;
    isDated = false;
    clearAmount();
    sequence = 0;
    id = null;
  }

  private void clearAmount() {
    isMinor = false;
    exactMinor = null;
    amount = null;
  }

  /** Makes an owner known who has no rows yet, and must not be known. */
  void addOwner(String text) {
    Checks.id("amount log: owner", text);
    ownerText.set(text);
    checkArgument(log.owners().find(ownerText) < 0, "owner %s must be told of once", text);
    log.owners().code(ownerText);
  }

  /**
   * Hands over what was appended; closing again does nothing.
   *
   * @throws IllegalStateException if another thread asks; or if fields were given after the last
   *     row that were not appended, but then it is closed and all before is handed over
   */
  @Override
  public void close() {
    if (!closed) {
      checkUsable();
      closed = true;
      log.close(rows);
      checkState(
          isEmpty(),
          "amount log: all fields must be appended before the appender is closed, were left of %s",
          owner);
    }
  }
}
