package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.time.SalesPeriod;

/**
 * All statements of the pay periods that were closed, one closing after another; it only grows.
 *
 * <p>What becomes known after a closing is posted to the period that is open then, as the
 * difference to what stands here. Every entry happened in its period and was known at its closing,
 * so the ledger can be asked for {@link #asKnownOn as it was known} at any time.
 *
 * <p>The same agreements, facts and closings give equal ledgers, which are written as the same JSON
 * to the last byte, wherever the facts came from. Java serialization keeps what was shared between
 * objects in memory, so its bytes may differ between ledgers that are equal.
 *
 * @since 0.1
 */
public final class Ledger implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final CurrencyUnit currency;
  private final ImmutableList<ClosedPeriod> closed;

  private Ledger(CurrencyUnit currency, ImmutableList<ClosedPeriod> closed) {
    this.currency = requireNonNull(currency, "currency");
    this.closed = closed;
  }

  /**
   * One pay period that was closed.
   *
   * @param closing when, and which period
   * @param statements the statement of each seller
   */
  public record ClosedPeriod(
      PeriodClosing closing, ImmutableSortedMap<SellerId, Statement> statements)
      implements Serializable {
    /**
     * Checks the statements.
     *
     * @throws IllegalArgumentException if one is of another period, or stands under another seller
     */
    public ClosedPeriod {
      requireNonNull(closing, "closing");
      statements = ImmutableSortedMap.copyOf(statements); // by id, whatever order it came in
      statements.forEach(
          (seller, statement) ->
              checkArgument(
                  statement.period().equals(closing.period()) && statement.seller().equals(seller),
                  "closing %s: statement of %s must be of them and of %s, was of %s and %s",
                  closing.id(),
                  seller,
                  closing.period(),
                  statement.seller(),
                  statement.period()));
    }
  }

  /** Returns a ledger without any closing. */
  public static Ledger empty(CurrencyUnit currency) {
    return new Ledger(currency, ImmutableList.of());
  }

  /**
   * Returns a ledger of these closings, in this order, such as one that was kept elsewhere.
   *
   * @throws IllegalArgumentException if {@link #append} refuses one
   */
  public static Ledger of(CurrencyUnit currency, Iterable<ClosedPeriod> closings) {
    Ledger ledger = empty(currency);
    for (ClosedPeriod each : closings) {
      ledger = ledger.append(each);
    }
    return ledger;
  }

  /**
   * Returns this with one closing more.
   *
   * @throws IllegalArgumentException if the period does not begin where the last one ended, it was
   *     closed before the last one, its id was used, an account is in another currency or does not
   *     go on from where it stood
   */
  public Ledger append(ClosedPeriod next) {
    PeriodClosing closing = next.closing();
    for (ClosedPeriod each : closed) {
      checkArgument(
          !each.closing().id().equals(closing.id()), "ledger: two closings %s", closing.id());
    }
    last()
        .ifPresent(
            before -> {
              checkArgument(
                  closing.period().start().equals(before.period().end()),
                  "ledger: closing %s: period must begin on %s, where the last one ended, was %s",
                  closing.id(),
                  before.period().end(),
                  closing.period());
              checkArgument(
                  !closing.closedAt().isBefore(before.closedAt()),
                  "ledger: closing %s: must not be before closing %s at %s, was %s",
                  closing.id(),
                  before.id(),
                  before.closedAt(),
                  closing.closedAt());
            });
    next.statements()
        .forEach(
            (seller, statement) ->
                checkArgument(
                    statement.settlement().before().equals(account(seller)),
                    "ledger: closing %s: account of %s must go on from %s, was %s",
                    closing.id(),
                    seller,
                    account(seller),
                    statement.settlement().before()));
    return new Ledger(
        currency, ImmutableList.<ClosedPeriod>builder().addAll(closed).add(next).build());
  }

  /** Returns the currency of every amount. */
  public CurrencyUnit currency() {
    return currency;
  }

  /** Returns every period that was closed, in order. */
  public ImmutableList<ClosedPeriod> closed() {
    return closed;
  }

  /** Returns the last closing, if there is one. */
  public Optional<PeriodClosing> last() {
    return closed.isEmpty()
        ? Optional.empty()
        : Optional.of(closed.get(closed.size() - 1).closing());
  }

  /** Returns a closed statement, or empty if the period is not closed or the seller has none. */
  public Optional<Statement> statement(SellerId seller, SalesPeriod period) {
    return closed.stream()
        .filter(each -> each.closing().period().equals(period))
        .flatMap(each -> Optional.ofNullable(each.statements().get(seller)).stream())
        .findFirst();
  }

  /** Returns the statements of a seller, in order. */
  public ImmutableList<Statement> statements(SellerId seller) {
    return closed.stream()
        .flatMap(each -> Optional.ofNullable(each.statements().get(seller)).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the account of a seller after the last closing; a new one if there is none yet. */
  public PayAccount account(SellerId seller) {
    ImmutableList<Statement> all = statements(seller);
    return all.isEmpty()
        ? PayAccount.opened(currency)
        : all.get(all.size() - 1).settlement().after();
  }

  /** Returns this as it stood at a moment: what was closed by then, the moment included. */
  public Ledger asKnownOn(Instant moment) {
    return new Ledger(
        currency,
        closed.stream()
            .filter(each -> !each.closing().closedAt().isAfter(moment))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns what was posted of each line of a seller in a state, without what came to nothing. */
  ImmutableSortedMap<LineKey, Money> posted(SellerId seller, StatementLine.State state) {
    Map<LineKey, Money> posted = new TreeMap<>();
    for (Statement statement : statements(seller)) {
      for (StatementLine line : statement.lines(state)) {
        posted.merge(line.key(), line.amount(), Money::plus);
      }
    }
    posted.values().removeIf(Money::isZero);
    return ImmutableSortedMap.copyOf(posted);
  }

  /** Returns of which deal the credit of each line of a seller was when it was last posted. */
  ImmutableMap<LineKey, DealId> deals(SellerId seller) {
    ImmutableMap.Builder<LineKey, DealId> deals = ImmutableMap.builder();
    for (Statement statement : statements(seller)) {
      for (StatementLine line : statement.lines()) {
        line.dealOfCredit().ifPresent(deal -> deals.put(line.key(), deal));
      }
    }
    return deals.buildKeepingLast();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ledger that
        && currency.equals(that.currency)
        && closed.equals(that.closed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(currency, closed);
  }

  /** Returns the closings. */
  @Override
  public String toString() {
    return "ledger closed by " + closed.stream().map(ClosedPeriod::closing).toList();
  }
}
