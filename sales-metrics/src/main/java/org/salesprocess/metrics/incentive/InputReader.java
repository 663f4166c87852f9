package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/** Reads the inputs of a plan for one seller. */
final class InputReader {

  private static final String NO_PERIOD = "no period of the calendar holds the last day";

  private final PayAgreements agreements;
  private final CreditBook book;
  private final SellerId seller;
  private final LocalDate cutoff;
  private final BiFunction<Asking, ComponentId, Optional<Quantity>> results;
  private final ReturnRule returns;
  private final Map<Count, ImmutableList<CountedCredits.Counted>> counts = new HashMap<>();

  /**
   * Makes a reader.
   *
   * @param cutoff the first day that is not measured
   * @param results what another component comes to in the period that is asked for
   */
  InputReader(
      PayAgreements agreements,
      CreditBook book,
      SellerId seller,
      LocalDate cutoff,
      BiFunction<Asking, ComponentId, Optional<Quantity>> results) {
    this.agreements = agreements;
    this.book = book;
    this.seller = seller;
    this.cutoff = cutoff;
    this.results = results;
    returns = new ReturnRule(agreements, book, seller);
  }

  /** Reads an input for a period, or for a credit and its deal where it has a value for each. */
  Reading read(Input input, Asking asking, Optional<Credit> of) {
    return input.match(
        measured -> measured(measured, asking, of),
        attained -> attained(attained, asking),
        improved -> improved(improved, asking),
        ratio -> ratio(ratio, asking, of),
        ofDeal -> attribute(ofDeal, of.orElseThrow()),
        resultOf ->
            results
                .apply(asking, resultOf.component())
                .map(value -> Reading.of(input, value))
                .orElseGet(() -> Reading.missing(input, "there is no result yet")),
        constant -> Reading.of(input, constant.value()),
        targetIncentive -> target(input, asking),
        scaled -> scaled(scaled, asking, of));
  }

  private Reading scaled(Input.Scaled scaled, Asking asking, Optional<Credit> of) {
    Reading reading = read(scaled.of(), asking, of);
    return reading
        .value()
        .map(value -> Reading.of(scaled, value.times(scaled.factor())))
        .orElseGet(() -> Reading.missing(scaled, reading.missing().orElseThrow()));
  }

  private Reading measured(Input.Measured input, Asking asking, Optional<Credit> of) {
    Optional<Quantity> value;
    if (input.span() instanceof Span.OfDeal) {
      DealId deal = book.dealOf(of.orElseThrow());
      Population own = Population.of(QuotaScope.of(seller));
      value = totals(asking).ofDeal(own, measurement(input), input.filter(), deal);
    } else {
      Optional<SalesPeriod> window = window(input.span(), asking);
      if (window.isEmpty()) {
        return Reading.missing(input, NO_PERIOD);
      }
      Optional<Population> who = population(input.whose(), window.get());
      if (who.isEmpty()) {
        return Reading.missing(input, noTeam(input));
      }
      value = totals(asking).value(who.get(), measurement(input), input.filter(), window.get());
    }
    return value
        .map(found -> Reading.of(input, found))
        .orElseGet(() -> Reading.missing(input, "there is nothing to average"));
  }

  private static String noTeam(Input.Measured input) {
    return "the seller is in no %s".formatted(input.whose());
  }

  private Reading ratio(Input.Ratio input, Asking asking, Optional<Credit> of) {
    Reading upper = read(input.of(), asking, of);
    Reading lower = read(input.to(), asking, of);
    for (Reading part : List.of(upper, lower)) {
      if (part.value().isEmpty()) {
        return Reading.missing(input, part.toString());
      }
    }
    Quantity whole = lower.value().orElseThrow();
    return whole.isZero()
        ? Reading.missing(input, input.to() + " is zero")
        : Reading.ratio(input, upper.value().orElseThrow(), whole);
  }

  /** Returns what the seller's credits are worth to what is asked for, in their order. */
  ImmutableList<CountedCredits.Counted> counted(
      Asking asking, Measure measure, CreditFilter filter) {
    CountedCredits count = counted(asking, asking.plan().rounding());
    ImmutableList<Credit> own = book.of(seller);
    Count key = new Count(measure, filter, count.rounding(), count.policies(book.backs(seller)));
    return counts.computeIfAbsent(key, unseen -> count.count(own, measure, filter));
  }

