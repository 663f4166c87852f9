package org.salesprocess.metrics.velocity;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.time.BusinessTime;

/** The stays of one subject in one stage, in order; one at least. */
record StageStays(StageId stage, ImmutableList<Stay> stays) {

  /** One stay: from an entry into the stage until the entry into another one. */
  record Stay(Optional<Instant> entered, boolean isOver, Optional<Instant> left) {}

  /** Returns the stays in each stage, by stage in the order of first entry; the last goes on. */
  static ImmutableList<StageStays> of(Journey journey) {
    Map<StageId, ImmutableList.Builder<Stay>> stays = new LinkedHashMap<>();
    @Nullable StageId current = null;
    Optional<Instant> entered = Optional.empty();
    for (int i = 0; i < journey.size(); i++) {
      JourneyEntry entry = journey.entry(i);
      Optional<StageId> next = journey.stage(i);
      if (next.isEmpty() || next.get().equals(current)) {
        continue; // another event, or the stage where it is already
      }
      if (current != null) {
        add(stays, current, new Stay(entered, true, entry.at()));
      }
      current = next.get();
      entered = entry.at();
    }
    if (current != null) {
      add(stays, current, new Stay(entered, false, Optional.empty()));
    }
    return stays.entrySet().stream()
        .map(entry -> new StageStays(entry.getKey(), entry.getValue().build()))
        .collect(ImmutableList.toImmutableList());
  }

  private static void add(
      Map<StageId, ImmutableList.Builder<Stay>> stays, StageId stage, Stay stay) {
    stays.computeIfAbsent(stage, unseen -> ImmutableList.builder()).add(stay);
  }

  /** Returns the stays that a rule counts. */
  StageStays counted(CountedStay rule) {
    return switch (rule) {
      case FIRST_PASSAGE -> new StageStays(stage, stays.subList(0, 1));
      case LAST -> new StageStays(stage, stays.subList(stays.size() - 1, stays.size()));
      case CUMULATIVE -> this;
    };
  }

  /** Says whether the subject is in the stage, by the last of these stays. */
  boolean isRunning() {
    return !stays.get(stays.size() - 1).isOver();
  }

  /** Returns the microseconds of all these stays, or empty if a time of theirs is not known. */
  OptionalLong micros(BusinessTime time, Instant asOf) {
    long sum = 0;
    for (Stay stay : stays) {
      Optional<Instant> end = stay.isOver() ? stay.left() : Optional.of(asOf);
      if (stay.entered().isEmpty() || end.isEmpty()) {
        return OptionalLong.empty();
      }
      sum = Math.addExact(sum, time.microsBetween(stay.entered().get(), end.get()));
    }
    return OptionalLong.of(sum);
  }
}
