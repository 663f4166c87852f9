package org.salesprocess.metrics.retention;

/**
 * Which start event puts a customer into a cohort.
 *
 * @since 0.1
 */
public enum CohortStart {
  /** Every one: a customer joins the cohort of each period in which it has a start event. */
  RECURRING,
  /** The first within the report's range, whatever was before. */
  FIRST_TIME,
  /** The first of all; who had one before the report's range joins no cohort. */
  FIRST_EVER
}
