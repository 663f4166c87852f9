package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

/** A reading without a value, and what that did to a component. */
record MissingInput(Reading reading, Unmeasured.Effect effect) {

  MissingInput {
    requireNonNull(reading, "reading");
    requireNonNull(effect, "effect");
  }
}
