package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.joda.money.MoneyUtils;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.NegativePay;
import org.salesprocess.core.incentive.RecoveryOrder;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.SettlementLine.Kind;

/** Settles one pay period of one seller, by the steps that {@link Settlement} states. */
final class SettlementSteps {
  private final PayTerms terms;
  private final SalesPeriod period;
  private final Money zero;
  private final Money guaranteed;
  private final ImmutableList.Builder<SettlementLine> lines = ImmutableList.builder();
  private PayAccount account;
  private Money pay;

  private SettlementSteps(PayAccount account, PayTerms terms, SalesPeriod period) {
    this.account = account;
    this.terms = terms;
    this.period = period;
    zero = Money.zero(account.currency());
    pay = zero;
    guaranteed =
        zero.plus(running(Draw.Method.TOP_UP).stream().map(each -> each.amount(period)).toList());
  }

  static Settlement settle(
      PayAccount account, PayTerms terms, SalesPeriod period, Money earned, Money released) {
    String thing = "settlement of " + period;
    for (Money amount : List.of(earned, released, Money.zero(terms.currency()))) {
      Amounts.requireCurrency(account.currency(), amount.toBigMoney(), thing);
    }
    account
        .outstanding()
        .forEach(
            (draw, amount) ->
                checkArgument(
                    find(terms, draw).filter(Draw::isRecoverable).isPresent(),
                    "%s: the terms must have recoverable draw %s, as %s of it is outstanding",
                    thing,
                    draw,
                    amount));
    SettlementSteps run = new SettlementSteps(account, terms, period);
    run.apply(earned, released);
    return new Settlement(account, period, run.lines.build());
  }

  private void apply(Money earned, Money released) {
    post(Kind.EARNED, Optional.empty(), earned);
    post(Kind.RELEASED, Optional.empty(), released);
    for (PayTerms.Running each : running(Draw.Method.IN_ADVANCE)) {
      grant(each.draw(), Kind.ADVANCED, each.amount(period));
    }
    if (released.isNegative() && !isPaidNegative()) {
      post(Kind.CARRIED, Optional.empty(), released.negated());
    }
    if (released.isPositive()) {
      recover(released);
    }
    topUp();
    terms.known().values().forEach(this::forgive);
  }

  private boolean isPaidNegative() {
    return terms.negativePay() == NegativePay.PAY_NEGATIVE && guaranteed.isZero();
  }

  private void recover(Money released) {
    // advances paid just now are left alone, as is what is guaranteed
    Money least = MoneyUtils.max(guaranteed, pay.minus(released));
    RecoveryOrder order = terms.recoveryOrder();
    order.beforeCarried().forEach(draw -> recoverDraw(draw, released, least));
    recover(Optional.empty(), account.carried(), least);
    order.afterCarried().forEach(draw -> recoverDraw(draw, released, least));
  }

  private void recoverDraw(DrawId id, Money released, Money least) {
    Draw draw = find(terms, id).orElseThrow();
    if (draw.recoversFrom().isBefore(period.end())) {
      Money share = Amounts.product(released.toBigMoney(), draw.recoveryShare(), RoundingMode.DOWN);
      recover(Optional.of(id), MoneyUtils.min(account.outstanding(id), share), least);
    }
  }

  private void recover(Optional<DrawId> draw, Money most, Money least) {
    Money left = MoneyUtils.max(zero, pay.minus(least));
    post(Kind.RECOVERED, draw, MoneyUtils.min(most, left));
  }

  private void topUp() {
    for (PayTerms.Running each : running(Draw.Method.TOP_UP)) {
      if (pay.isLessThan(guaranteed)) {
        Money missing = guaranteed.minus(pay);
        grant(each.draw(), Kind.TOPPED_UP, MoneyUtils.min(each.amount(period), missing));
      }
    }
  }

  private void grant(Draw draw, Kind recoverable, Money amount) {
    Optional<DrawId> id = Optional.of(draw.id());
    if (!draw.isRecoverable()) {
      post(Kind.GRANTED, id, amount);
      return;
    }
    Money room =
        draw.ceiling()
            .map(ceiling -> MoneyUtils.max(zero, ceiling.minus(account.outstanding(draw.id()))))
            .orElse(amount);
    Money granted = MoneyUtils.min(amount, room);
    post(recoverable, id, granted);
    post(Kind.OVER_CEILING, id, amount.minus(granted));
  }

  private void forgive(Draw draw) {
    if (draw.forgivenOn().filter(period::contains).isPresent()) {
      Money outstanding = account.outstanding(draw.id());
      post(
          Kind.FORGIVEN,
          Optional.of(draw.id()),
          Amounts.product(outstanding.toBigMoney(), draw.forgivenShare(), RoundingMode.HALF_UP));
    }
  }

  private void post(Kind kind, Optional<DrawId> draw, Money amount) {
    if (!amount.isZero()) {
      SettlementLine line = new SettlementLine(kind, draw, amount);
      lines.add(line);
      account = account.post(line);
      pay = pay.plus(line.pay());
    }
  }

  private List<PayTerms.Running> running(Draw.Method method) {
    return terms.running().stream().filter(each -> each.draw().method() == method).toList();
  }

  private static Optional<Draw> find(PayTerms terms, DrawId id) {
    return Optional.ofNullable(terms.known().get(id));
  }
}
