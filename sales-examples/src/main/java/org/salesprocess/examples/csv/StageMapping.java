package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.salesprocess.core.funnel.Stage;

/**
 * A stage of the funnel and how the export writes it.
 *
 * @param stage the stage
 * @param values the texts of the stage column that mean this stage
 * @param entered the column with the day on which it was entered, if there is one
 */
public record StageMapping(Stage stage, ImmutableSet<String> values, Optional<String> entered) {

  /** Checks that nothing is missing. */
  public StageMapping {
    requireNonNull(stage, "stage");
    requireNonNull(values, "values");
    requireNonNull(entered, "entered");
  }
}
