package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Ratio;

/**
 * How soon leads were answered and how many tries it took to reach them, as {@link SpeedOfResponse}
 * says.
 *
 * @param firstResponse from the arrival of a lead to the first try; undated counts the leads of
 *     which it is not known, and of which nothing else is counted either
 * @param followUps from each try to the next, beginning with the first try; as many as there are
 * @param triesUntilReached how many tries there were for each lead that was reached by one
 * @param triesSoFar how many tries there have been for each lead that is not reached; it may be
 *     zero
 * @param cameFirst leads that got in touch themselves before a try reached them; the wait that they
 *     ended is among the running ones
 * @param beforeArrival interactions that are earlier than the arrival of their lead
 * @since 0.1
 */
public record ResponseReport(
    DurationReport firstResponse,
    ImmutableList<DurationReport> followUps,
    Distribution triesUntilReached,
    Distribution triesSoFar,
    long cameFirst,
    long beforeArrival)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public ResponseReport {
    requireNonNull(firstResponse, "firstResponse");
    requireNonNull(followUps, "followUps");
    requireNonNull(triesUntilReached, "triesUntilReached");
    requireNonNull(triesSoFar, "triesSoFar");
    checkArgument(
        cameFirst >= 0 && beforeArrival >= 0,
        "speed of response: counts must not be negative, were %s that came first, %s before arrival",
        cameFirst,
        beforeArrival);
  }

  /** Returns the leads that a try reached of all that were tried or are to be. */
  public Ratio reached() {
    return Ratio.of(
        triesUntilReached.size(), Math.addExact(triesUntilReached.size(), triesSoFar.size()));
  }

  /** Returns how many leads there are. */
  public long leads() {
    return Math.addExact(reached().total(), Math.addExact(cameFirst, firstResponse.undated()));
  }
}
