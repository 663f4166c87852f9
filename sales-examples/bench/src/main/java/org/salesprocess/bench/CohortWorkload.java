package org.salesprocess.bench;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Purchases of customers over twenty-four months in the order in which they arrived, as plain
 * columns.
 *
 * <p>Customers come at any time, and buy most soon after; there are ten purchases to a customer, on
 * average, and several on one day are possible. One in ten arrives late, by up to six weeks. The
 * same size gives the same columns on every machine.
 *
 * <p>The question: of the customers whose first purchase lies in a month, how many buy in each
 * month after it?
 *
 * @since 0.1
 */
public final class CohortWorkload {

  /** How many months there are. */
  public static final int MONTHS = 24;

  /** How many purchases there are to a customer, on average. */
  public static final int PURCHASES_PER_CUSTOMER = 10;

  /** The first day of the first month. */
  public static final LocalDate START = LocalDate.of(2024, 1, 1);

  private static final int DAYS =
      (int) (START.plusMonths(MONTHS).toEpochDay() - START.toEpochDay());
  private static final int MOST_PURCHASES = 1 << 24;

  private final int[] customer;
  private final int[] day;
  private final long[] cents;

  private CohortWorkload(int[] customer, int[] day, long[] cents) {
    this.customer = customer;
    this.day = day;
    this.cents = cents;
  }

  /**
   * Returns a workload.
   *
   * @param purchases how many; from 1 to 2^24
   */
  public static CohortWorkload of(int purchases) {
    checkArgument(
        purchases > 0 && purchases <= MOST_PURCHASES,
        "cohort workload: purchases must be from 1 to %s, were %s",
        MOST_PURCHASES,
        purchases);
    SplittableRandom random = new SplittableRandom(20_260_106);
    int customers = Math.max(1, purchases / PURCHASES_PER_CUSTOMER);
    int[] came = random.ints(customers, 0, DAYS).toArray();
    int[] drawnCustomer = new int[purchases];
    int[] drawnDay = new int[purchases];
    long[] arrival = new long[purchases];
    for (int i = 0; i < purchases; i++) {
      drawnCustomer[i] = random.nextInt(customers);
      int from = came[drawnCustomer[i]];
      double wait = random.nextDouble();
      drawnDay[i] = from + (int) (wait * wait * (DAYS - from));
      int late = random.nextInt(100) < 90 ? 0 : random.nextInt(45);
      arrival[i] = (long) (drawnDay[i] + late) << 48 | (long) random.nextInt(1 << 20) << 24 | i;
    }
    Arrays.sort(arrival);
    int[] customer = new int[purchases];
    int[] day = new int[purchases];
    long[] cents = new long[purchases];
    for (int i = 0; i < purchases; i++) {
      int drawn = (int) arrival[i] & 0xff_ffff;
      customer[i] = drawnCustomer[drawn];
      day[i] = drawnDay[drawn];
      cents[i] = 500L + random.nextInt(20_000);
    }
    return new CohortWorkload(customer, day, cents);
  }

  /** Returns how many purchases there are. */
  public int size() {
    return customer.length;
  }

  /** Returns the number of a purchase's customer, from zero. */
  public int customer(int purchase) {
    return customer[purchase];
  }

  /** Returns the day of a purchase. */
  public LocalDate day(int purchase) {
    return START.plusDays(day[purchase]);
  }

  /** Returns the amount of a purchase in cents of the US dollar; above zero. */
  public long cents(int purchase) {
    return cents[purchase];
  }

  /** Returns the month of a day, from zero. */
  static int monthOf(LocalDate day) {
    return 12 * (day.getYear() - START.getYear()) + day.getMonthValue() - START.getMonthValue();
  }
}
