package org.salesprocess.core.incentive;

/**
 * Which of a transaction's times a day is taken from.
 *
 * @since 0.1
 */
public enum DateRule {
  /** When it happened: the order, the invoice, the payment, the meeting. */
  EVENT,
  /** When the deal behind it was booked; when it happened, where that is not known. */
  DEAL,
  /** When the source recorded it; when it happened, where that is not known. */
  RECORDED
}
