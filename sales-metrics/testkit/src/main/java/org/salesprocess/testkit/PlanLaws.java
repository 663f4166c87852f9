package org.salesprocess.testkit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.incentive.StatementLine;
import org.salesprocess.testkit.LawTrial.Outcome;

/**
 * The laws of {@link PlanLaw} that a commission plan is expected to keep, as properties: extend
 * this class in a test, return your plan, and jqwik tries each law on some hundred samples of
 * deals, paid by the engine that pays.
 *
 * <pre>{@code
 * class CloserPlanTest extends PlanLaws {
 *   @Override
 *   protected CommissionPlan plan() {
 *     return Plans.closers(); // 8 % of what is booked, 12 % above the quota of the month
 *   }
 *
 *   @Override
 *   protected Map<Measure, Quantity> quotas() {
 *     return Map.of(Measure.BOOKED, Quantity.parse("USD 100000"));
 *   }
 *
 *   @Override
 *   protected Optional<Money> largestCliff() {
 *     return Optional.of(Money.parse("USD 0.00"));
 *   }
 * }
 * }</pre>
 *
 * <p>A law that does not hold fails with the smallest deals found that break it, and with the
 * explanation of the statements they lead to. A plan that means to break one says so, with the
 * reason, which is then what the report of the skipped test says:
 *
 * <pre>{@code
 * @Override
 * protected Map<PlanLaw, String> exceptions() {
 *   return Map.of(PlanLaw.SPLIT_NEUTRAL, "the SPIFF pays for each deal, however small");
 * }
 * }</pre>
 *
 * <p>Deals are worth something of every measure that the plan names, up to half as much again as
 * the greatest level it names; one seller without a team sells them in the first whole periods of
 * the plan. Where a plan looks at more, such as products, territories, attributes or a team,
 * override {@link #completed}, {@link #organization}, {@link #program} or {@link #calculation};
 * whether that was enough, {@link PlanLaw#PAYS} tells. The laws are about what is earned, before
 * draws and recoveries.
 *
 * <p>The methods to override are asked anew for every sample, so each must return equal values at
 * every call. Name the subclass so that your build runs it; Surefire's own patterns do not know
 * {@code *Laws}.
 *
 * @since 0.1
 */
public abstract class PlanLaws {

  /** How many days after a deal it comes back at the latest, to be tried. */
  static final int LATEST_BACK = 400;

  private static final CreditRuleId OWNER = CreditRuleId.of("owner");

  /** For subclasses. */
  protected PlanLaws() {}

  // -- what is tried

  /** Returns the plan to try. */
  protected abstract CommissionPlan plan();

  /**
   * Returns the laws that the plan means to break, each with the reason, which the report of the
   * test gives; none, unless overridden. A blank reason excepts nothing. An exception that is not
   * needed fails: one from a law that none of some hundred samples of deals breaks.
   */
  protected Map<PlanLaw, String> exceptions() {
    return Map.of();
  }

  /**
   * Returns by how much one minor unit or one piece more in one deal may lift what is earned, zero
   * or more; empty, unless overridden, so that {@link PlanLaw#NO_CLIFF} is passed over.
   */
  protected Optional<Money> largestCliff() {
    return Optional.empty();
  }

  /**
   * Returns the most that is earned in one pay period, whatever is sold; empty, unless overridden,
   * so that {@link PlanLaw#BOUNDED} is passed over.
   */
  protected Optional<Money> mostPay() {
    return Optional.empty();
  }

  /**
   * Returns what is asked of the seller in each pay period, above zero, by measure; nothing, unless
   * overridden. A longer period asks for the sum of its pay periods.
   */
  protected Map<Measure, Quantity> quotas() {
    return Map.of();
  }

  /** Returns the seller's target incentive; none, unless overridden. */
  protected Optional<TargetIncentive> target() {
    return Optional.empty();
  }

  /** Returns the periods in which it is paid; months, unless overridden. */
  protected SalesCalendar payCalendar() {
    return SalesCalendar.months();
  }

  /**
   * Returns the days in which deals are booked and paid, which begin and end with pay periods.
   * Unless overridden it is the first whole period of the plan by the longest calendar that the
   * plan looks at, and the periods after it until there are three pay periods.
   *
   * @throws IllegalArgumentException if the plan is not in force for as long
   */
  protected SalesPeriod span() {
    return reach().firstPeriods();
  }

