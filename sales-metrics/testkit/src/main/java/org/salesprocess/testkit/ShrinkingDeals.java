package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.joda.money.Money;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * Deals that shrink to few of the first day in whole units. Two deals also shrink to one that is
 * worth as much as both: what several reach together would otherwise never be fewer.
 *
 * @param value the deals
 * @param first the day to which they shrink
 * @param least how many deals there are at least
 */
record ShrinkingDeals(List<SampleDeal> value, LocalDate first, int least)
    implements Shrinkable<List<SampleDeal>> {

  private static final int USUAL_SIZE = 1_000;
  private static final long HUNDREDTHS = 100;

  /** Checks that nothing is missing. */
  ShrinkingDeals {
    value = ImmutableList.copyOf(value);
    requireNonNull(first, "first");
  }

  /** Returns the same deals, which shrink so. */
  static Arbitrary<List<SampleDeal>> of(
      Arbitrary<List<SampleDeal>> deals, LocalDate first, int least) {
    RandomGenerator<List<SampleDeal>> generator = deals.generator(USUAL_SIZE);
    return Arbitraries.fromGenerator(
        random -> new ShrinkingDeals(generator.next(random).value(), first, least));
  }

  @Override
  public Stream<Shrinkable<List<SampleDeal>>> shrink() {
    Stream<List<SampleDeal>> fewer =
        value.size() > least ? Stream.concat(withOneLess(), withTwoAsOne()) : Stream.of();
    Stream<List<SampleDeal>> simpler =
        places()
            .flatMap(i -> simpler(value.get(i)).map(deal -> SmallerPlans.replaced(value, i, deal)));
    return Stream.concat(fewer, simpler)
        .map(deals -> new ShrinkingDeals(deals, first, least))
        .filter(deals -> deals.distance().compareTo(distance()) < 0)
        .map(deals -> deals);
  }

  private Stream<Integer> places() {
    return IntStream.range(0, value.size()).boxed();
  }

  private Stream<List<SampleDeal>> withOneLess() {
    return places().map(i -> SmallerPlans.without(value, i));
  }

  private Stream<List<SampleDeal>> withTwoAsOne() {
    return places()
        .flatMap(
            i ->
                IntStream.range(i + 1, value.size())
                    .mapToObj(
                        j ->
                            SmallerPlans.without(
                                SmallerPlans.replaced(value, i, value.get(i).with(value.get(j))),
                                j)));
  }

  private Stream<SampleDeal> simpler(SampleDeal deal) {
    long days = ChronoUnit.DAYS.between(first, deal.day());
    Stream<SampleDeal> earlier = towards(days).mapToObj(after -> deal.on(first.plusDays(after)));
    Stream<SampleDeal> sooner =
        towards(deal.toldAfter()).mapToObj(after -> deal.told((int) after, deal.back()));
    Stream<SampleDeal> kept =
        deal.back().stream()
            .flatMap(
                back ->
                    Stream.concat(
                        Stream.of(Optional.<SampleDeal.CameBack>empty()),
                        Stream.concat(
                                Stream.of(new SampleDeal.CameBack(back.after(), Fraction.ONE)),
                                towards(back.after())
                                    .mapToObj(
                                        after ->
                                            new SampleDeal.CameBack((int) after, back.share())))
                            .map(Optional::of)))
            .map(back -> deal.told(deal.toldAfter(), back));
    Stream<SampleDeal> cheaper =
        deal.values().entrySet().stream()
            .flatMap(worth -> smaller(worth).map(value -> worth(deal, worth.getKey(), value)));
    return Stream.of(earlier, sooner, kept, cheaper).flatMap(candidates -> candidates);
  }

  private static SampleDeal worth(SampleDeal deal, Measure measure, Quantity value) {
    TreeMap<Measure, Quantity> changed = new TreeMap<>(deal.values());
    changed.put(measure, value);
    return new SampleDeal(
        deal.day(), ImmutableSortedMap.copyOf(changed), deal.toldAfter(), deal.back());
  }

  // nothing first, then ever nearer
  private static LongStream towards(long number) {
    return LongStream.iterate(number, step -> step > 0, step -> step / 2)
        .map(step -> number - step);
  }

  private static Stream<Quantity> smaller(Map.Entry<Measure, Quantity> worth) {
    Quantity value = worth.getValue();
    Quantity unit = new Quantity(value.currency(), Fraction.ONE);
    if (!SampleDeal.isAdded(worth.getKey())) {
      unit = unit.times(Fraction.of(1, HUNDREDTHS));
    } else if (value.compareTo(unit) < 0) {
      unit = value.currency().map(c -> Quantity.of(Money.ofMinor(c, 1))).orElse(unit);
    }
    Quantity step = unit;
    long units = units(value, step);
    return LongStream.concat(LongStream.of(units), towards(units))
        .mapToObj(n -> step.times(Fraction.of(n)))
        .filter(smaller -> smaller.isPositive() || !SampleDeal.isAdded(worth.getKey()));
  }

  private static long units(Quantity value, Quantity unit) {
    return value.dividedBy(unit).toBigDecimal(0, RoundingMode.DOWN).longValueExact();
  }

  /** Returns how many there are, when, what becomes of them, and what they are worth. */
  @Override
  public ShrinkingDistance distance() {
    long days = 0;
    long told = 0;
    long worth = 0;
    for (SampleDeal deal : value) {
      days += ChronoUnit.DAYS.between(first, deal.day());
      told += deal.toldAfter();
      if (deal.back().isPresent()) {
        SampleDeal.CameBack back = deal.back().get();
        told += 1 + back.after() + (back.share().equals(Fraction.ONE) ? 0 : 1);
      }
      for (Quantity each : deal.values().values()) {
        worth += units(each, new Quantity(each.currency(), Fraction.of(1, HUNDREDTHS)));
      }
    }
    return ShrinkingDistance.of(value.size(), days, told, worth);
  }
}
