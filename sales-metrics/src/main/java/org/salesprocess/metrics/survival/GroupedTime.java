package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;

/**
 * How long one subject of a group was watched, for groups whose curves are to be compared.
 *
 * @param group the group whose curve it belongs to, such as a channel or a quarter
 * @param stratum the layer within which groups are compared, such as a territory; those without one
 *     form a layer of their own
 * @param time how long, and what happened; its weight a whole number, as a test counts subjects
 * @since 0.1
 */
public record GroupedTime(String group, Optional<String> stratum, TimeToEvent time)
    implements Serializable {

  /**
   * Checks the weight.
   *
   * @throws IllegalArgumentException if it is not a whole number
   */
  public GroupedTime {
    requireNonNull(group, "group");
    requireNonNull(stratum, "stratum");
    checkArgument(
        time.weight().denominator().equals(BigInteger.ONE),
        "time in group %s: weight must be a whole number, was %s",
        group,
        time.weight());
  }

  /** Returns a subject of a group without a stratum. */
  public static GroupedTime of(String group, TimeToEvent time) {
    return new GroupedTime(group, Optional.empty(), time);
  }

  /** Returns this subject in a stratum. */
  public GroupedTime inStratum(String layer) {
    return new GroupedTime(group, Optional.of(layer), time);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