  /**
   * Returns the measures of which every deal is worth something, at least one of them added; unless
   * overridden, those that the plan names.
   */
  protected Set<Measure> measures() {
    return reach().measures();
  }

  /**
   * Returns the most that one deal is worth of a measure, above zero. Unless overridden it is half
   * as much again as the greatest level that the plan names of it; where it names none, 100,000 in
   * the plan's currency, 20 pieces, or 1 of what is averaged.
   */
  protected Quantity largest(Measure measure) {
    return reach().largest(measure);
  }

  /**
   * Returns a generated booking with what the plan looks at beside amounts and days, such as a
   * product, a territory or attributes; the booking as it is, unless overridden. What comes back is
   * like the booking that it is of.
   */
  protected Transaction completed(Transaction booking) {
    return booking;
  }

  /** Returns who sells; the owner of every deal. */
  protected SellerId seller() {
    return SellerId.of("seller");
  }

  /** Returns the organisation; of the seller alone, unless overridden. */
  protected SalesOrganization organization() {
    return SalesOrganization.builder()
        .seller(Seller.builder().id(seller()).name(seller().value()).build())
        .build();
  }

  /**
   * Returns all that is agreed. Unless overridden, it credits the owner of a deal for all of it, by
   * days in UTC, and the seller is on the plan from the first day of the span on.
   */
  protected IncentiveProgram program() {
    return IncentiveProgram.builder(plan().currency(), ZoneOffset.UTC)
        .payCalendar(payCalendar())
        .crediting(
            CreditingRules.of(
                List.of(
                    CreditRule.builder()
                        .id(OWNER)
                        .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
                        .build())))
        .plan(plan())
        .assignment(
            PlanAssignment.builder()
                .seller(seller())
                .plan(plan().id())
                .from(span().start())
                .target(target())
                .build())
        .build();
  }

  /**
   * Returns what pays by the program: with the organisation and quotas of this class, unless
   * overridden, and without products and territories.
   */
  protected PayCalculation calculation(IncentiveProgram program) {
    PayCalculation.Builder calculation = PayCalculation.builder(program, organization());
    if (!quotas().isEmpty()) {
      calculation.quotas(quotaPlan(program));
    }
    return calculation.build();
  }

  private QuotaPlan quotaPlan(IncentiveProgram program) {
    QuotaPlan.Builder plan =
        QuotaPlan.builder()
            .id(QuotaPlanId.of("quotas"))
            .calendar(program.payCalendar())
            .split(QuotaSplit.equal());
    quotas()
        .forEach(
            (measure, quota) -> {
              for (SalesPeriod period : program.payCalendar().over(span())) {
                plan.quota(
                    Quota.builder()
                        .id(QuotaId.of(measure + " in " + period))
                        .scope(QuotaScope.of(seller()))
                        .measure(measure)
                        .period(period)
                        .target(quota)
                        .build());
              }
            });
    return plan.build();
  }

  /** Returns why a law is not tried, if it is not. */
  Optional<String> whyPassedOver(PlanLaw law) {
    return Optional.ofNullable(exceptions().get(law))
        .filter(reason -> !reason.isBlank())
        .map(reason -> "plan %s is excepted from %s: %s".formatted(plan().id(), law, reason))
        .or(
            () ->
                switch (law) {
                  case NO_CLIFF -> unsaid(largestCliff(), "largestCliff");
                  case BOUNDED -> unsaid(mostPay(), "mostPay");
                  default -> Optional.empty();
                });
  }

  private static Optional<String> unsaid(Optional<Money> amount, String method) {
    return amount.isPresent()
        ? Optional.empty()
        : Optional.of("%s() says no amount".formatted(method));
  }

  private PlanReach reach() {
    return new PlanReach(plan(), payCalendar(), ImmutableMap.copyOf(quotas()));
  }

  /** Returns a new trial of the plan, from all that is agreed. */
  LawTrial trial() {
    return new LawTrial(plan(), calculation(program()), seller(), span(), this::completed);
  }

  // -- samples

  private PlanSamples samples() {
    return new PlanSamples(plan().currency(), span(), largestValues(), reach());
  }

  private ImmutableSortedMap<Measure, Quantity> largestValues() {
    return ImmutableSortedMap.copyOf(Maps.asMap(measures(), this::largest));
  }

  /** Provides lists of deals. */
  @Provide
  Arbitrary<List<SampleDeal>> deals() {
    return samples().someDeals();
  }

