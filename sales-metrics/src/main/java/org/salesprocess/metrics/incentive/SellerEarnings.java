package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * All that one seller has earned by what is known: every component of every plan version in every
 * period that has begun, from the first assignment on.
 */
final class SellerEarnings {

  private final PayAgreements agreements;
  private final CreditBook book;
  private final SellerId seller;
  private final LocalDate cutoff;
  private final LocalDate today;
  private final Quantity zero;
  private final InputReader reader;
  private final ReturnRule returns;
  private final Map<Source, ComponentResult> results = new HashMap<>();
  private final Set<Source> open = new HashSet<>();
  private final ComponentVersions versions = new ComponentVersions(this);
  private final ComponentPeriods periods;

  /**
   * Makes what a seller earns of the credits in a book.
   *
   * @param cutoff the first day that does not count
   * @param today the first day that may not be over yet
   */
  SellerEarnings(
      PayAgreements agreements,
      CreditBook book,
      SellerId seller,
      LocalDate cutoff,
      LocalDate today) {
    this.agreements = agreements;
    this.book = book;
    this.seller = seller;
    this.cutoff = cutoff;
    this.today = today;
    zero = Quantity.of(agreements.program().currency(), Fraction.ZERO);
    returns = new ReturnRule(agreements, book, seller);
    periods = new ComponentPeriods(this, cutoff);
    reader = new InputReader(agreements, book, seller, cutoff, this::result);
  }

  /** A component of a plan version, and one of its periods. */
  record Source(CommissionPlan plan, Component component, SalesPeriod period) {
    static final Comparator<Source> ORDER =
        Comparator.comparing((Source source) -> source.plan.id())
            .thenComparing(source -> source.plan.from())
            .thenComparing(Source::period)
            .thenComparingInt(source -> source.plan.components().indexOf(source.component));
  }

  Quantity zero() {
    return zero;
  }

  InputReader reader() {
    return reader;
  }

  CreditBook book() {
    return book;
  }

  PayAgreements agreements() {
    return agreements;
  }

  SellerId seller() {
    return seller;
  }

  ImmutableList<Credit> credits() {
    return book.of(seller);
  }

  /** Returns the plan version that pays a credit. */
  Optional<CommissionPlan> version(Credit credit) {
    return agreements.plan(credit);
  }

  ImmutableList<SalesPeriod> tenure(Asking asking) {
    return agreements.tenure(seller, asking.plan(), asking.period());
  }

  /** Returns the components in their versions. */
  ComponentVersions versions() {
    return versions;
  }

  /** Returns what becomes of the seller's returns. */
  ReturnRule returns() {
    return returns;
  }

  /**
   * Returns what another component comes to in the period asked for, by the same version or, of the
   * whole period, by all of them.
   */
  Optional<Quantity> result(Asking asking, ComponentId id) {
    Source same = new Source(asking.plan(), asking.plan().find(id).orElseThrow(), asking.period());
    ImmutableList<Source> sources =
        asking.isWhole()
            ? versions.of(asking.plan().id(), id, asking.period())
            : ImmutableList.of(same);
    return sources.stream().allMatch(source -> isDue(source.component(), source.period()))
        ? Optional.of(
            sources.stream().map(source -> result(source).total()).reduce(zero, Quantity::plus))
        : Optional.empty();
  }

  private boolean isDue(Component component, SalesPeriod period) {
    return component.timing() == Component.Timing.TO_DATE || isOver(period);
  }

  /** Says whether all days of a period count and are over. */
  boolean isOver(SalesPeriod period) {
    return !period.end().isAfter(cutoff) && !period.end().isAfter(today);
  }

  /** Returns those of a component's days that count by now, of which there is one at least. */
  SalesPeriod soFar(SalesPeriod days) {
    return days.end().isAfter(cutoff) ? SalesPeriod.of(days.start(), cutoff) : days;
  }

  /** Returns the last day that counts. */
  LocalDate lastDay() {
    return cutoff.minusDays(1);
  }

  /** Returns what a component comes to in a period, before limits and what is mirrored. */
  ComponentResult result(Source source) {
    ComponentResult known = results.get(source);
    if (known != null) {
      return known;
    }
    checkState(open.add(source), "components depend on each other in a circle: %s", source);
    ComponentResult result = calculate(source);
    open.remove(source);
    results.put(source, result);
    return result;
  }

  private ComponentResult calculate(Source source) {
    Component component = source.component();
    if (!isDue(component, source.period())) {
      return ComponentResult.none(source.period(), zero);
    }
    Optional<SalesPeriod> window =
        window(component, source.period()).filter(days -> days.start().isBefore(cutoff));
    boolean isInForce = window.isPresent() && periods.isWorked(source);
    Asking asking =
        Asking.of(source.plan(), component, source.period(), window.orElse(source.period()));
    ComponentCalculation calculation = new ComponentCalculation(this, component, asking);
    Tally tally = isInForce ? calculation.calculate() : new Tally(book, source.period(), zero);
    Modification modification = new Modification(this, source, asking, tally);
    ImmutableList<Modifier> modifiers = component.modifiers();
    int carriedInAt = firstDeferringCap(modifiers);
    for (int i = isInForce ? 0 : carriedInAt; i <= modifiers.size(); i++) {
      if (i == carriedInAt) {
        carryIn(source, tally);
      }
      if (i < modifiers.size() && (isInForce || modifiers.get(i) instanceof Modifier.Cap)) {
        modification.apply(i, modifiers.get(i));
      }
    }
    ImmutableList<MissingInput> missing =
        ImmutableList.<MissingInput>builder()
            .addAll(calculation.missing())
            .addAll(modification.missing())
            .build();
    return posted(source, tally, modification, missing);
  }

