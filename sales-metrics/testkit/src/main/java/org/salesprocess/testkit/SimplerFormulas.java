package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Whose;

/** Formulas and modifiers with a tier less, a filter less, or a plainer input. */
final class SimplerFormulas {

  private SimplerFormulas() {}

  /** Returns formulas that are a step simpler than this one. */
  static Stream<Formula> of(Formula formula) {
    return formula
        .<Stream<Supplier<Formula>>>match(
            SimplerFormulas::rated,
            fixedAmount -> Stream.of(() -> new Formula.FixedAmount(fixedAmount.amount(), false)),
            SimplerFormulas::goals,
            SimplerFormulas::spiff)
        .flatMap(each -> possible(each));
  }

  /** Returns modifiers that are a step simpler than this one. */
  static Stream<Modifier> of(Modifier modifier) {
    return modifier
        .<Stream<Supplier<Modifier>>>match(
            gate ->
                Stream.concat(
                    Stream.<Supplier<Modifier>>of(
                        () -> Modifier.gate(gate.input(), gate.atLeast())),
                    plainer(gate.input())
                        .map(
                            input ->
                                () -> new Modifier.Gate(input, gate.atLeast(), gate.otherwise()))),
            multiplier ->
                Stream.concat(
                    smaller(multiplier.factors())
                        .map(factors -> () -> Modifier.multiplier(factors, multiplier.level())),
                    plainer(multiplier.level())
                        .map(level -> () -> Modifier.multiplier(multiplier.factors(), level))),
            floor ->
                plainer(floor.least()).map(least -> () -> new Modifier.Floor(least, floor.level())),
            cap ->
                plainer(cap.most())
                    .map(most -> () -> new Modifier.Cap(most, cap.level(), cap.excess())))
        .flatMap(each -> possible(each));
  }

  // such as a table whose levels are counted otherwise than the input
  private static <T> Stream<T> possible(Supplier<? extends T> candidate) {
    try {
      return Stream.of(candidate.get());
    } catch (IllegalArgumentException impossible) {
      return Stream.of();
    }
  }

  private static Stream<Supplier<Formula>> rated(Formula.Rated rated) {
    Stream<Supplier<Formula>> withoutRows =
        rated.table() instanceof RateTable.Grid grid
            ? grid.rows().stream()
                .map(row -> () -> Formula.Rated.of(row, rated.level(), rated.base()))
            : Stream.of();
    Stream<Supplier<Formula>> withSmallerTable =
        smaller(rated.table())
            .map(
                table ->
                    () -> new Formula.Rated(table, rated.level(), rated.second(), rated.base()));
    Stream<Supplier<Formula>> withPlainerLevel =
        Stream.concat(Stream.of(rated.base()), plainer(rated.level()))
            .map(
                level ->
                    () -> new Formula.Rated(rated.table(), level, rated.second(), rated.base()));
    Stream<Supplier<Formula>> withPlainerSecond =
        rated.second().stream()
            .flatMap(SimplerFormulas::plainer)
            .map(
                second ->
                    () ->
                        new Formula.Rated(
                            rated.table(), rated.level(), Optional.of(second), rated.base()));
    Stream<Supplier<Formula>> withPlainerBase =
        plainer(rated.base())
            .map(
                base ->
                    () -> new Formula.Rated(rated.table(), rated.level(), rated.second(), base));
    return Stream.of(
            withoutRows, withSmallerTable, withPlainerLevel, withPlainerSecond, withPlainerBase)
        .flatMap(candidates -> candidates);
  }

  private static Stream<Supplier<Formula>> goals(Formula.Goals goals) {
    Stream<Supplier<Formula>> alone =
        goals.goals().stream()
            .map(
                goal ->
                    () ->
                        new Formula.Goals(
                            ImmutableList.of(
                                new Formula.Goal(
                                    goal.name(), Fraction.ONE, goal.level(), goal.curve())),
                            goals.curve(),
                            goals.target()));
    Stream<Supplier<Formula>> withoutCurve =
        Stream.of(() -> new Formula.Goals(goals.goals(), Optional.empty(), goals.target()));
    Stream<Supplier<Formula>> withPlainerTarget =
        plainer(goals.target())
            .map(target -> () -> new Formula.Goals(goals.goals(), goals.curve(), target));
    return Stream.of(alone, withoutCurve, withPlainerTarget).flatMap(candidates -> candidates);
  }

