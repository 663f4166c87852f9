package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What one seller earns and is paid in one pay period, line by line, with the balance.
 *
 * <p>Every total is read from the lines, so that none can disagree with them.
 *
 * @param seller who
 * @param period the pay period
 * @param lines what is posted, by state and key
 * @param settlement how what is payable becomes what is paid, with the accounts before and after
 * @param unmeasured which inputs could not be measured, and what that did
 * @since 0.1
 */
public record Statement(
    SellerId seller,
    SalesPeriod period,
    ImmutableList<StatementLine> lines,
    Settlement settlement,
    ImmutableList<Unmeasured> unmeasured)
    implements Serializable {

  /** Checks that nothing is missing. */
  public Statement {
    requireNonNull(seller, "seller");
    requireNonNull(period, "period");
    requireNonNull(lines, "lines");
    requireNonNull(settlement, "settlement");
    requireNonNull(unmeasured, "unmeasured");
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

  /** Returns what each component earned; limits of the plan are under an empty key. */
  public ImmutableSortedMap<String, Money> subtotals() {
    TreeMap<String, Money> subtotals = new TreeMap<>();
    lines(StatementLine.State.EARNED)
        .forEach(
            line ->
                subtotals.merge(
                    line.key().component().map(ComponentId::value).orElse(""),
                    line.amount(),
                    Money::plus));
    return ImmutableSortedMap.copyOf(subtotals);
  }

  /** Returns what a component earned in the pay period. */
  public Money earned(ComponentId component) {
    return sum(
        lines(StatementLine.State.EARNED).stream()
            .filter(line -> line.key().component().equals(Optional.of(component))));
  }

  private Money sum(Stream<StatementLine> some) {
    return Money.zero(settlement.before().currency())
        .plus(some.map(StatementLine::amount).toList());
  }

  /** Returns why the seller is paid what is paid, from the credits to the cent. */
  public Explanation explain() {
    return StatementExplanation.of(this);
  }
}
