package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * How a component comes to its amount, before its modifiers.
 *
 * @since 0.1
 */
public sealed interface Formula extends Serializable {

  /** Returns the answer of the function for this kind of formula. */
  default <R> R match(
      Function<Rated, R> rated,
      Function<FixedAmount, R> fixedAmount,
      Function<Goals, R> goals,
      Function<Spiff, R> spiff) {
    if (this instanceof Rated it) {
      return rated.apply(it);
    }
    if (this instanceof FixedAmount it) {
      return fixedAmount.apply(it);
    }
    if (this instanceof Goals it) {
      return goals.apply(it);
    }
    return spiff.apply((Spiff) this);
  }

  /** Says whether each credit has its part of the amount. */
  default boolean isByCredit() {
    return match(rated -> rated.isByCredit(), fixedAmount -> false, goals -> false, spiff -> true);
  }

  /**
   * Returns one rate on all that is credited of a measure in the period, credit on top of the value
   * included: a rule that gives such credit, as to a manager, pays by this rate too. {@link
   * Input.Measured#where} with {@link CreditFilter#direct} makes a base without it.
   */
  static Rated flatRate(Fraction rate, Measure measure) {
    return Rated.of(RateTable.flat(rate), Input.of(measure), Input.of(measure));
  }

  /** Returns an amount for each unit that is credited of a measure in numbers. */
  static Rated perUnit(BigMoney each, Measure measure) {
    return Rated.of(RateTable.flat(Quantity.of(each)), Input.of(measure), Input.of(measure));
  }

  /** Returns the amount that a table has for a level: a bonus for a milestone. */
  static Rated bonus(RateTable amounts, Input level) {
    return Rated.of(amounts, level, Input.constant(Quantity.of(1)));
  }

  /** Returns the target incentive, times the factor that a payout curve has for a level. */
  static Rated targetPay(RateTable curve, Input level) {
    return Rated.of(curve, level, Input.targetIncentive());
  }

  /**
   * A table's value for one or two levels, times a base: commissions, bonuses, matrices and payout
   * curves; elsewhere called a rate formula.
   *
   * <p>What is not by credit is paid once in a period, as a {@link FixedAmount} that is not
   * prorated, unless its base is a target incentive or another component's result: of these each
   * version pays its own. A target incentive at one value, whatever is reached, is earned day by
   * day; else it is that of the whole period.
   *
   * @param table the values
   * @param level what chooses the tier
   * @param second what chooses the row; for a grid alone
   * @param base what the value is multiplied by
   */
  record Rated(RateTable table, Input level, Optional<Input> second, Input base)
      implements Formula {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is a second input without a grid, or none with one
     */
    public Rated {
      requireNonNull(table, "table");
      requireNonNull(level, "level");
      requireNonNull(base, "base");
      checkArgument(
          second.isPresent() == (table instanceof RateTable.Grid),
          "formula: a second input goes with a grid, was %s with %s",
          second.map(Input::toString).orElse("none"),
          table);
    }

    /**
     * Says whether each credit has its part of the amount: the base is what the seller is credited
     * of a measure in the period or by deal.
     */
    @Override
    public boolean isByCredit() {
      return base instanceof Input.Measured measured
          && measured.whose() instanceof Whose.Own
          && (measured.span() instanceof Span.OfDeal
              || measured.span() instanceof Span.OfComponent);
    }

    /** Returns a formula by one level. */
    public static Rated of(RateTable table, Input level, Input base) {
      return new Rated(table, level, Optional.empty(), base);
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }
  }

  /**
   * A fixed amount for each period.
   *
   * <p>Prorated, it is earned day by day. Otherwise it is paid once, from the first day of the
   * period on unless the component is posted at its end: of all plans and versions that have a
   * component of this id and these periods which is paid once, the last that the seller was on in
   * the period pays it.
   *
   * @param amount how much for a whole period; above zero
   * @param prorated whether a part of a period earns a part of it
   */
  record FixedAmount(BigMoney amount, boolean prorated) implements Formula {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public FixedAmount {
      checkArgument(amount.isPositive(), "fixed amount: amount must be above zero, was %s", amount);
      amount = Amounts.normalised(amount);
    }
  }

  /**
   * Weighted goals, elsewhere called management by objectives: the sum of what each goal comes to
   * by its weight, through a curve on the sum if there is one, times a target amount. They are paid
   * once in a period as {@link Rated} pay is.
   *
   * @param goals at least one; names differ, and weights sum to exactly one
   * @param curve from the weighted sum to the factor paid, if that is not the sum itself; not
   *     applied MARGINAL
   * @param target what is paid at a factor of one
   */
  record Goals(ImmutableList<Goal> goals, Optional<RateTable> curve, Input target)
      implements Formula {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part breaks its rule above
     */
    public Goals {
      requireNonNull(target, "target");
      checkCurve("goals", curve);
      Set<String> names = new HashSet<>();
      Fraction total = Fraction.ZERO;
      for (Goal goal : goals) {
        checkArgument(
            names.add(goal.name()), "goals: names must differ, two were '%s'", goal.name());
        total = total.plus(goal.weight());
      }
      checkArgument(
          total.equals(Fraction.ONE), "goals: weights must sum to 1, was %s of %s", total, names);
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }
  }

