package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.UnitAmount;

/**
 * The money that the open deals are expected to win per calendar day, with what it is made of.
 *
 * <p>For example 40 open deals x 1/4 won x USD 12,000 / 60 days is USD 2,000 a day.
 *
 * @param open how many deals are open; zero or more
 * @param winRate won of closed deals, by count
 * @param averageWon the amount of the won deals that have one
 * @param cycle how many calendar days the deals took
 * @since 0.1
 */
public record SalesVelocityReport(
    long open, Ratio winRate, UnitAmount averageWon, SalesCycleReport cycle)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if fewer than no deals are open, or more have an amount than
   *     were won
   */
  public SalesVelocityReport {
    requireNonNull(cycle, "cycle");
    checkArgument(open >= 0, "sales velocity: open must not be negative, was %s", open);
    checkArgument(
        averageWon.count() <= winRate.count(),
        "sales velocity: deals with an amount must not be more than the %s won, were %s",
        winRate.count(),
        averageWon.count());
  }

  /**
   * Returns {@code open x win rate x average won amount / mean cycle}, rounded once, half up, to
   * the minor unit.
   *
   * @return empty if no deal is closed, no won deal has an amount, no cycle is known, or the mean
   *     cycle is zero days
   */
  public Optional<Money> perDay() {
    if (averageWon.count() == 0) {
      return Optional.empty();
    }
    Optional<Fraction> days = cycle.days().mean().filter(Fraction::isPositive);
    return winRate
        .value()
        .flatMap(
            rate ->
                days.map(
                    length ->
                        Amounts.product(
                            averageWon.amount(),
                            Fraction.of(open)
                                .times(rate)
                                .dividedBy(Fraction.of(averageWon.count()))
                                .dividedBy(length),
                            RoundingMode.HALF_UP)));
  }

  /**
   * Returns the working, such as {@code 40 open x 30 of 120 (25.0 %) won x (USD 360000.00 / 30 =
   * USD 12000.00) / 60.0 days = USD 2000.00 a day}. Days are shown with one decimal; what is
   * missing is named.
   */
  public String explain() {
    return "%s open x %s won x (%s) / %s = %s"
        .formatted(
            open,
            winRate,
            averageWon,
            cycle.days().mean().map(mean -> inDays(mean) + " days").orElse("no cycle"),
            perDay().map(money -> money + " a day").orElse("no velocity"));
  }

  private static String inDays(Fraction mean) {
    BigDecimal days = mean.toBigDecimal(1, RoundingMode.HALF_UP);
    return days.toPlainString();
  }

  /** Returns the same as {@link #explain}. */
  @Override
  public String toString() {
    return explain();
  }
}
