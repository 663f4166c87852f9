package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** What part of what is earned is payable, by what was invoiced, paid and held until a day. */
final class Payability {

  private final Map<DealId, Fraction> booked = new HashMap<>();
  private final Map<DealId, Fraction> invoiced = new HashMap<>();
  private final Map<DealId, Fraction> collected = new HashMap<>();
  private final Set<DealId> held;
  private final LocalDate cutoff;

  /**
   * Makes it of all transactions that are known.
   *
   * @param uncredited what nobody is credited for, and why: a return that takes back what there is
   *     not, or an amount in another currency, changes nothing here either
   * @param cutoff the first day that does not count
   * @param held the deals that are held back
   */
  Payability(
      Iterable<Transaction> transactions,
      Iterable<Uncredited> uncredited,
      ZoneId zone,
      LocalDate cutoff,
      Set<DealId> held) {
    this.cutoff = cutoff;
    this.held = held;
    Set<TransactionId> refused = new HashSet<>();
    for (Uncredited each : uncredited) {
      if (each.reason().isOfTransaction()) {
        refused.add(each.transaction().id());
      }
    }
    for (Transaction each : transactions) {
      boolean counts =
          !each.expected()
              && !refused.contains(each.id())
              && each.happenedAt().atZone(zone).toLocalDate().isBefore(cutoff);
      if (counts && each.deal().isPresent()) {
        add(each, Measure.BOOKED, booked);
        add(each, Measure.INVOICED, invoiced);
        add(each, Measure.COLLECTED, collected);
      }
    }
  }

  private static void add(Transaction each, Measure measure, Map<DealId, Fraction> totals) {
    Quantity value = each.values().get(measure);
    if (value != null) {
      Fraction amount = each.isReversal() ? value.value().negated() : value.value();
      totals.merge(each.deal().orElseThrow(), amount, Fraction::plus);
    }
  }

  /** Says whether the pay of a credit's deal is held back. */
  boolean isHeld(Credit credit) {
    return credit.transaction().deal().filter(held::contains).isPresent();
  }

  /** Returns the payable share of what a credit earns; a return's is that of its sale. */
  Fraction share(PayableRule rule, Credit sale) {
    Optional<DealId> deal = sale.transaction().deal();
    return switch (rule.kind()) {
      case AT_ONCE -> Fraction.ONE;
      case WHEN_INVOICED -> deal.map(id -> ratio(id, invoiced)).orElse(Fraction.ONE);
      case WHEN_COLLECTED -> deal.map(id -> ratio(id, collected)).orElse(Fraction.ONE);
      case INSTALMENTS -> instalments(rule, sale.creditedOn());
    };
  }

  // of a deal that was taken back whole nothing is waited for
  private Fraction ratio(DealId deal, Map<DealId, Fraction> done) {
    Fraction whole = booked.getOrDefault(deal, Fraction.ZERO);
    if (!whole.isPositive()) {
      return Fraction.ONE;
    }
    Fraction ratio = done.getOrDefault(deal, Fraction.ZERO).dividedBy(whole);
    if (ratio.isNegative()) {
      return Fraction.ZERO;
    }
    return ratio.isShare() ? ratio : Fraction.ONE;
  }

  /** Returns the payable share of what a period earns. */
  Fraction share(PayableRule rule, LocalDate lastDay) {
    return rule.kind() == PayableRule.Kind.INSTALMENTS ? instalments(rule, lastDay) : Fraction.ONE;
  }

  private Fraction instalments(PayableRule rule, LocalDate from) {
    return rule.instalments().stream()
        .filter(each -> from.plus(each.after()).isBefore(cutoff))
        .map(PayableRule.Instalment::share)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Returns the share of a line, by the share of each credit in it and of what is no credit's. */
  static Fraction weighted(
      ImmutableMap<Credit, Fraction> parts, Map<Credit, Fraction> shares, Fraction ofRest) {
    Fraction total = Fraction.ZERO;
    Fraction rest = Fraction.ONE;
    for (Map.Entry<Credit, Fraction> part : parts.entrySet()) {
      total = total.plus(part.getValue().times(shares.getOrDefault(part.getKey(), ofRest)));
      rest = rest.minus(part.getValue());
    }
    return total.plus(rest.times(ofRest));
  }

  /** Returns the part of an amount that is posted as payable; all of it is all of its cents. */
  static Money part(Money amount, Fraction share, RoundingMode mode) {
    return share.equals(Fraction.ONE) ? amount : Quantity.of(amount).times(share).rounded(mode);
  }
}