  /** Returns what those of them are worth that count on some days, as a part of the same list. */
  ImmutableList<CountedCredits.Counted> counted(
      Asking asking, Measure measure, CreditFilter filter, SalesPeriod days) {
    // credits are in the order of their days
    ImmutableList<CountedCredits.Counted> all = counted(asking, measure, filter);
    return all.subList(firstFrom(all, days.start()), firstFrom(all, days.end()));
  }

  private static int firstFrom(ImmutableList<CountedCredits.Counted> inOrder, LocalDate day) {
    int from = 0;
    int to = inOrder.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (inOrder.get(middle).credit().creditedOn().isBefore(day)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** What a count of the seller's credits depends on. */
  private record Count(
      Measure measure,
      CreditFilter filter,
      Rounding rounding,
      ImmutableList<ReturnPolicy> returns) {}

  /** Returns what credits are worth exactly, wherever the plan rounds. */
  CountedCredits exactly(Asking asking) {
    return counted(asking, Rounding.STANDARD);
  }

  private CountedCredits counted(Asking asking, Rounding rounding) {
    return new CountedCredits(
        book, agreements.scopes(), sale -> returns.policy(asking, sale), rounding);
  }

  private CreditTotals totals(Asking asking) {
    return new CreditTotals(
        book,
        agreements.scopes(),
        sale -> returns.policy(asking, sale),
        asking.plan().rounding(),
        book.memo());
  }

  private Measurement measurement(Input.Measured input) {
    return new Measurement(input.measure(), input.kind(agreements.program().currency()));
  }

  /** Returns the days over which a span that is no deal is measured, if there is such a period. */
  Optional<SalesPeriod> window(Span span, Asking asking) {
    LocalDate last = asking.period().end().minusDays(1);
    return span.match(
        Optional::empty,
        () -> Optional.of(asking.window()),
        calendar -> calendar.find(last),
        calendar ->
            calendar.find(last).map(whole -> SalesPeriod.of(whole.start(), asking.period().end())));
  }

  // days on which the component is not in force have a quota and a past all the same
  private Optional<SalesPeriod> wholeWindow(Span span, Asking asking) {
    return span instanceof Span.OfComponent ? Optional.of(asking.period()) : window(span, asking);
  }

  /** Returns whose credits count in a period; empty for a team if the seller is in none. */
  Optional<Population> population(Whose whose, SalesPeriod period) {
    return whose.match(
        () -> Optional.of(Population.of(QuotaScope.of(seller))),
        structure -> team(structure, period).map(QuotaScope::of).map(Population::of),
        team -> Optional.of(Population.of(QuotaScope.of(team))),
        department -> Optional.of(Population.of(QuotaScope.of(department))),
        () -> Optional.of(Population.everyone()));
  }

  // the team on the last day that is over, as far as the period goes
  private Optional<TeamId> team(Structure structure, SalesPeriod window) {
    LocalDate end = window.end().isBefore(cutoff) ? window.end() : cutoff;
    LocalDate last = end.isAfter(window.start()) ? end.minusDays(1) : window.start();
    return agreements.scopes().organization().teamOf(seller, structure, last);
  }

  private Reading attained(Input.Attained input, Asking asking) {
    Input.Measured of = input.of();
    Optional<SalesPeriod> period = wholeWindow(of.span(), asking);
    if (period.isEmpty()) {
      return Reading.missing(input, NO_PERIOD);
    }
    Optional<QuotaScope> scope =
        population(of.whose(), period.get()).map(who -> scope(who, of.filter()));
    if (scope.isEmpty()) {
      return Reading.missing(input, noTeam(of));
    }
    Optional<ResolvedQuota> quota =
        agreements.quota(scope.get(), of.measure(), input.improvementOn(), period.get());
    if (quota.isEmpty() || quota.get().target().isZero()) {
      return Reading.missing(
          input,
          quota.isEmpty()
              ? "there is no quota on %s of %s in %s"
                  .formatted(of.measure(), scope.get(), period.get())
              : "the quota on %s of %s in %s is zero"
                  .formatted(of.measure(), scope.get(), period.get()));
    }
    // the scope of the quota says all that the filter does
    Input.Measured unfiltered = of.where(CreditFilter.all());
    Population who = Population.of(scope.get());
    Optional<Quantity> achieved =
        input.improvementOn().isPresent()
            ? compared(who, unfiltered, input.improvementOn().get(), period.get(), asking)
                .map(CreditTotals.Compared::more)
            : totals(asking)
                .value(
                    who,
                    measurement(of),
                    CreditFilter.all(),
                    window(of.span(), asking).orElseThrow());
    return achieved
        .map(value -> Reading.attained(input, value, quota.get()))
        .orElseGet(() -> Reading.missing(input, "there is nothing to measure"));
  }

  private static QuotaScope scope(Population who, CreditFilter filter) {
    boolean isDirectOnly = !filter.kinds().contains(CreditShare.Kind.OVERLAY);
    return who.scope()
        .map(
            scope ->
                scope
                    .withProductLine(filter.productLine())
                    .withTerritory(filter.territory())
                    .withDirectOnly(isDirectOnly && scope.seller().isPresent()))
        .orElseGet(
            () ->
                QuotaScope.builder()
                    .productLine(filter.productLine())
                    .territory(filter.territory())
                    .build());
  }

  private Reading improved(Input.Improved input, Asking asking) {
    Optional<SalesPeriod> period = wholeWindow(input.of().span(), asking);
    if (period.isEmpty()) {
      return Reading.missing(input, NO_PERIOD);
    }
    Optional<Population> who = population(input.of().whose(), period.get());
    if (who.isEmpty()) {
      return Reading.missing(input, noTeam(input.of()));
    }
    Optional<CreditTotals.Compared> found =
        compared(who.get(), input.of(), input.baseline(), period.get(), asking);
    if (found.isEmpty()) {
      return Reading.missing(input, "there is no past to compare with");
    }
    CreditTotals.Compared compared = found.get();
    if (!input.relative()) {
      return Reading.of(input, compared.more());
    }
    return compared.before().isPositive()
        ? Reading.of(input, Quantity.of(compared.more().dividedBy(compared.before())))
        : Reading.missing(
            input, "the past is %s, so there is no share of it".formatted(compared.before()));
  }

  private Optional<CreditTotals.Compared> compared(
      Population who, Input.Measured of, Baseline baseline, SalesPeriod period, Asking asking) {
    return totals(asking)
        .compared(who, measurement(of), of.filter(), pastPeriods(of, asking), baseline, period);
  }

  /** Returns the days that what is measured is compared with, if the calendar has such. */
  Optional<SalesPeriod> past(Input.Measured of, Baseline baseline, Asking asking) {
    return wholeWindow(of.span(), asking)
        .flatMap(period -> pastPeriods(of, asking).of(baseline, period));
  }

  private PastPeriods pastPeriods(Input.Measured of, Asking asking) {
    SalesCalendar calendar =
        of.span() instanceof Span.Whole whole ? whole.calendar() : asking.calendar();
    return new PastPeriods(agreements.scopes().organization(), calendar, Optional.empty());
  }

  // a return is asked for what its sale has, unless it says otherwise itself
  private Reading attribute(Input.OfDeal input, Credit credit) {
    return credit
        .transaction()
        .attributes()
        .get(input.name())
        .or(
            () ->
                book.original(credit)
                    .flatMap(sale -> sale.transaction().attributes().get(input.name())))
        .filter(AttributeValue.Numeric.class::isInstance)
        .map(value -> ((AttributeValue.Numeric) value).value())
        .map(number -> Reading.of(input, Quantity.of(Fraction.of(number))))
        .orElseGet(
            () ->
                Reading.missing(
                    input,
                    "transaction %s has no number of that name"
                        .formatted(credit.transaction().id())));
  }

  private Reading target(Input input, Asking asking) {
    if (!asking.isWhole()) {
      return Reading.of(input, target(asking.plan(), asking.window()));
    }
    Quantity total = Quantity.of(agreements.program().currency(), Fraction.ZERO);
    for (CommissionPlan version : agreements.program().versions(asking.plan().id())) {
      Optional<SalesPeriod> days = asking.window(version);
      if (days.isPresent()) {
        total = total.plus(target(version, days.get()));
      }
    }
    return Reading.of(input, total);
  }

  // of each assignment, the days on this version, by the share of the period the target is for
  private Quantity target(CommissionPlan plan, SalesPeriod window) {
    Quantity total = Quantity.of(agreements.program().currency(), Fraction.ZERO);
    for (var assignment : agreements.program().assignments(seller)) {
      Optional<TargetIncentive> target = assignment.target();
      if (!assignment.plan().equals(plan.id()) || target.isEmpty()) {
        continue;
      }
      for (SalesPeriod days : agreements.tenure(seller, plan, window)) {
        for (SalesPeriod whole : target.get().per().over(days)) {
          SalesPeriod part = whole.intersection(days).orElseThrow();
          boolean isOfAssignment = assignment.isInForceOn(part.start());
          if (isOfAssignment) {
            Fraction share = plan.proration().share(part, whole);
            total = total.plus(Quantity.of(target.get().amount()).times(share));
          }
        }
      }
    }
    return total;
  }
}