  /**
   * One weighted goal.
   *
   * @param name what people call it; not blank
   * @param weight its share of the whole; above zero
   * @param level what is reached, in plain numbers, such as an attainment
   * @param curve from that level to the factor that counts, if that is not the level itself; not
   *     applied MARGINAL. A count, such as meetings, is no share of what was to be reached, and
   *     needs one
   */
  record Goal(String name, Fraction weight, Input level, Optional<RateTable> curve)
      implements Serializable {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part breaks its rule above
     */
    public Goal {
      Checks.name("goal", name);
      checkArgument(
          weight.isPositive(), "goal %s: weight must be above zero, was %s", name, weight);
      requireNonNull(level, "level");
      checkCurve("goal " + name, curve);
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }
  }

  /**
   * A SPIFF: an amount for each deal, or for each unit, of a kind that is pushed for a while.
   *
   * <p>A seller who is credited for a share of a deal gets that share of the amount; where shares
   * differ from one transaction of the deal to another, each weighs by its worth, the deal being
   * what the filter lets pass of it up to the end of the period, whoever is credited. A deal counts
   * once: in the first period in which it has any of the measure, and in a later one in which the
   * seller is credited for more of it, or it comes back, only by what the share has changed since.
   * The credits of a deal in one period have their part of the amount by what they are worth; where
   * the plan changes within it, the deal counts by the first version that credits it.
   *
   * <p>Deals count in the order of their first credit until a limit is reached. A limit is on the
   * period, whatever versions of the plan it has: what comes back in the same period makes room for
   * others; what comes back later takes back what had counted of it, and makes none.
   *
   * @param each how much for one; above zero
   * @param measure what is counted: a deal counts once if it has any of it above zero, a unit as
   *     often as it is credited; in plain numbers where {@code per} is a unit
   * @param per for what the amount is
   * @param filter which credits count
   * @param mostTimes for how many deals or units of a period at most, if limited; above zero
   * @param mostAmount how much in a period at most, if limited; above zero
   */
  record Spiff(
      BigMoney each,
      Measure measure,
      Per per,
      CreditFilter filter,
      Optional<Fraction> mostTimes,
      Optional<BigMoney> mostAmount)
      implements Formula {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part breaks its rule above
     */
    public Spiff {
      requireNonNull(measure, "measure");
      requireNonNull(per, "per");
      requireNonNull(filter, "filter");
      checkArgument(each.isPositive(), "spiff: each must be above zero, was %s", each);
      checkArgument(
          per == Per.DEAL || measure.kind() == Measure.Kind.NUMBER,
          "spiff: measure must be in plain numbers to be paid per unit, was %s",
          measure);
      checkArgument(
          mostTimes.isEmpty() || mostTimes.get().isPositive(),
          "spiff: mostTimes must be above zero, was %s",
          mostTimes.orElse(null));
      checkArgument(
          mostAmount.isEmpty() || mostAmount.get().isPositive(),
          "spiff: mostAmount must be above zero, was %s",
          mostAmount.orElse(null));
      each = Amounts.normalised(each);
      mostAmount = mostAmount.map(Amounts::normalised);
    }

    /** Returns a SPIFF for each deal, without a limit. */
    public static Spiff perDeal(BigMoney each, Measure measure, CreditFilter filter) {
      return new Spiff(each, measure, Per.DEAL, filter, Optional.empty(), Optional.empty());
    }

    /** Returns a SPIFF for each unit, without a limit. */
    public static Spiff perUnit(BigMoney each, Measure measure, CreditFilter filter) {
      return new Spiff(each, measure, Per.UNIT, filter, Optional.empty(), Optional.empty());
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }

    /** For what a SPIFF is paid. */
    public enum Per {
      /** For each deal. */
      DEAL,
      /** For each unit. */
      UNIT
    }
  }

  private static void checkCurve(String thing, Optional<RateTable> curve) {
    if (curve.isEmpty()) {
      return;
    }
    checkArgument(
        !(curve.get() instanceof RateTable.Grid),
        "%s: a curve must be of one dimension, was %s",
        thing,
        curve.get());
    checkArgument(
        !curve.get().isMarginal(),
        "%s: a curve must not be applied MARGINAL, was %s",
        thing,
        curve.get());
    for (Quantity value : curve.get().values()) {
      checkArgument(
          !value.isMoney(), "%s: a curve's values must be plain numbers, was %s", thing, value);
    }
    for (Quantity level : curve.get().levels()) {
      checkArgument(
          !level.isMoney(), "%s: a curve's levels must be plain numbers, was %s", thing, level);
    }
  }
}
