package org.salesprocess.metrics.velocity;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.funnel.Stage;

/**
 * How long subjects stay in one stage.
 *
 * @param stage the stage
 * @param times completed for subjects that have left it, running for those that are in it
 * @since 0.1
 */
public record StageTime(Stage stage, DurationReport times) implements Serializable {

  /** Checks that nothing is missing. */
  public StageTime {
    requireNonNull(stage, "stage");
    requireNonNull(times, "times");
  }
}
