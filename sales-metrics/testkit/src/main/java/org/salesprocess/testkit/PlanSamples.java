package org.salesprocess.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Generators of deals to try one plan on. Amounts are drawn evenly up to the largest, so that a few
 * deals pass every level of the plan; they shrink to few deals of the first days, in whole units.
 */
final class PlanSamples {

  private static final int MOST_DEALS = 4;
  private static final int MOST_DAYS_TOLD_AFTER = 45;
  private static final int MOST_DAYS_BACK_AFTER = 90;
  private static final int FEW_WEEKS = 27;
  private static final int PERCENT = 100;
  private static final long SHARES = 1_000_000;

  private final CurrencyUnit currency;
  private final SalesPeriod span;
  private final ImmutableMap<Measure, Quantity> largest;
  private final PlanReach reach;

  /**
   * Makes generators.
   *
   * @param largest every measure that deals have, with the most that one deal is worth of it
   * @throws IllegalArgumentException if no measure is added, or a largest value is not above zero
   *     or not counted as its measure is
   */
  PlanSamples(
      CurrencyUnit currency,
      SalesPeriod span,
      ImmutableMap<Measure, Quantity> largest,
      PlanReach reach) {
    this.currency = requireNonNull(currency, "currency");
    this.span = requireNonNull(span, "span");
    this.largest = largest;
    this.reach = requireNonNull(reach, "reach");
    largest.forEach(
        (measure, most) ->
            checkArgument(
                most.isPositive()
                    && measure.measures(most)
                    && most.currency().map(currency::equals).orElse(true),
                "laws: largest(%s) must be above zero and counted as it is, was %s",
                measure,
                most));
    checkArgument(
        largest.keySet().stream().anyMatch(SampleDeal::isAdded),
        "laws: measures() must have one whose values are added, was %s",
        largest.keySet());
  }

  /** Generates up to four deals. */
  Arbitrary<List<SampleDeal>> someDeals() {
    return ShrinkingDeals.of(deal().list().ofMaxSize(MOST_DEALS), span.start(), 0);
  }

