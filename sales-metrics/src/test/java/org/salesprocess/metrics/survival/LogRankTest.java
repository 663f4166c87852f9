package org.salesprocess.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Verdict;
import org.salesprocess.metrics.survival.CurveWeight.FlemingHarrington;
import org.salesprocess.metrics.survival.CurveWeight.Gehan;
import org.salesprocess.metrics.survival.CurveWeight.PetoPeto;
import org.salesprocess.metrics.survival.CurveWeight.TaroneWare;

class LogRankTest {

  private static List<GroupedTime> remission() {
    List<GroupedTime> patients = new ArrayList<>();
    Remission.treated().forEach(time -> patients.add(GroupedTime.of("6-MP", time)));
    Remission.placebo().forEach(time -> patients.add(GroupedTime.of("placebo", time)));
    return patients;
  }

  // some of them seen only from an age on
  private static List<GroupedTime> threeGroups() {
    return List.of(
        GroupedTime.of("a", TimeToEvent.ended(3, "won")),
        GroupedTime.of("a", TimeToEvent.censored(5)),
        GroupedTime.of("a", TimeToEvent.ended(7, "won")),
        GroupedTime.of("a", TimeToEvent.ended(9, "won").enteredAt(4)),
        GroupedTime.of("a", TimeToEvent.censored(12).enteredAt(6)),
        GroupedTime.of("b", TimeToEvent.ended(2, "won").weighing(Fraction.of(2))),
        GroupedTime.of("b", TimeToEvent.ended(6, "won")),
        GroupedTime.of("b", TimeToEvent.censored(8)),
        GroupedTime.of("b", TimeToEvent.ended(9, "won").enteredAt(1)),
        GroupedTime.of("c", TimeToEvent.ended(4, "won").enteredAt(2)),
        GroupedTime.of("c", TimeToEvent.ended(5, "won")),
        GroupedTime.of("c", TimeToEvent.ended(10, "won")),
        GroupedTime.of("c", TimeToEvent.censored(11)),
        GroupedTime.of("c", TimeToEvent.ended(7, "won")));
  }

  private static List<GroupedTime> inStrata() {
    return Stream.concat(
            Stream.of(
                    GroupedTime.of("a", TimeToEvent.ended(3, "won")),
                    GroupedTime.of("a", TimeToEvent.censored(5)),
                    GroupedTime.of("a", TimeToEvent.ended(7, "won")),
                    GroupedTime.of("b", TimeToEvent.ended(2, "won")),
                    GroupedTime.of("b", TimeToEvent.ended(6, "won")),
                    GroupedTime.of("b", TimeToEvent.censored(8)),
                    GroupedTime.of("c", TimeToEvent.ended(4, "won")),
                    GroupedTime.of("c", TimeToEvent.ended(9, "won")))
                .map(time -> time.inStratum("north")),
            Stream.of(
                GroupedTime.of("a", TimeToEvent.ended(1, "won")),
                GroupedTime.of("a", TimeToEvent.ended(4, "won")),
                GroupedTime.of("a", TimeToEvent.censored(6)),
                GroupedTime.of("b", TimeToEvent.ended(5, "won")),
                GroupedTime.of("b", TimeToEvent.ended(7, "won")),
                GroupedTime.of("c", TimeToEvent.ended(1, "won")),
                GroupedTime.of("c", TimeToEvent.censored(2)),
                GroupedTime.of("c", TimeToEvent.ended(3, "won"))))
        .toList();
  }

  // 16.79, with 9 and 21 observed against 19.25 and 10.75 expected, is in D. G. Kleinbaum and M.
  // Klein, "Survival Analysis", chapter 2; the further decimals and p by scipy's own logrank
  @Test
  void the_log_rank_test_of_the_remission_data_is_the_published_one() {
    LogRankReport report = LogRank.unweighted().measure(remission());

    assertThat(report.chiSquared().orElseThrow()).isCloseTo(16.792941, within(5e-7));
    assertThat(report.degreesOfFreedom()).isEqualTo(1);
    assertThat(report.pValue().orElseThrow()).isCloseTo(4.168809e-5, within(5e-11));
    LogRankGroup treated = report.groups().get(0);
    assertThat(treated.group()).isEqualTo("6-MP");
    assertThat(treated.subjects()).isEqualTo(Fraction.of(21));
    assertThat(treated.events()).isEqualTo(Fraction.of(9));
    assertThat(treated.observed()).isEqualTo(9.0);
    assertThat(treated.expected()).isCloseTo(19.250501, within(5e-7));
    assertThat(report.groups().get(1).expected()).isCloseTo(10.749499, within(5e-7));
  }

