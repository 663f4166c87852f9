package org.salesprocess.metrics.conversion;

/**
 * What it means for a stage of a funnel that an attempt passes without an entry into it.
 *
 * <p>Events are never imputed, nor are optional steps and those that ask for attributes.
 *
 * @since 0.1
 */
public enum SkippedStages {
  /**
   * Entering a stage tells that those before it on the path were passed, be it a stage that no step
   * asks for: they count as reached at the time of the later one, and stay out of time statistics.
   * The first step is imputed only at the subject's very first entry into a stage that tells of it,
   * and only if that is not the first step itself.
   */
  IMPUTED,
  /** Only what was seen counts: an attempt waits for an entry into the stage itself. */
  SEEN;

  /** Returns what is meant unless a question says otherwise: imputed if its steps are ordered. */
  public static SkippedStages usual(StepOrder order) {
    return order == StepOrder.ORDERED ? IMPUTED : SEEN;
  }
}
