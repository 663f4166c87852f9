package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;

/** Plans that are made to break a law are found to do so, and others are not. */
class LawSearchProperties {

  @Example
  void plans_that_break_a_law_are_found_to_need_an_exception() {
    assertThat(isBroken(new PlanLawsTest.WithoutQuota(), PlanLaw.PAYS)).isTrue();
    assertThat(isBroken(new PlanLawsTest.Falling(), PlanLaw.NEVER_FALLS)).isTrue();
    assertThat(isBroken(new PlanLawsTest.Cliff(), PlanLaw.NO_CLIFF)).isTrue();
    assertThat(isBroken(new PlanLawsTest.Keeping(), PlanLaw.RETURN_NEUTRAL)).isTrue();
    assertThat(isBroken(new PlanLawsTest.Spiff(), PlanLaw.SPLIT_NEUTRAL)).isTrue();
    assertThat(isBroken(new PlanLawsTest.Fickle(), PlanLaw.ORDER_FREE)).isTrue();
    assertThat(isBroken(new PlanLawsTest.Fickle(), PlanLaw.REPLAYABLE)).isTrue();
    assertThat(isBroken(new PlanLawsTest.Unbounded(), PlanLaw.BOUNDED)).isTrue();
  }

  @Example
  void plans_that_keep_a_law_are_not() {
    assertThat(isBroken(new PlanLawsTest.AgreedCliff(), PlanLaw.NO_CLIFF)).isFalse();
    assertThat(isBroken(new PlanLawsTest.Spiff(), PlanLaw.NEVER_FALLS)).isFalse();
    assertThat(isBroken(new PlanLawsTest.Lawful(), PlanLaw.BOUNDED)).isFalse();
  }

  @Example
  void nothing_can_be_found_where_no_bound_is_said() {
    assertThat(isBroken(new PlanLawsTest.Spiff(), PlanLaw.BOUNDED)).isTrue();
  }

  private static boolean isBroken(PlanLaws laws, PlanLaw law) {
    return new LawSearch(laws).breaks(law);
  }
}
