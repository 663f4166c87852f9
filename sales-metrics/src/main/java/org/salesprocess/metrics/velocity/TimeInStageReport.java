package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.core.org.Party;

/**
 * How long subjects stay in each stage of a funnel.
 *
 * @param stages the stages of the path in order, then the lost ones
 * @param later how many of the journeys that were given were not known yet
 * @since 0.1
 */
public record TimeInStageReport(ImmutableList<StageTime> stages, long later)
    implements Serializable {

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public TimeInStageReport {
    requireNonNull(stages, "stages");
    checkArgument(later >= 0, "time in stage: later must not be negative, was %s", later);
  }

  /** Returns the times of a stage, or empty if the funnel does not have it. */
  public Optional<DurationReport> of(StageId stage) {
    return stages.stream()
        .filter(each -> each.stage().id().equals(stage))
        .map(StageTime::times)
        .findFirst();
  }

  /**
   * Returns how well each role or department keeps a target for passing on what is in its stages:
   * one count for each subject and stage. What was lost in time was decided in time and has met it.
   *
   * <p>A stage without an owner is nobody's promise, and neither is the last stage of the path or a
   * lost one: from there nothing is passed on.
   *
   * @param target how long a subject may stay in a stage; zero or more
   * @throws IllegalArgumentException if it is negative
   */
  public ImmutableSortedMap<Party, ServiceLevel> serviceLevels(Duration target) {
    TreeMap<Party, ServiceLevel> levels = new TreeMap<>();
    for (StageTime each : passing()) {
      each.stage()
          .owner()
          .ifPresent(owner -> levels.merge(owner, each.times().within(target), ServiceLevel::plus));
    }
    return ImmutableSortedMap.copyOf(levels);
  }

  /**
   * Returns how well each role or department keeps targets of their own for what is in its stages,
   * as {@link #serviceLevels(Duration)} counts it. Stages without a target are in no level.
   *
   * @param targets how long a subject may stay in a stage; zero or more
   * @throws IllegalArgumentException if a target is negative, or of a stage that nobody owns or
   *     from which nothing is passed on
   */
  public ImmutableSortedMap<Party, ServiceLevels> serviceLevels(Map<StageId, Duration> targets) {
    TreeMap<Party, ImmutableMap.Builder<StageId, ServiceLevel>> levels = new TreeMap<>();
    Set<StageId> left = new TreeSet<>(targets.keySet());
    for (StageTime each : passing()) {
      StageId stage = each.stage().id();
      Duration target = targets.get(stage);
      if (target != null && each.stage().owner().isPresent()) {
        left.remove(stage);
        levels
            .computeIfAbsent(each.stage().owner().get(), unseen -> ImmutableMap.builder())
            .put(stage, each.times().within(target));
      }
    }
    checkArgument(
        left.isEmpty(),
        "service levels: targets must be of stages passed on by an owner, were %s",
        left);
    return ImmutableSortedMap.copyOf(
        Maps.transformValues(levels, each -> new ServiceLevels(each.buildOrThrow())));
  }

  private ImmutableList<StageTime> passing() {
    ImmutableList<StageTime> path =
        stages.stream()
            .filter(each -> each.stage().kind() != StageKind.LOST)
            .collect(ImmutableList.toImmutableList());
    return path.isEmpty() ? path : path.subList(0, path.size() - 1);
  }
}
