package org.salesprocess.metrics.conversion;

import org.salesprocess.core.funnel.LoggedJourney;
import org.salesprocess.core.funnel.StageLog;

/**
 * The entries of one journey after another that matter to the steps of a funnel, in their order.
 */
final class CodedEntries {

  private final byte[] stepOf; // by code
  private final long asOf;

  /** When each happened. */
  long[] at = new long[16];

  /** Which step it enters, or that it tells of one. */
  int[] step = new int[16];

  /** Where in the journey it is. */
  int[] place = new int[16];

  /** How many matter. */
  int size;

  /** How many are known at the moment of the question, whether they matter or not. */
  int known;

  /** Whether some that matter happened at one time. */
  boolean hasTies;

  CodedEntries(byte[] stepOf, long asOf) {
    this.stepOf = stepOf;
    this.asOf = asOf;
  }

  /** Reads what is known and matters; false if an entry has no time. */
  boolean read(LoggedJourney of) {
    int entries = of.size();
    if (entries > at.length) {
      at = new long[2 * entries];
      step = new int[2 * entries];
      place = new int[2 * entries];
    }
    int knownOnes = 0;
    int matter = 0;
    boolean tied = false;
    for (int i = 0; i < entries; i++) {
      long time = of.micros(i);
      if (time == StageLog.NO_TIME) {
        return false;
      }
      if (time > asOf) {
        continue;
      }
      knownOnes++;
      int entered = stepOf[of.kind(i)];
      if (entered != FunnelCodes.NO_STEP) {
        tied |= matter > 0 && at[matter - 1] == time;
        at[matter] = time;
        step[matter] = entered;
        place[matter] = i;
        matter++;
      }
    }
    known = knownOnes;
    size = matter;
    hasTies = tied;
    return true;
  }

  /** Returns the first between two places, the latter excluded, that enters a step, or -1. */
  int indexOf(int wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (step[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
