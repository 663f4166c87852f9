package org.salesprocess.metrics.conversion;

/**
 * Whether the steps of a funnel question have to come in their order.
 *
 * @since 0.1
 */
public enum StepOrder {
  /** Each step after the one before it; the level is the furthest step reached. */
  ORDERED,
  /** In any order; the level is how many different steps were reached. */
  UNORDERED
}
