package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.metrics.Verdict;
import org.salesprocess.metrics.internal.Figures;

/**
 * Whether the curves of several groups differ.
 *
 * <p>Only groups that were at risk together when something happened, be it through others, can be
 * held against each other. The degrees of freedom are the groups less the sets of groups between
 * which there is such a link: usually there is one set, and a group that never was at risk with
 * another is a set of its own and takes no part.
 *
 * @param weight how much each age counted
 * @param groups the groups, by name
 * @param chiSquared the statistic, zero or more; empty if there are no degrees of freedom
 * @param degreesOfFreedom how many contrasts between groups it is made of; zero or more
 * @since 0.1
 */
public record LogRankReport(
    CurveWeight weight,
    ImmutableList<LogRankGroup> groups,
    Optional<Double> chiSquared,
    int degreesOfFreedom)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is a statistic without degrees of freedom, or there
   *     are degrees without it
   */
  public LogRankReport {
    requireNonNull(weight, "weight");
    requireNonNull(groups, "groups");
    checkArgument(
        chiSquared.isPresent() ? degreesOfFreedom > 0 : degreesOfFreedom == 0,
        "%s: degrees of freedom must go with a statistic, were %s with %s",
        weight.words(),
        degreesOfFreedom,
        chiSquared);
  }

  /**
   * Returns how likely a statistic at least as large is if the groups do not differ, from 0 to 1;
   * empty if there is none.
   */
  public OptionalDouble pValue() {
    return chiSquared.isPresent()
        ? OptionalDouble.of(
            ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(chiSquared.get()))
        : OptionalDouble.empty();
  }

  /**
   * Says whether the curves differ by more than noise.
   *
   * @param significance the probability of an alarm where no groups differ, above 0 and below 1;
   *     0.05 is usual
   * @throws IllegalArgumentException if the significance is out of bounds
   */
  public Verdict verdict(double significance) {
    return Verdict.of(pValue(), significance);
  }

  /** Returns the groups that took part in the test, by name. */
  public ImmutableList<LogRankGroup> compared() {
    return groups.stream()
        .filter(LogRankGroup::isCompared)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns such as {@code log-rank test of 2 groups: chi-squared 16.79 with 1 degree of freedom, p
   * < 0.001}, or {@code of 2 of 4 groups} where not all took part.
   */
  public String sentence() {
    String test = weight.words() + " of " + howMany() + " groups: ";
    return pValue().isEmpty()
        ? test + "not testable"
        : test
            + "chi-squared %s with %s degree%s of freedom, p %s"
                .formatted(
                    Figures.rounded(chiSquared.orElseThrow(), 2),
                    degreesOfFreedom,
                    degreesOfFreedom == 1 ? "" : "s",
                    Figures.probability(pValue().getAsDouble()));
  }

  private String howMany() {
    int some = compared().size();
    return some == 0 || some == groups.size() ? "" + groups.size() : some + " of " + groups.size();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
