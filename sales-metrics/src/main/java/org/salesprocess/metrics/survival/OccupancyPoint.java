package org.salesprocess.metrics.survival;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.Optional;

/**
 * How probable each state is from an age on.
 *
 * @param age the age
 * @param shares each state in which anybody was at any age, with its probability; these sum to 1
 * @since 0.1
 */
public record OccupancyPoint(long age, ImmutableSortedMap<String, StateShare> shares)
    implements Serializable {

  /** Checks that the shares are there. */
  public OccupancyPoint {
    requireNonNull(shares, "shares");
  }

  /** Returns the share of a state, or empty if nobody was in it at any age. */
  public Optional<StateShare> share(String state) {
    requireNonNull(state, "state");
    return Optional.ofNullable(shares.get(state));
  }
}