  // by Python with numpy's pseudo-inverse, from the definitions: two groups, three with late entry,
  // three in two strata
  static List<Arguments> weights() {
    return List.of(
        Arguments.of(new CurveWeight.LogRank(), 16.792941, 0.559781, 0.429618),
        Arguments.of(new Gehan(), 13.457852, 0.476985, 0.421715),
        Arguments.of(new TaroneWare(), 15.123575, 0.499567, 0.456247),
        Arguments.of(new PetoPeto(), 14.084140, 0.596703, 0.401824),
        Arguments.of(new FlemingHarrington(1, 0), 14.457151, 0.743828, 0.440356),
        Arguments.of(new FlemingHarrington(0.5, 2), 11.724007, 0.275145, 0.164613),
        Arguments.of(new FlemingHarrington(0, 1), 13.048449, 0.116540, 0.214028));
  }

  @ParameterizedTest
  @MethodSource("weights")
  void each_weight_gives_its_own_statistic(
      CurveWeight weight, double ofTwo, double ofThree, double stratified) {
    LogRank metric = new LogRank(weight);

    assertThat(metric.measure(remission()).chiSquared().orElseThrow())
        .isCloseTo(ofTwo, within(5e-7));
    LogRankReport three = metric.measure(threeGroups());
    assertThat(three.chiSquared().orElseThrow()).isCloseTo(ofThree, within(5e-7));
    assertThat(three.degreesOfFreedom()).isEqualTo(2);
    LogRankReport layered = metric.measure(inStrata());
    assertThat(layered.chiSquared().orElseThrow()).isCloseTo(stratified, within(5e-7));
    assertThat(layered.degreesOfFreedom()).isEqualTo(2);
  }

  @Test
  void observed_and_expected_are_weighted_as_the_test_is() {
    // by Python: 197 and 580 against 468 and 309
    LogRankReport gehan = new LogRank(new Gehan()).measure(remission());

    assertThat(gehan.groups().get(0).observed()).isCloseTo(197, within(1e-9));
    assertThat(gehan.groups().get(0).expected()).isCloseTo(468, within(1e-9));
    assertThat(gehan.groups().get(1).events()).isEqualTo(Fraction.of(21));
    assertThat(gehan.groups().get(1).observed()).isCloseTo(580, within(1e-9));
    assertThat(gehan.groups().get(1).expected()).isCloseTo(309, within(1e-9));
  }

  @Test
  void groups_are_compared_within_their_stratum_only() {
    // east and west are never in one stratum, so there is nothing to hold against each other
    LogRankReport apart =
        LogRank.unweighted()
            .measure(
                List.of(
                    GroupedTime.of("east", TimeToEvent.ended(1, "won")).inStratum("2025"),
                    GroupedTime.of("east", TimeToEvent.ended(2, "won")).inStratum("2025"),
                    GroupedTime.of("west", TimeToEvent.ended(8, "won")).inStratum("2026"),
                    GroupedTime.of("west", TimeToEvent.ended(9, "won"))));

    assertThat(apart.groups()).extracting(LogRankGroup::group).containsExactly("east", "west");
    assertThat(apart.chiSquared()).isEmpty();
    assertThat(apart.degreesOfFreedom()).isZero();
    assertThat(apart.pValue()).isEmpty();
    assertThat(apart.sentence()).isEqualTo("log-rank test of 2 groups: not testable");
  }

