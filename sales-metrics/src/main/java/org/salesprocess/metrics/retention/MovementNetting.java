package org.salesprocess.metrics.retention;

/**
 * Whether more of one thing and less of another, for one customer in one period, cancel out.
 *
 * @since 0.1
 */
public enum MovementNetting {
  /** They do: a customer who stays has an expansion, a contraction, or neither. */
  BY_CUSTOMER,
  /**
   * They do not: of a customer who stays, all {@linkplain CustomerRevenue#in parts} with more make
   * up the expansion, and all parts with less the contraction. Retention without expansions is then
   * lower.
   */
  BY_PART
}