  /** Provides deals. */
  @Provide
  Arbitrary<SampleDeal> deal() {
    return samples().deal();
  }

  /** Provides deals with one more, worth nothing of what is averaged, so that it can only add. */
  @Provide
  Arbitrary<OneDealMore> oneMore() {
    return samples().oneDealMore();
  }

  /** Provides deals of which the first could be worth more. */
  @Provide
  Arbitrary<GrowingDeal> growing() {
    return samples().growingDeal();
  }

  /** Provides deals of which some are recorded late or come back. */
  @Provide
  Arbitrary<List<SampleDeal>> told() {
    return samples().toldDeals();
  }

  /** Provides factors up to a thousand, so that every cap is passed, if need be by one deal. */
  @Provide
  Arbitrary<Long> factors() {
    return Arbitraries.of(1_000L, 10L, 1L); // the first is what it shrinks to
  }

  // -- laws

  @Example
  void every_exception_is_needed() {
    LawSearch search = new LawSearch(this);
    List<String> needless = new ArrayList<>();
    exceptions()
        .forEach(
            (law, reason) -> {
              if (!reason.isBlank() && !search.breaks(law)) {
                needless.add("  %s: %s".formatted(law, reason));
              }
            });
    if (!needless.isEmpty()) {
      Collections.sort(needless);
      throw new AssertionError(
          ("plan %s is excepted from what none of %s samples breaks:\n%s\nTake it out of"
                  + " exceptions(), or let deals be such as break it: override largest(), measures()"
                  + " or completed()")
              .formatted(plan(), LawSearch.TRIES, String.join("\n", needless)));
    }
  }

  @Example
  @HeldTo(PlanLaw.PAYS)
  void who_sells_is_paid_and_every_input_is_measured() {
    LawTrial trial = trial();
    List<SampleDeal> deals =
        trial.payPeriods().stream()
            .map(period -> SampleDeal.of(period.start(), largestValues()))
            .toList();
    Outcome outcome = trial.of(deals);
    boolean isPaid = !outcome.statement().lines(StatementLine.State.EARNED).isEmpty();
    if (!isPaid || !outcome.statement().unmeasured().isEmpty()) {
      throw breach(
              PlanLaw.PAYS, isPaid ? "an input could not be measured" : "who sells earns nothing")
          .with("when sold", outcome)
          .because(
              "The plan looks at what these facts lack: override quotas(), measures(), largest(),"
                  + " completed(), organization() or calculation()")
          .error();
    }
  }

  @Property(tries = 100)
  @HeldTo(PlanLaw.NEVER_FALLS)
  void one_deal_more_never_earns_less(@ForAll("oneMore") OneDealMore sold) {
    LawTrial trial = trial();
    Outcome without = trial.of(sold.deals());
    Outcome with = trial.of(sold.all());
    requireNoFall(trial, without, with, "one deal more");
  }

  @Property(tries = 100)
  @HeldTo(PlanLaw.NEVER_FALLS)
  void a_larger_deal_never_earns_less(@ForAll("growing") GrowingDeal growing) {
    LawTrial trial = trial();
    Outcome before = trial.of(growing.deals());
    Outcome after = trial.of(growing.grownBy(growing.units()));
    requireNoFall(trial, before, after, "a larger deal");
  }

  @Example
  @HeldTo(PlanLaw.NEVER_FALLS)
  void no_level_at_which_the_plan_changes_earns_less_above_it() {
    stepsOverLevels().forEach(this::a_larger_deal_never_earns_less);
  }

  private void requireNoFall(LawTrial trial, Outcome without, Outcome with, String what) {
    Money fall = without.earned().minus(with.earned());
    if (fall.isGreaterThan(trial.roundedByParts(with))) {
      throw breach(PlanLaw.NEVER_FALLS, "%s earns %s less".formatted(what, fall))
          .with("before", without)
          .with("after", with)
          .error();
    }
  }

