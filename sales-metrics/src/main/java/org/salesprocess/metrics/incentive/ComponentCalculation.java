package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/** Calculates one component for one seller and one of its periods, up to its modifiers. */
final class ComponentCalculation {

  private final SellerEarnings earnings;
  private final InputReader reader;
  private final Component component;
  private final Asking asking;
  private final Asking whole;
  private final Tally tally;
  private final List<MissingInput> missing = new ArrayList<>();

  ComponentCalculation(SellerEarnings earnings, Component component, Asking asking) {
    this.earnings = earnings;
    this.reader = earnings.reader();
    this.component = component;
    this.asking = asking;
    whole = asking.whole();
    this.tally = new Tally(earnings.book(), asking.period(), earnings.zero());
  }

  /** Returns what the formula comes to. */
  Tally calculate() {
    if (!earnings.versions().pays(source())) {
      return tally;
    }
    component
        .formula()
        .match(
            rated -> rated.isByCredit() ? byCredit(rated) : byPeriod(rated),
            this::fixedAmount,
            this::goals,
            this::spiff);
    return tally;
  }

  /** Returns the inputs that had no value. */
  ImmutableList<MissingInput> missing() {
    return ImmutableList.copyOf(missing);
  }

  private void paidNothing(Reading reading) {
    missing.add(new MissingInput(reading, Unmeasured.Effect.PAID_NOTHING));
  }

  // -- pay by credits

  private boolean byCredit(Formula.Rated rated) {
    Input.Measured base = (Input.Measured) rated.base();
    ImmutableList<CountedCredits.Counted> counted = baseCredits(base.measure(), base.filter());
    if (rated.table().isMarginal()) {
      marginal(rated, counted);
      return true;
    }
    boolean once = !rated.level().isPerDeal() && rated.second().filter(Input::isPerDeal).isEmpty();
    Optional<Looked> ofPeriod = once ? look(rated, Optional.empty()) : Optional.empty();
    for (CountedCredits.Counted each : counted) {
      Optional<Looked> looked = once ? ofPeriod : look(rated, Optional.of(each.credit()));
      looked.ifPresent(
          found ->
              tally.add(
                  each,
                  new Working.Rate(
                      found.level, found.second, found.use, found.value, each.value())));
    }
    return true;
  }

