package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.StageId;

/**
 * Who has been for long in each stage of a funnel.
 *
 * @param stages the stages of the path in order, without the last
 * @param later how many of the journeys that were given were not known yet
 * @since 0.1
 */
public record AgeingReport(ImmutableList<StageAgeing> stages, long later) implements Serializable {

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public AgeingReport {
    requireNonNull(stages, "stages");
    checkArgument(later >= 0, "ageing: later must not be negative, was %s", later);
  }

  /** Returns the ageing in a stage, or empty if it is not one of these. */
  public Optional<StageAgeing> of(StageId stage) {
    return stages.stream().filter(each -> each.stage().id().equals(stage)).findFirst();
  }
}
