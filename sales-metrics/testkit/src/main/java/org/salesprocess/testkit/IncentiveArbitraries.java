package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.Tuple.Tuple4;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.AcceptedFinding;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.DateRule;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesCalendar;

/**
 * Generators of what is agreed about pay: commission plans and incentive programs, in {@link
 * BasicArbitraries#CURRENCY}.
 *
 * <p>All that they name (sellers, teams, products, territories, credit rules) comes from the same
 * small pools as the other generators', and plans begin in 2023, so that they meet the facts.
 *
 * @since 0.1
 */
public final class IncentiveArbitraries {

  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
  private static final SalesCalendar QUARTERS = SalesCalendar.quarters(Month.JANUARY);
  private static final SalesCalendar YEARS = SalesCalendar.years(Month.JANUARY);
  private static final int MOST_DAYS = 600;
  private static final int MOST_COMPONENTS = 3;
  private static final int MOST_MODIFIERS = 3;
  private static final int PLANS = 2;
  private static final int SELLERS = 5;

  private IncentiveArbitraries() {}

  /**
   * Generates plans of one to three components by month or quarter, a later one of which may use
   * the results of those before it; some plans have a limit for the year. They shrink part by part,
   * to plans of few and plain parts.
   */
  public static Arbitrary<CommissionPlan> commissionPlans() {
    return SmallerPlans.shrinking(drawnPlans());
  }

  private static Arbitrary<CommissionPlan> drawnPlans() {
    return Combinators.combine(
            BasicArbitraries.ids(PlanId::of, "plan-", PLANS),
            starts(),
            Arbitraries.integers().between(1, MOST_DAYS).optional(0.3))
        .flatAs((id, from, length) -> plans(id, "1", from, length.map(days -> from.plusDays(days))))
        .withoutEdgeCases(); // there are too many to list in good time
  }

  private static Arbitrary<CommissionPlan> plans(
      PlanId id, String version, LocalDate from, Optional<LocalDate> until) {
    return Combinators.combine(
            Arbitraries.of(SalesCalendar.months(), QUARTERS)
                .flatMap(calendar -> components(calendar, from, until)),
            limits().optional(0.2),
            roundings(),
            Arbitraries.of(Proration.class),
            PayArbitraries.paymentTerms().filter(terms -> startBefore(terms, until)),
            acceptedFindings().optional(0.2))
        .as(
            (components, limit, rounding, proration, payment, accepted) -> {
              CommissionPlan.Builder plan =
                  CommissionPlan.builder(id.value(), BasicArbitraries.CURRENCY)
                      .version(version)
                      .from(from)
                      .rounding(rounding)
                      .proration(proration)
                      .payment(payment);
              until.ifPresent(plan::until);
              components.forEach(plan::component);
              limit.ifPresent(plan::limit);
              accepted.ifPresent(plan::accept);
              return plan.build();
            });
  }

  private static boolean startBefore(PaymentTerms terms, Optional<LocalDate> until) {
    return terms.draws().stream().allMatch(draw -> until.map(draw.start()::isBefore).orElse(true));
  }

