package org.salesprocess.metrics.velocity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.StageId;

/**
 * Who has been for long in each stage of a funnel.
 *
 * @param stages the stages of the path in order, without the last
 * @since 0.1
 */
public record AgeingReport(ImmutableList<StageAgeing> stages) implements Serializable {

  /** Checks that the stages are there. */
  public AgeingReport {
    requireNonNull(stages, "stages");
  }

  /** Returns the ageing in a stage, or empty if it is not one of these. */
  public Optional<StageAgeing> of(StageId stage) {
    return stages.stream().filter(each -> each.stage().id().equals(stage)).findFirst();
  }
}
