package org.salesprocess.bench;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Bookings of sellers over eight quarters in the order in which they arrived, as plain columns.
 *
 * <p>The place of a booking is its id. Days repeat; on one day the lower id counts first. Most
 * bookings arrive on their day and some weeks later, after the quarter's end too. There are no
 * returns: the library measures the quarter of the sale again, which is another question. The same
 * size gives the same columns on every machine.
 *
 * <p>The question: what does each booking earn its seller by {@link CommissionTerms}, taken in the
 * order of days and ids, and what does each seller earn in each quarter?
 *
 * @since 0.1
 */
public final class CommissionWorkload {

  /** How many quarters there are. */
  public static final int QUARTERS = 8;

  /** How many bookings there are to a seller, on average. */
  public static final int BOOKINGS_PER_SELLER = 1_000;

  /** The first day of the first quarter. */
  public static final LocalDate START = LocalDate.of(2024, 1, 1);

  private static final int DAYS = (int) (START.plusYears(2).toEpochDay() - START.toEpochDay());
  private static final int MOST_BOOKINGS = 1 << 24;

  private final int sellers;
  private final int[] seller;
  private final int[] day;
  private final long[] cents;

  private CommissionWorkload(int sellers, int[] seller, int[] day, long[] cents) {
    this.sellers = sellers;
    this.seller = seller;
    this.day = day;
    this.cents = cents;
  }

  /**
   * Returns a workload.
   *
   * @param bookings how many; from 1 to 2^24
   */
  public static CommissionWorkload of(int bookings) {
    checkArgument(
        bookings > 0 && bookings <= MOST_BOOKINGS,
        "commission workload: bookings must be from 1 to %s, were %s",
        MOST_BOOKINGS,
        bookings);
    SplittableRandom random = new SplittableRandom(20_260_102);
    long[] arrival = new long[bookings];
    int[] drawnDay = new int[bookings];
    for (int i = 0; i < bookings; i++) {
      drawnDay[i] = random.nextInt(DAYS);
      int late = random.nextInt(100) < 90 ? 0 : random.nextInt(45);
      arrival[i] = (long) (drawnDay[i] + late) << 48 | (long) random.nextInt(1 << 20) << 24 | i;
    }
    Arrays.sort(arrival);
    int sellers = Math.max(1, bookings / BOOKINGS_PER_SELLER);
    int[] seller = new int[bookings];
    int[] day = new int[bookings];
    long[] cents = new long[bookings];
    for (int i = 0; i < bookings; i++) {
      day[i] = drawnDay[(int) arrival[i] & 0xff_ffff];
      seller[i] = Math.max(random.nextInt(sellers), random.nextInt(sellers));
      cents[i] = 20_000 + (long) (StrictMath.pow(random.nextDouble(), 3) * 1_200_000);
    }
    return new CommissionWorkload(sellers, seller, day, cents);
  }

  /** Returns how many bookings there are. */
  public int size() {
    return seller.length;
  }

  /** Returns how many sellers there are. */
  public int sellers() {
    return sellers;
  }

  /** Returns the number of a booking's seller, from zero. */
  public int seller(int booking) {
    return seller[booking];
  }

  /** Returns the day of a booking, from zero. */
  public int day(int booking) {
    return day[booking];
  }

  /** Returns the amount of a booking in cents of the US dollar; above zero. */
  public long cents(int booking) {
    return cents[booking];
  }

  /** Returns the quarter of a booking, from zero. */
  public int quarter(int booking) {
    return quarterOf(START.plusDays(day[booking]));
  }

  static int quarterOf(LocalDate day) {
    return (int) IsoFields.QUARTER_YEARS.between(START, day);
  }
}
