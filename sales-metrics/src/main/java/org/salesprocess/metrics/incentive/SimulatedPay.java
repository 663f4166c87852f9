package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Metric;

/**
 * What a plan pays over a supposed distribution of attainment; {@link AttainmentSimulation} makes
 * it.
 *
 * @param currency the currency of pay
 * @param measure what the quota is on
 * @param levels what is paid at each attainment; at least one
 * @since 0.1
 */
public record SimulatedPay(
    CurrencyUnit currency, Measure measure, ImmutableSortedMap<Fraction, SimulatedPay.Level> levels)
    implements Serializable {

  /**
   * Checks the levels.
   *
   * @throws IllegalArgumentException if there is none, or pay is in another currency
   */
  public SimulatedPay {
    requireNonNull(measure, "measure");
    checkArgument(!levels.isEmpty(), "simulated pay: levels must not be empty");
    levels.forEach(
        (attainment, level) ->
            Amounts.requireCurrency(currency, level.pay().toBigMoney(), "pay at " + attainment));
  }

  /**
   * What is paid at one attainment.
   *
   * @param headcount how many sellers attain it; above zero
   * @param sold how much each of them sells in the whole span
   * @param pay what each of them costs in the whole span
   * @param owed what each of them owes at its end, as of draws that were not recovered yet: it is
   *     paid out and not in {@code pay}, and costs as much if it is never recovered; zero or more
   * @param unmeasured what could not be measured of each, and what that did
   */
  public record Level(
      long headcount, Quantity sold, Money pay, Money owed, ImmutableList<Unmeasured> unmeasured)
      implements Serializable {

    /**
     * Checks the headcount.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public Level {
      requireNonNull(sold, "sold");
      requireNonNull(pay, "pay");
      requireNonNull(owed, "owed");
      requireNonNull(unmeasured, "unmeasured");
      checkArgument(
          headcount > 0, "simulated pay: headcount must be above zero, was %s", headcount);
    }
  }

  /** Returns what is paid at an attainment, or empty if nobody attains just that. */
  public Optional<Level> at(Fraction attainment) {
    return Optional.ofNullable(levels.get(attainment));
  }

  /** Returns what all sellers cost, against what all of them sell. */
  public PlanCost.Cost cost() {
    return levels.values().stream()
        .map(
            level ->
                new PlanCost.Cost(
                    level.pay().multipliedBy(level.headcount()),
                    level.sold().times(Fraction.of(level.headcount()))))
        .reduce(
            (one, other) ->
                new PlanCost.Cost(one.pay().plus(other.pay()), one.sold().plus(other.sold())))
        .orElseThrow();
  }

  /** Returns what all sellers together owe at the end of the span. */
  public Money owed() {
    return Money.zero(currency)
        .plus(
            levels.values().stream()
                .map(level -> level.owed().multipliedBy(level.headcount()))
                .toList());
  }

  /** Returns how pay is spread over sellers, in units of the currency. */
  public Distribution pay() {
    Map<BigDecimal, Long> counts = new TreeMap<>();
    levels
        .values()
        .forEach(level -> counts.merge(level.pay().getAmount(), level.headcount(), Math::addExact));
    return Distribution.of(counts);
  }

  /** Returns how unequally pay falls on sellers; it names them by attainment and number. */
  public PayoutConcentrationReport concentration() {
    Metric.State<SellerPay, PayoutConcentrationReport> state =
        PayoutConcentration.of(currency).start();
    levels.forEach(
        (attainment, level) -> {
          for (long number = 1; number <= level.headcount(); number++) {
            SellerId seller = SellerId.of("at " + attainment + ", number " + number);
            state.add(new SellerPay(seller, level.pay()));
          }
        });
    return state.result();
  }
}
