package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

/** Components of any shape that pay by the month for what is booked. */
public final class RandomComponents {

  /** What is asked of a seller in a month. */
  public static final Quantity ASKED = Quantity.parse("USD 70000");

  /** The target incentive of a month. */
  public static final BigMoney TARGET = BigMoney.parse("USD 3000");

  private static final Input SOLD = Input.of(Measure.BOOKED);
  private static final Input ATTAINED = Input.attainment(Measure.BOOKED, Span.componentPeriod());

  private final SplittableRandom random;

  /** Makes them by a seed. */
  public RandomComponents(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Returns the next one. */
  public Component next(String id) {
    Formula formula = formula();
    boolean perDeal = formula.isByCredit() && random.nextBoolean();
    Component.Builder component =
        Component.builder(id).calendar(SalesCalendar.months()).formula(formula);
    for (int i = random.nextInt(0, 4); i > 0; i--) {
      component.modifier(modifier(perDeal));
    }
    return component.build();
  }

  private Formula formula() {
    Input once = Input.constant(Quantity.of(1));
    return switch (random.nextInt(12)) {
      case 0 -> Formula.flatRate(rate(), Measure.BOOKED);
      case 1 -> Formula.Rated.of(tiers(RateTable.marginal(percent()), false, false), SOLD, SOLD);
      case 2 -> Formula.Rated.of(tiers(RateTable.marginal(percent()), true, false), ATTAINED, SOLD);
      case 3 -> Formula.Rated.of(tiers(RateTable.whole(percent()), false, false), SOLD, SOLD);
      case 4 -> Formula.Rated.of(tiers(RateTable.whole(percent()), true, false), ATTAINED, SOLD);
      case 5 -> Formula.bonus(tiers(RateTable.whole(amount()), true, true), ATTAINED);
      case 6 -> Formula.Rated.of(points(true), ATTAINED, once);
      case 7 -> Formula.targetPay(points(false), ATTAINED);
      case 8 ->
          new Formula.Goals(
              ImmutableList.of(
                  new Formula.Goal("one", Fraction.of(1, 3), ATTAINED, Optional.of(points(false))),
                  new Formula.Goal("two", Fraction.of(2, 3), ATTAINED, Optional.empty())),
              random.nextBoolean() ? Optional.of(points(false)) : Optional.empty(),
              Input.targetIncentive());
      case 9 ->
          new Formula.Spiff(
              BigMoney.parse("USD 70"),
              Measure.BOOKED,
              Formula.Spiff.Per.DEAL,
              CreditFilter.all(),
              Optional.empty(),
              random.nextBoolean() ? Optional.of(BigMoney.parse("USD 33")) : Optional.empty());
      case 10 ->
          new Formula.Rated(
              new RateTable.Grid(
                  ImmutableList.of(Bound.of(ASKED.times(Fraction.HALF))),
                  ImmutableList.of(
                      tiers(RateTable.whole(percent()), true, false),
                      tiers(RateTable.whole(percent()), true, false))),
              ATTAINED,
              Optional.of(SOLD),
              SOLD);
      default ->
          Formula.bonus(
              RateTable.proportional()
                  .upTo(Quantity.of(Fraction.HALF), amount())
                  .upTo(Quantity.of(1), amount())
                  .build(),
              ATTAINED);
    };
  }

  private Modifier modifier(boolean perDeal) {
    Modifier.Level level = perDeal ? Modifier.Level.DEAL : Modifier.Level.RESULT;
    Quantity floor = amount(0, 5_000);
    Quantity cap = amount(5_000, 30_000); // no cap may be below a floor
    return switch (random.nextInt(4)) {
      case 0 -> Modifier.gate(ATTAINED, Quantity.of(Fraction.of(random.nextInt(0, 20), 10)));
      case 1 -> Modifier.multiplier(tiers(RateTable.whole(percent()), true, false), ATTAINED);
      case 2 -> new Modifier.Floor(Input.constant(floor), level);
      default -> new Modifier.Cap(Input.constant(cap), level, Modifier.Excess.LOST);
    };
  }

  private Fraction rate() {
    return Fraction.of(random.nextInt(0, 30), 101);
  }

  private Quantity percent() {
    return Quantity.of(rate());
  }

  private Quantity amount() {
    return amount(0, 30_000);
  }

  private Quantity amount(int from, int until) {
    return Quantity.of(CurrencyUnit.USD, Fraction.of(random.nextInt(from, until), 7));
  }

  private RateTable tiers(RateTable.TiersBuilder tiers, boolean byAttainment, boolean ofAmounts) {
    Fraction level = Fraction.ZERO;
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      level = level.plus(Fraction.of(random.nextInt(1, 9), 10));
      Quantity bound = byAttainment ? Quantity.of(level) : ASKED.times(level);
      Quantity value = ofAmounts ? amount() : percent();
      if (random.nextBoolean()) {
        tiers.from(bound, value);
      } else {
        tiers.above(bound, value);
      }
    }
    return tiers.build();
  }

  private RateTable points(boolean ofAmounts) {
    Fraction level = Fraction.ZERO;
    ImmutableList.Builder<RateTable.Point> points = ImmutableList.builder();
    boolean jumped = false;
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      boolean jumps = !jumped && random.nextInt(3) == 0 && !level.isZero();
      level = jumps ? level : level.plus(Fraction.of(random.nextInt(1, 7), 10));
      jumped = jumps;
      points.add(new RateTable.Point(Quantity.of(level), ofAmounts ? amount() : percent()));
    }
    List<Bound.Side> sides = List.of(Bound.Side.values());
    return new RateTable.Points(
        points.build(), RateTable.Beyond.HOLD, sides.get(random.nextInt(sides.size())));
  }
}
