package org.salesprocess.examples.retention;

import static java.util.Objects.requireNonNull;

import org.salesprocess.metrics.retention.lifetime.FitOutcome;
import org.salesprocess.metrics.retention.lifetime.RepeatBuyingModel;

/**
 * What came of fitting one model.
 *
 * @param name what it is called
 * @param outcome the model with its errors, or why there is none
 */
public record FittedModel(String name, FitOutcome<? extends RepeatBuyingModel> outcome) {
  /** Checks that nothing is missing. */
  public FittedModel {
    requireNonNull(name, "name");
    requireNonNull(outcome, "outcome");
  }
}
