package org.salesprocess.core.deal;

/**
 * How a deal ended, if it has.
 *
 * @since 0.1
 */
public enum Outcome {
  /** Not decided yet; never counted as lost. */
  OPEN,
  /** The customer has bought. */
  WON,
  /** The customer will not buy. */
  LOST
}
