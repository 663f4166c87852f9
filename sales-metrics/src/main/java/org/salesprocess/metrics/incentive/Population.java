package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.salesprocess.core.incentive.CreditShare;
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

  /** Says whether a credit counts; a return is asked for by its sale. */
  boolean counts(CreditScopes scopes, Credit credit) {
    return scope
        .map(asked -> scopes.counts(asked, credit))
        .orElse(credit.kind() == CreditShare.Kind.DIRECT);
  }
}
