package org.salesprocess.metrics.conversion;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.StageKind;

/**
 * The stages of a funnel that a journey went through, in order: where it began, whether it was won,
 * and whether it is lost.
 *
 * @param changes its changes of stage, each into a stage of the funnel
 */
record FunnelCourse(Funnel funnel, ImmutableList<StageChange> changes) {

  FunnelCourse {
    requireNonNull(funnel, "funnel");
    for (StageChange change : changes) {
      funnel.enteredBy(change.subject(), change.to()); // refuses an unknown stage
    }
  }

  /**
   * Returns the course of a journey.
   *
   * @throws IllegalArgumentException if it has entered a stage that the funnel does not have
   */
  static FunnelCourse of(Funnel funnel, Journey journey) {
    ImmutableList.Builder<StageChange> changes = ImmutableList.builder();
    for (int i = 0; i < journey.size(); i++) {
      if (journey.entry(i) instanceof StageChange change) {
        changes.add(change);
      }
    }
    return new FunnelCourse(funnel, changes.build());
  }

  /** Returns the changes from the first into a stage of the path on; none if there is no such. */
  ImmutableList<StageChange> fromPath() {
    for (int i = 0; i < changes.size(); i++) {
      if (funnel.position(changes.get(i).to()).isPresent()) {
        return changes.subList(i, changes.size());
      }
    }
    return ImmutableList.of();
  }

  /** Returns the first change into a won stage, whatever came after it. */
  Optional<StageChange> firstWin() {
    return changes.stream().filter(change -> kind(change) == StageKind.WON).findFirst();
  }

  /** Returns how it came to be lost; empty if it is not in a lost stage, or no longer. */
  Optional<Loss> loss() {
    int first = changes.size();
    Optional<LossReasonId> reason = Optional.empty();
    while (first > 0 && kind(changes.get(first - 1)) == StageKind.LOST) {
      first--;
      reason = reason.or(changes.get(first)::reason);
    }
    return first == changes.size()
        ? Optional.empty()
        : Optional.of(
            new Loss(
                first == 0 ? Optional.empty() : Optional.of(changes.get(first - 1).to()),
                changes.get(first),
                reason));
  }

  /** Returns what has become of it: won once is won for good, and lost is where it is lost now. */
  Outcome outcome() {
    if (firstWin().isPresent()) {
      return Outcome.WON;
    }
    return loss().isPresent() ? Outcome.LOST : Outcome.OPEN;
  }

  private StageKind kind(StageChange change) {
    return funnel.enteredBy(change.subject(), change.to()).kind();
  }

  /**
   * How a journey came to be lost: by the lost stages that it has gone through without a break up
   * to now.
   *
   * @param from the stage before the first of them; empty if there was none
   * @param since the change into the first of them
   * @param reason the last reason that was given with any of them
   */
  record Loss(Optional<StageId> from, StageChange since, Optional<LossReasonId> reason) {}
}
