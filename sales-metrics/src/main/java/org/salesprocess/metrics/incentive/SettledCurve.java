package org.salesprocess.metrics.incentive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.NegativePay;
import org.salesprocess.core.time.SalesPeriod;

/**
 * The steps of {@link Settlement} on what is released as a function of what is sold, before any
 * cent is rounded.
 */
final class SettledCurve {

  private static final PiecewiseLinear NOTHING = constant(Fraction.ZERO);

  private final PayTerms terms;
  private final SalesPeriod period;
  private final PiecewiseLinear released;
  private final PiecewiseLinear guaranteed;
  private final Map<DrawId, PiecewiseLinear> outstanding = new HashMap<>();
  private PiecewiseLinear carried;
  private PiecewiseLinear pay;

  private SettledCurve(
      PayAccount account, PayTerms terms, SalesPeriod period, PiecewiseLinear released) {
    this.terms = terms;
    this.period = period;
    this.released = released;
    carried = constant(account.carried());
    pay = released;
    account.outstanding().forEach((draw, amount) -> outstanding.put(draw, constant(amount)));
    PiecewiseLinear sum = NOTHING;
    for (PayTerms.Running each : terms.running()) {
      if (each.draw().method() == Draw.Method.TOP_UP) {
        sum = sum.plus(constant(each.amount(period)));
      }
    }
    guaranteed = sum;
  }

  /** Returns what is paid. */
  static PiecewiseLinear of(
      PayAccount account, PayTerms terms, SalesPeriod period, PiecewiseLinear released) {
    SettledCurve steps = new SettledCurve(account, terms, period, released);
    steps.advance();
    steps.carry();
    steps.recover();
    steps.topUp();
    return steps.pay;
  }

  private void advance() {
    for (PayTerms.Running each : terms.running()) {
      if (each.draw().method() == Draw.Method.IN_ADVANCE) {
        grant(each.draw(), constant(each.amount(period)));
      }
    }
  }

  private void carry() {
    boolean isPaidNegative =
        terms.negativePay() == NegativePay.PAY_NEGATIVE && guaranteed.equals(NOTHING);
    if (!isPaidNegative) {
      PiecewiseLinear owed = NOTHING.minus(released).max(NOTHING);
      carried = carried.plus(owed);
      pay = pay.plus(owed);
    }
  }

  private void recover() {
    PiecewiseLinear positive = released.max(NOTHING);
    // advances paid just now are left alone, as is what is guaranteed
    PiecewiseLinear least = guaranteed.max(pay.minus(positive));
    terms.recoveryOrder().beforeCarried().forEach(draw -> recoverDraw(draw, positive, least));
    PiecewiseLinear part = recovered(carried, least);
    carried = carried.minus(part);
    terms.recoveryOrder().afterCarried().forEach(draw -> recoverDraw(draw, positive, least));
  }

  private void recoverDraw(DrawId id, PiecewiseLinear positive, PiecewiseLinear least) {
    Draw draw = Optional.ofNullable(terms.known().get(id)).orElseThrow();
    if (draw.recoversFrom().isBefore(period.end())) {
      PiecewiseLinear owed = outstanding.getOrDefault(id, NOTHING);
      PiecewiseLinear part = recovered(owed.min(positive.times(draw.recoveryShare())), least);
      outstanding.put(id, owed.minus(part));
    }
  }

  private PiecewiseLinear recovered(PiecewiseLinear most, PiecewiseLinear least) {
    PiecewiseLinear part = most.min(pay.minus(least).max(NOTHING));
    pay = pay.minus(part);
    return part;
  }

  private void topUp() {
    for (PayTerms.Running each : terms.running()) {
      if (each.draw().method() == Draw.Method.TOP_UP) {
        PiecewiseLinear missing = guaranteed.minus(pay).max(NOTHING);
        grant(each.draw(), missing.min(constant(each.amount(period))));
      }
    }
  }

  private void grant(Draw draw, PiecewiseLinear amount) {
    PiecewiseLinear granted = amount;
    if (draw.isRecoverable()) {
      PiecewiseLinear owed = outstanding.getOrDefault(draw.id(), NOTHING);
      granted =
          draw.ceiling()
              .map(ceiling -> amount.min(constant(ceiling).minus(owed).max(NOTHING)))
              .orElse(amount);
      outstanding.put(draw.id(), owed.plus(granted));
    }
    pay = pay.plus(granted);
  }

  private static PiecewiseLinear constant(Money amount) {
    return constant(Fraction.of(amount.getAmount()));
  }

  private static PiecewiseLinear constant(Fraction amount) {
    return PiecewiseLinear.constant(Fraction.ZERO, amount);
  }
}
