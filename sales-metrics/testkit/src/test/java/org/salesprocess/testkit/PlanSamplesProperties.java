package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/** Any plan has deals to try it on, that pass its levels. */
class PlanSamplesProperties {

  /** What is tried of a generated plan, with a quota on the amount that is most often asked for. */
  private static final class AnyPlan extends PlanLaws {
    private final CommissionPlan plan;

    AnyPlan(CommissionPlan plan) {
      this.plan = plan;
    }

    @Override
    protected CommissionPlan plan() {
      return plan;
    }

    @Override
    protected Map<Measure, Quantity> quotas() {
      return Map.of(Measure.BOOKED, Quantity.of(BasicArbitraries.CURRENCY, Fraction.of(1_000)));
    }
  }

  @Provide
  Arbitrary<AnyPlan> plans() {
    return IncentiveArbitraries.commissionPlans()
        .map(plan -> new AnyPlan(plan.toBuilder().until(LocalDate.of(2100, 1, 1)).build()));
  }

  @Property(tries = 200)
  void any_plan_is_tried_in_whole_periods_of_all_that_it_looks_at(@ForAll("plans") AnyPlan laws) {
    SalesPeriod span = laws.span();

    assertThat(laws.plan().isInForceOn(span.start())).isTrue();
    assertThat(laws.payCalendar().over(span)).hasSizeGreaterThanOrEqualTo(3);
    laws.plan()
        .components()
        .forEach(
            component ->
                assertThat(component.calendar().over(span))
                    .allSatisfy(period -> assertThat(span.encloses(period)).isTrue()));
    laws.plan()
        .limits()
        .forEach(
            limit ->
                assertThat(limit.calendar().over(span))
                    .allSatisfy(period -> assertThat(span.encloses(period)).isTrue()));
  }

  @Provide
  Arbitrary<Tuple2<AnyPlan, List<SampleDeal>>> told() {
    return plans().flatMap(laws -> laws.told().map(deals -> Tuple.of(laws, deals)));
  }

  @Property(tries = 200)
  void deals_are_worth_something_of_every_measure_up_to_the_largest(
      @ForAll("told") Tuple2<AnyPlan, List<SampleDeal>> told) {
    AnyPlan laws = told.get1();
    for (SampleDeal deal : told.get2()) {
      assertThat(laws.span().contains(deal.day())).isTrue();
      assertThat(deal.values().keySet()).isEqualTo(laws.measures());
      deal.values()
          .forEach(
              (measure, value) -> {
                assertThat(value).isBetween(value.zero(), laws.largest(measure));
                assertThat(!SampleDeal.isAdded(measure) || value.isPositive()).isTrue();
              });
    }
  }

  @Provide
  Arbitrary<SampleDeal> deals() {
    return plans().flatMap(AnyPlan::deal);
  }

  @Property(tries = 200)
  void two_parts_of_a_deal_are_worth_as_much_as_the_whole(
      @ForAll("deals") SampleDeal deal, @ForAll @IntRange(min = 1, max = 99) int percent) {
    SampleDeal part = deal.part(Fraction.of(percent, 100));
    SampleDeal rest = deal.without(part);

    deal.values()
        .forEach(
            (measure, whole) -> {
              Quantity other = rest.values().getOrDefault(measure, whole.zero());
              Quantity first = part.values().getOrDefault(measure, whole.zero());
              assertThat(first.plus(other)).isEqualTo(whole);
              assertThat(first.isNegative() || other.isNegative()).isFalse();
            });
  }

  @Provide
  Arbitrary<GrowingDeal> growing() {
    return plans().flatMap(AnyPlan::growing);
  }

  @Property(tries = 200)
  void a_growing_deal_grows_by_one_measure_alone(@ForAll("growing") GrowingDeal growing) {
    List<SampleDeal> before = growing.deals();
    List<SampleDeal> after = growing.grownBy(growing.units());

    assertThat(growing.grownBy(0)).isEqualTo(before);
    assertThat(after.subList(1, after.size())).isEqualTo(before.subList(1, before.size()));
    before
        .get(0)
        .values()
        .forEach(
            (measure, value) ->
                assertThat(after.get(0).values().get(measure))
                    .isEqualTo(
                        measure.equals(growing.measure())
                            ? value.plus(growing.unit().times(Fraction.of(growing.units())))
                            : value));
  }

  @Property(tries = 100)
  void what_deals_reach_together_one_deal_reaches_when_they_shrink(
      @ForAll("told") Tuple2<AnyPlan, List<SampleDeal>> told) {
    AnyPlan laws = told.get1();
    Measure measure =
        laws.measures().stream().filter(SampleDeal::isAdded).findFirst().orElseThrow();
    if (told.get2().isEmpty()) {
      return;
    }
    Fraction total = total(told.get2(), measure);
    Shrinkable<List<SampleDeal>> smallest = new ShrinkingDeals(told.get2(), laws.span().start(), 0);
    Optional<Shrinkable<List<SampleDeal>>> next = Optional.of(smallest);
    while (next.isPresent()) { // as a search for what still reaches so much
      assertThat(next.get().distance()).isLessThanOrEqualTo(smallest.distance());
      smallest = next.get();
      next =
          smallest
              .shrink()
              .filter(deals -> total(deals.value(), measure).compareTo(total) >= 0)
              .findFirst();
    }

    assertThat(smallest.value())
        .singleElement()
        .satisfies(
            deal -> {
              assertThat(deal.day()).isEqualTo(laws.span().start());
              assertThat(deal.toldAfter()).isZero();
              assertThat(deal.back()).isEmpty();
              assertThat(total(List.of(deal), measure)).isEqualTo(total);
            });
  }

  private static Fraction total(List<SampleDeal> deals, Measure measure) {
    Fraction total = Fraction.ZERO;
    for (SampleDeal deal : deals) {
      Quantity worth = deal.values().get(measure);
      total = worth == null ? total : total.plus(worth.value());
    }
    return total;
  }
}
