package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What one seller earns and is paid in one pay period, line by line, with the balance.
 *
 * <p>Every total is read from the lines, so that none can disagree with them.
 *
 * <p>A line is forecast, earned or payable. Paid is a state of the settlement, not of a line: draws
 * add to and recoveries keep back from all that becomes payable in the period together, so no line
 * can say how much of it was paid; {@link #paid} says what was.
 *
 * @param seller who
 * @param period the pay period
 * @param lines what is posted, by state and key
 * @param held every line that is not payable as far as it is earned, so far, and what it waits for,
 *     in the order of the lines; together they are what the account holds after the period
 * @param terms how it was agreed to pay out, by which it is settled
 * @param settlement how what is payable becomes what is paid, with the accounts before and after
 * @param unmeasured which inputs could not be measured, and what that did
 * @since 0.1
 */
public record Statement(
    SellerId seller,
    SalesPeriod period,
    ImmutableList<StatementLine> lines,
    ImmutableList<HeldLine> held,
    PaymentTerms terms,
    Settlement settlement,
    ImmutableList<Unmeasured> unmeasured)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the settlement is of another period, or a line is in
   *     another currency or of another seller's credit
   */
  public Statement {
    requireNonNull(seller, "seller");
    requireNonNull(held, "held");
    requireNonNull(terms, "terms");
    requireNonNull(unmeasured, "unmeasured");
    checkArgument(
        settlement.period().equals(period),
        "statement of %s for %s: settlement must be for the same period, was for %s",
        seller,
        period,
        settlement.period());
    CurrencyUnit currency = settlement.before().currency();
    for (StatementLine line : lines) {
      checkArgument(
          line.amount().getCurrencyUnit().equals(currency),
          "statement of %s for %s: line %s must be in %s, was %s",
          seller,
          period,
          line.key(),
          currency,
          line.amount());
      line.key()
          .credit()
          .ifPresent(
              credit ->
                  checkArgument(
                      credit.seller().equals(seller),
                      "statement of %s for %s: line %s must be of the same seller, was of %s",
                      seller,
                      period,
                      line.key(),
                      credit.seller()));
    }
  }

  /** Returns the lines of a state. */
  public ImmutableList<StatementLine> lines(StatementLine.State state) {
    return lines.stream()
        .filter(line -> line.state() == state)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what the lines of a state add up to. */
  public Money total(StatementLine.State state) {
    return sum(lines(state).stream());
  }

  /** Returns what is earned in the pay period, less what is taken back. */
  public Money earned() {
    return total(StatementLine.State.EARNED);
  }

  /** Returns what becomes payable in the pay period. */
  public Money released() {
    return total(StatementLine.State.PAYABLE);
  }

  /** Returns what is paid for the pay period, after draws and recoveries. */
  public Money paid() {
    return settlement.paid();
  }

  /** Returns what each component of each plan earned, and what the limits of a plan changed. */
  public ImmutableSortedMap<Source, Money> subtotals() {
    TreeMap<Source, Money> subtotals = new TreeMap<>();
    lines(StatementLine.State.EARNED)
        .forEach(
            line ->
                subtotals.merge(
                    new Source(line.key().plan(), line.key().component()),
                    line.amount(),
                    Money::plus));
    return ImmutableSortedMap.copyOf(subtotals);
  }

  /** Returns what a component of a plan earned in the pay period. */
  public Money earned(PlanId plan, ComponentId component) {
    return subtotals()
        .getOrDefault(
            new Source(plan, Optional.of(component)), Money.zero(settlement.before().currency()));
  }

  private Money sum(Stream<StatementLine> some) {
    return Money.zero(settlement.before().currency())
        .plus(some.map(StatementLine::amount).toList());
  }

  /**
   * What earns, in all versions of a plan.
   *
   * @param plan the plan
   * @param component the component; empty for the limits of the whole plan
   */
  public record Source(PlanId plan, Optional<ComponentId> component)
      implements Comparable<Source>, Serializable {

    private static final Comparator<Source> ORDER =
        Comparator.comparing(Source::plan)
            .thenComparing(Source::component, Comparators.emptiesLast(Comparator.naturalOrder()));

    /** Checks that nothing is missing. */
    public Source {
      requireNonNull(plan, "plan");
      requireNonNull(component, "component");
    }

    /** Compares by plan, then by component, with the limits last. */
    @Override
    public int compareTo(Source other) {
      return ORDER.compare(this, other);
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }

    /** Returns such as {@code closers: commission} or {@code closers: limits}. */
    @Override
    public String toString() {
      return plan + ": " + component.map(ComponentId::value).orElse("limits");
    }
  }

  /** Returns why the seller is paid what is paid, from the credits to the cent. */
  public Explanation explain() {
    return StatementExplanation.of(this);
  }
}
