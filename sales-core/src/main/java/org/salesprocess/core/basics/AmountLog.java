package org.salesprocess.core.basics;

import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.column.KeyNumbers;

/**
 * Dated amounts of many owners in columns: millions of what sellers are credited for, or customers
 * buy, without an object for each.
 *
 * <p>It is filled by a {@link #builder}, in any order and from several threads. Then the rows of
 * each owner lie next to each other, by day, then sequence, then id, or amount where there are no
 * ids: the same, whatever the order in which they arrived, and on however many threads. All amounts
 * are of one currency and exact: in units of the log's last decimal, as {@code long}s; what does
 * not fit into one is kept aside.
 *
 * <p>Rows may have no ids, if none of them has one: then each is a fact of its own, even if it says
 * the same as another. With ids, a row with the id, day and amount of another one of the owner
 * repeats it and counts once; of two with the id of one another but another day or amount nobody
 * can tell which is right, so none of them counts, and {@link #conflicts} has them. Two owners may
 * have rows of one id.
 *
 * <p>A log is immutable, and any number of threads may read it at once.
 *
 * @since 0.1
 */
public final class AmountLog {

  /** The first day that a row may have, 0001-01-01, in days since 1970-01-01. */
  public static final int FIRST_DAY = -719_162;

  /** The last day that a row may have, 9999-12-31, in days since 1970-01-01. */
  public static final int LAST_DAY = 2_932_896;

  private final CurrencyUnit currency;
  private final int decimals;
  private final KeyNumbers owners;
  private final int[] starts; // of the rows of each owner, and at the end how many rows there are
  private final int[] days; // this and the next three by row
  private final long[] minors; // as large reads them
  private final long @Nullable [] sequences; // none where all are zero
  private final int @Nullable [] places; // in the order of arrival; none where there are no ids
  private final AmountIds ids; // in the order of arrival
  private final LargeAmounts large;
  private final ImmutableList<Conflict> conflicts;

  /**
   * Makes a log.
   *
   * @param rows all but the days, in order, at least as many as count
   * @param starts the first row of each owner, and at the end how many rows count
   */
  AmountLog(
      AmountLogBuilder builder,
      AmountScatter rows,
      int[] starts,
      int[] days,
      AmountIds ids,
      ImmutableList<Conflict> conflicts) {
    currency = builder.currency();
    decimals = builder.decimals();
    owners = rows.owners();
    this.starts = starts;
    int size = starts[owners.size()];
    boolean isWhole = size == days.length;
    this.days = isWhole ? days : Arrays.copyOf(days, size);
    minors = isWhole ? rows.minors() : Arrays.copyOf(rows.minors(), size);
    long[] order = rows.sequences();
    sequences = isWhole || order == null ? order : Arrays.copyOf(order, size);
    int[] arrivals = rows.places();
    places = isWhole || arrivals == null ? arrivals : Arrays.copyOf(arrivals, size);
    this.ids = ids;
    large = builder.large();
    this.conflicts = conflicts;
  }

  /**
   * Rows of one owner and id that contradict each other; none of them counts.
   *
   * @param owner whose
   * @param id their id
   * @param versions one row of each content, in order; two or more
   * @since 0.1
   */
  public record Conflict(String owner, String id, ImmutableList<Version> versions)
      implements Serializable {
    /** Checks that nothing is missing. */
    public Conflict {
      requireNonNull(owner, "owner");
      requireNonNull(id, "id");
      requireNonNull(versions, "versions");
    }

    /** Returns one sentence that names all versions. */
    public String reason() {
      return "%s of %s has %s contents and nothing tells which is right: %s"
          .formatted(id, owner, versions.size(), versions);
    }
  }

  /**
   * What one row says.
   *
   * @param day when
   * @param amount how much
   * @param sequence its place among rows of the same day
   * @since 0.1
   */
  public record Version(LocalDate day, BigMoney amount, long sequence) implements Serializable {
    /** Checks that nothing is missing. */
    public Version {
      requireNonNull(day, "day");
      requireNonNull(amount, "amount");
    }

    /** Returns such as {@code USD 100.00 on 2026-01-10}. */
    @Override
    public String toString() {
      return amount + " on " + day;
    }
  }

  /** Returns a builder for a log of amounts with the decimals of their currency. */
  public static AmountLogBuilder builder(CurrencyUnit currency) {
    return builder(currency, currency.getDecimalPlaces());
  }

