package org.salesprocess.metrics.retention;

/**
 * In which cells a customer who comes back counts.
 *
 * @since 0.1
 */
public enum CohortReturn {
  /** In those in which it comes back. Elsewhere called bounded, N-day or classic retention. */
  IN_CELL,
  /**
   * In those in which it comes back and in all before them: it had not been lost yet. Elsewhere
   * called unbounded or rolling retention. The last cells say less than they seem to, as who comes
   * back later has not been seen yet.
   */
  IN_CELL_OR_LATER
}