  /** Returns the days of a period on which a component is in force, if there are any. */
  static Optional<SalesPeriod> window(Component component, SalesPeriod period) {
    return component.validity().within(period);
  }

  // what was deferred has passed the modifiers before the cap once already
  private static int firstDeferringCap(ImmutableList<Modifier> modifiers) {
    int index = 0;
    while (index < modifiers.size() && !defers(modifiers.get(index))) {
      index++;
    }
    return index;
  }

  /** Says whether a modifier is a cap whose excess counts in the next period. */
  static boolean defers(Modifier modifier) {
    return modifier instanceof Modifier.Cap cap && cap.excess() == Modifier.Excess.DEFERRED;
  }

  private void carryIn(Source source, Tally tally) {
    Optional<Source> before = periods.before(source);
    SharedAmount deferred =
        before.map(each -> result(each).deferred()).orElseGet(() -> SharedAmount.nothing(zero));
    if (!deferred.amount().isZero()) {
      tally.carryIn(
          new Working.CarriedIn(before.orElseThrow().period(), deferred.amount()),
          deferred.parts());
    }
  }

  /** Returns the lines of a component by the versions of the plan before, in the same period. */
  ImmutableList<EarnedLine> linesOfEarlierVersions(Source source) {
    return periods.ofEarlierVersions(source).stream()
        .flatMap(each -> result(each).lines().stream())
        .collect(ImmutableList.toImmutableList());
  }

  private ComponentResult posted(
      Source source, Tally tally, Modification modification, ImmutableList<MissingInput> missing) {
    boolean taken = source.component().sign() == Component.Sign.DEDUCTION;
    LineRounding rounding = new LineRounding(source.plan().rounding());
    ImmutableList.Builder<EarnedLine> lines = ImmutableList.builder();
    ImmutableMap.Builder<LineKey, ImmutableMap<Credit, Fraction>> effects = ImmutableMap.builder();
    for (Tally.Draft draft : tally.drafts()) {
      LineKey key = key(source, draft);
      Quantity exact = taken ? draft.amount().negated() : draft.amount();
      LineRounding.Rounded rounded = rounding.next(key, draft.credit().map(book::dealOf), exact);
      lines.add(
          new EarnedLine(
              key,
              draft.credit(),
              draft.returns(),
              draft.working(),
              exact,
              rounded.exactSoFar(),
              source.plan().rounding(),
              rounded.amount()));
      effects.put(key, shares(draft));
    }
    return new ComponentResult(
        source.period(),
        tally.total(),
        modification.deferred(),
        modification.bounded(),
        lines.build(),
        effects.buildOrThrow(),
        missing.stream()
            .distinct()
            .map(
                each ->
                    new Unmeasured(
                        seller,
                        source.plan().id(),
                        Optional.of(source.component().id()),
                        source.period(),
                        each.reading(),
                        each.effect()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableMap<Credit, Fraction> shares(Tally.Draft draft) {
    Quantity whole = draft.amount();
    if (draft.part() == LineKey.Part.CREDIT && !whole.isZero()) {
      return ImmutableMap.of(draft.credit().orElseThrow(), Fraction.ONE);
    }
    ImmutableMap.Builder<Credit, Fraction> shares = ImmutableMap.builder();
    if (!whole.isZero()) {
      draft.effects().forEach((credit, part) -> shares.put(credit, part.dividedBy(whole)));
    }
    return shares.buildOrThrow();
  }

  private static LineKey key(Source source, Tally.Draft draft) {
    return new LineKey(
        source.plan().id(),
        source.plan().version(),
        Optional.of(source.component().id()),
        source.period(),
        draft.part(),
        draft.index(),
        draft.credit().map(Credit::key),
        draft.deal());
  }

  /** Returns every component and period that there is something to say about, in order. */
  ImmutableList<Source> sources() {
    return periods.all();
  }

  /** Returns those of them in which the seller was on the plan or was credited. */
  ImmutableSet<Source> worked() {
    return periods.worked();
  }

  /** Returns every line that the seller has earned so far, by key. */
  ImmutableSortedMap<LineKey, EarnedLine> lines() {
    Map<LineKey, EarnedLine> lines = new TreeMap<>();
    ImmutableList<Source> sources = paidSources();
    for (Source source : sources) {
      result(source).lines().forEach(line -> lines.put(line.key(), line));
    }
    PlanLimits limits = new PlanLimits(this, sources);
    limits.lines().forEach(line -> lines.put(line.key(), line));
    new TakenBack(this, sources, limits).lines().forEach(line -> lines.put(line.key(), line));
    return ImmutableSortedMap.copyOf(lines);
  }

  // all but what is paid only instead of others
  private ImmutableList<Source> paidSources() {
    return sources().stream()
        .filter(source -> !source.plan().isOnlyInstead(source.component().id()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what could not be measured, in the order of the components, then of the limits. */
  ImmutableList<Unmeasured> unmeasured() {
    return Stream.concat(
            sources().stream().flatMap(source -> result(source).unmeasured().stream()),
            new PlanLimits(this, paidSources()).unmeasured().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns for each line of a component what part of it is each credit's. */
  ImmutableMap<LineKey, ImmutableMap<Credit, Fraction>> effects() {
    Map<LineKey, ImmutableMap<Credit, Fraction>> effects = new LinkedHashMap<>();
    results.values().forEach(result -> effects.putAll(result.effects()));
    return ImmutableMap.copyOf(effects);
  }
}
