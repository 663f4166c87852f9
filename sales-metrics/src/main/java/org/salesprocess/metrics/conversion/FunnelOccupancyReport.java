package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.metrics.survival.StateProbabilities;

/**
 * In which stage journeys are so many days after they began.
 *
 * @param asOf the instant as of which the journeys were looked at
 * @param stages the probability of each stage, by its id, at each age in days
 * @param journeys how many journeys it is made of
 * @param undated how many there were besides of which a move has no time
 * @param outside how many there were besides that had not entered the path
 * @param later how many of those that were given were not known yet
 * @since 0.1
 */
public record FunnelOccupancyReport(
    Instant asOf, StateProbabilities stages, long journeys, long undated, long outside, long later)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public FunnelOccupancyReport {
    requireNonNull(asOf, "asOf");
    requireNonNull(stages, "stages");
    checkArgument(
        journeys >= 0 && undated >= 0 && outside >= 0 && later >= 0,
        "funnel occupancy: counts must not be negative, were %s journeys, %s undated, %s outside,"
            + " %s later",
        journeys,
        undated,
        outside,
        later);
  }

  /**
   * Returns the probability to be in a stage so many days after the beginning: 0 if no journey ever
   * was, empty where it is not known.
   */
  public Optional<Double> probabilityAt(StageId stage, long days) {
    return stages.probabilityAt(stage.value(), days);
  }
}
