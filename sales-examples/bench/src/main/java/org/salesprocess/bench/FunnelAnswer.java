package org.salesprocess.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;

/**
 * How many subjects reached each step, for each segment.
 *
 * @param reached by segment, then by step; last those of subjects of which no segment is known
 * @since 0.1
 */
public record FunnelAnswer(ImmutableList<ImmutableLongArray> reached) {

  /** Returns the answer of these counts. */
  static FunnelAnswer of(long[][] reached) {
    return new FunnelAnswer(
        Arrays.stream(reached)
            .map(ImmutableLongArray::copyOf)
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns counts of zero, by segment and step. */
  static long[][] nothing() {
    return new long[FunnelWorkload.SEGMENTS + 1][FunnelWorkload.STAGES];
  }
}
