package org.salesprocess.metrics.incentive.review;

import java.time.LocalDate;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.incentive.PayoutScenario;

/** Plans that pay by the month for what is booked, where USD 100,000 are asked. */
final class Reviewing {

  static final CurrencyUnit USD = CurrencyUnit.USD;
  static final Input SOLD = Input.of(Measure.BOOKED);
  static final Input ATTAINED = Input.attainment(Measure.BOOKED, Span.componentPeriod());
  static final PayoutScenario SCENARIO =
      PayoutScenario.of(Measure.BOOKED).quota(usd("100000")).build();

  private Reviewing() {}

  static Quantity usd(String amount) {
    return Quantity.parse("USD " + amount);
  }

  static Quantity number(String number) {
    return Quantity.parse(number);
  }

  static Fraction share(String share) {
    return Fraction.parse(share);
  }

  static Component monthly(String id, Formula formula, Modifier... modifiers) {
    Component.Builder component =
        Component.builder(id).calendar(SalesCalendar.months()).formula(formula);
    Arrays.stream(modifiers).forEach(component::modifier);
    return component.build();
  }

  static CommissionPlan.Builder planOf(Component... components) {
    CommissionPlan.Builder plan =
        CommissionPlan.builder("plan", USD).from(LocalDate.of(2026, 1, 1));
    Arrays.stream(components).forEach(plan::component);
    return plan;
  }

  /** Returns five per cent of what is booked, of which nothing but a bound is missing. */
  static Component fivePercent(Modifier... modifiers) {
    return monthly("commission", flat("0.05"), modifiers);
  }

  static Formula flat(String rate) {
    return Formula.flatRate(share(rate), Measure.BOOKED);
  }

  static Modifier cap(String amount) {
    return Modifier.cap(Input.constant(usd(amount)));
  }

  static Formula whole(RateTable.TiersBuilder tiers) {
    return Formula.Rated.of(tiers.build(), SOLD, SOLD);
  }
}
