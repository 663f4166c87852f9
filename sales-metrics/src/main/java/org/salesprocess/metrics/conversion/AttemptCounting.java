package org.salesprocess.metrics.conversion;

/**
 * What a funnel question counts.
 *
 * @since 0.1
 */
public enum AttemptCounting {
  /**
   * Subjects, each by its best attempt: the deepest, then one that is not tainted, then, of those
   * that came to the last step, the one that did so earliest, then the one that started latest.
   * What is still equal is settled step by step from the first: an event that was seen goes before
   * a step that was not, and an earlier place in the journey before a later one.
   */
  SUBJECT,
  /**
   * Attempts that do not overlap, from the left: the best one from the earliest start, then the
   * best from the earliest start at or after its last event, and so on; no event serves two of
   * them.
   */
  ATTEMPT
}
