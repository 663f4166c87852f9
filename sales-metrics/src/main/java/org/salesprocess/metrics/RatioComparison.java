package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.internal.Figures;

/**
 * One ratio against another.
 *
 * <p>The test is Fisher's exact test, two-sided, on the table of both groups: tables that are as
 * likely as this one, or less, with the same sums of rows and columns. Above {@value #MOST_EXACT}
 * facts in all it is Pearson's chi-squared test, but only where each cell of the table is expected
 * to hold {@value #LEAST_EXPECTED} facts or more if nothing has changed: of rare events it would
 * see a difference where there is none. Each can be asked for on its own: {@link #exactPValue},
 * {@link #chiSquaredPValue}. The distributions are Apache Commons Statistics'.
 *
 * @param now the ratio that is looked at
 * @param before the one that it is held against
 * @since 0.1
 */
public record RatioComparison(Ratio now, Ratio before) implements Comparison {

  /** The most facts in both groups together for which the exact test is always used. */
  public static final long MOST_EXACT = 100_000;

  /** The fewest facts that each cell is expected to hold for the chi-squared test to be used. */
  public static final long LEAST_EXPECTED = 1_000;

  /** Checks that nothing is missing. */
  public RatioComparison {
    requireNonNull(now, "now");
    requireNonNull(before, "before");
  }

  @Override
  public <R> R match(
      Function<RatioComparison, R> ratios,
      Function<CountComparison, R> counts,
      Function<AmountComparison, R> amounts,
      Function<DistributionComparison, R> distributions) {
    return ratios.apply(this);
  }

  @Override
  public Optional<Fraction> difference() {
    return now.value().flatMap(value -> before.value().map(value::minus));
  }