  @Property(tries = 100)
  @HeldTo(PlanLaw.NO_CLIFF)
  void one_unit_more_never_lifts_pay_over_a_larger_cliff(@ForAll("growing") GrowingDeal growing) {
    Money cliff = largestCliff().orElse(Money.zero(plan().currency()));
    checkArgument(!cliff.isNegative(), "largestCliff() must not be negative, was %s", cliff);
    LawTrial trial = trial();
    long low = 0;
    long high = growing.units();
    Outcome below = trial.of(growing.deals());
    Outcome above = trial.of(growing.grownBy(high));
    Money allowed = cliff.plus(trial.roundedResults()).plus(trial.roundedByParts(above));
    // what rises by no more in all has no larger cliff in it, unless it falls as well
    boolean mayFall = whyPassedOver(PlanLaw.NEVER_FALLS).isPresent();
    while (high - low > 1 && (mayFall || rise(below, above).isGreaterThan(allowed))) {
      long middle = low + (high - low) / 2;
      Outcome between = trial.of(growing.grownBy(middle));
      if (rise(between, above).isGreaterThan(rise(below, between))) {
        low = middle;
        below = between;
      } else {
        high = middle;
        above = between;
      }
    }
    if (high - low == 1 && rise(below, above).isGreaterThan(allowed)) {
      throw breach(
              PlanLaw.NO_CLIFF,
              "%s more of %s in one deal earns %s more, where no cliff may be above %s"
                  .formatted(growing.unit(), growing.measure(), rise(below, above), cliff))
          .with("below it", below)
          .with("above it", above)
          .error();
    }
  }

  @Example
  @HeldTo(PlanLaw.NO_CLIFF)
  void no_level_at_which_the_plan_changes_is_a_larger_cliff() {
    stepsOverLevels().forEach(this::one_unit_more_never_lifts_pay_over_a_larger_cliff);
  }

  private ImmutableList<GrowingDeal> stepsOverLevels() {
    return samples()
        .stepsOverLevels(new CurveLevels(plan(), reach(), target().map(TargetIncentive::amount)));
  }

  private static Money rise(Outcome from, Outcome to) {
    return to.earned().minus(from.earned());
  }

  @Property(tries = 100)
  @HeldTo(PlanLaw.RETURN_NEUTRAL)
  void a_deal_that_comes_back_whole_leaves_pay_as_if_it_had_never_been_made(
      @ForAll("deals") List<SampleDeal> others,
      @ForAll("deal") SampleDeal deal,
      @ForAll @IntRange(max = LATEST_BACK) int later) {
    LawTrial trial = trial();
    boolean isAlone =
        plan().components().stream().anyMatch(each -> each.returns().kind().isOfSale());
    List<Transaction> facts = trial.facts(isAlone ? List.of() : others);
    ImmutableList<LocalDate> days = trial.daysToComeBack(deal.day());
    Transaction booking = trial.booking("returned-deal", deal, others.size());
    Transaction back =
        trial.back(booking, days.get(Math.min(later, days.size() - 1)), Fraction.ONE);
    Outcome without = trial.ofFacts(facts);
    Outcome with =
        trial.ofFacts(
            ImmutableList.<Transaction>builder().addAll(facts).add(booking, back).build());
    if (!with.earned().equals(without.earned())) {
      throw breach(
              PlanLaw.RETURN_NEUTRAL,
              "a deal that came back whole still makes a difference of %s"
                  .formatted(rise(without, with)))
          .with("without it", without)
          .with("with it", with)
          .error();
    }
  }

  @Property(tries = 100)
  @HeldTo(PlanLaw.SPLIT_NEUTRAL)
  void a_deal_told_as_two_of_the_same_day_earns_the_same(
      @ForAll("deals") List<SampleDeal> others,
      @ForAll("deal") SampleDeal deal,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    LawTrial trial = trial();
    SampleDeal part = deal.part(Fraction.of(percent, 100));
    List<Transaction> facts = trial.facts(others);
    Outcome whole = trial.ofFacts(append(facts, trial.booking("one-deal", deal, others.size())));
    Outcome split =
        trial.ofFacts(
            append(
                append(facts, trial.booking("half-deal-1", part, others.size())),
                trial.booking("half-deal-2", deal.without(part), others.size())));
    if (rise(whole, split).abs().isGreaterThan(trial.roundedByParts(split))) {
      throw breach(
              PlanLaw.SPLIT_NEUTRAL,
              "one deal told as two makes a difference of %s".formatted(rise(whole, split)))
          .with("as one", whole)
          .with("as two", split)
          .error();
    }
  }