  /** Generates deals, half of them within a few weeks, so that they meet in a period. */
  Arbitrary<SampleDeal> deal() {
    List<Measure> measures = List.copyOf(largest.keySet());
    int last = (int) span.days() - 1;
    Arbitrary<Integer> days =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, Math.min(FEW_WEEKS, last)),
            Arbitraries.integers().between(0, last));
    return Combinators.combine(
            days, Combinators.combine(measures.stream().map(this::values).toList()).as(e -> e))
        .as((day, values) -> SampleDeal.of(span.start().plusDays(day), zip(measures, values)))
        .withoutEdgeCases(); // of many measures there are too many to list
  }

  private static ImmutableSortedMap<Measure, Quantity> zip(
      List<Measure> measures, List<Quantity> values) {
    TreeMap<Measure, Quantity> zipped = new TreeMap<>();
    for (int i = 0; i < measures.size(); i++) {
      zipped.put(measures.get(i), values.get(i));
    }
    Quantity booked = zipped.get(Measure.BOOKED);
    if (booked != null) { // what is left after cost is no more than what is booked
      zipped.computeIfPresent(
          Measure.MARGIN, (any, margin) -> margin.compareTo(booked) <= 0 ? margin : booked);
    }
    return ImmutableSortedMap.copyOf(zipped);
  }

  private Arbitrary<Quantity> values(Measure measure) {
    Quantity most = most(measure);
    if (!SampleDeal.isAdded(measure)) {
      return Arbitraries.integers()
          .between(0, PERCENT)
          .map(percent -> most.times(Fraction.of(percent, PERCENT)));
    }
    List<Tuple2<Integer, Arbitrary<Quantity>>> kinds = new ArrayList<>();
    long whole = most.value().toBigDecimal(0, RoundingMode.DOWN).longValueExact();
    if (whole > 0) {
      kinds.add(Tuple.of(3, evenly(whole).map(n -> new Quantity(most.currency(), Fraction.of(n)))));
    }
    List<Quantity> levels = levels(measure);
    if (!levels.isEmpty()) {
      kinds.add(Tuple.of(1, Arbitraries.of(levels)));
    }
    if (most.isMoney() || kinds.isEmpty()) {
      kinds.add(Tuple.of(1, evenly(units(measure)).map(n -> unit(measure).times(Fraction.of(n)))));
    }
    return Arbitraries.frequencyOf(kinds);
  }

  private List<Quantity> levels(Measure measure) {
    return reach.levels(measure).stream()
        .filter(level -> level.compareTo(most(measure)) <= 0)
        .toList();
  }

  private static Arbitrary<Long> evenly(long most) {
    return Arbitraries.longs().between(1, most).withDistribution(RandomDistribution.uniform());
  }

  private Quantity most(Measure measure) {
    Quantity most = largest.get(measure);
    if (most == null) {
      throw new IllegalStateException("no largest value of " + measure);
    }
    return most;
  }

  // one minor unit or one piece
  private Quantity unit(Measure measure) {
    return measure.kind() == Measure.Kind.AMOUNT
        ? Quantity.of(Money.ofMinor(currency, 1))
        : Quantity.of(1);
  }

  private long units(Measure measure) {
    Fraction units = most(measure).dividedBy(unit(measure));
    return Math.max(1, units.toBigDecimal(0, RoundingMode.DOWN).longValueExact());
  }

  /**
   * Generates deals with one more, which is worth something of measures that are added alone; half
   * of them as {@link #growingDeal}s that are told as two.
   */
  Arbitrary<OneDealMore> oneDealMore() {
    Arbitrary<SampleDeal> added =
        deal()
            .map(
                deal ->
                    SampleDeal.of(
                        deal.day(),
                        ImmutableSortedMap.copyOf(
                            Maps.filterKeys(deal.values(), SampleDeal::isAdded))));
    return Arbitraries.oneOf(
        Combinators.combine(someDeals(), added)
            .as((deals, more) -> new OneDealMore(ImmutableList.copyOf(deals), more)),
        growingDeal().map(GrowingDeal::asOneMore));
  }

  /**
   * Generates deals of which the first could be worth more; half of them are one deal that passes a
   * level of the plan by as little as it lies below it.
   */
  Arbitrary<GrowingDeal> growingDeal() {
    List<Measure> added = largest.keySet().stream().filter(SampleDeal::isAdded).toList();
    Arbitrary<GrowingDeal> anywhere = // not drawn one after another, so that each shrinks by itself
        Combinators.combine(
                ShrinkingDeals.of(
                    deal().list().ofMinSize(1).ofMaxSize(MOST_DEALS), span.start(), 1),
                Arbitraries.of(added),
                evenly(SHARES))
            .as(
                (deals, measure, share) ->
                    new GrowingDeal(
                        ImmutableList.copyOf(deals),
                        measure,
                        unit(measure),
                        share(units(measure), share)));
    List<Tuple2<Measure, Quantity>> levels =
        added.stream()
            .flatMap(measure -> levels(measure).stream().map(level -> Tuple.of(measure, level)))
            .toList();
    return levels.isEmpty()
        ? anywhere
        : Arbitraries.oneOf(
            anywhere,
            Combinators.combine(deal(), Arbitraries.of(levels))
                .flatAs((deal, level) -> around(deal, level.get1(), level.get2())));
  }

  /**
   * Returns, for each level at which the plan changes, one deal that grows by the smallest steps
   * from just below it to just above it: by itself, and worth the most of every other measure.
   */
  ImmutableList<GrowingDeal> stepsOverLevels(CurveLevels curves) {
    ImmutableList.Builder<GrowingDeal> steps = ImmutableList.builder();
    for (Measure measure : largest.keySet()) {
      if (SampleDeal.isAdded(measure)) {
        ImmutableMap<Measure, Quantity> others =
            ImmutableMap.copyOf(Maps.filterKeys(largest, other -> !other.equals(measure)));
        for (ImmutableMap<Measure, Quantity> beside :
            ImmutableSet.of(ImmutableMap.<Measure, Quantity>of(), others)) {
          Stream.concat(reach.levels(measure).stream(), curves.of(measure, beside).stream())
              .distinct()
              .map(level -> stepOver(measure, level, beside))
              .filter(PlanSamples::canBe)
              .forEach(steps::add);
        }
      }
    }
    return steps.build();
  }

  private GrowingDeal stepOver(
      Measure measure, Quantity level, ImmutableMap<Measure, Quantity> beside) {
    Quantity unit = unit(measure);
    long units = level.dividedBy(unit).toBigDecimal(0, RoundingMode.DOWN).longValueExact();
    SampleDeal deal = SampleDeal.of(span.start(), ImmutableSortedMap.copyOf(beside));
    return new GrowingDeal(
        ImmutableList.of(deal.with(measure, unit.times(Fraction.of(Math.max(0, units - 1))))),
        measure,
        unit,
        2);
  }

  // what is left after cost is no more than what is booked
  private static boolean canBe(GrowingDeal growing) {
    ImmutableSortedMap<Measure, Quantity> values = growing.grownBy(growing.units()).get(0).values();
    Quantity booked = growing.deals().get(0).values().get(Measure.BOOKED);
    Quantity margin = values.get(Measure.MARGIN);
    return margin == null || (booked != null && margin.compareTo(booked) <= 0);
  }

  private static long share(long units, long share) {
    Fraction part = Fraction.of(units).times(Fraction.of(share, SHARES));
    return part.toBigDecimal(0, RoundingMode.UP).longValueExact();
  }

  private Arbitrary<GrowingDeal> around(SampleDeal deal, Measure measure, Quantity level) {
    Quantity unit = unit(measure);
    long units = level.dividedBy(unit).toBigDecimal(0, RoundingMode.DOWN).longValueExact();
    return Arbitraries.longs()
        .between(1, Math.max(1, units / PERCENT))
        .map(
            below ->
                new GrowingDeal(
                    ImmutableList.of(
                        deal.with(measure, unit.times(Fraction.of(Math.max(0, units - below))))),
                    measure,
                    unit,
                    2 * below));
  }

  /** Generates deals of which some are recorded late, and some come back in part or whole. */
  Arbitrary<List<SampleDeal>> toldDeals() {
    Arbitrary<SampleDeal.CameBack> back =
        Combinators.combine(
                Arbitraries.integers().between(0, MOST_DAYS_BACK_AFTER),
                Arbitraries.integers()
                    .between(1, PERCENT)
                    .map(percent -> Fraction.of(percent, PERCENT)))
            .as(SampleDeal.CameBack::new);
    Arbitrary<List<SampleDeal>> told =
        Combinators.combine(
                deal(), Arbitraries.integers().between(0, MOST_DAYS_TOLD_AFTER), back.optional(0.4))
            .as(
                (deal, toldAfter, some) ->
                    new SampleDeal(deal.day(), deal.values(), toldAfter, some))
            .list()
            .ofMaxSize(MOST_DEALS);
    return ShrinkingDeals.of(told, span.start(), 0);
  }
}
