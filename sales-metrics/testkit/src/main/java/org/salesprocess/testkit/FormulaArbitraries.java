package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple4;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.RateTable.Application;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * Generators of how a component comes to its amount.
 *
 * @param inputs what it may measure
 * @param instead what it may be replaced by
 */
record FormulaArbitraries(InputArbitraries inputs, Optional<ComponentId> instead) {

  private static final CurrencyUnit CURRENCY = BasicArbitraries.CURRENCY;
  private static final int MOST_GOALS = 3;

  // for a goal by a count, which must have a curve
  private static final RateTable BY_TEN =
      RateTable.points(RateTable.Point.of("0", "0"), RateTable.Point.of("10", "1"));

  /** Generates formulas of every kind. */
  Arbitrary<Formula> formulas() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, rated()),
        Tuple.of(1, fixedAmounts()),
        Tuple.of(1, goals()),
        Tuple.of(1, spiffs()));
  }

  // a table applied MARGINAL, and a level of each deal, need a base of the seller's own credits
  private Arbitrary<Formula> rated() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.of(Application.class).optional(0.75),
            either,
            Arbitraries.of(Measure.Kind.class),
            either)
        .flatAs(
            (application, byCredit, kind, isGrid) -> {
              boolean isMarginal = application.equals(Optional.of(Application.MARGINAL));
              Arbitrary<Input> bases =
                  byCredit || isMarginal ? InputArbitraries.credited(kind) : inputs.bases(kind);
              Arbitrary<Input> others = byCredit || isMarginal ? levels() : inputs.ofPeriod();
              return Combinators.combine(
                      bases,
                      isMarginal ? InputArbitraries.filled() : others,
                      isGrid ? others.map(Optional::of) : Arbitraries.just(Optional.<Input>empty()))
                  .flatAs((base, level, second) -> rated(application, level, second, base));
            });
  }

  private static Arbitrary<Formula> rated(
      Optional<Application> application, Input level, Optional<Input> second, Input base) {
    Optional<CurrencyUnit> values =
        base.kind(CURRENCY).isPresent() ? Optional.empty() : Optional.of(CURRENCY);
    Arbitrary<RateTable> tables =
        second
            .map(
                rows ->
                    RateTableArbitraries.grids(
                        application, rows.kind(CURRENCY), level.kind(CURRENCY), values))
            .orElseGet(
                () -> RateTableArbitraries.tables(application, level.kind(CURRENCY), values));
    return tables.map(table -> new Formula.Rated(table, level, second, base));
  }

  private Arbitrary<Input> levels() {
    return Arbitraries.oneOf(inputs.ofPeriod(), InputArbitraries.ofDeal());
  }

  private static Arbitrary<Formula> fixedAmounts() {
    return Combinators.combine(positiveAmounts(), Arbitraries.of(true, false))
        .as(Formula.FixedAmount::new);
  }

  private Arbitrary<Formula> goals() {
    Arbitrary<List<Tuple4<String, Integer, Input, Optional<RateTable>>>> parts =
        Combinators.combine(
                Arbitraries.of("calls", "training", "forecast", "notes"),
                Arbitraries.integers().between(1, 9),
                inputs.numbers(),
                curves().optional(0.5))
            .as(Tuple::of)
            .list()
            .uniqueElements(Tuple4::get1)
            .ofMinSize(1)
            .ofMaxSize(MOST_GOALS);
    return Combinators.combine(parts, curves().optional(0.5), inputs.amounts())
        .as((each, curve, target) -> new Formula.Goals(weighted(each), curve, target));
  }

  private static ImmutableList<Formula.Goal> weighted(
      List<Tuple4<String, Integer, Input, Optional<RateTable>>> parts) {
    int whole = parts.stream().mapToInt(Tuple4::get2).sum();
    return parts.stream()
        .map(
            part ->
                new Formula.Goal(
                    part.get1(),
                    Fraction.of(part.get2(), whole),
                    part.get3(),
                    part.get4().or(() -> curveFor(part.get3()))))
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<RateTable> curveFor(Input level) {
    return level instanceof Input.Attained ? Optional.empty() : Optional.of(BY_TEN);
  }

  private static Arbitrary<RateTable> curves() {
    return Arbitraries.of(Application.WHOLE, Application.PROPORTIONAL)
        .optional(0.67)
        .flatMap(
            application ->
                RateTableArbitraries.tables(application, Optional.empty(), Optional.empty()));
  }

  private static Arbitrary<Formula> spiffs() {
    return Arbitraries.of(Formula.Spiff.Per.class)
        .flatMap(
            per ->
                Combinators.combine(
                        positiveAmounts(),
                        per == Formula.Spiff.Per.UNIT
                            ? InputArbitraries.sums(Measure.Kind.NUMBER)
                            : Arbitraries.of(Measure.Kind.class).flatMap(InputArbitraries::sums),
                        InputArbitraries.filters(),
                        Arbitraries.of(Fraction.of(3), Fraction.of(5, 2)).optional(0.5),
                        positiveAmounts().optional(0.5))
                    .as(
                        (each, measure, filter, mostTimes, mostAmount) ->
                            new Formula.Spiff(each, measure, per, filter, mostTimes, mostAmount)));
  }

  static Arbitrary<BigMoney> positiveAmounts() {
    return BasicArbitraries.amounts().filter(BigMoney::isPositive);
  }

  /** Generates what may change the result of a formula. */
  Arbitrary<Modifier> modifiers(Formula formula) {
    boolean byCredit = formula.isByCredit();
    return Arbitraries.oneOf(
        gates(),
        (byCredit ? levels() : inputs.ofPeriod()).flatMap(FormulaArbitraries::multipliers),
        Combinators.combine(floors(), places(byCredit)).as(Modifier.Floor::new),
        caps(byCredit));
  }

  private Arbitrary<Modifier> gates() {
    Arbitrary<Optional<ComponentId>> either =
        instead
            .map(component -> Arbitraries.just(component).optional(0.5))
            .orElseGet(() -> Arbitraries.just(Optional.empty()));
    return inputs
        .ofPeriod()
        .flatMap(
            input ->
                Combinators.combine(RateTableArbitraries.quantities(input.kind(CURRENCY)), either)
                    .as((least, otherwise) -> new Modifier.Gate(input, least, otherwise)));
  }

  private static Arbitrary<Modifier> multipliers(Input level) {
    return Arbitraries.of(Application.WHOLE, Application.PROPORTIONAL)
        .optional(0.67)
        .flatMap(
            application ->
                RateTableArbitraries.tables(application, level.kind(CURRENCY), Optional.empty()))
        .map(factors -> Modifier.multiplier(factors, level));
  }

  // constants below every constant cap
  private static Arbitrary<Input> floors() {
    return Arbitraries.longs()
        .between(1, 100)
        .map(units -> Input.constant(Quantity.of(CURRENCY, Fraction.of(units, 3))));
  }

  private Arbitrary<Modifier> caps(boolean byCredit) {
    Arbitrary<Input> most =
        Arbitraries.oneOf(
            Arbitraries.longs()
                .between(1_000, 9_000)
                .map(units -> Input.constant(Quantity.of(CURRENCY, Fraction.of(units)))),
            inputs.amounts().filter(input -> !isConstant(input)));
    return Combinators.combine(most, places(byCredit), Arbitraries.of(Modifier.Excess.class))
        .as(
            (amount, level, excess) ->
                new Modifier.Cap(
                    amount, level, level == Modifier.Level.DEAL ? Modifier.Excess.LOST : excess));
  }

  private static boolean isConstant(Input input) {
    return input instanceof Input.Scaled scaled
        ? isConstant(scaled.of())
        : input instanceof Input.Constant;
  }

  private static Arbitrary<Modifier.Level> places(boolean byCredit) {
    return byCredit
        ? Arbitraries.of(Modifier.Level.class)
        : Arbitraries.just(Modifier.Level.RESULT);
  }
}
