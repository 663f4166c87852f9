package org.salesprocess.core.funnel;

/**
 * What sort of step a stage change is, seen along the path of a funnel.
 *
 * @since 0.1
 */
public enum Move {
  /** To the next stage of the path; also the first entry, at the first stage. */
  FORWARD,
  /** Over one or more stages of the path; also a first entry at a later stage. */
  SKIP,
  /** To an earlier stage: open to open, or won to won. */
  BACK,
  /** Into a lost stage, from none, from an open one, or from another lost one. */
  LOSE,
  /** From a won stage into a lost one: the customer withdraws. */
  CANCEL,
  /** Out of a lost stage, or from a won stage back to an open one. */
  REOPEN
}
