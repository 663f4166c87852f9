package org.salesprocess.metrics.incentive;

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
 * <p>A unit counts as it is credited. A deal counts once, by the seller's share of it; in each
 * period in which the seller is credited for some of it, by what that has changed since. Its
 * credits under one version of the plan have their part by what they are worth.
 *
 * <p>A limit is on all that is asked for in a period so far: what comes back within it makes room
 * again. What comes back of an earlier period stands outside, and is taken back as far as it
 * counted.
 */
final class SpiffCount {

  private final Formula.Spiff spiff;
  private final DealShares shares;
  private final SpiffPast past;

  SpiffCount(Formula.Spiff spiff, DealShares shares, SpiffPast past) {
    this.spiff = spiff;
    this.shares = shares;
    this.past = past;
  }

  /**
   * How often a credit counts, below zero for what comes back.
   *
   * @param kept how often, whatever the limit, where it comes back of an earlier period
   */
  private record Times(Fraction asked, Optional<Fraction> kept) {}

  /**
   * Returns how what each credit of a period earns came about, in the order in which limits are
   * used up.
   */
  ImmutableMap<Credit, Working> workings(List<CountedCredits.Counted> counted) {
    Map<Credit, Times> times =
        spiff.per() == Formula.Spiff.Per.UNIT ? units(counted) : deals(counted);
    Quantity each = Quantity.of(spiff.each());
    Optional<Fraction> most = left(each);
    ImmutableMap.Builder<Credit, Working> built = ImmutableMap.builder();
    Fraction soFar = Fraction.ZERO;
    for (Map.Entry<Credit, Times> entry : times.entrySet()) {
      Fraction asked = entry.getValue().asked();
      Fraction after = soFar.plus(asked);
      Fraction kept = within(most, after).minus(within(most, soFar));
      if (entry.getValue().kept().isPresent()) {
        kept = entry.getValue().kept().get();
      } else {
        soFar = after;
      }
      if (!asked.isZero()) {
        built.put(entry.getKey(), new Working.SpiffTimes(each, kept, asked.minus(kept)));
      }
    }
    return built.buildOrThrow();
  }

  private static Fraction within(Optional<Fraction> most, Fraction times) {
    return most.filter(limit -> limit.compareTo(times) < 0).orElse(times);
  }

  // below zero if earlier versions of the plan were asked for more
  private Optional<Fraction> left(Quantity each) {
    Optional<Fraction> byTimes =
        spiff.mostTimes().map(most -> most.minus(past.timesUsed(spiff.per())));
    Optional<Fraction> byAmount =
        spiff
            .mostAmount()
            .map(most -> Quantity.of(most).minus(past.amountUsed(spiff.per())).dividedBy(each));
    return byTimes.isPresent() && byAmount.isPresent()
        ? Optional.of(within(byTimes, byAmount.get()))
        : byTimes.or(() -> byAmount);
  }

  private Map<Credit, Times> units(List<CountedCredits.Counted> counted) {
    Map<Credit, Times> times = new LinkedHashMap<>();
    for (CountedCredits.Counted each : counted) {
      Fraction asked = each.value().value();
      Optional<Fraction> kept =
          past.isReturnOfEarlierPeriod(each.credit())
              ? shares.book().original(each.credit()).map(past::ofCredit).map(p -> p.keptOf(asked))
              : Optional.empty();
      times.put(each.credit(), new Times(asked, kept));
    }
    return times;
  }

  private Map<Credit, Times> deals(List<CountedCredits.Counted> counted) {
    Map<DealId, List<CountedCredits.Counted>> byDeal = new LinkedHashMap<>();
    for (CountedCredits.Counted each : counted) {
      DealId deal = shares.book().dealOf(each.credit());
      byDeal.computeIfAbsent(deal, unseen -> new ArrayList<>()).add(each);
    }
    Map<Credit, Times> times = new LinkedHashMap<>();
    byDeal.forEach(
        (deal, now) -> {
          SpiffPast.Times before = past.ofDeal(deal);
          Fraction change = shares.of(deal).minus(before.asked());
          boolean isOutside = change.isNegative() && before.isOfEarlierPeriod();
          parts(change, now)
              .forEach(
                  (credit, part) ->
                      times.put(
                          credit,
                          new Times(
                              part,
                              isOutside ? Optional.of(before.keptOf(part)) : Optional.empty())));
        });
    return times;
  }

  // among the credits that moved it that way, by their worth; all, if what others have moved it
  private static Map<Credit, Fraction> parts(
      Fraction change, List<CountedCredits.Counted> counted) {
    List<CountedCredits.Counted> moving =
        counted.stream()
            .filter(
                each -> change.isPositive() ? each.value().isPositive() : each.value().isNegative())
            .toList();
    if (moving.isEmpty()) {
      moving = counted.stream().filter(each -> !each.value().isZero()).toList();
    }
    Fraction worth =
        moving.stream().map(each -> each.value().value()).reduce(Fraction.ZERO, Fraction::plus);
    Map<Credit, Fraction> parts = new LinkedHashMap<>();
    for (CountedCredits.Counted each : moving) {
      parts.put(each.credit(), change.times(each.value().value()).dividedBy(worth));
    }
    return parts;
  }
}
