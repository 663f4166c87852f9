package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Sellers by how much each improved on the own past, relative to it: the recognition that is open
 * to those in the middle too, as it does not ask who sells most.
 *
 * @param ranked those who can be compared, the greatest relative improvement first; equals by
 *     seller
 * @param apart those who cannot, by seller: without a past, with a past of zero or less, or without
 *     a present
 * @since 0.1
 */
public record ImprovementRanking(
    ImmutableList<Improvement> ranked, ImmutableList<Improvement> apart) implements Serializable {

  private static final Comparator<Improvement> GREATEST_FIRST =
      Comparator.comparing((Improvement each) -> each.relative().orElseThrow())
          .reversed()
          .thenComparing(Improvement::seller);

  /** Checks that nothing is missing. */
  public ImprovementRanking {
    requireNonNull(ranked, "ranked");
    requireNonNull(apart, "apart");
  }

  /**
   * Returns the ranking of these, in whatever order they come.
   *
   * @throws IllegalArgumentException if two are of one seller
   */
  public static ImprovementRanking of(Iterable<Improvement> improvements) {
    Map<SellerId, Improvement> bySeller = new TreeMap<>();
    for (Improvement each : improvements) {
      checkArgument(
          bySeller.put(each.seller(), each) == null,
          "ranking of improvement: seller must be given once, was twice %s",
          each.seller());
    }
    return new ImprovementRanking(
        bySeller.values().stream()
            .filter(each -> each.relative().isPresent())
            .sorted(GREATEST_FIRST)
            .collect(ImmutableList.toImmutableList()),
        bySeller.values().stream()
            .filter(each -> each.relative().isEmpty())
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns the ranking of what sellers achieve in a period against what they achieved before.
   *
   * @throws IllegalArgumentException if a credit that counts is in another currency
   */
  public static ImprovementRanking of(
      Achievements achievements,
      Measurement measurement,
      Baseline baseline,
      SalesPeriod period,
      Iterable<SellerId> sellers) {
    return of(
        ImmutableSortedSet.copyOf(sellers).stream()
            .map(seller -> improvement(achievements, measurement, baseline, period, seller))
            .toList());
  }

  private static Improvement improvement(
      Achievements achievements,
      Measurement measurement,
      Baseline baseline,
      SalesPeriod period,
      SellerId seller) {
    QuotaScope scope = QuotaScope.of(seller);
    Optional<Quantity> now = achievements.of(scope, measurement, period).value();
    Optional<Quantity> change = achievements.improvement(scope, measurement, baseline, period);
    return new Improvement(
        seller, now, now.flatMap(current -> change.map(more -> current.minus(more))));
  }

  /**
   * Returns the ranking of attainments: the share of the quota now against that of before. Sellers
   * who have no attainment now are not ranked; those who had none before have no past.
   *
   * @param now attainments of one measure and period; of sellers, one of each
   * @param before those of the period to compare with
   * @throws IllegalArgumentException if one is not of a seller alone, measures differ, or there are
   *     two of one seller
   */
  public static ImprovementRanking ofAttainments(
      Iterable<Attainment> now, Iterable<Attainment> before) {
    checkArgument(
        Streams.concat(Streams.stream(now), Streams.stream(before))
                .map(Attainment::measure)
                .distinct()
                .count()
            <= 1,
        "ranking of improvement: attainments must be of one measure, were %s against %s",
        now,
        before);
    Map<SellerId, Optional<Fraction>> current = bySeller(now);
    Map<SellerId, Optional<Fraction>> past = bySeller(before);
    return of(
        current.entrySet().stream()
            .map(
                each ->
                    new Improvement(
                        each.getKey(),
                        each.getValue().map(Quantity::of),
                        past.getOrDefault(each.getKey(), Optional.empty()).map(Quantity::of)))
            .toList());
  }

  private static Map<SellerId, Optional<Fraction>> bySeller(Iterable<Attainment> attainments) {
    Map<SellerId, Optional<Fraction>> bySeller = new TreeMap<>();
    for (Attainment each : attainments) {
      QuotaScope scope = each.scope();
      checkArgument(
          scope
              .seller()
              .map(QuotaScope::of)
              .filter(scope.withDirectOnly(false)::equals)
              .isPresent(),
          "ranking of improvement: attainment must be of a seller alone, was of %s",
          scope);
      checkArgument(
          bySeller.put(scope.seller().orElseThrow(), each.fraction()) == null,
          "ranking of improvement: attainment must be given once, was twice of %s",
          scope);
    }
    return bySeller;
  }

  /** Returns the place of a seller, from one, which equals share; empty for those apart. */
  public Optional<Integer> placeOf(SellerId seller) {
    return ranked.stream()
        .filter(each -> each.seller().equals(seller))
        .flatMap(each -> each.relative().stream())
        .map(own -> 1 + (int) ranked.stream().filter(each -> isGreater(each, own)).count())
        .findFirst();
  }

  private static boolean isGreater(Improvement one, Fraction other) {
    return one.relative().orElseThrow().compareTo(other) > 0;
  }

  /** Returns those who improved, the greatest relative improvement first. */
  public ImmutableList<Improvement> improved() {
    return ranked.stream()
        .filter(each -> isGreater(each, Fraction.ZERO))
        .collect(ImmutableList.toImmutableList());
  }
}
