package org.salesprocess.core.deal;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.Checks;

/**
 * An amount that falls due again and again while a contract is in force.
 *
 * @param amount how much each time, before tax; zero or more
 * @param every how often: whole months and years, or whole days, above zero; its months are given
 *     as years where they fill them, so that 12 months are a year
 * @since 0.1
 */
public record RecurringAmount(BigMoney amount, Period every) implements Serializable {

  private static final long MONTHS_OF_YEAR = 12;
  private static final long DAYS_OF_YEAR = 365;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public RecurringAmount {
    boolean months = every.getDays() == 0 && every.toTotalMonths() > 0;
    boolean days = every.getDays() > 0 && every.getMonths() == 0 && every.getYears() == 0;
    checkArgument(
        (months || days) && !every.isNegative(),
        "recurring amount: every must be whole months or whole days above zero, was %s",
        every);
    every = every.normalized();
    Checks.notNegative("recurring amount", "every " + every, "amount", amount);
    amount = Amounts.normalised(amount);
  }

  /** Returns an amount each time. */
  public static RecurringAmount of(BigMoney amount, Period every) {
    return new RecurringAmount(amount, every);
  }

  /** Returns an amount each month. */
  public static RecurringAmount monthly(BigMoney amount) {
    return of(amount, Period.ofMonths(1));
  }

  /** Returns an amount each year. */
  public static RecurringAmount yearly(BigMoney amount) {
    return of(amount, Period.ofYears(1));
  }

  /**
   * Returns how many times it falls due in a year: 12 through the months, or 365 through the days,
   * leap years too. Every 7 months is 12/7 times, every week is 365/7 times.
   */
  public Fraction timesPerYear() {
    long months = every.toTotalMonths();
    return months > 0
        ? Fraction.of(MONTHS_OF_YEAR, months)
        : Fraction.of(DAYS_OF_YEAR, every.get(ChronoUnit.DAYS));
  }

  /**
   * Returns how much it comes to in a year, exactly, in whole units of the currency of {@link
   * #amount}: USD 100 every 7 months is 1200/7. Elsewhere called annual recurring revenue, or
   * annualised contract value.
   */
  public Fraction perYear() {
    return Fraction.of(amount.getAmount()).times(timesPerYear());
  }
}
