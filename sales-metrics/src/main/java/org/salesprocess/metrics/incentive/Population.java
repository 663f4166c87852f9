package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.salesprocess.core.quota.QuotaScope;

/** Whose credits count: those for a scope, or without one all sellers' direct credits. */
record Population(Optional<QuotaScope> scope) {

  Population {
    requireNonNull(scope, "scope");
  }

  static Population of(QuotaScope scope) {
    return new Population(Optional.of(scope));
  }

  static Population everyone() {
    return new Population(Optional.empty());
  }
}
