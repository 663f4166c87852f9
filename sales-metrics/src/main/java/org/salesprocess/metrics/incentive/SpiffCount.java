package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.quota.Quantity;

/**
 * For how many deals or units each credit of a period earns a SPIFF.
 *
 * <p>A unit counts as it is credited. A deal counts once, by the seller's share of it, in the
 * period in which it comes to have any of the measure; if it loses all of it later, it counts
 * against that later period. Its credits have their part by what they are worth.
 */
final class SpiffCount {

  private final Formula.Spiff spiff;
  private final List<CountedCredits.Counted> before;
  private final Map<DealId, List<CountedCredits.Counted>> byDeal;
  private final ImmutableMap<Credit, Working> workings;

  SpiffCount(
      Formula.Spiff spiff,
      List<CountedCredits.Counted> counted,
      List<CountedCredits.Counted> before) {
    this.spiff = spiff;
    this.before = before;
    byDeal = byDeal(counted);
    workings = work(spiff.per() == Formula.Spiff.Per.UNIT ? units(counted) : deals());
  }

  /** Returns how what each credit earns came about, in the order in which limits are used up. */
  ImmutableMap<Credit, Working> workings() {
    return workings;
  }

  private static Map<DealId, List<CountedCredits.Counted>> byDeal(
      List<CountedCredits.Counted> counted) {
    Map<DealId, List<CountedCredits.Counted>> byDeal = new LinkedHashMap<>();
    for (CountedCredits.Counted each : counted) {
      byDeal.computeIfAbsent(CreditBook.dealOf(each.credit()), deal -> new ArrayList<>()).add(each);
    }
    return byDeal;
  }

  private static Map<Credit, Fraction> units(List<CountedCredits.Counted> counted) {
    Map<Credit, Fraction> times = new LinkedHashMap<>();
    counted.forEach(each -> times.put(each.credit(), each.value().value()));
    return times;
  }

  private Map<Credit, Fraction> deals() {
    Map<DealId, List<CountedCredits.Counted>> earlier = byDeal(before);
    Map<Credit, Fraction> times = new LinkedHashMap<>();
    byDeal.forEach(
        (deal, now) -> {
          List<CountedCredits.Counted> all =
              new ArrayList<>(earlier.getOrDefault(deal, ImmutableList.of()));
          Fraction was = times(all);
          all.addAll(now);
          share(times(all).minus(was), now, times);
        });
    return times;
  }

  // a deal counts by the seller's share of it while it has any of the measure
  private static Fraction times(List<CountedCredits.Counted> ofDeal) {
    return total(ofDeal).isPositive()
        ? ofDeal.stream()
            .map(each -> each.credit().share())
            .reduce(Fraction.ZERO, (one, other) -> one.compareTo(other) >= 0 ? one : other)
        : Fraction.ZERO;
  }

  private static Fraction total(List<CountedCredits.Counted> counted) {
    return counted.stream().map(each -> each.value().value()).reduce(Fraction.ZERO, Fraction::plus);
  }

  // among the credits that moved it that way, by their worth
  private static void share(
      Fraction change, List<CountedCredits.Counted> now, Map<Credit, Fraction> times) {
    if (change.isZero()) {
      return;
    }
    List<CountedCredits.Counted> moving =
        now.stream()
            .filter(
                each -> change.isPositive() ? each.value().isPositive() : each.value().isNegative())
            .toList();
    Fraction worth = total(moving);
    moving.forEach(
        each -> times.put(each.credit(), change.times(each.value().value()).dividedBy(worth)));
  }

  private ImmutableMap<Credit, Working> work(Map<Credit, Fraction> times) {
    Quantity each = Quantity.of(spiff.each());
    Optional<Fraction> most = mostTimes(each);
    ImmutableMap.Builder<Credit, Working> built = ImmutableMap.builder();
    Fraction counted = Fraction.ZERO;
    for (Map.Entry<Credit, Fraction> entry : times.entrySet()) {
      Fraction asked = entry.getValue();
      Fraction kept = asked;
      if (most.isPresent() && counted.plus(asked).compareTo(most.get()) > 0) {
        kept = most.get().minus(counted);
      }
      counted = counted.plus(kept);
      if (!asked.isZero()) {
        built.put(entry.getKey(), new Working.SpiffTimes(each, kept, asked.minus(kept)));
      }
    }
    return built.buildOrThrow();
  }

  private Optional<Fraction> mostTimes(Quantity each) {
    Optional<Fraction> byAmount = spiff.mostAmount().map(most -> Quantity.of(most).dividedBy(each));
    if (byAmount.isEmpty()) {
      return spiff.mostTimes();
    }
    return spiff
        .mostTimes()
        .filter(times -> times.compareTo(byAmount.get()) < 0)
        .or(() -> byAmount);
  }
}
