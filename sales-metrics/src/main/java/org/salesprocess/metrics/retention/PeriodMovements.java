package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Ratio;

/**
 * How the revenue of all customers came from that at the start of a period to that at its end.
 *
 * @param period which period
 * @param currency in which all amounts are
 * @param start the customers with revenue before, and all of it
 * @param movements those of each kind, none left out; a customer may be in several only where parts
 *     are not netted
 * @param end the customers with revenue after, and all of it: the start, plus all gains, minus all
 *     losses
 * @param belowZero those of whom more went back in the period than they bought, with the amount
 *     below zero: it is no part of {@code end}, which would be the net of all sales with it
 * @since 0.1
 */
public record PeriodMovements(
    SalesPeriod period,
    CurrencyUnit currency,
    MovementSum start,
    ImmutableSortedMap<MovementKind, MovementSum> movements,
    MovementSum end,
    MovementSum belowZero)
    implements Serializable {

  /**
   * Checks the sums.
   *
   * @throws IllegalArgumentException if a kind of movement is left out, or amounts or customers do
   *     not reconcile
   */
  public PeriodMovements {
    requireNonNull(currency, "currency");
    requireNonNull(belowZero, "belowZero");
    checkArgument(
        movements.size() == MovementKind.values().length,
        "movements in %s: must have every kind, were %s",
        period,
        movements.keySet());
    CustomerMovement.checkReconciled(
        period, start.amount(), Maps.transformValues(movements, MovementSum::amount), end.amount());
    long customers =
        start.customers()
            + customers(movements, MovementKind.NEW)
            + customers(movements, MovementKind.REACTIVATION)
            - customers(movements, MovementKind.CHURN);
    checkArgument(
        customers == end.customers(),
        "movements in %s: customers at the end must be %s, were %s",
        period,
        customers,
        end.customers());
  }

  private static long customers(Map<MovementKind, MovementSum> movements, MovementKind kind) {
    return requireNonNull(movements.get(kind)).customers();
  }

  /** Returns the customers with one kind of movement. */
  public MovementSum of(MovementKind kind) {
    return requireNonNull(movements.get(kind));
  }

  private Fraction amount(MovementKind kind) {
    return of(kind).amount();
  }

  /** Returns the customers who were lost, of those at the start: the logo churn. */
  public Ratio logoChurn() {
    return Ratio.of(of(MovementKind.CHURN).customers(), start.customers());
  }

  /** Returns the revenue that went with lost customers, of that at the start. */
  public RevenueRatio revenueChurn() {
    return ofStart(amount(MovementKind.CHURN));
  }

  /**
   * Returns the gross revenue retention (GRR): what is left of the revenue at the start without
   * expansions, {@code (start - contraction - churn) / start}. It is never above the whole.
   */
  public RevenueRatio grossRetention() {
    return ofStart(kept());
  }

  /**
   * Returns the net revenue retention (NRR): what the customers of the start bring at the end,
   * {@code (start + expansion - contraction - churn) / start}. New and reactivated customers are no
   * part of it.
   */
  public RevenueRatio netRetention() {
    return ofStart(kept().plus(amount(MovementKind.EXPANSION)));
  }

  private Fraction kept() {
    return start.amount().minus(amount(MovementKind.CONTRACTION)).minus(amount(MovementKind.CHURN));
  }

  private RevenueRatio ofStart(Fraction part) {
    return new RevenueRatio(currency, part, start.amount());
  }

  /**
   * Returns the quick ratio: all gains over all losses, {@code (new + expansion + reactivation) /
   * (contraction + churn)}. It has no value where nothing was lost.
   */
  public RevenueRatio quickRatio() {
    return new RevenueRatio(currency, sum(true), sum(false));
  }

  private Fraction sum(boolean isGain) {
    return Arrays.stream(MovementKind.values())
        .filter(kind -> kind.isGain() == isGain)
        .map(this::amount)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /**
   * Returns such as {@code 2026-01-01/2026-02-01: USD 100.00 + 20.00 new - 5.00 churn = 115.00},
   * rounded half up; kinds of which there is nothing are left out.
   */
  @Override
  public String toString() {
    Stream<String> parts =
        movements.entrySet().stream()
            .filter(each -> !each.getValue().amount().isZero())
            .map(
                each ->
                    (each.getKey().isGain() ? " + " : " - ")
                        + text(each.getValue().amount())
                        + " "
                        + each.getKey().name().toLowerCase(Locale.ROOT));
    return "%s: %s %s%s = %s"
        .formatted(
            period,
            currency,
            text(start.amount()),
            parts.collect(Collectors.joining()),
            text(end.amount()));
  }

  private String text(Fraction amount) {
    return amount.toBigDecimal(currency.getDecimalPlaces(), RoundingMode.HALF_UP).toPlainString();
  }
}
