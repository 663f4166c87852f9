package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ShrinkingDistance;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.DateRule;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.time.SalesCalendar;

/**
 * Programs that shrink part by part: one plan less with those who are on it, one seller or rule
 * less, a choice at its default, and each plan as {@link SmallerPlans} are.
 */
final class SmallerPrograms {

  private static final ImmutableList<CreditShare> ALL_TO_OWNER =
      ImmutableList.of(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE));

  private SmallerPrograms() {}

  /** Returns the same programs, which shrink to smaller ones. */
  static Arbitrary<IncentiveProgram> shrinking(Arbitrary<IncentiveProgram> programs) {
    return SmallerParts.of(programs, SmallerPrograms::of, SmallerPrograms::distance);
  }

  private static ShrinkingDistance distance(IncentiveProgram program) {
    ImmutableList<CreditRule> rules = program.crediting().rules().values().asList();
    long parts =
        program.plans().size()
            + program.plans().stream().mapToLong(SmallerPlans::parts).sum()
            + program.assignments().size()
            + program.assignments().stream().filter(each -> each.target().isPresent()).count()
            + program.assignments().stream().mapToLong(each -> each.draws().size()).sum()
            + rules.size()
            + rules.stream().filter(rule -> !rule.equals(plain(rule))).count()
            + (program.creditedOn() == DateRule.EVENT ? 0 : 1)
            + (program.versionOn() == DateRule.EVENT ? 0 : 1)
            + (program.payCalendar().equals(SalesCalendar.months()) ? 0 : 1);
    return ShrinkingDistance.of(
        parts, program.plans().stream().mapToLong(SmallerPlans::text).sum());
  }

  /** Returns the programs that are one step smaller, those with a plan less first. */
  static Stream<IncentiveProgram> of(IncentiveProgram program) {
    ShrinkingDistance distance = distance(program);
    return Stream.of(
            withFewerPlans(program),
            withFewerAssignments(program),
            withSimplerRules(program),
            withPlainTerms(program),
            withSmallerPlans(program))
        .flatMap(candidates -> candidates)
        .flatMap(SmallerPlans::possible)
        .filter(smaller -> distance(smaller).compareTo(distance) < 0);
  }

  private static Stream<Supplier<IncentiveProgram>> withFewerPlans(IncentiveProgram program) {
    ImmutableList<CommissionPlan> plans = program.plans();
    return places(plans)
        .filter(any -> plans.size() > 1)
        .map(
            i ->
                () -> {
                  List<CommissionPlan> rest = SmallerPlans.without(plans, i);
                  return rebuilt(
                      program,
                      rest,
                      program.assignments().stream()
                          .filter(each -> IncentiveArbitraries.everMeets(each, rest))
                          .toList(),
                      program.crediting());
                });
  }

  private static Stream<Supplier<IncentiveProgram>> withFewerAssignments(IncentiveProgram program) {
    ImmutableList<PlanAssignment> all = program.assignments();
    Stream<List<PlanAssignment>> fewer = places(all).map(i -> SmallerPlans.without(all, i));
    Stream<List<PlanAssignment>> plain =
        places(all)
            .flatMap(
                i ->
                    Stream.of(
                            all.get(i).withTarget(Optional.empty()),
                            all.get(i).withDraws(List.of()))
                        .map(simpler -> SmallerPlans.replaced(all, i, simpler)));
    return Stream.concat(fewer, plain)
        .map(some -> () -> rebuilt(program, program.plans(), some, program.crediting()));
  }

  private static Stream<Supplier<IncentiveProgram>> withSimplerRules(IncentiveProgram program) {
    ImmutableList<CreditRule> all = program.crediting().rules().values().asList();
    Stream<List<CreditRule>> fewer = places(all).map(i -> SmallerPlans.without(all, i));
    Stream<List<CreditRule>> plain =
        places(all).map(i -> SmallerPlans.replaced(all, i, plain(all.get(i))));
    return Stream.concat(fewer, plain)
        .map(
            some ->
                () ->
                    rebuilt(
                        program, program.plans(), program.assignments(), CreditingRules.of(some)));
  }

  private static CreditRule plain(CreditRule rule) {
    return CreditRule.builder().id(rule.id()).shares(ALL_TO_OWNER).build();
  }

  private static Stream<Supplier<IncentiveProgram>> withPlainTerms(IncentiveProgram program) {
    return Stream.of(
        () -> program.toBuilder().creditedOn(DateRule.EVENT).build(),
        () -> program.toBuilder().versionOn(DateRule.EVENT).build(),
        () -> program.toBuilder().payCalendar(SalesCalendar.months()).build());
  }

  private static Stream<Supplier<IncentiveProgram>> withSmallerPlans(IncentiveProgram program) {
    ImmutableList<CommissionPlan> plans = program.plans();
    return places(plans)
        .flatMap(
            i ->
                SmallerPlans.of(plans.get(i))
                    .map(
                        smaller ->
                            () ->
                                rebuilt(
                                    program,
                                    SmallerPlans.replaced(plans, i, smaller),
                                    program.assignments(),
                                    program.crediting())));
  }

  private static Stream<Integer> places(List<?> all) {
    return IntStream.range(0, all.size()).boxed();
  }

  private static IncentiveProgram rebuilt(
      IncentiveProgram program,
      List<CommissionPlan> plans,
      List<PlanAssignment> assignments,
      CreditingRules crediting) {
    IncentiveProgram.Builder rebuilt =
        IncentiveProgram.builder(program.currency(), program.zone())
            .payCalendar(program.payCalendar())
            .crediting(crediting)
            .creditedOn(program.creditedOn())
            .versionOn(program.versionOn());
    plans.forEach(rebuilt::plan);
    assignments.forEach(rebuilt::assignment);
    return rebuilt.build();
  }
}