  private ImmutableList<CountedCredits.Counted> baseCredits(Measure measure, CreditFilter filter) {
    return reader.counted(asking, measure, filter, asking.window()).stream()
        .filter(each -> earnings.version(each.credit()).filter(asking.plan()::equals).isPresent())
        .filter(each -> isSaleOrTakenIn(each.credit()))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean isSaleOrTakenIn(Credit credit) {
    return earnings.book().original(credit).isEmpty()
        || earnings.returns().isTakenInBy(component.id(), credit);
  }

  /** A value found in a table, with what was looked up. */
  private record Looked(
      Reading level, Optional<Reading> second, Optional<TableUse> use, Quantity value) {}

  private Optional<Looked> look(Formula.Rated rated, Optional<Credit> of) {
    if (isFlat(rated.table())) {
      // one value at every level: the level need not be measurable
      return Optional.of(
          new Looked(
              reader.read(rated.level(), whole, of),
              Optional.empty(),
              Optional.empty(),
              rated.table().values().get(0)));
    }
    Optional<Reading> second = rated.second().map(input -> reader.read(input, whole, of));
    Reading level = reader.read(rated.level(), whole, of);
    if (level.value().isEmpty()) {
      paidNothing(level);
      return Optional.empty();
    }
    return row(rated.table(), second)
        .map(
            row ->
                new Looked(
                    level,
                    second,
                    TableUse.of(row, level.value().get()),
                    RateLookup.valueAt(row, level.value().get())));
  }

  private Optional<RateTable> row(RateTable table, Optional<Reading> second) {
    if (!(table instanceof RateTable.Grid grid)) {
      return Optional.of(table);
    }
    Reading reading = second.orElseThrow();
    if (reading.value().isEmpty()) {
      paidNothing(reading);
    }
    return reading.value().map(value -> grid.rows().get(grid.rowOf(value)));
  }

  private void marginal(Formula.Rated rated, List<CountedCredits.Counted> base) {
    Optional<Fraction> scale = levelScale(rated.level());
    if (scale.isEmpty()) {
      return;
    }
    Map<Credit, Step> steps = steps(rated.level(), scale.get(), base);
    for (CountedCredits.Counted each : base) {
      Optional<Reading> second =
          rated.second().map(input -> reader.read(input, whole, Optional.of(each.credit())));
      Optional<RateTable> row = row(rated.table(), second);
      if (row.isPresent()) {
        Step step = requireNonNull(steps.get(each.credit()));
        tally.add(
            each,
            new Working.Slices(
                Reading.of(rated.level(), step.to),
                RateLookup.slices((RateTable.Tiers) row.get(), step.from, step.to, each.value())));
      }
    }
  }

  /** From which level to which a credit moves what fills the tiers. */
  private record Step(Quantity from, Quantity to) {}

  // one unit of what is credited moves the level by this much
  private Optional<Fraction> levelScale(Input level) {
    if (level instanceof Input.Scaled scaled) {
      return levelScale(scaled.of()).map(scaled.factor()::times);
    }
    if (!(level instanceof Input.Attained)) {
      return Optional.of(Fraction.ONE);
    }
    Reading reading = reader.read(level, asking, Optional.empty());
    if (reading.quota().isEmpty()) {
      paidNothing(reading);
    }
    return reading.quota().map(quota -> Fraction.ONE.dividedBy(quota.target().value()));
  }

  private Map<Credit, Step> steps(Input level, Fraction scale, List<CountedCredits.Counted> base) {
    Input.Measured filled = filled(level);
    boolean byDeal = filled.span() instanceof Span.OfDeal;
    Optional<SalesPeriod> window = reader.window(filled.span(), asking);
    Map<Credit, Quantity> moves = new LinkedHashMap<>();
    ImmutableList<CountedCredits.Counted> moving =
        byDeal
            ? reader.counted(asking, filled.measure(), filled.filter())
            : window
                .map(days -> reader.counted(asking, filled.measure(), filled.filter(), days))
                .orElse(ImmutableList.of());
    moving.forEach(each -> moves.put(each.credit(), each.value()));
    List<Credit> order = new ArrayList<>(moves.keySet());
    base.stream()
        .map(CountedCredits.Counted::credit)
        .filter(credit -> !moves.containsKey(credit))
        .forEach(order::add);
    order.sort(Credit::compareTo);
    Map<Credit, Step> steps = new HashMap<>();
    Map<Object, Quantity> reached = new HashMap<>();
    Quantity zero =
        level.kind(asking.plan().currency()).isPresent() ? earnings.zero() : Quantity.of(0);
    for (Credit credit : order) {
      Object filling = byDeal ? earnings.book().dealOf(credit) : "all";
      Quantity from = reached.getOrDefault(filling, zero);
      Quantity moved = moves.get(credit);
      Fraction by = moved == null ? Fraction.ZERO : moved.value().times(scale);
      Quantity to = new Quantity(zero.currency(), from.value().plus(by));
      steps.put(credit, new Step(from, to));
      reached.put(filling, to);
    }
    return steps;
  }

  /** Returns what credits fill the tiers: the measure itself, or that under the attainment. */
  static Input.Measured filled(Input level) {
    return level.measured().get(0);
  }

  // -- pay by the period

  private boolean byPeriod(Formula.Rated rated) {
    // what is paid at one value whatever is reached is earned day by day
    Asking days = isFlat(rated.table()) ? asking.within(soFar()) : asking;
    Reading base = reader.read(rated.base(), days, Optional.empty());
    if (base.value().isEmpty()) {
      paidNothing(base);
      return false;
    }
    look(rated, Optional.empty())
        .map(
            found ->
                new Working.Rate(
                    found.level, found.second, found.use, found.value, base.value().get()))
        .ifPresent(working -> tally.add(LineKey.Part.PERIOD, working));
    return true;
  }

  private SellerEarnings.Source source() {
    return new SellerEarnings.Source(asking.plan(), component, asking.period());
  }

  private SalesPeriod soFar() {
    return earnings.soFar(asking.window());
  }

  private static boolean isFlat(RateTable table) {
    return table instanceof RateTable.Tiers tiers && tiers.bounds().isEmpty();
  }

  private boolean fixedAmount(Formula.FixedAmount fixed) {
    Fraction share = Fraction.ONE;
    if (fixed.prorated()) {
      ImmutableList<SalesPeriod> days =
          earnings.tenure(asking).stream()
              .flatMap(each -> each.intersection(soFar()).stream())
              .collect(ImmutableList.toImmutableList());
      share = asking.plan().proration().share(days, asking.period());
    }
    if (!share.isZero()) {
      tally.add(LineKey.Part.PERIOD, new Working.Fixed(Quantity.of(fixed.amount()), share));
    }
    return true;
  }

  private boolean goals(Formula.Goals goals) {
    Reading target = reader.read(goals.target(), asking, Optional.empty());
    if (target.value().isEmpty()) {
      paidNothing(target);
      return false;
    }
    ImmutableList.Builder<Working.GoalScore> scores = ImmutableList.builder();
    Fraction sum = Fraction.ZERO;
    for (Formula.Goal goal : goals.goals()) {
      Reading level = reader.read(goal.level(), whole, Optional.empty());
      if (level.value().isEmpty()) {
        missing.add(new MissingInput(level, Unmeasured.Effect.GOAL_COUNTED_ZERO));
      }
      Fraction factor =
          level.value().map(value -> onCurve(goal.curve(), value)).orElse(Fraction.ZERO);
      Working.GoalScore score = new Working.GoalScore(goal.name(), goal.weight(), level, factor);
      scores.add(score);
      sum = sum.plus(score.weighted());
    }
    Fraction factor = onCurve(goals.curve(), Quantity.of(sum));
    tally.add(
        LineKey.Part.PERIOD, new Working.GoalScores(scores.build(), factor, target.value().get()));
    return true;
  }

  private static Fraction onCurve(Optional<RateTable> curve, Quantity level) {
    return curve.map(table -> RateLookup.valueAt(table, level)).orElse(level).value();
  }

  private boolean spiff(Formula.Spiff spiff) {
    SellerEarnings.Source source =
        new SellerEarnings.Source(asking.plan(), component, asking.period());
    CountedCredits exact = reader.exactly(asking);
    DealShares shares =
        new DealShares(
            earnings.book(),
            earnings.seller(),
            credits -> exact.count(credits, spiff.measure(), spiff.filter()),
            day ->
                day.isBefore(asking.window().end())
                    && component.from().map(first -> !day.isBefore(first)).orElse(true));
    ImmutableMap<Credit, CountedCredits.Counted> base =
        Maps.uniqueIndex(
            baseCredits(spiff.measure(), spiff.filter()), CountedCredits.Counted::credit);
    new SpiffCount(spiff, shares, new SpiffPast(earnings, source))
        .workings(base.values().asList())
        .forEach((credit, working) -> tally.add(requireNonNull(base.get(credit)), working));
    return true;
  }
}
