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
 * @param undecidedHere journeys that came no further and are not lost; at the last stage of the
 *     path those that have arrived
 * @since 0.1
 */
public record StageCount(Stage stage, long reached, long seen, long lostHere, long undecidedHere)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative, or more journeys were seen, lost or
   *     undecided here than reached the stage
   */
  public StageCount {
    requireNonNull(stage, "stage");
    checkArgument(
        lostHere >= 0
            && undecidedHere >= 0
            && seen >= 0
            && seen <= reached
            && lostHere <= reached
            && undecidedHere <= reached - lostHere,
        "stage %s: counts must fit into %s reached, were %s seen, %s lost, %s undecided",
        stage.id(),
        reached,
        seen,
        lostHere,
        undecidedHere);
  }

  /** Returns how many journeys went on to a later stage. */
  public long wentOn() {
    return reached - lostHere - undecidedHere;
  }

  /** Returns how many journeys skipped this stage. */
  public long imputed() {
    return reached - seen;
  }
}