  private static Stream<Supplier<Formula>> spiff(Formula.Spiff spiff) {
    return Stream.of(
        () ->
            new Formula.Spiff(
                spiff.each(),
                spiff.measure(),
                spiff.per(),
                CreditFilter.all(),
                spiff.mostTimes(),
                spiff.mostAmount()),
        () ->
            new Formula.Spiff(
                spiff.each(),
                spiff.measure(),
                spiff.per(),
                spiff.filter(),
                Optional.empty(),
                spiff.mostAmount()),
        () ->
            new Formula.Spiff(
                spiff.each(),
                spiff.measure(),
                spiff.per(),
                spiff.filter(),
                spiff.mostTimes(),
                Optional.empty()));
  }

  // -- tables

  private static Stream<RateTable> smaller(RateTable table) {
    return table
        .<Stream<Supplier<RateTable>>>match(
            SimplerFormulas::withFewerTiers,
            SimplerFormulas::withFewerPoints,
            SimplerFormulas::withFewerRows)
        .flatMap(each -> possible(each));
  }

  private static Stream<Supplier<RateTable>> withFewerTiers(RateTable.Tiers tiers) {
    return IntStream.range(0, tiers.bounds().size())
        .mapToObj(
            i ->
                () ->
                    new RateTable.Tiers(
                        tiers.application(),
                        SmallerPlans.without(tiers.bounds(), i),
                        SmallerPlans.without(tiers.values(), i)));
  }

  private static Stream<Supplier<RateTable>> withFewerPoints(RateTable.Points points) {
    return Stream.concat(
        Stream.of(
            () -> new RateTable.Points(points.points(), RateTable.Beyond.HOLD, Bound.Side.UPPER)),
        IntStream.range(0, points.points().size())
            .mapToObj(
                i ->
                    () ->
                        new RateTable.Points(
                            SmallerPlans.without(points.points(), i),
                            points.beyond(),
                            points.side())));
  }

  private static Stream<Supplier<RateTable>> withFewerRows(RateTable.Grid grid) {
    Stream<Supplier<RateTable>> fewer =
        IntStream.range(0, grid.bounds().size())
            .mapToObj(
                i ->
                    () ->
                        new RateTable.Grid(
                            SmallerPlans.without(grid.bounds(), i),
                            SmallerPlans.without(grid.rows(), i)));
    Stream<Supplier<RateTable>> smallerRows =
        IntStream.range(0, grid.rows().size())
            .boxed()
            .flatMap(
                i ->
                    smaller(grid.rows().get(i))
                        .map(
                            row ->
                                () ->
                                    new RateTable.Grid(
                                        grid.bounds(),
                                        SmallerPlans.replaced(grid.rows(), i, row))));
    return Stream.concat(fewer, smallerRows);
  }

  // -- inputs

  private static Stream<Input> plainer(Input input) {
    return input
        .<Stream<Supplier<Input>>>match(
            measured -> plainer(measured).map(plain -> () -> plain),
            attained ->
                Stream.concat(
                    Stream.<Supplier<Input>>of(
                        () -> new Input.Attained(attained.of(), Optional.empty())),
                    plainer(attained.of())
                        .map(of -> () -> new Input.Attained(of, attained.improvementOn()))),
            improved ->
                Stream.concat(
                    Stream.<Supplier<Input>>of(improved::of),
                    plainer(improved.of())
                        .map(
                            of ->
                                () ->
                                    new Input.Improved(
                                        of, improved.baseline(), improved.relative()))),
            ratio -> plainer(ratio.of()).map(of -> () -> new Input.Ratio(of, ratio.to())),
            ofDeal -> Stream.of(),
            resultOf -> Stream.of(),
            constant -> Stream.of(),
            targetIncentive -> Stream.of(),
            scaled -> Stream.of(scaled::of))
        .flatMap(each -> possible(each));
  }

  private static Stream<Input.Measured> plainer(Input.Measured measured) {
    return List.<Supplier<Input.Measured>>of(
            () -> Input.of(measured.measure()),
            () -> measured.where(CreditFilter.all()),
            () -> measured.by(Whose.own()),
            () ->
                new Input.Measured(
                    measured.measure(),
                    Span.componentPeriod(),
                    measured.whose(),
                    measured.filter()))
        .stream()
        .flatMap(each -> possible(each));
  }
}
