package org.salesprocess.core.incentive;

/**
 * What happens where more is taken back in a pay period than becomes payable in it.
 *
 * @since 0.1
 */
public enum NegativePay {
  /** Nobody pays: the seller owes it as a balance, which later pay recovers. */
  CARRY,

  /**
   * The seller pays it back at once. While a draw guarantees an amount it is carried all the same,
   * since pay could not be below zero and at the guarantee at once.
   */
  PAY_NEGATIVE
}
