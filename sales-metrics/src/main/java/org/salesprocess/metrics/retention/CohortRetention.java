package org.salesprocess.metrics.retention;

import static java.util.Objects.requireNonNull;

import org.salesprocess.metrics.Metric;

/**
 * How many customers come back, by the period in which they started: the cohort triangle, and the
 * average retention curve.
 *
 * @param question what is asked
 * @since 0.1
 */
public record CohortRetention(CohortQuestion question)
    implements Metric<CustomerHistory, CohortReport> {

  /** Checks that the question is there. */
  public CohortRetention {
    requireNonNull(question, "question");
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for an amount
   * in another currency than that of the question, and names both and the customer.
   *
   * @throws IllegalArgumentException if the question has more than 4,000,000 cells
   */
  @Override
  public State<CustomerHistory, CohortReport> start() {
    return new CohortTallies(question);
  }
}
