package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.function.ToLongFunction;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.metrics.Ratio;

/**
 * How well one party keeps what it promises, where the promise differs from stage to stage.
 *
 * @param stages the level of each stage with a target, in the order of the path; one at least
 * @since 0.1
 */
public record ServiceLevels(ImmutableMap<StageId, ServiceLevel> stages) implements Serializable {

  /**
   * Checks the stages.
   *
   * @throws IllegalArgumentException if there are none
   */
  public ServiceLevels {
    checkArgument(!stages.isEmpty(), "service levels: need a stage");
  }

  /** Returns those that met the target of their stage of all that have met or missed it. */
  public Ratio ofDecided() {
    long met = sum(ServiceLevel::met);
    return Ratio.of(met, Math.addExact(met, sum(ServiceLevel::missed)));
  }

  /** Returns how many there are, one for each subject and stage. */
  public long total() {
    return sum(ServiceLevel::total);
  }

  private long sum(ToLongFunction<ServiceLevel> count) {
    return stages.values().stream().mapToLong(count).reduce(0, Math::addExact);
  }

  /** Returns such as {@code 12 of 15 (80.0 %) in 2 stages}. */
  @Override
  public String toString() {
    return ofDecided() + (stages.size() == 1 ? " in 1 stage" : " in " + stages.size() + " stages");
  }
}
