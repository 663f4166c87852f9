package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Deals, and one that could be sold besides.
 *
 * @param deals what is sold without it; may be empty
 * @param more the one more
 */
record OneDealMore(ImmutableList<SampleDeal> deals, SampleDeal more) {

  /** Checks that nothing is missing. */
  OneDealMore {
    requireNonNull(deals, "deals");
    requireNonNull(more, "more");
  }

  /** Returns all of them. */
  ImmutableList<SampleDeal> all() {
    return ImmutableList.<SampleDeal>builder().addAll(deals).add(more).build();
  }

  /** Returns the deals and the one more. */
  @Override
  public String toString() {
    return "%s, and %s besides".formatted(deals, more);
  }
}
