package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanAssignment;
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
  private final Quantity zero;
  private final InputReader reader;
  private final Map<Source, ComponentResult> results = new HashMap<>();
  private final Set<Source> open = new HashSet<>();

  /**
   * Makes what a seller earns of the credits in a book.
   *
   * @param cutoff the first day that does not count
   */
  SellerEarnings(PayAgreements agreements, CreditBook book, SellerId seller, LocalDate cutoff) {
    this.agreements = agreements;
    this.book = book;
    this.seller = seller;
    this.cutoff = cutoff;
    zero = Quantity.of(agreements.program().currency(), Fraction.ZERO);
    reader = new InputReader(agreements, book, seller, cutoff, this::result);
  }

  /** A component of a plan version, and one of its periods. */
  record Source(CommissionPlan plan, Component component, SalesPeriod period) {
    private static final Comparator<Source> ORDER =
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

  boolean isLastVersion(CommissionPlan plan, SalesPeriod period) {
    return agreements.lastVersion(seller, plan.id(), period).filter(plan::equals).isPresent();
  }

  /** Returns what another component of the same version comes to in the period asked for. */
  Optional<Quantity> result(Asking asking, ComponentId id) {
    Component component = asking.plan().find(id).orElseThrow();
    return isDue(component, asking.period())
        ? Optional.of(result(new Source(asking.plan(), component, asking.period())).total())
        : Optional.empty();
  }

  private boolean isDue(Component component, SalesPeriod period) {
    return component.timing() == Component.Timing.TO_DATE || isOver(period);
  }

  /** Says whether all days of a period count. */
  boolean isOver(SalesPeriod period) {
    return !period.end().isAfter(cutoff);
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
    Optional<SalesPeriod> window = window(component, source.period());
    if (window.isEmpty() || !isDue(component, source.period())) {
      return ComponentResult.none(source.period(), zero);
    }
    Asking asking = Asking.of(source.plan(), component, source.period(), window.get());
    ComponentCalculation calculation = new ComponentCalculation(this, component, asking);
    Tally tally = calculation.calculate();
    Modification modification = new Modification(this, source, asking, tally);
    ImmutableList<Modifier> modifiers = component.modifiers();
    int carriedInAt = firstDeferringCap(modifiers);
    for (int i = 0; i <= modifiers.size(); i++) {
      if (i == carriedInAt) {
        carryIn(source, tally);
      }
      if (i < modifiers.size()) {
        modification.apply(i, modifiers.get(i));
      }
    }
    ImmutableList<MissingInput> missing =
        ImmutableList.<MissingInput>builder()
            .addAll(calculation.missing())
            .addAll(modification.missing())
            .build();
    return posted(source, tally, modification.deferred(), missing);
  }

  /** Returns the days of a period on which a component is in force, if there are any. */
  static Optional<SalesPeriod> window(Component component, SalesPeriod period) {
    LocalDate start = component.from().filter(period.start()::isBefore).orElse(period.start());
    LocalDate end = component.until().filter(period.end()::isAfter).orElse(period.end());
    return start.isBefore(end) ? Optional.of(SalesPeriod.of(start, end)) : Optional.empty();
  }

  // what was deferred has passed the modifiers before the cap once already
  private static int firstDeferringCap(ImmutableList<Modifier> modifiers) {
    int index = 0;
    while (index < modifiers.size() && !defers(modifiers.get(index))) {
      index++;
    }
    return index;
  }

  private static boolean defers(Modifier modifier) {
    return modifier instanceof Modifier.Cap cap && cap.excess() == Modifier.Excess.DEFERRED;
  }

  private void carryIn(Source source, Tally tally) {
    Optional<Source> before = before(source);
    Deferred deferred =
        before.map(each -> result(each).deferred()).orElseGet(() -> Deferred.nothing(zero));
    if (!deferred.amount().isZero()) {
      tally.carryIn(
          new Working.CarriedIn(before.orElseThrow().period(), deferred.amount()),
          deferred.parts());
    }
  }

  // the version before in the same period, else the last one of the period before
  private Optional<Source> before(Source source) {
    ImmutableList<CommissionPlan> earlier = earlierVersions(source);
    if (!earlier.isEmpty()) {
      return same(source, earlier.get(earlier.size() - 1), source.period());
    }
    return source
        .component()
        .calendar()
        .previous(source.period())
        .flatMap(
            period ->
                agreements
                    .lastVersion(seller, source.plan().id(), period)
                    .flatMap(plan -> same(source, plan, period)));
  }

  private static Optional<Source> same(Source source, CommissionPlan plan, SalesPeriod period) {
    return plan.find(source.component().id())
        .filter(each -> each.calendar().equals(source.component().calendar()))
        .map(each -> new Source(plan, each, period));
  }

  private ImmutableList<CommissionPlan> earlierVersions(Source source) {
    return agreements.program().versions(source.plan().id()).stream()
        .filter(version -> version.from().isBefore(source.plan().from()))
        .filter(version -> !agreements.tenure(seller, version, source.period()).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what a component came to by the versions of the plan before, in the same period. */
  Quantity ofEarlierVersions(Source source) {
    return earlierVersions(source).stream()
        .flatMap(version -> same(source, version, source.period()).stream())
        .map(each -> unsigned(each, result(each).total()))
        .reduce(zero, Quantity::plus);
  }

  private static Quantity unsigned(Source source, Quantity total) {
    return source.component().sign() == Component.Sign.DEDUCTION ? total.negated() : total;
  }

  private ComponentResult posted(
      Source source, Tally tally, Deferred deferred, ImmutableList<MissingInput> missing) {
    boolean taken = source.component().sign() == Component.Sign.DEDUCTION;
    LineRounding rounding = new LineRounding(source.plan().rounding());
    ImmutableList.Builder<EarnedLine> lines = ImmutableList.builder();
    ImmutableMap.Builder<LineKey, ImmutableMap<Credit, Fraction>> effects = ImmutableMap.builder();
    for (Tally.Draft draft : tally.drafts()) {
      LineKey key = key(source, draft);
      Quantity exact = taken ? draft.working().amount().negated() : draft.working().amount();
      LineRounding.Rounded rounded = rounding.next(draft, exact);
      lines.add(
          new EarnedLine(
              key, draft.credit(), draft.working(), exact, rounded.exactSoFar(), rounded.amount()));
      effects.put(key, shares(draft));
    }
    Quantity total = tally.total();
    return new ComponentResult(
        source.period(),
        taken ? total.negated() : total,
        deferred,
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
    Quantity whole = draft.working().amount();
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
    Set<Source> sources = new TreeSet<>(Source.ORDER);
    for (PlanAssignment assignment : agreements.program().assignments(seller)) {
      for (CommissionPlan plan : agreements.program().versions(assignment.plan())) {
        begun(assignment, plan).ifPresent(days -> addSources(sources, plan, days));
      }
    }
    for (Credit credit : credits()) {
      version(book.original(credit).orElse(credit))
          .ifPresent(plan -> addSources(sources, plan, SalesPeriod.ofDay(credit.creditedOn())));
      version(credit)
          .ifPresent(plan -> addSources(sources, plan, SalesPeriod.ofDay(credit.creditedOn())));
    }
    return ImmutableList.copyOf(sources);
  }

  private Optional<SalesPeriod> begun(PlanAssignment assignment, CommissionPlan plan) {
    LocalDate start = assignment.from().isAfter(plan.from()) ? assignment.from() : plan.from();
    LocalDate end = cutoff;
    for (Optional<LocalDate> until : ImmutableList.of(assignment.until(), plan.until())) {
      if (until.isPresent() && until.get().isBefore(end)) {
        end = until.get();
      }
    }
    return start.isBefore(end) ? Optional.of(SalesPeriod.of(start, end)) : Optional.empty();
  }

  private static void addSources(Set<Source> sources, CommissionPlan plan, SalesPeriod days) {
    for (Component component : plan.components()) {
      for (SalesPeriod period : component.calendar().over(days)) {
        sources.add(new Source(plan, component, period));
      }
    }
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
