package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;

/** Reads the inputs of a plan for one seller. */
final class InputReader {

  private final PayAgreements agreements;
  private final CreditBook book;
  private final SellerId seller;
  private final LocalDate cutoff;
  private final BiFunction<Asking, ComponentId, Optional<Quantity>> results;
  private final ReturnRule returns;

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
    if (input.span() instanceof Span.OfDeal) {
      Credit credit = of.orElseThrow();
      return total(input, asking, own(), input.filter(), each -> isOfDeal(each.credit(), credit));
    }
    Optional<SalesPeriod> window = window(input.span(), asking);
    if (window.isEmpty()) {
      return Reading.missing(input, "no period of the calendar holds the last day");
    }
    Predicate<CountedCredits.Counted> inside =
        each -> window.get().contains(each.credit().creditedOn());
    return input
        .whose()
        .match(
            () -> total(input, asking, own(), input.filter(), inside),
            structure ->
                team(structure, window.get())
                    .map(
                        team ->
                            total(input, asking, of(QuotaScope.of(team)), input.filter(), inside))
                    .orElseGet(() -> noTeam(input, structure)),
            team -> total(input, asking, of(QuotaScope.of(team)), input.filter(), inside));
  }

  private static Reading noTeam(Input input, Structure structure) {
    return Reading.missing(input, "the seller is in no team by " + structure);
  }

  private Reading total(
      Input.Measured input,
      Asking asking,
      List<Credit> credits,
      CreditFilter filter,
      Predicate<CountedCredits.Counted> inside) {
    return sum(counted(asking).count(credits, input.measure(), filter), input.measure(), inside)
        .map(value -> Reading.of(input, value))
        .orElseGet(() -> Reading.missing(input, "there is nothing to average"));
  }

  /** Returns what credits are worth to what is asked for. */
  CountedCredits counted(Asking asking) {
    return counted(asking, asking.plan().rounding());
  }

  /** Returns what they are worth exactly, wherever the plan rounds. */
  CountedCredits exactly(Asking asking) {
    return counted(asking, Rounding.STANDARD);
  }

  private CountedCredits counted(Asking asking, Rounding rounding) {
    return new CountedCredits(
        book, agreements.scopes(), sale -> returns.policy(asking, sale), rounding);
  }

  private Optional<Quantity> sum(
      List<CountedCredits.Counted> credits,
      Measure measure,
      Predicate<CountedCredits.Counted> inside) {
    Quantity total = nothing(measure);
    Fraction weight = Fraction.ZERO;
    for (CountedCredits.Counted each : credits) {
      if (inside.test(each)) {
        total = total.plus(each.value());
        weight = weight.plus(each.weight());
      }
    }
    if (measure.aggregation() == Measure.Aggregation.SUM) {
      return Optional.of(total);
    }
    return weight.isZero()
        ? Optional.empty()
        : Optional.of(total.times(Fraction.ONE.dividedBy(weight)));
  }

  private Quantity nothing(Measure measure) {
    return measure.kind() == Measure.Kind.AMOUNT
        ? Quantity.of(agreements.program().currency(), Fraction.ZERO)
        : Quantity.of(0);
  }

  private boolean isOfDeal(Credit credit, Credit other) {
    return book.dealOf(credit).equals(book.dealOf(other));
  }

  private ImmutableList<Credit> own() {
    return book.of(seller);
  }

  private ImmutableList<Credit> of(QuotaScope scope) {
    return book.all().stream()
        .filter(credit -> agreements.scopes().counts(scope, book.original(credit).orElse(credit)))
        .collect(ImmutableList.toImmutableList());
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

  // the team on the last day that is over, as far as the period goes
  private Optional<TeamId> team(Structure structure, SalesPeriod window) {
    LocalDate end = window.end().isBefore(cutoff) ? window.end() : cutoff;
    LocalDate last = end.isAfter(window.start()) ? end.minusDays(1) : window.start();
    return agreements.scopes().organization().teamOf(seller, structure, last);
  }

  private Reading attained(Input.Attained input, Asking asking) {
    Optional<SalesPeriod> measured = window(input.span(), asking);
    if (measured.isEmpty()) {
      return Reading.missing(input, "no period of the calendar holds the last day");
    }
    // days on which the component is not in force have a quota all the same
    SalesPeriod period =
        input.span() instanceof Span.OfComponent ? asking.period() : measured.get();
    Optional<QuotaScope> scope = scope(input, period);
    if (scope.isEmpty()) {
      return Reading.missing(input, "the seller is in no team of that structure");
    }
    Optional<ResolvedQuota> quota =
        agreements.quota(scope.get(), input.measure(), input.improvementOn(), period);
    if (quota.isEmpty() || quota.get().target().isZero()) {
      return Reading.missing(
          input,
          quota.isEmpty()
              ? "there is no quota on %s of %s in %s"
                  .formatted(input.measure(), scope.get(), period)
              : "the quota on %s of %s in %s is zero"
                  .formatted(input.measure(), scope.get(), period));
    }
    Optional<Quantity> achieved =
        input
            .improvementOn()
            .map(baseline -> improvement(scope.get(), input.measure(), baseline, asking))
            .orElseGet(() -> achieved(scope.get(), input.measure(), measured.get(), asking));
    return achieved
        .map(value -> Reading.attained(input, value, quota.get()))
        .orElseGet(() -> Reading.missing(input, "there is nothing to measure"));
  }

  private Optional<QuotaScope> scope(Input.Attained input, SalesPeriod period) {
    QuotaScope.Builder scope =
        QuotaScope.builder().productLine(input.productLine()).territory(input.territory());
    return input
        .whose()
        .match(
            () -> Optional.of(scope.seller(seller).build()),
            structure -> team(structure, period).map(team -> scope.team(team).build()),
            team -> Optional.of(scope.team(team).build()));
  }

  private Optional<Quantity> achieved(
      QuotaScope scope, Measure measure, SalesPeriod period, Asking asking) {
    List<CountedCredits.Counted> credits =
        counted(asking).count(of(scope), measure, CreditFilter.all());
    return sum(credits, measure, each -> period.contains(each.credit().creditedOn()));
  }

  private Reading improved(Input.Improved input, Asking asking) {
    QuotaScope scope = QuotaScope.of(seller);
    Optional<SalesPeriod> past = past(input.baseline(), asking);
    Optional<Quantity> before =
        past.flatMap(period -> achieved(scope, input.measure(), period, asking));
    Optional<Quantity> now = achieved(scope, input.measure(), asking.period(), asking);
    if (before.isEmpty() || now.isEmpty()) {
      return Reading.missing(input, "there is no past to compare with");
    }
    Quantity more = now.get().minus(before.get());
    if (!input.relative()) {
      return Reading.of(input, more);
    }
    return before.get().isPositive()
        ? Reading.of(input, Quantity.of(more.dividedBy(before.get())))
        : Reading.missing(
            input, "the past is %s, so there is no share of it".formatted(before.get()));
  }

  private Optional<Quantity> improvement(
      QuotaScope scope, Measure measure, Baseline baseline, Asking asking) {
    Optional<Quantity> now = achieved(scope, measure, asking.period(), asking);
    Optional<Quantity> before =
        past(baseline, asking).flatMap(period -> achieved(scope, measure, period, asking));
    return now.isEmpty() || before.isEmpty()
        ? Optional.empty()
        : Optional.of(now.get().minus(before.get()));
  }

  // someone who came later has no such past
  private Optional<SalesPeriod> past(Baseline baseline, Asking asking) {
    Optional<SalesPeriod> past =
        switch (baseline) {
          case PREVIOUS_PERIOD -> asking.calendar().previous(asking.period());
          case SAME_PERIOD_LAST_YEAR ->
              asking.calendar().find(asking.period().start().minusYears(1));
        };
    Optional<LocalDate> hired =
        agreements.scopes().organization().find(seller).flatMap(known -> known.hiredOn());
    return past.filter(period -> hired.map(day -> day.isBefore(period.end())).orElse(true));
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