  /**
   * Returns a builder for a log of amounts.
   *
   * @param decimals how many decimals each may have, from 0 to 18
   * @throws IllegalArgumentException if it is another number
   */
  public static AmountLogBuilder builder(CurrencyUnit currency, int decimals) {
    return new AmountLogBuilder(currency, decimals, AmountLogBuilder.MOST_ROWS);
  }

  /** Returns the currency of all amounts. */
  public CurrencyUnit currency() {
    return currency;
  }

  /** Returns how many decimals the units of {@link #minor} have. */
  public int decimals() {
    return decimals;
  }

  /** Returns how many rows count. */
  public int size() {
    return starts[owners()];
  }

  /**
   * Returns the contradictions, in the order of their owners and ids; none of these rows counts.
   */
  public ImmutableList<Conflict> conflicts() {
    return conflicts;
  }

  // -- owners, by a number from zero that means nothing

  /** Returns how many owners there are, those without a row that counts included. */
  public int owners() {
    return starts.length - 1;
  }

  /**
   * Returns the text of an owner.
   *
   * @param number its place, from zero, which means nothing
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public String owner(int number) {
    return owners.text(checkElementIndex(number, owners(), "owner"));
  }

  /** Returns the number of an owner, or empty if the log does not have it. */
  public OptionalInt find(String owner) {
    return owners.find(owner);
  }

  /** Returns the first row of an owner; its rows are those up to, and without, {@link #end}. */
  public int start(int owner) {
    return starts[checkElementIndex(owner, owners(), "owner")];
  }

  /** Returns the row after the last one of an owner. */
  public int end(int owner) {
    return starts[checkElementIndex(owner, owners(), "owner") + 1];
  }

  // -- rows, from zero

  /** Returns the number of the owner of a row. */
  public int ownerOf(int row) {
    checkElementIndex(row, size(), "row");
    int found = Arrays.binarySearch(starts, row + 1);
    int owner = found >= 0 ? found : -found - 1; // the first that begins after the row
    while (starts[owner - 1] > row) { // owners without rows begin where the next does
      owner--;
    }
    return owner - 1;
  }

  /** Returns the day of a row, in days since 1970-01-01. */
  public int day(int row) {
    return days[row];
  }

  /** Returns the day of a row. */
  public LocalDate date(int row) {
    return LocalDate.ofEpochDay(day(row));
  }

  /**
   * Returns the amount of a row, in units of the last decimal.
   *
   * @throws ArithmeticException if it must be asked for as {@link #exactMinor}
   */
  public long minor(int row) {
    long value = minors[row];
    return LargeAmounts.isPlain(value) ? value : large.exact(value).longValueExact();
  }

  /** Returns the amount of a row, in units of the last decimal, of any size. */
  public BigInteger exactMinor(int row) {
    return large.exact(minors[row]);
  }

  /** Says whether {@link #minor} can say the amount of a row. */
  public boolean isLong(int row) {
    return large.isLong(minors[row]);
  }

  /** Returns the amount of a row. */
  public BigMoney amount(int row) {
    return Amounts.normalised(BigMoney.of(currency, new BigDecimal(exactMinor(row), decimals)));
  }

  /** Returns the place that the source gave a row among those of the same day. */
  public long sequence(int row) {
    return sequences == null ? 0 : sequences[row];
  }

  /** Returns the id of a row, or empty if rows have none. */
  public Optional<String> id(int row) {
    return places == null ? Optional.empty() : Optional.of(ids.get(places[row]));
  }

  boolean hasSequences() {
    return sequences != null
        || conflicts.stream()
            .flatMap(conflict -> conflict.versions().stream())
            .anyMatch(version -> version.sequence() != 0);
  }

  /** Says whether the rows have ids. */
  public boolean hasIds() {
    return places != null;
  }

  /**
   * Writes the log in a format that {@link #read} reads again: versioned, and with a checksum for
   * every block.
   *
   * @param channel in blocking mode; stays the caller's to close
   */
  public void write(WritableByteChannel channel) throws IOException {
    AmountLogFormat.write(this, channel);
  }

  /**
   * Reads a log from where a channel stands to its end.
   *
   * @param channel in blocking mode; stays the caller's to close
   * @throws java.io.StreamCorruptedException if it is no such log, is of another version, or is
   *     damaged
   * @throws java.io.EOFException if it is cut off
   */
  public static AmountLog read(ReadableByteChannel channel) throws IOException {
    return AmountLogFormat.read(channel);
  }

  /** Returns how many rows, owners and conflicts there are. */
  @Override
  public String toString() {
    return "log of %s amounts in %s of %s owners and %s conflicts"
        .formatted(size(), currency, owners(), conflicts.size());
  }
}
