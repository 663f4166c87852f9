package org.salesprocess.metrics.conversion;

/**
 * What equal times of two events mean for the steps that they could serve.
 *
 * <p>Events of one time, with none of unknown time between, form one instant and have no order
 * among themselves: they are taken in whichever order favours the attempt. Where a source's clock
 * is finer than a day, {@link #INCREASE} asks for more; where facts are dated by the day it would
 * lose what happened in one visit.
 *
 * @since 0.1
 */
public enum TieRule {
  /** An attempt may reach several steps within one instant. */
  CONVERT,
  /**
   * Each step needs a later time than the one before it: one step an instant at most. Events
   * without a time are left out and counted.
   */
  INCREASE
}
