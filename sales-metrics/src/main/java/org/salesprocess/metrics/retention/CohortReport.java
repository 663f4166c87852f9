package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.salesprocess.metrics.Ratio;

/**
 * How many customers came back, by the period in which they started.
 *
 * @param question what was asked
 * @param customers how many customers are in a cohort; in several, where starts recur, but counted
 *     once
 * @param withoutStart how many are in none, as they have no start that counts within the range
 * @param cohorts one for each period of the range, in order, those without customers too
 * @since 0.1
 */
public record CohortReport(
    CohortQuestion question, long customers, long withoutStart, ImmutableList<Cohort> cohorts)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public CohortReport {
    requireNonNull(question, "question");
    requireNonNull(cohorts, "cohorts");
    checkArgument(
        customers >= 0 && withoutStart >= 0,
        "cohorts: counts must not be negative, were %s and %s",
        customers,
        withoutStart);
  }

  /**
   * Returns the retention of all cohorts together in each column: who came back of all for whom it
   * is over. It is the average of the cohorts, each by how many of it are eligible.
   */
  public ImmutableList<Ratio> average() {
    ImmutableList.Builder<Ratio> curve = ImmutableList.builder();
    int columns = cohorts.isEmpty() ? 0 : cohorts.get(0).cells().size();
    for (int column = 0; column < columns; column++) {
      long returned = 0;
      long eligible = 0;
      for (Cohort cohort : cohorts) {
        returned = Math.addExact(returned, cohort.cells().get(column).returned());
        eligible = Math.addExact(eligible, cohort.cells().get(column).eligible());
      }
      curve.add(Ratio.of(returned, eligible));
    }
    return curve.build();
  }

  /**
   * Returns the churn of all cohorts together in each column: who did not come back of all for whom
   * it is over. It is what {@link #average()} lacks to the whole.
   */
  public ImmutableList<Ratio> churn() {
    return average().stream().map(Ratio::complement).collect(ImmutableList.toImmutableList());
  }
}
