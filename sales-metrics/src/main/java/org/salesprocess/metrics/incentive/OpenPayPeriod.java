package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.time.SalesPeriod;

/**
 * A pay period before it is closed: every seller's statement by what was known at a moment.
 *
 * @since 0.1
 */
public final class OpenPayPeriod {

  private final Ledger before;
  private final SalesPeriod period;
  private final Instant asOf;
  private final CreditingReport crediting;
  private final ImmutableList<FactLog.Conflict<Transaction>> conflicts;
  private final ImmutableList<Credit> withoutPlan;
  private final ImmutableSortedSet<SellerId> onPlan;
  private final ImmutableSortedMap<SellerId, Statement> statements;

  OpenPayPeriod(
      Ledger before,
      SalesPeriod period,
      Instant asOf,
      CreditingReport crediting,
      ImmutableList<FactLog.Conflict<Transaction>> conflicts,
      ImmutableList<Credit> withoutPlan,
      ImmutableSortedSet<SellerId> onPlan,
      ImmutableSortedMap<SellerId, Statement> statements) {
    this.before = requireNonNull(before, "before");
    this.period = requireNonNull(period, "period");
    this.asOf = requireNonNull(asOf, "asOf");
    this.crediting = requireNonNull(crediting, "crediting");
    this.conflicts = requireNonNull(conflicts, "conflicts");
    this.withoutPlan = requireNonNull(withoutPlan, "withoutPlan");
    this.onPlan = requireNonNull(onPlan, "onPlan");
    this.statements = requireNonNull(statements, "statements");
  }

  /** Returns the pay period. */
  public SalesPeriod period() {
    return period;
  }

  /** Returns the moment by which facts were known that count here. */
  public Instant asOf() {
    return asOf;
  }

  /** Returns who was credited for what, and what could not be credited. */
  public CreditingReport crediting() {
    return crediting;
  }

  /** Returns the transactions that count for nothing since two contents of each are known. */
  public ImmutableList<FactLog.Conflict<Transaction>> conflicts() {
    return conflicts;
  }

  /**
   * Returns the credits that pay nothing since their seller is on no plan: those of the pay period,
   * and those of an earlier day that became known after the last closing.
   */
  public ImmutableList<Credit> withoutPlan() {
    return withoutPlan;
  }

  /** Returns the sellers who were on a plan in the pay period. */
  public ImmutableSortedSet<SellerId> onPlan() {
    return onPlan;
  }

  /** Returns the statement of each seller who is or was on a plan. */
  public ImmutableSortedMap<SellerId, Statement> statements() {
    return statements;
  }

  /** Returns the statement of a seller, or empty for one who was never on a plan. */
  public Optional<Statement> statement(SellerId seller) {
    return Optional.ofNullable(statements.get(seller));
  }

  /**
   * Closes the period at the moment of {@link #asOf}: its statements are added to the ledger and
   * never change again.
   *
   * @throws IllegalArgumentException if the ledger has a closing of that id
   */
  public Ledger close(ClosingId id) {
    checkArgument(
        before.closed().stream().noneMatch(each -> each.closing().id().equals(id)),
        "pay period %s: closing must have an id of its own, was %s",
        period,
        id);
    return before.append(new Ledger.ClosedPeriod(new PeriodClosing(id, period, asOf), statements));
  }

  /** Returns the period, the moment and how many statements there are. */
  @Override
  public String toString() {
    return "pay period %s as of %s: %s statements".formatted(period, asOf, statements.size());
  }
}
