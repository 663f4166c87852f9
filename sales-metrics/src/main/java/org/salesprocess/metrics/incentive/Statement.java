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
import org.salesprocess.core.incentive.PaymentTerms;
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
 * @param unmeasured what paid nothing because an input could not be measured
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

  /** Checks that nothing is missing. */
  public Statement {
    requireNonNull(seller, "seller");
    requireNonNull(period, "period");
    requireNonNull(lines, "lines");
    requireNonNull(held, "held");
    requireNonNull(terms, "terms");
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
