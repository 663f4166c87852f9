package org.salesprocess.testkit;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.quota.Measure;

/**
 * What the rows of {@code transactions.csv} mean by what is agreed.
 *
 * @param currency of amounts without one
 * @param zone in which days are told
 * @param measures what can be measured, by id: what a plan looks at, and the standard measures
 * @param sellers the ids of those who can sell
 */
record GoldenTerms(
    CurrencyUnit currency,
    ZoneId zone,
    ImmutableMap<String, Measure> measures,
    ImmutableSet<String> sellers) {

  /** Checks that nothing is missing. */
  GoldenTerms {
    requireNonNull(currency, "currency");
    requireNonNull(zone, "zone");
    requireNonNull(measures, "measures");
    requireNonNull(sellers, "sellers");
  }

  /** Returns those of a program. */
  static GoldenTerms of(IncentiveProgram program, Set<SellerId> sellers) {
    return new GoldenTerms(
        program.currency(),
        program.zone(),
        Stream.concat(
                program.plans().stream().flatMap(plan -> PlanReach.measures(plan).stream()),
                Measure.standard().stream())
            .sorted()
            .collect(
                toImmutableMap(
                    measure -> measure.id().value(), measure -> measure, (first, next) -> first)),
        sellers.stream().map(SellerId::value).sorted().collect(toImmutableSet()));
  }
}
