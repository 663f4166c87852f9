package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.NegativePay;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.RecoveryOrder;
import org.salesprocess.core.time.SalesPeriod;

/**
 * How one seller is paid in one pay period.
 *
 * <p>Draws run on the days on which the seller was on the plan that has them, or under the
 * assignment that has them. All else is as the seller's last plan until the end of the period has
 * it; draws of earlier plans are recovered as they were agreed, after those of the last.
 *
 * @param negativePay what becomes of negative pay
 * @param recoveryOrder in which order balances are recovered
 * @param running the draws that run in the period, in the order in which they pay
 * @param known every draw that was ever agreed, as it was agreed last
 */
record PayTerms(
    CurrencyUnit currency,
    NegativePay negativePay,
    RecoveryOrder recoveryOrder,
    ImmutableList<Running> running,
    ImmutableMap<DrawId, Draw> known) {

  PayTerms {
    requireNonNull(currency, "currency");
    requireNonNull(negativePay, "negativePay");
    requireNonNull(recoveryOrder, "recoveryOrder");
    requireNonNull(running, "running");
    requireNonNull(known, "known");
  }

  /** A draw, and the days of the pay period on which it runs. */
  record Running(Draw draw, ImmutableList<SalesPeriod> days) {

    /** Returns what it comes to in the pay period. */
    Money amount(SalesPeriod period) {
      Fraction share = draw.proration().share(days, period);
      return Amounts.product(draw.amount().toBigMoney(), share, RoundingMode.HALF_UP);
    }
  }

  /** Returns terms that hold for a whole pay period. */
  static PayTerms throughout(PaymentTerms terms, SalesPeriod period) {
    Collected collected = new Collected(period);
    terms.draws().forEach(draw -> collected.add(draw, period));
    return collected.under(terms);
  }

  /** Returns how a seller is paid who worked under these agreements until the period's end. */
  static PayTerms of(
      CurrencyUnit currency, List<PayAgreements.Tenure> tenures, SalesPeriod period) {
    Collected collected = new Collected(period);
    PaymentTerms last = PaymentTerms.of(currency);
    for (PayAgreements.Tenure tenure : tenures) {
      last = tenure.version().payment();
      last.draws().forEach(draw -> collected.add(draw, tenure.days()));
      tenure.assignment().draws().forEach(draw -> collected.add(draw, tenure.days()));
    }
    return collected.under(last);
  }

  /** Returns the terms in words of what was agreed: with the draws that run, and those owed. */
  PaymentTerms inForce(Set<DrawId> owed) {
    Set<DrawId> named = new HashSet<>(owed);
    running.forEach(each -> named.add(each.draw().id()));
    return PaymentTerms.builder(currency)
        .draws(
            known.values().stream().filter(draw -> named.contains(draw.id())).toArray(Draw[]::new))
        .negativePay(negativePay)
        .recoveryOrder(
            new RecoveryOrder(
                only(named, recoveryOrder.beforeCarried()),
                only(named, recoveryOrder.afterCarried())))
        .build();
  }

  private static ImmutableList<DrawId> only(Set<DrawId> named, ImmutableList<DrawId> draws) {
    return draws.stream().filter(named::contains).collect(ImmutableList.toImmutableList());
  }

  /** Draws while they are collected. */
  private static final class Collected {
    private final SalesPeriod period;
    private final Map<DrawId, Draw> known = new LinkedHashMap<>();
    private final Map<Draw, List<SalesPeriod>> running = new LinkedHashMap<>();

    Collected(SalesPeriod period) {
      this.period = period;
    }

    void add(Draw draw, SalesPeriod days) {
      known.put(draw.id(), draw);
      Optional<SalesPeriod> runs = draw.period().intersection(days).flatMap(period::intersection);
      runs.ifPresent(part -> running.computeIfAbsent(draw, key -> new ArrayList<>()).add(part));
    }

    PayTerms under(PaymentTerms last) {
      ImmutableList.Builder<Running> runs = ImmutableList.builder();
      running.forEach((draw, days) -> runs.add(new Running(draw, ImmutableList.copyOf(days))));
      return new PayTerms(
          last.currency(),
          last.negativePay(),
          withAll(last.recoveryOrder()),
          runs.build(),
          ImmutableMap.copyOf(known));
    }

    private RecoveryOrder withAll(RecoveryOrder order) {
      Set<DrawId> named = ImmutableSet.copyOf(order.draws());
      ImmutableList.Builder<DrawId> after = ImmutableList.builder();
      after.addAll(order.afterCarried());
      known.values().stream()
          .filter(Draw::isRecoverable)
          .map(Draw::id)
          .filter(id -> !named.contains(id))
          .forEach(after::add);
      return new RecoveryOrder(order.beforeCarried(), after.build());
    }
  }
}
