package org.salesprocess.metrics.incentive.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.RandomComponents.ASKED;
import static org.salesprocess.metrics.incentive.RandomComponents.TARGET;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.PayoutScenario;
import org.salesprocess.metrics.incentive.RandomComponents;
import org.salesprocess.metrics.incentive.review.PayDifference.Change;
import org.salesprocess.metrics.incentive.review.PayDifference.Stretch;

/** What a diff says of pay is what two curves say that are drawn apart. */
class PlanDiffProperties {

  private static final PayoutScenario SCENARIO =
      PayoutScenario.of(Measure.BOOKED).quota(ASKED).target(TARGET).build();
  private static final ReviewTerms TERMS =
      ReviewTerms.of(SCENARIO)
          .at(Fraction.of(1, 2), 3)
          .at(Fraction.of(9, 10), 5)
          .at(Fraction.of(3, 2), 2)
          .build();
  private static final List<Change> LESS_AND_MORE = List.of(Change.LESS, Change.MORE);
  private static final Quantity CENT = Quantity.parse("USD 0.01");

  private static CommissionPlan plan(long seed) {
    RandomComponents random = new RandomComponents(seed);
    return Reviewing.planOf(random.next("one"), random.next("two")).build();
  }

  @Property(tries = 200)
  void every_level_is_in_the_one_stretch_that_the_two_curves_say(
      @ForAll long present, @ForAll long proposed) {
    PlanDiff diff = PlanDiff.of(plan(present), plan(proposed), TERMS);
    assertThat(diff.pay()).hasSize(3);
    assertThat(diff.notCompared()).isEmpty();
    SplittableRandom random = new SplittableRandom(present ^ proposed);
    for (PayDifference pay : diff.pay()) {
      PayoutCurve one = curve(plan(present), pay);
      PayoutCurve other = curve(plan(proposed), pay);
      for (Quantity level : levels(random, one, other, pay)) {
        Quantity difference = other.at(level).minus(one.at(level));
        List<Stretch> found =
            pay.stretches().stream().filter(stretch -> stretch.contains(level)).toList();
        assertThat(found).as("stretches of %s with %s", pay.stretches(), level).hasSize(1);
        assertThat(found.get(0).change())
            .as("%s more at %s", difference, level)
            .isEqualTo(Change.of(difference.value()));
        pay.greatestGain()
            .ifPresent(most -> assertThat(difference).isLessThanOrEqualTo(most.amount()));
        pay.greatestLoss()
            .ifPresent(most -> assertThat(difference.negated()).isLessThanOrEqualTo(most.amount()));
      }
      for (Stretch stretch : pay.stretches()) {
        assertThat(pay.crossings().contains(stretch.from()))
            .as("crossings of %s", pay.stretches())
            .isEqualTo(changesBeside(pay, stretch.from()).containsAll(LESS_AND_MORE));
      }
    }
  }

  private static List<Change> changesBeside(PayDifference pay, Quantity level) {
    return pay.stretches().stream()
        .filter(
            stretch ->
                stretch.from().equals(level) || stretch.until().filter(level::equals).isPresent())
        .map(Stretch::change)
        .toList();
  }

  private static PayoutCurve curve(CommissionPlan plan, PayDifference pay) {
    return pay.component()
        .map(component -> PayoutCurve.of(plan, component, SCENARIO))
        .orElseGet(() -> PayoutCurve.of(plan, SCENARIO));
  }

  // some anywhere, and each place where a curve bends or a stretch ends, with its neighbours
  private static Set<Quantity> levels(
      SplittableRandom random, PayoutCurve one, PayoutCurve other, PayDifference pay) {
    Set<Quantity> places = new TreeSet<>();
    one.breakpoints().forEach(point -> places.add(point.level()));
    other.breakpoints().forEach(point -> places.add(point.level()));
    pay.stretches().forEach(stretch -> places.add(stretch.from()));
    Set<Quantity> levels = new TreeSet<>(places);
    for (Quantity place : places) {
      levels.add(place.plus(CENT));
      if (place.compareTo(CENT) > 0) {
        levels.add(place.minus(CENT));
      }
    }
    for (int i = 0; i < 20; i++) {
      levels.add(ASKED.times(Fraction.of(random.nextInt(0, 400), 101)));
    }
    return levels;
  }

  @Property(tries = 200)
  void sellers_gain_lose_or_stay_as_the_curves_say_at_their_attainments(
      @ForAll long present, @ForAll long proposed) {
    PlanDiff diff = PlanDiff.of(plan(present), plan(proposed), TERMS);
    PayDifference pay = diff.whole(SalesCalendar.months()).orElseThrow();
    PayDifference.Expected expected = pay.expected().orElseThrow();
    PayoutCurve one = PayoutCurve.of(plan(present), SCENARIO);
    PayoutCurve other = PayoutCurve.of(plan(proposed), SCENARIO);
    Map<Change, Long> sellers = new EnumMap<>(Change.class);
    Quantity more = Quantity.parse("USD 0");
    for (var each : TERMS.attainments().entrySet()) {
      Quantity level = ASKED.times(each.getKey());
      Quantity difference = other.at(level).minus(one.at(level));
      sellers.merge(Change.of(difference.value()), each.getValue(), Long::sum);
      more = more.plus(difference.times(Fraction.of(each.getValue())));
    }
    assertThat(expected.gain()).isEqualTo(sellers.getOrDefault(Change.MORE, 0L));
    assertThat(expected.lose()).isEqualTo(sellers.getOrDefault(Change.LESS, 0L));
    assertThat(expected.same()).isEqualTo(sellers.getOrDefault(Change.SAME, 0L));
    assertThat(expected.difference()).isEqualTo(more);
  }

  @Property(tries = 300)
  void there_is_no_change_just_if_plans_are_equal_apart_from_their_version(
      @ForAll long seed, @ForAll long other) {
    CommissionPlan plan = plan(seed);
    CommissionPlan next = plan.toBuilder().version("next").build();
    assertThat(PlanDiff.of(plan, next, TERMS).changes()).isEmpty();
    assertThat(PlanDiff.of(plan, next, TERMS).paysTheSame()).isTrue();
    RandomComponents random = new RandomComponents(other);
    CommissionPlan changed = Reviewing.planOf(plan.components().get(0), random.next("two")).build();
    PlanDiff diff = PlanDiff.of(plan, changed, TERMS);
    assertThat(diff.changes().isEmpty()).isEqualTo(plan.equals(changed));
    assertThat(diff.changes())
        .allSatisfy(change -> assertThat(change.component()).contains(ComponentId.of("two")));
  }

  @Property(tries = 200)
  void a_component_that_loses_a_modifier_has_just_that_change(@ForAll long seed) {
    Component component = new RandomComponents(seed).next("one");
    if (!component.modifiers().isEmpty()) {
      Component.Builder less =
          Component.builder("one").calendar(component.calendar()).formula(component.formula());
      int last = component.modifiers().size() - 1;
      component.modifiers().subList(0, last).forEach(less::modifier);
      CommissionPlan more = Reviewing.planOf(component).build();
      CommissionPlan fewer = Reviewing.planOf(less.build()).build();
      PlanDiff diff = PlanDiff.of(more, fewer, TERMS);
      assertThat(diff.changes()).hasSize(1);
      assertThat(diff.changes().get(0).after()).isEmpty();
      PlanDiff back = PlanDiff.of(fewer, more, TERMS);
      assertThat(back.changes().get(0).after()).isEqualTo(diff.changes().get(0).before());
    }
  }
}
