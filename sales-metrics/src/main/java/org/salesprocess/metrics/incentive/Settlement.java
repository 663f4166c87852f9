package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What one seller is paid for one pay period, line by line; {@link PayAccount#settle} makes it.
 *
 * <p>The lines come in this order, and a line of nothing is left out:
 *
 * <ol>
 *   <li>What was earned, and what is released. Together with the steps below, <em>pay</em> is what
 *       the lines so far add up to.
 *   <li>Each draw paid in advance that runs in the period pays its amount: a recoverable one as far
 *       as its ceiling leaves room, as an advance; any other as a grant.
 *   <li>A negative release is carried, or paid negative as the terms say; while top-ups guarantee
 *       an amount above zero it is carried in any case. The <em>guaranteed amount</em> is the sum
 *       of the amounts of all top-up draws that run in the period.
 *   <li>Balances are recovered in the terms' order, out of what is released above zero: of a draw
 *       at most its share of the release, rounded down, and not before its recovery starts; of the
 *       carried balance all of it; together no more than pay exceeds the guaranteed amount.
 *   <li>If pay is below the guaranteed amount, the top-up draws that run add what is missing, each
 *       up to its own amount, in the order of the terms: a recoverable one as far as its ceiling
 *       leaves room, as a top-up; any other as a grant.
 *   <li>Draws whose day of forgiveness is in the period are forgiven their share of what is now
 *       outstanding, rounded half-up.
 * </ol>
 *
 * <p>A draw's amount for a pay period that it covers in part is prorated and rounded half-up, once.
 * What a ceiling kept a draw from paying stands in a line of its own, so pay falls below the
 * guaranteed amount by no more than those lines say.
 *
 * @param before the account before
 * @param period the pay period
 * @param lines what happened, in order; empty if nothing did
 * @since 0.1
 */
public record Settlement(PayAccount before, SalesPeriod period, ImmutableList<SettlementLine> lines)
    implements Serializable {

  /**
   * Checks that the lines can be posted to the account.
   *
   * @throws IllegalArgumentException if the period does not follow the last one, or a line is in
   *     another currency or recovers or forgives more than is owed
   */
  public Settlement {
    requireNonNull(lines, "lines");
    posted(before, period, lines);
  }

  /** Returns the account after: the account before with every line posted to it. */
  public PayAccount after() {
    return posted(before, period, lines);
  }

  /** Returns what is paid, as the lines add up; below zero if the seller pays back. */
  public Money paid() {
    return Money.zero(before.currency()).plus(lines.stream().map(SettlementLine::pay).toList());
  }

  /** Returns what all lines of a kind add up to; zero if there is none. */
  public Money total(SettlementLine.Kind kind) {
    return Money.zero(before.currency())
        .plus(
            lines.stream()
                .filter(line -> line.kind() == kind)
                .map(SettlementLine::amount)
                .toList());
  }

  private static PayAccount posted(
      PayAccount before, SalesPeriod period, ImmutableList<SettlementLine> lines) {
    PayAccount account = before;
    for (SettlementLine line : lines) {
      account = account.post(line);
    }
    return account.closed(period);
  }

  /** Returns the lines and what is paid, one below the other. */
  @Override
  public String toString() {
    return lines.stream()
        .map(line -> line + "\n")
        .collect(Collectors.joining("", "pay period " + period + "\n", "paid " + paid()));
  }
}