  /**
   * Returns Newcombe's interval for the difference, from -1 to 1, or empty if one of the totals is
   * zero.
   *
   * <p>Source: R. G. Newcombe, "Interval estimation for the difference between independent
   * proportions: comparison of eleven methods", Statistics in Medicine 17 (1998), method 10: with p
   * the ratio, l and u its Wilson bounds, the bounds are {@code d - sqrt((p1 - l1)^2 + (u2 -
   * p2)^2)} and {@code d + sqrt((u1 - p1)^2 + (p2 - l2)^2)}.
   *
   * @param confidence the nominal coverage, above 0 and below 1
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public Optional<ConfidenceInterval> interval(double confidence) {
    return newcombe(now.wilson(confidence), before.wilson(confidence));
  }

  /**
   * Returns Newcombe's interval with continuity correction, from -1 to 1, or empty if one of the
   * totals is zero: wider than {@link #interval}, for where covering less than the confidence would
   * be worse than being too cautious.
   *
   * <p>Source: as for {@link #interval}, method 11: the same formula over the bounds of {@link
   * Ratio#wilsonCorrected}.
   *
   * @param confidence the nominal coverage, above 0 and below 1
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public Optional<ConfidenceInterval> intervalCorrected(double confidence) {
    return newcombe(now.wilsonCorrected(confidence), before.wilsonCorrected(confidence));
  }

  private Optional<ConfidenceInterval> newcombe(
      Optional<ConfidenceInterval> first, Optional<ConfidenceInterval> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    double p1 = now.value().orElseThrow().toDouble();
    double p2 = before.value().orElseThrow().toDouble();
    double down = root(p1 - first.get().lower(), second.get().upper() - p2);
    double up = root(first.get().upper() - p1, p2 - second.get().lower());
    double difference = difference().orElseThrow().toDouble();
    return Optional.of(
        new ConfidenceInterval(
            Math.max(-1, difference - down),
            Math.min(1, difference + up),
            first.get().confidence()));
  }

  private static double root(double a, double b) {
    return StrictMath.sqrt(a * a + b * b);
  }

  /**
   * Returns empty if one of the totals is zero, if all have the property, or none, and if there are
   * more facts than a {@code long} holds, or more than an {@code int} holds and one of the two
   * answers is rare.
   */
  @Override
  public OptionalDouble pValue() {
    Optional<Ratio> all = testable();
    if (all.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (all.get().total() > MOST_EXACT && leastExpected(all.get()) >= LEAST_EXPECTED) {
      return chiSquaredPValue();
    }
    return exactPValue();
  }

  /**
   * Returns how likely a table as unlikely as this one, or more so, is by Fisher's exact test,
   * which takes the sums of rows and columns as given. It takes the longer the more facts there
   * are.
   *
   * <p>Source: R. A. Fisher, "The logic of inductive inference", Journal of the Royal Statistical
   * Society 98 (1935). Which tables count for two sides is the rule of G. H. Freeman and J. H.
   * Halton, "Note on an exact treatment of contingency, goodness of fit and other problems of
   * significance", Biometrika 38 (1951).
   *
   * @return from 0 to 1; empty if one of the totals is zero, if all have the property, or none, and
   *     if there are more facts than an {@code int} holds
   */
  public OptionalDouble exactPValue() {
    Optional<Ratio> all = testable().filter(ratio -> ratio.total() <= Integer.MAX_VALUE);
    return all.isPresent() ? OptionalDouble.of(exact(all.get())) : OptionalDouble.empty();
  }

  /**
   * Returns how likely a difference at least as large is by Pearson's chi-squared test without
   * continuity correction, which on two groups is the two-sided z-test of two proportions with one
   * pooled variance. It is for setting a figure beside one that was computed so elsewhere: of few
   * facts it is only roughly right, and {@link #pValue} is the one that a verdict goes by.
   *
   * <p>Source: K. Pearson, "On the criterion that a given system of deviations from the probable in
   * the case of a correlated system of variables is such that it can be reasonably supposed to have
   * arisen from random sampling", Philosophical Magazine 50 (1900), with the degrees of freedom of
   * R. A. Fisher, Journal of the Royal Statistical Society 85 (1922).
   *
   * @return from 0 to 1; empty if one of the totals is zero, if all have the property, or none, and
   *     if there are more facts than a {@code long} holds
   */
  public OptionalDouble chiSquaredPValue() {
    return testable().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(ChiSquared.homogeneity(ImmutableList.of(now, before)));
  }

  /** Returns the facts of both groups where a test has something to look at. */
  private Optional<Ratio> testable() {
    if (now.total() == 0 || before.total() == 0 || now.total() > Long.MAX_VALUE - before.total()) {
      return Optional.empty();
    }
    return Optional.of(now.plus(before))
        .filter(all -> all.count() > 0 && all.complement().count() > 0);
  }

  private double leastExpected(Ratio all) {
    double rarer = Math.min(all.count(), all.complement().count());
    return rarer * Math.min(now.total(), before.total()) / all.total();
  }

  private double exact(Ratio all) {
    return ExactTest.hypergeometric(
        (int) all.total(), (int) all.count(), (int) now.total(), (int) now.count());
  }

  /**
   * Returns such as {@code 30 of 75 (40.0 %) against 30 of 100 (30.0 %): +10.0 points, p = 0.20}.
   */
  @Override
  public String sentence() {
    return Sentences.compare(now, before, differenceInPoints(), pValue());
  }

  /**
   * Returns the sentence with its interval and what follows from the test, such as {@code 30 of 75
   * (40.0 %) against 30 of 100 (30.0 %): +10.0 points, 95 % interval -4.1 to +23.9, p = 0.20:
   * within noise}.
   *
   * <p>The verdict is the test's, at a significance of one minus the confidence; near the limit the
   * interval, which is computed in another way, may still hold a zero or no longer.
   *
   * @param confidence the nominal coverage of {@link #interval}, above 0 and below 1
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public String conclusion(double confidence) {
    return conclusion(confidence, pValue(), "p");
  }

  /** Returns the same where the probability has been adjusted and goes by another name. */
  String conclusion(double confidence, OptionalDouble pValue, String nameOfP) {
    return now
        + " against "
        + before
        + ": "
        + differenceInPoints().map(points -> points + ", ").orElse("")
        + interval(confidence).map(Sentences::interval).map(words -> words + ", ").orElse("")
        + (pValue.isPresent()
            ? nameOfP + " " + Figures.probability(pValue.getAsDouble()) + ": "
            : "")
        + Verdict.at(pValue, confidence).words();
  }

  private Optional<String> differenceInPoints() {
    return difference()
        .map(points -> Sentences.signed(points.times(Fraction.of(100)), 1) + " points");
  }
}