  @Property(tries = 50)
  @HeldTo(PlanLaw.ORDER_FREE)
  void neither_the_order_of_facts_nor_repeats_change_a_statement(
      @ForAll("told") List<SampleDeal> deals, @ForAll long seed) {
    LawTrial trial = trial();
    List<Transaction> facts = trial.facts(deals);
    List<Transaction> shuffled = append(facts, facts);
    Collections.shuffle(shuffled, new Random(seed));
    Ledger inOrder = trial.replay(facts, trial.closings());
    Ledger mixed = trial().replay(shuffled, trial.closings());
    requireSame(
        PlanLaw.ORDER_FREE,
        "facts in another order and told twice change a statement",
        facts,
        inOrder,
        mixed);
  }

  @Property(tries = 50)
  @HeldTo(PlanLaw.REPLAYABLE)
  void what_was_closed_is_the_same_when_it_is_replayed_later(
      @ForAll("told") List<SampleDeal> deals) {
    LawTrial trial = trial();
    List<Transaction> facts = trial.facts(deals);
    Ledger ledger = trial.replay(facts, trial.closings());
    ImmutableList<PeriodClosing> closings = trial.closings();
    for (int closed = 1; closed <= closings.size(); closed++) {
      Instant moment = closings.get(closed - 1).closedAt();
      List<Transaction> known =
          facts.stream().filter(fact -> !fact.knownSince().orElseThrow().isAfter(moment)).toList();
      requireSame(
          PlanLaw.REPLAYABLE,
          "what was closed by %s is another when it is replayed".formatted(moment),
          known,
          ledger.asKnownOn(moment),
          trial().replay(known, closings.subList(0, closed)));
    }
  }

  @Property(tries = 100)
  @HeldTo(PlanLaw.REPLAYABLE)
  void closing_period_by_period_earns_the_same_in_all_as_one_closing_for_everything(
      @ForAll("told") List<SampleDeal> deals) {
    LawTrial trial = trial();
    Outcome atOnce = trial.of(deals);
    ImmutableList<Statement> statements =
        trial.replay(atOnce.facts(), trial.closings()).statements(trial.seller());
    Money earned = sum(statements.stream().map(Statement::earned).toList());
    Money released = sum(statements.stream().map(Statement::released).toList());
    if (!earned.equals(atOnce.earned()) || !released.equals(atOnce.statement().released())) {
      PlanBreach breach =
          breach(
                  PlanLaw.REPLAYABLE,
                  "period by period %s is earned and %s becomes payable, at once %s and %s"
                      .formatted(earned, released, atOnce.earned(), atOnce.statement().released()))
              .with(atOnce.facts())
              .with("at once", atOnce.statement());
      statements.forEach(each -> breach.with("in " + each.period(), each));
      throw breach.error();
    }
  }

  private Money sum(Iterable<Money> amounts) {
    return Money.zero(plan().currency()).plus(amounts);
  }

  @Property(tries = 100)
  @HeldTo(PlanLaw.BOUNDED)
  void no_pay_period_earns_more_than_the_most(
      @ForAll("deals") List<SampleDeal> deals, @ForAll("factors") long factor) {
    LawTrial trial = trial();
    List<Transaction> facts = trial.facts(deals.stream().map(deal -> deal.times(factor)).toList());
    for (Statement each : trial.replay(facts, trial.closings()).statements(trial.seller())) {
      mostPay()
          .filter(most -> each.earned().isGreaterThan(most))
          .ifPresent(
              most -> {
                throw breach(
                        PlanLaw.BOUNDED,
                        "%s is earned in %s, above the most of %s"
                            .formatted(each.earned(), each.period(), most))
                    .with("in " + each.period(), new Outcome(ImmutableList.copyOf(facts), each))
                    .error();
              });
    }
  }

  private void requireSame(
      PlanLaw law, String what, List<Transaction> facts, Ledger expected, Ledger actual) {
    if (expected.equals(actual)) {
      return;
    }
    PlanBreach breach = breach(law, what).with(facts);
    ImmutableList<Statement> before = expected.statements(seller());
    ImmutableList<Statement> after = actual.statements(seller());
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!before.get(i).equals(after.get(i))) {
        throw breach.with("first", before.get(i)).with("then", after.get(i)).error();
      }
    }
    throw breach.error();
  }

  private PlanBreach breach(PlanLaw law, String what) {
    return new PlanBreach(plan(), law, what, program().zone());
  }

  private static <T> List<T> append(List<T> some, T more) {
    return append(some, List.of(more));
  }

  private static <T> List<T> append(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
