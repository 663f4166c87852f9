package org.salesprocess.core.funnel;

/**
 * What being in a stage means for the outcome.
 *
 * @since 0.1
 */
public enum StageKind {
  /** Not decided yet. */
  OPEN,
  /** The customer has bought; stages after the sale, such as delivery, are of this kind too. */
  WON,
  /** The sale will not happen. */
  LOST
}
