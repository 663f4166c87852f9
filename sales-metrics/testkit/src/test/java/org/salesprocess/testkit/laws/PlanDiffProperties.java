package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PayoutScenario;
import org.salesprocess.metrics.incentive.review.PlanChange;
import org.salesprocess.metrics.incentive.review.PlanDiff;
import org.salesprocess.metrics.incentive.review.ReviewTerms;
import org.salesprocess.testkit.BasicArbitraries;

/** What is told of two plans, whatever they are made of. */
class PlanDiffProperties {

  private static final ReviewTerms TERMS =
      ReviewTerms.of(
              PayoutScenario.of(Measure.BOOKED)
                  .quota(Quantity.parse(BasicArbitraries.CURRENCY + " 1000"))
                  .build())
          .build();

  /** A change, the other way round. */
  private record Way(String place, String from, String to, PlanChange.Effect effect) {}

  private static List<Object> saidBy(CommissionPlan plan) {
    return List.of(
        plan.name(),
        plan.currency(),
        plan.validity(),
        plan.components(),
        plan.limits(),
        plan.rounding(),
        plan.proration(),
        plan.payment(),
        plan.accepted());
  }

  @Property(tries = 100)
  void there_is_a_change_just_if_plans_differ_in_more_than_id_and_version(
      @ForAll CommissionPlan present, @ForAll CommissionPlan proposed) {
    assertThat(PlanDiff.of(present, proposed, TERMS).changes().isEmpty())
        .isEqualTo(saidBy(present).equals(saidBy(proposed)));
    CommissionPlan next = present.toBuilder().version("next").build();
    assertThat(PlanDiff.of(present, next, TERMS).changes()).isEmpty();
    assertThat(PlanDiff.of(present, next, TERMS).paysTheSame()).isTrue();
  }

  @Property(tries = 100)
  void each_change_has_a_place_of_its_own_and_is_undone_the_other_way_round(
      @ForAll CommissionPlan one, @ForAll CommissionPlan other) {
    List<PlanChange> there = PlanDiff.of(one, other, TERMS).changes();
    List<PlanChange> back = PlanDiff.of(other, one, TERMS).changes();
    assertThat(there).extracting(PlanChange::place).doesNotHaveDuplicates();
    assertThat(there.stream().map(each -> way(each, false)).toList())
        .containsExactlyInAnyOrderElementsOf(back.stream().map(each -> way(each, true)).toList());
  }

  private static Way way(PlanChange change, boolean isBack) {
    String before = change.before().orElse("nothing");
    String after = change.after().orElse("nothing");
    return new Way(
        change.place(), isBack ? after : before, isBack ? before : after, change.effect());
  }
}