  @Test
  void a_group_that_was_never_at_risk_with_another_takes_no_degree_of_freedom() {
    List<GroupedTime> withStranger = new ArrayList<>(remission());
    // came after everybody else had left, so it only has itself to be compared with
    withStranger.add(GroupedTime.of("late", TimeToEvent.ended(60, "relapse").enteredAt(40)));
    withStranger.add(GroupedTime.of("late", TimeToEvent.ended(70, "relapse").enteredAt(40)));
    // left before anything happened
    withStranger.add(GroupedTime.of("early", TimeToEvent.censored(0)));

    LogRankReport report = LogRank.unweighted().measure(withStranger);

    assertThat(report.groups()).hasSize(4);
    assertThat(report.compared())
        .extracting(LogRankGroup::group)
        .containsExactly("6-MP", "placebo");
    assertThat(report.sentence())
        .isEqualTo(
            "log-rank test of 2 of 4 groups: chi-squared 16.79 with 1 degree of freedom,"
                + " p < 0.001");
    assertThat(report.degreesOfFreedom()).isEqualTo(1);
    assertThat(report.chiSquared().orElseThrow()).isCloseTo(16.792941, within(5e-7));
  }

  @Test
  void pairs_of_groups_that_never_meet_each_have_their_own_degree_of_freedom() {
    List<GroupedTime> twoPairs = new ArrayList<>();
    remission().forEach(time -> twoPairs.add(time.inStratum("one")));
    Remission.treated()
        .forEach(time -> twoPairs.add(GroupedTime.of("new drug", time).inStratum("two")));
    Remission.placebo()
        .forEach(time -> twoPairs.add(GroupedTime.of("nothing", time).inStratum("two")));

    LogRankReport report = LogRank.unweighted().measure(twoPairs);

    // twice the published statistic
    assertThat(report.degreesOfFreedom()).isEqualTo(2);
    assertThat(report.chiSquared().orElseThrow()).isCloseTo(2 * 16.792941, within(1e-6));
  }

  @Test
  void nothing_to_compare_is_not_testable() {
    assertThat(LogRank.unweighted().measure(List.of()).sentence())
        .isEqualTo("log-rank test of 0 groups: not testable");
    // both end at once: it could not have been otherwise
    assertThat(
            LogRank.unweighted()
                .measure(
                    List.of(
                        GroupedTime.of("a", TimeToEvent.ended(1, "won")),
                        GroupedTime.of("b", TimeToEvent.ended(1, "won"))))
                .pValue())
        .isEmpty();
  }

  @Test
  void a_verdict_goes_by_the_probability() {
    assertThat(LogRank.unweighted().measure(remission()).verdict(0.05))
        .isEqualTo(Verdict.MORE_THAN_NOISE);
    assertThat(LogRank.unweighted().measure(threeGroups()).verdict(0.05))
        .isEqualTo(Verdict.WITHIN_NOISE);
    assertThat(LogRank.unweighted().measure(List.of()).verdict(0.05))
        .isEqualTo(Verdict.NOT_TESTABLE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRank.unweighted().measure(remission()).verdict(5))
        .withMessage("comparison: significance must lie between 0 and 1, was 5.0");
  }

  @Test
  void the_answer_is_one_sentence() {
    assertThat(LogRank.unweighted().measure(remission()).sentence())
        .isEqualTo(
            "log-rank test of 2 groups: chi-squared 16.79 with 1 degree of freedom, p < 0.001");
    assertThat(new LogRank(new FlemingHarrington(0.5, 2)).measure(threeGroups()).sentence())
        .isEqualTo(
            "Fleming-Harrington test (0.5, 2.0) of 3 groups: chi-squared 0.28 with 2 degrees of"
                + " freedom, p = 0.87");
  }

  @Test
  void what_cannot_be_is_refused_naming_value_and_rule() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> GroupedTime.of("a", TimeToEvent.ended(1, "won").weighing(Fraction.of(3, 2))))
        .withMessage("time in group a: weight must be a whole number, was 3/2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FlemingHarrington(-1, 0))
        .withMessage("Fleming-Harrington test: rho must be zero or more, was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FlemingHarrington(0, Double.NaN))
        .withMessage("Fleming-Harrington test: gamma must be zero or more, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRank.unweighted().start().merge(new LogRank(new Gehan()).start()))
        .withMessage("log-rank: must be LogRank[weight=LogRank[]], was LogRank[weight=Gehan[]]");
  }
}
