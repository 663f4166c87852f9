package org.salesprocess.bench;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.incentive.PayoutScenario;
import org.salesprocess.metrics.incentive.review.PlanReview;
import org.salesprocess.metrics.incentive.review.ReviewTerms;

/**
 * The time that the review of a plan takes, with every example paid by the engine.
 *
 * @since 0.1
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PlanReviewBenchmark {

  private static final Input SOLD = Input.of(Measure.BOOKED);
  private static final Input ATTAINED = Input.attainment(Measure.BOOKED, Span.componentPeriod());
  private static final Quantity QUOTA = Quantity.parse("USD 100000");

  /** How many components the plan has. */
  @Param({"50"})
  public int components;

  private CommissionPlan plan = plan(1);
  private ReviewTerms terms = terms();

  /** Makes the plan. */
  @Setup
  public void make() {
    plan = plan(components);
    terms = terms();
  }

  private static ReviewTerms terms() {
    ReviewTerms.Builder supposed =
        ReviewTerms.of(
            PayoutScenario.of(Measure.BOOKED)
                .quota(QUOTA)
                .target(BigMoney.parse("USD 3000"))
                .build());
    for (int percent = 40; percent <= 160; percent += 10) {
      supposed.at(Fraction.of(percent, 100), 5);
    }
    return supposed.margin(Fraction.of(3, 10)).build();
  }

  private static CommissionPlan plan(int components) {
    CommissionPlan.Builder plan =
        CommissionPlan.builder("closers", CurrencyUnit.USD).from(LocalDate.of(2026, 1, 1));
    for (int i = 0; i < components; i++) {
      plan.component(component(i));
    }
    return plan.build();
  }

  /** Returns one of the kinds that plans are made of; the bounds of no two are the same. */
  private static Component component(int i) {
    Fraction half = Fraction.of(50 + i, 100);
    Fraction whole = Fraction.of(100 + i, 100);
    Quantity few = Quantity.parse("0.01");
    Quantity more = Quantity.of(Fraction.of(20 + i, 1_000));
    Component.Builder component =
        Component.builder("component-" + i).calendar(SalesCalendar.months());
    return switch (i % 5) {
      case 0 ->
          component
              .formula(
                  Formula.Rated.of(
                      RateTable.marginal(few)
                          .from(Quantity.of(half), more)
                          .from(Quantity.of(whole), more.times(Fraction.of(2)))
                          .build(),
                      ATTAINED,
                      SOLD))
              .modifier(Modifier.cap(Input.constant(Quantity.parse("USD 20000"))))
              .build();
      case 1 ->
          component
              .formula(
                  Formula.Rated.of(
                      RateTable.whole(few).from(QUOTA.times(half), more).build(), SOLD, SOLD))
              .modifier(Modifier.gate(ATTAINED, Quantity.of(Fraction.of(3, 10))))
              .build();
      case 2 ->
          component
              .formula(
                  Formula.bonus(
                      RateTable.whole(Quantity.parse("USD 0"))
                          .from(Quantity.of(half), Quantity.parse("USD 500"))
                          .from(Quantity.of(whole), Quantity.parse("USD 900"))
                          .build(),
                      ATTAINED))
              .build();
      case 3 ->
          component
              .formula(
                  Formula.targetPay(
                      RateTable.points(
                          new RateTable.Point(Quantity.of(half), Quantity.of(0)),
                          new RateTable.Point(Quantity.of(whole), Quantity.of(1)),
                          new RateTable.Point(Quantity.of(2), Quantity.parse("1.5"))),
                      ATTAINED))
              .build();
      default ->
          component
              .formula(
                  Formula.Spiff.perDeal(
                      BigMoney.parse("USD 100"), Measure.BOOKED, CreditFilter.all()))
              .modifier(Modifier.cap(Input.constant(Quantity.parse("USD 1000"))))
              .build();
    };
  }

  /** Reviews it. */
  @Benchmark
  public PlanReview review() {
    return PlanReview.of(plan, terms);
  }
}
