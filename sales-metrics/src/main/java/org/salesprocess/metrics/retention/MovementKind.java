package org.salesprocess.metrics.retention;

/**
 * Why the revenue of a customer is more or less at the end of a period than at its start.
 *
 * @since 0.1
 */
public enum MovementKind {
  /** There was no revenue before, or none for so long that it counts as new. */
  NEW,
  /** There is revenue again after some periods without. */
  REACTIVATION,
  /** There was revenue at the start, and is more of it. */
  EXPANSION,
  /** There was revenue at the start, and is less of it, but some. */
  CONTRACTION,
  /** There was revenue at the start, and is none. */
  CHURN;

  /** Says whether it makes revenue more, so that it is added. */
  public boolean isGain() {
    return this == NEW || this == REACTIVATION || this == EXPANSION;
  }
}
