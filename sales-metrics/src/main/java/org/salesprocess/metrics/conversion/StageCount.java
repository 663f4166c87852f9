package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.funnel.Stage;

/**
 * How many journeys came to one stage, and what became of them there.
 *
 * @param stage the stage
 * @param reached journeys that entered it or a later one
 * @param seen journeys that entered it itself; the others skipped it
 * @param lostHere journeys that came no further and are lost
 * @param stayedHere journeys that came no further and are not lost: undecided about the next stage,
 *     or arrived if this is the last
 * @since 0.1
 */
public record StageCount(Stage stage, long reached, long seen, long lostHere, long stayedHere)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative, or more journeys were seen, lost or stayed
   *     here than reached the stage
   */
  public StageCount {
    requireNonNull(stage, "stage");
    checkArgument(
        lostHere >= 0
            && stayedHere >= 0
            && seen >= 0
            && seen <= reached
            && lostHere <= reached
            && stayedHere <= reached - lostHere,
        "stage %s: counts must fit into %s reached, were %s seen, %s lost, %s stayed",
        stage.id(),
        reached,
        seen,
        lostHere,
        stayedHere);
  }

  /** Returns how many journeys went on to a later stage. */
  public long wentOn() {
    return reached - lostHere - stayedHere;
  }

  /** Returns how many journeys skipped this stage. */
  public long imputed() {
    return reached - seen;
  }
}
