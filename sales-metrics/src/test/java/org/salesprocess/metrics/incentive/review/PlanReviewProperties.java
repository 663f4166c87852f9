package org.salesprocess.metrics.incentive.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.RandomComponents.ASKED;
import static org.salesprocess.metrics.incentive.RandomComponents.TARGET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.AttainmentSimulation;
import org.salesprocess.metrics.incentive.PayoutScenario;
import org.salesprocess.metrics.incentive.PlanTrial;
import org.salesprocess.metrics.incentive.RandomComponents;
import org.salesprocess.metrics.incentive.SimulatedPay;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

/** A review and the engine agree. */
class PlanReviewProperties {

  private static final SalesPeriod JANUARY =
      SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
  private static final PayoutScenario SCENARIO =
      PayoutScenario.of(Measure.BOOKED).quota(ASKED).target(TARGET).build();
  private static final SalesPeriod TWO_MONTHS =
      SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1));
  private static final Money CENT = Money.parse("USD 0.01");

  @Property(tries = 150)
  void where_no_fall_is_found_no_pair_of_sales_falls_in_the_engine(@ForAll long seed) {
    // each of 150 plans is asked at 40 levels, of which each two are a pair: 117,000 in all
    CommissionPlan plan = Reviewing.planOf(new RandomComponents(seed).next("pay")).build();
    PlanReview review = PlanReview.of(plan, ReviewTerms.of(SCENARIO).build());
    List<Money> pay = pay(plan, new SplittableRandom(seed));
    boolean falls = false;
    for (int i = 1; i < pay.size(); i++) {
      falls |= pay.get(i).isLessThan(pay.get(i - 1)); // pairs apart fall only if neighbours do
    }
    if (review.of(Kind.PAY_FALLS).isEmpty()) {
      assertThat(falls).as("%s pays %s", plan.components(), pay).isFalse();
    }
  }

  @Property(tries = 150)
  void every_example_of_a_fall_falls_in_the_engine(@ForAll long seed) {
    CommissionPlan plan = Reviewing.planOf(new RandomComponents(seed).next("pay")).build();
    PlanReview review = PlanReview.of(plan, ReviewTerms.of(SCENARIO).build());
    for (PlanFinding finding : review.of(Kind.PAY_FALLS)) {
      PlanExample example = finding.example().orElseThrow();
      PlanTrial trial = PlanTrial.of(plan, SCENARIO, SalesCalendar.months(), JANUARY);
      assertThat(trial.earned(example.other()))
          .as(finding.toString())
          .isLessThan(trial.earned(example.one()));
    }
  }

  @Property(tries = 100)
  void no_sale_that_is_told_in_another_month_gains_more_than_is_found(@ForAll long seed) {
    CommissionPlan plan = Reviewing.planOf(new RandomComponents(seed).next("pay")).build();
    if (new DealPay(plan).isPart(plan.components().get(0))) {
      return; // telling deals otherwise is no move: see the next
    }
    Money most = mostByMoving(PlanReview.of(plan, ReviewTerms.of(SCENARIO).build()));
    SplittableRandom random = new SplittableRandom(seed);
    PlanTrial trial = PlanTrial.of(plan, SCENARIO, SalesCalendar.months(), TWO_MONTHS);
    for (int i = 0; i < 20; i++) {
      Quantity sum = ASKED.times(Fraction.of(random.nextInt(1, 400), 100));
      Quantity one = sum.times(Fraction.of(random.nextInt(0, 101), 100));
      Quantity other = sum.times(Fraction.of(random.nextInt(0, 101), 100));
      Money gain = trial.earned(split(one, sum)).minus(trial.earned(split(other, sum)));
      // what a jump is worth at its very edge, and what four results are rounded by
      assertThat(gain)
          .as("%s: %s or %s of %s", plan.components(), one, other, sum)
          .isLessThanOrEqualTo(most.plus(CENT.multipliedBy(3)));
    }
  }

  @Property(tries = 150)
  void no_deal_that_is_told_in_another_month_gains_more_than_is_found(@ForAll long seed) {
    CommissionPlan plan = Reviewing.planOf(new RandomComponents(seed).next("pay")).build();
    PlanReview review = PlanReview.of(plan, ReviewTerms.of(SCENARIO).build());
    if (!review.of(Kind.NOT_PROVED).isEmpty()) {
      return; // the review says that it does not know
    }
    Money most = mostByMoving(review);
    SplittableRandom random = new SplittableRandom(seed);
    PlanTrial trial = PlanTrial.of(plan, SCENARIO, SalesCalendar.months(), TWO_MONTHS);
    for (int i = 0; i < 20; i++) {
      PlanTrial.Sale one = sale("one", 1, random);
      PlanTrial.Sale other = sale("other", 1, random);
      PlanTrial.Sale moved = new PlanTrial.Sale("other", LocalDate.of(2026, 2, 1), other.value());
      Money gain = trial.earned(List.of(one, moved)).minus(trial.earned(List.of(one, other))).abs();
      assertThat(gain)
          .as("%s: %s and %s", plan.components(), one, other)
          .isLessThanOrEqualTo(most.plus(CENT.multipliedBy(3)));
    }
  }

  @Property(tries = 150)
  void a_cap_that_is_never_reached_changes_nothing_of_what_several_deals_pay(@ForAll long seed) {
    CommissionPlan plan = Reviewing.planOf(new RandomComponents(seed).next("pay")).build();
    PlanReview review = PlanReview.of(plan, ReviewTerms.of(SCENARIO).build());
    Component component = plan.components().get(0);
    SplittableRandom random = new SplittableRandom(seed);
    for (int place = 0; place < component.modifiers().size(); place++) {
      if (review.of(Kind.CAP_NEVER_REACHED).size() == 1
          && caps(component) == 1
          && component.modifiers().get(place) instanceof Modifier.Cap) {
        CommissionPlan free = Reviewing.planOf(ComponentVariants.without(component, place)).build();
        PlanTrial with = PlanTrial.of(plan, SCENARIO, SalesCalendar.months(), JANUARY);
        PlanTrial without = PlanTrial.of(free, SCENARIO, SalesCalendar.months(), JANUARY);
        for (int i = 0; i < 20; i++) {
          List<PlanTrial.Sale> sales = new ArrayList<>();
          for (int deal = random.nextInt(1, 8); deal > 0; deal--) {
            sales.add(sale("deal " + deal, 1, random));
          }
          assertThat(with.earned(sales))
              .as("%s: %s", component, sales)
              .isEqualTo(without.earned(sales));
        }
      }
    }
  }

  private static long caps(Component component) {
    return component.modifiers().stream().filter(Modifier.Cap.class::isInstance).count();
  }

  private static PlanTrial.Sale sale(String deal, int month, SplittableRandom random) {
    return new PlanTrial.Sale(
        deal, LocalDate.of(2026, month, 1), ASKED.times(Fraction.of(random.nextInt(1, 200), 100)));
  }

  private static Money mostByMoving(PlanReview review) {
    return review.of(Kind.PERIOD_MOVE_GAIN).stream()
        .map(finding -> finding.example().orElseThrow().difference())
        .findFirst()
        .orElse(Money.zero(Reviewing.USD));
  }

  private static List<PlanTrial.Sale> split(Quantity first, Quantity sum) {
    List<PlanTrial.Sale> sales = new ArrayList<>();
    if (first.isPositive()) {
      sales.add(new PlanTrial.Sale("one", LocalDate.of(2026, 1, 1), first));
    }
    if (sum.compareTo(first) > 0) {
      sales.add(new PlanTrial.Sale("other", LocalDate.of(2026, 2, 1), sum.minus(first)));
    }
    return sales;
  }

  private static List<Money> pay(CommissionPlan plan, SplittableRandom random) {
    AttainmentSimulation.Builder simulation =
        AttainmentSimulation.builder(plan)
            .span(JANUARY)
            .calendar(SalesCalendar.months())
            .quota(Measure.BOOKED, ASKED)
            .target(new TargetIncentive(TARGET, SalesCalendar.months()));
    TreeSet<Fraction> attainments = new TreeSet<>();
    while (attainments.size() < 40) {
      attainments.add(
          random.nextBoolean()
              ? Fraction.of(random.nextInt(0, 300), 97)
              : Fraction.of(random.nextInt(0, 30), 10)); // where bounds are
    }
    attainments.forEach(each -> simulation.at(each, 1));
    SimulatedPay paid = simulation.run();
    return attainments.stream().map(each -> paid.at(each).orElseThrow().pay()).toList();
  }
}
