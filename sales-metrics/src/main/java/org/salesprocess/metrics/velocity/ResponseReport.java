package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.stream.LongStream;
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
 * @param triesBeforeTheyCame how many tries there were for each lead that got in touch itself
 *     before one reached it; it may be zero, and the wait that the lead ended was cut off
 * @param beforeArrival interactions that are earlier than the arrival of their lead
 * @param later how many of the leads that were given were not known yet
 * @since 0.1
 */
public record ResponseReport(
    DurationReport firstResponse,
    ImmutableList<DurationReport> followUps,
    Distribution triesUntilReached,
    Distribution triesSoFar,
    Distribution triesBeforeTheyCame,
    long beforeArrival,
    long later)
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
    requireNonNull(triesBeforeTheyCame, "triesBeforeTheyCame");
    checkArgument(
        beforeArrival >= 0 && later >= 0,
        "speed of response: counts must not be negative, were %s before arrival, %s later",
        beforeArrival,
        later);
  }

  /**
   * Returns the leads that a try reached of all that were tried or are to be: a lead that got in
   * touch itself is one of them if it had been tried before.
   */
  public Ratio reached() {
    long untried = triesBeforeTheyCame.counts().getOrDefault(BigDecimal.ZERO, 0L);
    return Ratio.of(
        triesUntilReached.size(),
        LongStream.of(
                triesUntilReached.size(), triesSoFar.size(), triesBeforeTheyCame.size() - untried)
            .reduce(0, Math::addExact));
  }

  /** Returns how many leads got in touch themselves before a try reached them. */
  public long cameFirst() {
    return triesBeforeTheyCame.size();
  }

  /** Returns how many leads there are, without those that are later. */
  public long leads() {
    return LongStream.of(
            triesUntilReached.size(), triesSoFar.size(), cameFirst(), firstResponse.undated())
        .reduce(0, Math::addExact);
  }
}
