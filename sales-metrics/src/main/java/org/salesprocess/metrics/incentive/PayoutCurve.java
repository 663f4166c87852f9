package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What a component of a plan, a whole plan or a team is paid for a period, as an exact function of
 * what is sold: straight between breakpoints, with jumps where the plan has them. It is what {@link
 * PayCalculation} would pay before it rounds, at every level from zero up and not at samples of
 * them.
 *
 * <pre>{@code
 * PayoutCurve curve = PayoutCurve.of(plan, commission,
 *     PayoutScenario.of(Measure.BOOKED).quota(Quantity.parse("USD 100000")).build());
 * curve.at(Quantity.parse("USD 120000"));          // what is paid
 * curve.levelFor(Quantity.parse("USD 10000"));     // what must be sold for it
 * curve.drops();                                   // where selling more pays less
 * }</pre>
 *
 * @since 0.1
 */
public final class PayoutCurve implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final CurrencyUnit currency;
  private final Measure.Kind kind;
  private final PiecewiseLinear pay;

  private PayoutCurve(CurrencyUnit currency, Measure.Kind kind, PiecewiseLinear pay) {
    this.currency = currency;
    this.kind = kind;
    this.pay = pay;
  }

  /**
   * Returns the curve of a component; that of a deduction is what is taken, above zero.
   *
   * @throws IllegalArgumentException if the plan has no such component; if an input that it needs
   *     neither follows from the measure nor is fixed, or is fixed in another unit; or if pay is
   *     not straight, as where a rate between points is multiplied by the same sales; or if a floor
   *     or cap per deal follows one that pays for the whole period
   */
  public static PayoutCurve of(
      CommissionPlan plan, ComponentId component, PayoutScenario scenario) {
    return new PayoutCurve(
        plan.currency(), kind(scenario), new ComponentCurves(plan, scenario).of(component));
  }

  /**
   * Returns the curve of a whole plan: what its components come to, those of deductions taken, and
   * within its limits. Where the plan rounds each component, what is paid may differ from it by
   * half a minor unit for each.
   *
   * @throws IllegalArgumentException if components or limits are of different calendars, or as for
   *     a component
   */
  public static PayoutCurve of(CommissionPlan plan, PayoutScenario scenario) {
    return new PayoutCurve(
        plan.currency(), kind(scenario), new ComponentCurves(plan, scenario).ofPlan());
  }

  private static Measure.Kind kind(PayoutScenario scenario) {
    return scenario.sold().measure().kind();
  }

  /**
   * Returns what is paid by this and another curve for the same sales: a seller's and the manager's
   * over it, or those of a team whose members each have their {@link #ofShare share}.
   *
   * @throws IllegalArgumentException if they pay in other currencies, or sales are counted
   *     otherwise
   */
  public PayoutCurve plus(PayoutCurve other) {
    return new PayoutCurve(currency, kind, pay.plus(requireLike(other).pay));
  }

  /**
   * Returns how much more is paid by this than by another curve for the same sales; below zero
   * where it is less.
   *
   * @throws IllegalArgumentException if they pay in other currencies, or sales are counted
   *     otherwise
   */
  public PayoutCurve minus(PayoutCurve other) {
    return new PayoutCurve(currency, kind, pay.minus(requireLike(other).pay));
  }

  private PayoutCurve requireLike(PayoutCurve other) {
    checkArgument(
        currency.equals(other.currency) && kind == other.kind,
        "payout curve: both must pay in %s for sales in %s, the other paid in %s for sales in %s",
        currency,
        words(kind),
        other.currency,
        words(other.kind));
    return other;
  }

  private static String words(Measure.Kind kind) {
    return kind == Measure.Kind.AMOUNT ? "money" : "numbers";
  }

  /**
   * Returns the curve over what a whole team sells of which a share is sold by whom this one pays.
   *
   * @param share above zero; more than one where each sale counts more than once
   * @throws IllegalArgumentException if the share is not above zero
   */
  public PayoutCurve ofShare(Fraction share) {
    return new PayoutCurve(currency, kind, pay.ofShare(share));
  }

  /**
   * Returns what is paid out where this is earned in a pay period and payable at once: draws paid
   * and recovered, what is owed carried, by the steps of {@link Settlement}. What a settlement
   * rounds to the minor unit may differ from it by one for each draw.
   *
   * @param terms how it is paid out throughout the period
   * @param account what the seller owes before it
   * @throws IllegalArgumentException if terms or account are in another currency, or the account
   *     owes a draw that is not in the terms
   */
  public PayoutCurve settled(PaymentTerms terms, PayAccount account, SalesPeriod period) {
    checkArgument(
        terms.currency().equals(currency) && account.currency().equals(currency),
        "payout curve: terms and account must be in %s, were in %s and %s",
        currency,
        terms.currency(),
        account.currency());
    account
        .outstanding()
        .forEach(
            (draw, amount) ->
                checkArgument(
                    terms.find(draw).filter(Draw::isRecoverable).isPresent(),
                    "payout curve: terms must have recoverable draw %s, as %s of it is outstanding",
                    draw,
                    amount));
    return new PayoutCurve(
        currency, kind, SettledCurve.of(account, PayTerms.throughout(terms, period), period, pay));
  }

  /**
   * Where a curve bends or jumps.
   *
   * @param level where
   * @param before what is paid just below it, exactly the limit; at zero, what is paid there
   * @param pay what is paid there
   * @param after what is paid just above it, exactly the limit
   * @param rate how much more is paid above it for each unit of the level, up to the next
   */
  public record Breakpoint(
      Quantity level, Quantity before, Quantity pay, Quantity after, Fraction rate)
      implements Serializable {
    /** Checks that nothing is missing. */
    public Breakpoint {
      requireNonNull(level, "level");
      requireNonNull(before, "before");
      requireNonNull(pay, "pay");
      requireNonNull(after, "after");
      requireNonNull(rate, "rate");
    }

    /** Returns how much pay jumps up there, below or above the level; below zero if it falls. */
    public Quantity jump() {
      return after.minus(before);
    }
  }

  /**
   * Levels between two breakpoints.
   *
   * @param from where they begin
   * @param until where they end, or empty if they do not
   */
  public record Stretch(Quantity from, Optional<Quantity> until) implements Serializable {
    /** Checks that nothing is missing. */
    public Stretch {
      requireNonNull(from, "from");
      requireNonNull(until, "until");
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }
  }

  /**
   * A level that must be reached.
   *
   * @param level the level
   * @param isEnough whether the level itself is enough, and not only every one just above it
   */
  public record Reached(Quantity level, boolean isEnough) implements Serializable {
    /** Checks that nothing is missing. */
    public Reached {
      requireNonNull(level, "level");
    }
  }

  // -- values

  /**
   * Returns what is paid at a level, exactly.
   *
   * @throws IllegalArgumentException if the level is below zero or not counted as the measure is
   */
  public Quantity at(Quantity level) {
    return paid(pay.at(checked(level)));
  }

  /**
   * Returns what is paid just below a level: the limit from below; at zero, what is paid there.
   *
   * @throws IllegalArgumentException if the level is below zero or not counted as the measure is
   */
  public Quantity before(Quantity level) {
    return paid(pay.before(checked(level)));
  }

  /**
   * Returns what is paid just above a level: the limit from above.
   *
   * @throws IllegalArgumentException if the level is below zero or not counted as the measure is
   */
  public Quantity after(Quantity level) {
    return paid(pay.after(checked(level)));
  }

  /**
   * Returns the marginal rate just above a level: how much more is paid for each unit of it, in the
   * currency of the plan.
   *
   * @throws IllegalArgumentException if the level is below zero or not counted as the measure is
   */
  public Fraction marginalRate(Quantity level) {
    return pay.slopeAfter(checked(level));
  }

  private Fraction checked(Quantity level) {
    checkArgument(
        level.isLike(sold(Fraction.ZERO)) && !level.isNegative(),
        "payout curve: level must be zero or more and counted in %s, was %s",
        kind == Measure.Kind.AMOUNT ? currency : "numbers",
        level);
    return level.value();
  }

  private Quantity paid(Fraction amount) {
    return Quantity.of(currency, amount);
  }

  private Quantity sold(Fraction level) {
    return kind == Measure.Kind.AMOUNT ? Quantity.of(currency, level) : Quantity.of(level);
  }

  // -- shape

  /** Returns where it bends or jumps, in order; the first is at zero. */
  public ImmutableList<Breakpoint> breakpoints() {
    return IntStream.range(0, pay.knots().size())
        .mapToObj(this::breakpoint)
        .collect(ImmutableList.toImmutableList());
  }

  private Breakpoint breakpoint(int place) {
    PiecewiseLinear.Knot knot = pay.knots().get(place);
    return new Breakpoint(
        sold(knot.at()),
        paid(knot.before()),
        paid(knot.value()),
        paid(knot.after()),
        pay.slopeAfter(place));
  }

  /** Returns where pay jumps up: by how much it can be worth to pull a deal forward. */
  public ImmutableList<Breakpoint> cliffs() {
    return breakpoints().stream()
        .filter(
            point ->
                point.before().compareTo(point.pay()) < 0
                    || point.pay().compareTo(point.after()) < 0)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns where pay jumps down, so that selling more pays less. */
  public ImmutableList<Breakpoint> drops() {
    return breakpoints().stream()
        .filter(
            point ->
                point.before().compareTo(point.pay()) > 0
                    || point.pay().compareTo(point.after()) > 0)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the longest stretches on which pay stays the same. */
  public ImmutableList<Stretch> flatStretches() {
    return stretches(0);
  }

  /** Returns the longest stretches on which pay falls as more is sold, jumps apart. */
  public ImmutableList<Stretch> fallingStretches() {
    return stretches(-1);
  }

  // stretches of neighbouring pieces that all slope so, and between which pay does not jump
  private ImmutableList<Stretch> stretches(int sign) {
    ImmutableList.Builder<Stretch> found = ImmutableList.builder();
    int start = -1;
    for (int i = 0; i < pay.knots().size(); i++) {
      boolean slopesSo = pay.slopeAfter(i).compareTo(Fraction.ZERO) == sign;
      if (start >= 0 && (!slopesSo || pay.knots().get(i).isJump())) {
        found.add(stretch(start, Optional.of(i)));
        start = -1;
      }
      if (slopesSo && start < 0) {
        start = i;
      }
    }
    if (start >= 0) {
      found.add(stretch(start, Optional.empty()));
    }
    return found.build();
  }

  private Stretch stretch(int from, Optional<Integer> until) {
    return new Stretch(
        sold(pay.knots().get(from).at()), until.map(end -> sold(pay.knots().get(end).at())));
  }

  /** Says whether pay never falls as more is sold. */
  public boolean neverFalls() {
    return drops().isEmpty() && fallingStretches().isEmpty();
  }

  /**
   * Returns the least amount that pay never exceeds; empty if it has no bound. Pay may come as near
   * to it as one likes without reaching it.
   */
  public Optional<Quantity> maximum() {
    if (pay.slopeAtEnd().isPositive()) {
      return Optional.empty();
    }
    Fraction most = pay.knots().get(0).value();
    for (PiecewiseLinear.Knot knot : pay.knots()) {
      for (Fraction value : ImmutableList.of(knot.before(), knot.value(), knot.after())) {
        most = most.compareTo(value) >= 0 ? most : value;
      }
    }
    return Optional.of(paid(most));
  }

  /** Returns the steepest marginal rate, jumps apart. */
  public Fraction steepestRate() {
    Fraction steepest = pay.slopeAtEnd();
    for (int i = 0; i < pay.knots().size(); i++) {
      Fraction slope = pay.slopeAfter(i);
      steepest = steepest.compareTo(slope) >= 0 ? steepest : slope;
    }
    return steepest;
  }

  /**
   * Returns the smallest level that pays at least an amount: what must be sold to earn it; empty if
   * none does.
   *
   * @throws IllegalArgumentException if the amount is not in the currency of the plan
   */
  public Optional<Reached> levelFor(Quantity amount) {
    checkArgument(
        amount.isLike(paid(Fraction.ZERO)),
        "payout curve: amount must be in %s, was %s",
        currency,
        amount);
    Fraction wanted = amount.value();
    for (int i = 0; i < pay.knots().size(); i++) {
      PiecewiseLinear.Knot knot = pay.knots().get(i);
      if (knot.value().compareTo(wanted) >= 0) {
        return Optional.of(new Reached(sold(knot.at()), true));
      }
      if (knot.after().compareTo(wanted) >= 0) {
        return Optional.of(new Reached(sold(knot.at()), false));
      }
      Optional<Fraction> inside = inside(i, wanted);
      if (inside.isPresent()) {
        return inside.map(level -> new Reached(sold(level), true));
      }
    }
    return Optional.empty();
  }

  // the level within the piece after a knot, both ends apart, that pays so much
  private Optional<Fraction> inside(int piece, Fraction wanted) {
    Fraction slope = pay.slopeAfter(piece);
    if (!slope.isPositive()) {
      return Optional.empty();
    }
    PiecewiseLinear.Knot start = pay.knots().get(piece);
    Fraction level = start.at().plus(wanted.minus(start.after()).dividedBy(slope));
    boolean isInside =
        piece + 1 == pay.knots().size() || level.compareTo(pay.knots().get(piece + 1).at()) < 0;
    return isInside ? Optional.of(level) : Optional.empty();
  }

  /**
   * Returns the area under the curve between two levels: what it pays on average between them is
   * the area over their distance. In the currency of the plan times the unit of the level.
   *
   * @throws IllegalArgumentException if a level is below zero or not counted as the measure is, or
   *     they are not in order
   */
  public Fraction area(Quantity from, Quantity until) {
    Fraction start = checked(from);
    Fraction end = checked(until);
    checkArgument(
        start.compareTo(end) <= 0, "payout curve: until must be %s or more, was %s", from, until);
    Fraction area = Fraction.ZERO;
    for (int i = 0; i < pay.knots().size(); i++) {
      boolean isLast = i + 1 == pay.knots().size();
      Fraction low = max(start, pay.knots().get(i).at());
      Fraction high = isLast ? end : min(end, pay.knots().get(i + 1).at());
      if (low.compareTo(high) < 0) {
        Fraction middle = low.plus(high).times(Fraction.HALF);
        area = area.plus(high.minus(low).times(pay.at(middle))); // the piece is straight
      }
    }
    return area;
  }

  private static Fraction max(Fraction one, Fraction other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Fraction min(Fraction one, Fraction other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PayoutCurve that
        && currency.equals(that.currency)
        && kind == that.kind
        && pay.equals(that.pay);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * currency.hashCode() + kind.hashCode()) + pay.hashCode();
  }

  /** Returns the breakpoints. */
  @Override
  public String toString() {
    return "payout curve in %s: %s".formatted(currency, breakpoints());
  }
}
