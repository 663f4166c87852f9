package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.incentive.DateRule;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.time.SalesCalendar;

/** Programs shrink to what a property fails for, and little besides. */
class SmallerProgramsProperties {

  @Property(tries = 50)
  void any_program_shrinks_to_a_plain_plan_for_nobody(@ForAll IncentiveProgram program) {
    IncentiveProgram smallest =
        SmallerPlansProperties.smallest(program, SmallerPrograms::of, any -> true);

    assertThat(smallest.plans())
        .singleElement()
        .satisfies(plan -> assertThat(plan.components()).hasSize(1));
    assertThat(smallest.assignments()).isEmpty();
    assertThat(smallest.crediting().rules()).isEmpty();
    assertThat(smallest.creditedOn()).isEqualTo(DateRule.EVENT);
    assertThat(smallest.versionOn()).isEqualTo(DateRule.EVENT);
    assertThat(smallest.payCalendar()).isEqualTo(SalesCalendar.months());
  }

  @Property(tries = 50)
  void what_two_versions_do_is_found_in_two_versions_alone(@ForAll IncentiveProgram program) {
    Predicate<IncentiveProgram> fails =
        each ->
            each.plans().stream()
                .anyMatch(
                    plan -> each.versions(plan.id()).size() == 2 && isAssigned(each, plan.id()));
    if (!fails.test(program)) {
      return;
    }
    IncentiveProgram smallest =
        SmallerPlansProperties.smallest(program, SmallerPrograms::of, fails);

    assertThat(smallest.plans()).hasSize(2);
    assertThat(smallest.assignments())
        .singleElement()
        .satisfies(only -> assertThat(only.draws()).isEmpty());
    assertThat(smallest.crediting().rules()).isEmpty();
  }

  private static boolean isAssigned(IncentiveProgram program, PlanId plan) {
    return program.assignments().stream().anyMatch(each -> each.plan().equals(plan));
  }
}