  private static Arbitrary<List<Component>> components(
      SalesCalendar calendar, LocalDate from, Optional<LocalDate> until) {
    long days = until.map(end -> ChronoUnit.DAYS.between(from, end)).orElse((long) MOST_DAYS);
    return Arbitraries.of(Component.Sign.class)
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_COMPONENTS)
        .flatMap(
            signs ->
                Combinators.combine(
                        IntStream.rangeClosed(1, signs.size())
                            .mapToObj(number -> components(number, signs, calendar, from, days))
                            .toList())
                    .as(components -> components));
  }

  private static Arbitrary<Component> components(
      int number,
      List<Component.Sign> signs,
      SalesCalendar calendar,
      LocalDate planFrom,
      long planDays) {
    Component.Sign sign = signs.get(number - 1);
    ImmutableList<ComponentId> before =
        IntStream.range(1, number)
            .mapToObj(IncentiveArbitraries::componentId)
            .collect(ImmutableList.toImmutableList());
    Optional<ComponentId> instead =
        before.stream()
            .skip(Math.max(0, number - 2))
            .filter(any -> signs.get(number - 2) == sign)
            .findFirst();
    FormulaArbitraries formulas = new FormulaArbitraries(new InputArbitraries(before), instead);
    Arbitrary<Tuple3<Formula, List<Modifier>, ReturnPolicy>> amounts =
        formulas
            .formulas()
            .flatMap(
                formula ->
                    Combinators.combine(
                            formulas.modifiers(formula).list().ofMaxSize(MOST_MODIFIERS),
                            returnPolicies(formula))
                        .as((modifiers, returns) -> Tuple.of(formula, modifiers, returns)));
    return Combinators.combine(
            amounts,
            Arbitraries.of(Component.Timing.class),
            Arbitraries.longs().between(0, planDays - 1).map(planFrom::plusDays).optional(0.2),
            Arbitraries.longs()
                .between(planDays, 2L * MOST_DAYS)
                .map(planFrom::plusDays)
                .optional(0.2),
            payableRules())
        .as(
            (amount, timing, from, until, payable) -> {
              Component.Builder component =
                  Component.builder(componentId(number).value())
                      .calendar(calendar)
                      .formula(amount.get1())
                      .returns(amount.get3())
                      .sign(sign)
                      .timing(timing);
              // what waits for customers needs sales
              if (!payable.waitsForCustomers() || amount.get1().isByCredit()) {
                component.payable(payable);
              }
              amount.get2().forEach(component::modifier);
              from.ifPresent(component::from);
              until.ifPresent(component::until);
              return component.build();
            });
  }

  private static ComponentId componentId(int number) {
    return ComponentId.of("component-" + number);
  }

  /** Generates return policies of every kind, some by the age of the sale. */
  public static Arbitrary<ReturnPolicy> returnPolicies() {
    return Combinators.combine(
            Arbitraries.of(ReturnPolicy.Kind.class),
            ages(1)
                .flatMap(
                    ages ->
                        BasicArbitraries.shares()
                            .list()
                            .ofSize(ages.size())
                            .map(shares -> bands(ages, shares))),
            BasicArbitraries.shares())
        .as(
            (kind, bands, thereafter) ->
                bands.isEmpty()
                    ? ReturnPolicy.of(kind)
                    : new ReturnPolicy(kind, bands, thereafter));
  }

  // what a sale earned can be taken back only where a sale has a part of its own
  private static Arbitrary<ReturnPolicy> returnPolicies(Formula formula) {
    return returnPolicies().filter(returns -> formula.isByCredit() || !returns.kind().isOfSale());
  }

  private static ImmutableList<ReturnPolicy.Band> bands(List<Period> ages, List<Fraction> shares) {
    return IntStream.range(0, ages.size())
        .mapToObj(i -> new ReturnPolicy.Band(ages.get(i), shares.get(i)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Generates rules of every kind about when pay becomes payable. */
  public static Arbitrary<PayableRule> payableRules() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            PayableRule.atOnce(), PayableRule.whenInvoiced(), PayableRule.whenCollected()),
        ages(0)
            .filter(ages -> !ages.isEmpty())
            .map(
                ages ->
                    PayableRule.instalments(
                        ages.stream()
                            .map(
                                age -> new PayableRule.Instalment(age, Fraction.of(1, ages.size())))
                            .toList())));
  }

  // all in months or all in days
  private static Arbitrary<List<Period>> ages(int least) {
    return Combinators.combine(
            Arbitraries.integers().between(least, 24).set().ofMaxSize(3),
            Arbitraries.of(true, false))
        .as(
            (lengths, inMonths) ->
                lengths.stream()
                    .sorted()
                    .map(length -> inMonths ? Period.ofMonths(length) : Period.ofDays(length))
                    .toList());
  }

  /** Returns findings that are accepted, of a component or of all. */
  public static Arbitrary<AcceptedFinding> acceptedFindings() {
    return Combinators.combine(
            Arbitraries.of("pay-falls", "cliff", "flat-stretch", "unbounded"),
            BasicArbitraries.ids(ComponentId::of, "component-").optional(),
            Arbitraries.of("agreed with the board", "seen, and meant to be so"))
        .as(AcceptedFinding::new);
  }

  /** Generates the least and the most that a plan comes to in a year. */
  public static Arbitrary<PlanLimit> limits() {
    return Combinators.combine(
            amounts(1, 100).optional(0.5),
            amounts(1_000, 9_000),
            Arbitraries.of(Modifier.Excess.class))
        .as((least, most, excess) -> new PlanLimit(YEARS, least, Optional.of(most), excess));
  }

  private static Arbitrary<Input> amounts(int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .map(units -> Input.constant(Quantity.of(BasicArbitraries.CURRENCY, Fraction.of(units))));
  }

  /** Generates roundings at every place, by every mode that rounds. */
  public static Arbitrary<Rounding> roundings() {
    return Combinators.combine(
            Arbitraries.of(Rounding.Place.class),
            Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY))
        .as(Rounding::new);
  }

  /**
   * Generates programs of two plans, the second in two versions, for five sellers. They shrink part
   * by part, to one plain plan for nobody.
   */
  public static Arbitrary<IncentiveProgram> incentivePrograms() {
    return SmallerPrograms.shrinking(drawnPrograms());
  }

  private static Arbitrary<IncentiveProgram> drawnPrograms() {
    Arbitrary<List<CommissionPlan>> plans =
        Combinators.combine(starts(), Arbitraries.integers().between(1, MOST_DAYS))
            .flatAs(
                (from, length) -> {
                  PlanId second = PlanId.of("plan-2");
                  LocalDate change = from.plusDays(length);
                  return Combinators.combine(
                          plans(PlanId.of("plan-1"), "1", FIRST_DAY, Optional.empty()),
                          plans(second, "1", from, Optional.of(change)),
                          plans(second, "2", change, Optional.empty()))
                      .as(List::of);
                });
    return Combinators.combine(
            plans,
            CreditArbitraries.creditingRules(),
            assignments(),
            Arbitraries.of(DateRule.class),
            Arbitraries.of(DateRule.class),
            Arbitraries.of(SalesCalendar.months(), QUARTERS))
        .as(
            (versions, crediting, assigned, creditedOn, versionOn, payCalendar) -> {
              IncentiveProgram.Builder program =
                  IncentiveProgram.builder(BasicArbitraries.CURRENCY, ZoneId.of("Europe/Vilnius"))
                      .payCalendar(payCalendar)
                      .crediting(crediting)
                      .creditedOn(creditedOn)
                      .versionOn(versionOn);
              versions.forEach(program::plan);
              assigned.stream()
                  .filter(assignment -> everMeets(assignment, versions))
                  .forEach(program::assignment);
              return program.build();
            })
        .withoutEdgeCases();
  }

  /** Says whether an assignment is to a plan of which a version is in force while it lasts. */
  static boolean everMeets(PlanAssignment assignment, List<CommissionPlan> versions) {
    return versions.stream()
        .filter(version -> version.id().equals(assignment.plan()))
        .anyMatch(version -> version.validity().overlaps(assignment.validity()));
  }

  /** Generates assignments of five sellers, of whom some move from one plan to the other. */
  static Arbitrary<List<PlanAssignment>> assignments() {
    Arbitrary<Tuple4<LocalDate, Optional<Integer>, TargetIncentive, List<Draw>>> terms =
        Combinators.combine(
                starts(),
                Arbitraries.integers().between(1, MOST_DAYS).optional(0.3),
                FormulaArbitraries.positiveAmounts()
                    .map(amount -> new TargetIncentive(amount, YEARS)),
                PayArbitraries.draws()
                    .map(draw -> draw.withId(DrawId.of("own-" + draw.id())))
                    .list()
                    .ofMaxSize(1))
            .as(Tuple::of);
    return terms
        .list()
        .ofSize(SELLERS)
        .map(
            each -> {
              List<PlanAssignment> assignments = new ArrayList<>();
              for (int i = 0; i < SELLERS; i++) {
                LocalDate from = each.get(i).get1();
                PlanAssignment.Builder first =
                    PlanAssignment.builder()
                        .seller(SellerId.of("seller-" + (i + 1)))
                        .plan(PlanId.of("plan-" + (i % PLANS + 1)))
                        .from(from)
                        .target(each.get(i).get3())
                        .draws(each.get(i).get4());
                Optional<LocalDate> moved = each.get(i).get2().map(days -> from.plusDays(days));
                PlanAssignment assignment = first.until(moved).build();
                assignments.add(assignment);
                int other = (i + 1) % PLANS + 1;
                moved.ifPresent(
                    day ->
                        assignments.add(
                            assignment
                                .withUntil(Optional.empty())
                                .withPlan(PlanId.of("plan-" + other))
                                .withFrom(day)));
              }
              return assignments;
            });
  }

  private static Arbitrary<LocalDate> starts() {
    return Arbitraries.integers().between(0, MOST_DAYS).map(FIRST_DAY::plusDays);
  }
}
