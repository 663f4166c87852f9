package org.salesprocess.metrics.conversion;

/**
 * What an interruption ends.
 *
 * @since 0.1
 */
public enum InterruptionScope {
  /** The attempt; it keeps its level, and attempts that start later are looked for. */
  ATTEMPT,
  /**
   * The search: the starts are tried from the earliest on, and the first one whose best attempt is
   * interrupted is the last that is tried.
   */
  SEARCH
}
