package org.salesprocess.metrics.conversion;

/**
 * What sort of event ends an attempt that it does not advance.
 *
 * <p>An event that can advance the attempt never interrupts it; once a question names any
 * interruption, such an event may not be passed over either. An event that fits several sorts
 * interrupts if the question names one of them.
 *
 * @since 0.1
 */
public enum Interruption {
  /** An event that matches no step. */
  OTHER_EVENT,
  /** An event of a step whose turn has not come; a skipped optional step is not waited for. */
  OUT_OF_TURN,
  /** An event of the step that was reached last. */
  REPEAT_OF_CURRENT,
  /** An event of a step that was reached, unless it is the first step only. */
  REPEAT_BUT_FIRST,
  /** An event of any step that was reached. */
  REPEAT
}
