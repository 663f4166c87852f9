package org.salesprocess.metrics.conversion;

/**
 * At which events an attempt may start.
 *
 * <p>ORDERED attempts start at events of the first step, UNORDERED ones at an event of any step.
 * Such events of one time form one start, as they have no order.
 *
 * @since 0.1
 */
public enum StartRule {
  /** At every one. */
  EVERY,
  /** At the subject's first one only; if an exclusion makes that forgotten, at none. */
  FIRST,
  /** At the subject's last one only; if an exclusion makes that forgotten, at none. */
  LAST
}
