package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A subject's move into a state.
 *
 * @param age the subject's age when it moved; zero or more
 * @param state the state that it moved into
 * @since 0.1
 */
public record StateEntry(long age, String state) implements Serializable {

  /**
   * Checks the age.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public StateEntry {
    requireNonNull(state, "state");
    checkArgument(age >= 0, "state entry: age must not be negative, was %s", age);
  }
}
