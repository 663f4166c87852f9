package org.salesprocess.metrics.retention.lifetime;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Two segments of a subscription of 1000 customers each, who was left after each of twelve
 * renewals: P. S. Fader and B. G. S. Hardie, "How to project customer retention" (2007), table 1,
 * of which the first seven renewals are for fitting.
 */
final class RenewalCases {

  private static final long[] HIGH_END = {
    1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394
  };
  private static final long[] REGULAR = {
    1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173
  };

  private RenewalCases() {}

  static RenewalCounts highEnd(int renewals) {
    return of(HIGH_END, renewals);
  }

  static RenewalCounts regular(int renewals) {
    return of(REGULAR, renewals);
  }

  private static RenewalCounts of(long[] left, int renewals) {
    List<Long> seen = LongStream.of(left).limit(renewals + 1L).boxed().toList();
    return RenewalCounts.ofRemaining(seen);
  }
}
