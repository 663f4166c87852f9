package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

/**
 * Generators of what a component of a plan measures.
 *
 * @param others the components whose results may be used
 */
record InputArbitraries(ImmutableList<ComponentId> others) {

  private static final CurrencyUnit CURRENCY = BasicArbitraries.CURRENCY;

  /** Generates the standard measures and two of a company's own. */
  static Arbitrary<Measure> measures() {
    List<Measure> all = new ArrayList<>(Measure.standard());
    all.add(Measure.number("points"));
    all.add(Measure.mean("smile"));
    return Arbitraries.of(all);
  }

  /** Generates measures whose values are added, in money or in numbers. */
  static Arbitrary<Measure> sums(Measure.Kind kind) {
    return measures()
        .filter(each -> each.kind() == kind && each.aggregation() == Measure.Aggregation.SUM);
  }

  /** Generates filters; three in four let every credit pass. */
  static Arbitrary<CreditFilter> filters() {
    Arbitrary<CreditFilter> narrow =
        Combinators.combine(
                Arbitraries.of(CreditShare.Kind.class).set().ofMinSize(1),
                BasicArbitraries.ids(CreditRuleId::of, "rule-").set().ofMaxSize(1),
                Arbitraries.of("booking", "invoice").set().ofMaxSize(1),
                MarketArbitraries.productIds().optional(0.2),
                BasicArbitraries.ids(ProductLineId::of, "line-").optional(0.2),
                MarketArbitraries.territoryIds().optional(0.2),
                Arbitraries.of("red", "green")
                    .map(colour -> Condition.equal("colour", colour))
                    .optional(0.2))
            .as(
                (kinds, rules, types, product, line, territory, where) ->
                    CreditFilter.builder()
                        .kinds(EnumSet.copyOf(kinds))
                        .rules(ImmutableSortedSet.copyOf(rules))
                        .types(ImmutableSortedSet.copyOf(types))
                        .product(product)
                        .productLine(line)
                        .territory(territory)
                        .where(where)
                        .build());
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(CreditFilter.all())), Tuple.of(1, narrow));
  }

  /** Generates what is credited to the seller in the period or by deal: a base paid by credit. */
  static Arbitrary<Input> credited(Measure.Kind kind) {
    return Combinators.combine(
            sums(kind), Arbitraries.of(Span.componentPeriod(), Span.deal()), filters())
        .as((measure, span, filter) -> Input.of(measure, span).where(filter));
  }

  /** Generates levels that the seller's own credits fill, as tiers applied MARGINAL need them. */
  static Arbitrary<Input> filled() {
    return scaled(
        Arbitraries.oneOf(
            Arbitraries.of(Measure.Kind.class)
                .flatMap(
                    kind ->
                        Combinators.combine(sums(kind), periodSpans(), filters())
                            .as((measure, span, filter) -> Input.of(measure, span).where(filter))),
            Combinators.combine(
                    Arbitraries.of(Measure.Kind.class).flatMap(k -> sums(k)),
                    periodSpans(),
                    quotaFilters())
                .as((measure, span, filter) -> Input.attainment(measure, span).where(filter))));
  }

  /** Generates inputs of one deal. */
  static Arbitrary<Input> ofDeal() {
    return scaled(
        Arbitraries.oneOf(
            measures().map(measure -> Input.of(measure, Span.deal())),
            ratiosOfDeal(),
            Arbitraries.of("size", "discount").map(Input.OfDeal::new)));
  }

  /** Generates inputs of a period in this kind of quantity, none of them a mean. */
  Arbitrary<Input> bases(Measure.Kind kind) {
    return ofPeriod()
        .filter(input -> isMoney(input) == (kind == Measure.Kind.AMOUNT) && !isMean(input));
  }

  /** Generates amounts of a period. */
  Arbitrary<Input> amounts() {
    return bases(Measure.Kind.AMOUNT);
  }

  /** Generates numbers of a period. */
  Arbitrary<Input> numbers() {
    return ofPeriod().filter(input -> !isMoney(input));
  }

  /** Generates inputs of a period of every kind. */
  Arbitrary<Input> ofPeriod() {
    List<Arbitrary<? extends Input>> kinds = new ArrayList<>();
    kinds.add(measured());
    kinds.add(attained());
    kinds.add(
        Combinators.combine(measured(), Arbitraries.of(Baseline.class), Arbitraries.of(true, false))
            .as(Input.Improved::new));
    kinds.add(ratios());
    kinds.add(
        Arbitraries.of(Optional.of(CURRENCY), Optional.<CurrencyUnit>empty())
            .flatMap(RateTableArbitraries::quantities)
            .map(Input::constant));
    kinds.add(Arbitraries.just(Input.targetIncentive()));
    if (!others.isEmpty()) {
      kinds.add(Arbitraries.of(others).map(Input::resultOf));
    }
    return scaled(Arbitraries.oneOf(kinds));
  }

  private static Arbitrary<Input.Measured> measured() {
    return Combinators.combine(measures(), periodSpans(), whose(), filters())
        .as(Input.Measured::new);
  }

  // both of one measure, so that they are counted alike
  private static Arbitrary<Input.Ratio> ratios() {
    return Combinators.combine(measured(), periodSpans(), whose())
        .as(
            (of, span, whose) ->
                Input.ratio(of, new Input.Measured(of.measure(), span, whose, CreditFilter.all())));
  }

  private static Arbitrary<Input.Ratio> ratiosOfDeal() {
    return Combinators.combine(measures().map(measure -> Input.of(measure, Span.deal())), filters())
        .as((measured, filter) -> Input.ratio(measured.where(filter), measured));
  }

  private static Arbitrary<Input> attained() {
    return Combinators.combine(
            measures(),
            periodSpans(),
            whose(),
            quotaFilters(),
            Arbitraries.of(Baseline.class).optional(0.3))
        .as(
            (measure, span, whose, filter, improvementOn) -> {
              boolean hasScope = filter.productLine().isPresent() || filter.territory().isPresent();
              Whose whoever = whose instanceof Whose.Everyone && !hasScope ? Whose.own() : whose;
              return new Input.Attained(
                  new Input.Measured(measure, span, whoever, filter), improvementOn);
            });
  }

  /** Generates filters of what a quota can be on. */
  private static Arbitrary<CreditFilter> quotaFilters() {
    return Combinators.combine(
            Arbitraries.of(CreditFilter.all(), CreditFilter.direct()),
            BasicArbitraries.ids(ProductLineId::of, "line-").optional(0.3),
            MarketArbitraries.territoryIds().optional(0.3))
        .as((kinds, line, territory) -> kinds.withProductLine(line).withTerritory(territory));
  }

  /** Generates spans of a period. */
  static Arbitrary<Span> periodSpans() {
    Arbitrary<SalesCalendar> longer =
        Arbitraries.of(SalesCalendar.quarters(Month.JANUARY), SalesCalendar.years(Month.JANUARY));
    return Arbitraries.oneOf(
        Arbitraries.just(Span.componentPeriod()),
        longer.map(Span::whole),
        longer.map(Span::toDate));
  }

  /** Generates whose results are measured. */
  static Arbitrary<Whose> whose() {
    return Arbitraries.oneOf(
        Arbitraries.just(Whose.own()),
        Arbitraries.of(Structure.class).map(Whose::teamOf),
        BasicArbitraries.ids(TeamId::of, "team-").map(Whose::unit),
        OrgArbitraries.departments().map(Department::id).map(Whose::department),
        Arbitraries.just(Whose.everyone()));
  }

  private static Arbitrary<Input> scaled(Arbitrary<? extends Input> inputs) {
    Arbitrary<Input> plain = inputs.map(input -> input);
    return Arbitraries.frequencyOf(
        Tuple.of(4, plain),
        Tuple.of(
            1,
            Combinators.combine(plain, Arbitraries.of(Fraction.HALF, Fraction.of(4, 3)))
                .as(Input::times)));
  }

  private static boolean isMoney(Input input) {
    return input.kind(CURRENCY).isPresent();
  }

  private static boolean isMean(Input input) {
    return input.match(
        measured -> measured.measure().aggregation() == Measure.Aggregation.MEAN,
        attained -> false,
        improved -> false,
        ratio -> false,
        ofDeal -> false,
        resultOf -> false,
        constant -> false,
        targetIncentive -> false,
        scaled -> isMean(scaled.of()));
  }
}
