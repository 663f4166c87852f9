package org.salesprocess.core.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.DateRule;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.NegativePay;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.Proration;

/** What is one of a few words about quotas and pay. */
final class IncentiveEnumForms {

  static final TextForm<Baseline> BASELINE = TextForm.ofEnum("baseline", Baseline.class);
  static final TextForm<Measure.Kind> MEASURE_KIND =
      TextForm.ofEnum("kind of measure", Measure.Kind.class);
  static final TextForm<Measure.Aggregation> AGGREGATION =
      TextForm.ofEnum("aggregation", Measure.Aggregation.class);
  static final TextForm<Proration> PRORATION = TextForm.ofEnum("proration", Proration.class);
  static final TextForm<RateTable.Application> APPLICATION =
      TextForm.ofEnum("application", RateTable.Application.class);
  static final TextForm<RateTable.Beyond> BEYOND =
      TextForm.ofEnum("beyond", RateTable.Beyond.class);
  static final TextForm<Bound.Side> SIDE = TextForm.ofEnum("side", Bound.Side.class);
  static final TextForm<CreditShare.Kind> CREDIT_KIND =
      TextForm.ofEnum("kind of credit", CreditShare.Kind.class);
  static final TextForm<CreditShare.Base> CREDIT_BASE =
      TextForm.ofEnum("base of credit", CreditShare.Base.class);
  static final TextForm<Formula.Spiff.Per> PER = TextForm.ofEnum("per", Formula.Spiff.Per.class);
  static final TextForm<Modifier.Level> LEVEL = TextForm.ofEnum("per", Modifier.Level.class);
  static final TextForm<Modifier.Excess> EXCESS = TextForm.ofEnum("excess", Modifier.Excess.class);
  static final TextForm<Component.Sign> SIGN = TextForm.ofEnum("sign", Component.Sign.class);
  static final TextForm<Component.Timing> TIMING =
      TextForm.ofEnum("timing", Component.Timing.class);
  static final TextForm<ReturnPolicy.Kind> RETURN_POLICY =
      TextForm.ofEnum("kind of return policy", ReturnPolicy.Kind.class);
  static final TextForm<PayableRule.Kind> PAYABLE_KIND =
      TextForm.ofEnum("kind of payable rule", PayableRule.Kind.class);
  static final TextForm<Rounding.Place> PLACE =
      TextForm.ofEnum("place of rounding", Rounding.Place.class);
  static final TextForm<Draw.Kind> DRAW_KIND = TextForm.ofEnum("kind of draw", Draw.Kind.class);
  static final TextForm<Draw.Method> DRAW_METHOD =
      TextForm.ofEnum("method of a draw", Draw.Method.class);
  static final TextForm<NegativePay> NEGATIVE_PAY =
      TextForm.ofEnum("negative pay", NegativePay.class);
  static final TextForm<DateRule> DATE_RULE = TextForm.ofEnum("rule of dates", DateRule.class);

  private IncentiveEnumForms() {}

  static void addTo(SimpleModule module) {
    BASELINE.addTo(module, Baseline.class);
    MEASURE_KIND.addTo(module, Measure.Kind.class);
    AGGREGATION.addTo(module, Measure.Aggregation.class);
    PRORATION.addTo(module, Proration.class);
    APPLICATION.addTo(module, RateTable.Application.class);
    BEYOND.addTo(module, RateTable.Beyond.class);
    SIDE.addTo(module, Bound.Side.class);
    CREDIT_KIND.addTo(module, CreditShare.Kind.class);
    CREDIT_BASE.addTo(module, CreditShare.Base.class);
    PER.addTo(module, Formula.Spiff.Per.class);
    LEVEL.addTo(module, Modifier.Level.class);
    EXCESS.addTo(module, Modifier.Excess.class);
    SIGN.addTo(module, Component.Sign.class);
    TIMING.addTo(module, Component.Timing.class);
    RETURN_POLICY.addTo(module, ReturnPolicy.Kind.class);
    PAYABLE_KIND.addTo(module, PayableRule.Kind.class);
    PLACE.addTo(module, Rounding.Place.class);
    DRAW_KIND.addTo(module, Draw.Kind.class);
    DRAW_METHOD.addTo(module, Draw.Method.class);
    NEGATIVE_PAY.addTo(module, NegativePay.class);
    DATE_RULE.addTo(module, DateRule.class);
  }
}
