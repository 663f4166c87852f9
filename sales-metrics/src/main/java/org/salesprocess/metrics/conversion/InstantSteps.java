package org.salesprocess.metrics.conversion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.metrics.conversion.Exclusion.Effect;
import org.salesprocess.metrics.conversion.FunnelEvents.Seen;
import org.salesprocess.metrics.conversion.FunnelSearch.End;

/**
 * Tells what an attempt can come to within one instant, whose events have no order.
 *
 * <p>It tries every sequence of steps that the events can serve. The order that favours the attempt
 * leaves each event that serves no step where it does no harm, if there is such a place: before,
 * between or after the steps; what is at one place does not touch what is at another.
 */
final class InstantSteps {

  private final FunnelPlan plan;
  private final FunnelEvents events;
  private final BitSet used;
  private final boolean severalSteps;

  InstantSteps(FunnelPlan plan, FunnelEvents events, BitSet used) {
    this.plan = plan;
    this.events = events;
    this.used = used;
    severalSteps = plan.question.reuse() == EventReuse.SEVERAL_STEPS;
  }

  /** Returns the steps that the events of an instant match, those left to other attempts aside. */
  int matched(int instant) {
    int bits = 0;
    int place = events.firstPlace(instant);
    for (Seen event : events.at(instant)) {
      bits |= used.get(place++) ? 0 : event.steps();
    }
    return bits;
  }

  // in most questions most instants are none of an attempt's business
  private boolean canDoNothing(Reach reach, int instant) {
    if (plan.interruptible) {
      return false;
    }
    int next = plan.nextOf(reach);
    for (Seen event : events.at(instant)) {
      if ((event.serves() & next) != 0 || event.exclusions() != 0) {
        return false;
      }
    }
    return true;
  }

  /** Collects what an attempt that is under way may be after an instant. */
  void advance(Reach reach, int instant, FunnelSearch search, List<Reach> after) {
    if (canDoNothing(reach, instant)) {
      after.add(reach);
    } else {
      new Walk(reach, instant, search, after).visit(reach);
    }
  }

  /**
   * Collects what the attempts that start at an instant may be after it.
   *
   * @param isImputed whether they start with a stage that tells of the first step
   */
  void start(boolean isImputed, int instant, FunnelSearch search, List<Reach> after) {
    Walk walk = new Walk(null, instant, search, after);
    walk.forEachServing(
        isImputed ? plan.imputedStartSteps() : plan.startSteps(),
        null,
        (step, place, implied) -> {
          if (isImputed || !implied) {
            walk.visit(plan.start(step, place, implied, instant));
          }
        });
  }

  /** What a step and the place of an event that serves it are told to. */
  private interface Serving {
    void by(int step, int place, boolean implied);
  }

  /** The tries from one attempt, or from the start of some, over one instant. */
  private final class Walk {
    private final @Nullable Reach before;
    private final int instant;
    private final List<Seen> here;
    private final int firstPlace;
    private final FunnelSearch search;
    private final List<Reach> after;
    private final Set<List<Integer>> visited = new HashSet<>();

    Walk(@Nullable Reach before, int instant, FunnelSearch search, List<Reach> after) {
      this.before = before;
      this.instant = instant;
      this.here = events.at(instant);
      this.firstPlace = events.firstPlace(instant);
      this.search = search;
      this.after = after;
    }

    void visit(Reach now) {
      if (!plan.ordered && !visited.add(state(now))) {
        return;
      }
      if (plan.isComplete(now)) {
        search.settle(now);
        return;
      }
      conclude(now);
      if (hasTimeToAdvance(now)) {
        forEachServing(
            plan.nextOf(now),
            now,
            (step, place, implied) -> visit(plan.advance(now, step, place, implied, instant)));
      }
    }

    // in no order, one set of steps and events is met along many ways
    private List<Integer> state(Reach now) {
      List<Integer> state = new ArrayList<>();
      state.add(now.reached);
      state.add(plan.looksAtCurrent() ? now.current : -1);
      state.add(plan.looksAtFirst() ? now.first : -1);
      for (int i = 0; i < here.size(); i++) {
        if (isTaken(now, firstPlace + i)) {
          state.add(i);
        }
      }
      return state;
    }

    private boolean hasTimeToAdvance(Reach now) {
      if (now.lastInstant == instant) {
        return !plan.oneStepAnInstant();
      }
      return plan.leastGap == null
          || plan.leastGap.admitsFrom(events.time(now.lastInstant), events.time(instant));
    }

    private void forEachServing(int steps, @Nullable Reach now, Serving serving) {
      for (int rest = steps; rest != 0; rest &= rest - 1) {
        int step = Integer.numberOfTrailingZeros(rest);
        Set<Integer> alike = new HashSet<>();
        for (int i = 0; i < here.size(); i++) {
          int place = firstPlace + i;
          Seen event = here.get(i);
          boolean isFree = severalSteps || now == null || !isTaken(now, place);
          if ((event.serves() & 1 << step) != 0 && isFree && !used.get(place)) {
            // of events that serve the same steps the first will do, unless all have to be taken
            int kind = event.implied() == 0 ? event.steps() : -event.implied();
            boolean isFirst = here.size() == 1 || alike.add(kind);
            if (isFirst || (severalSteps && plan.interruptible)) {
              serving.by(step, place, (event.steps() & 1 << step) == 0);
            }
          }
        }
      }
    }

    private boolean isTaken(Reach now, int place) {
      for (Reach at = now; at != null && at != before; at = at.before) {
        if (at.place == place) {
          return true;
        }
      }
      return false;
    }

    /** Leaves an attempt where it stands after this instant, or ends it here. */
    private void conclude(Reach now) {
      if (plan.interruptible && isInterrupted(now)) {
        search.settle(now, End.INTERRUPTED, instant);
      }
      if (canAct(Effect.STOP, now)) {
        search.settle(now, End.STOPPED, instant);
      }
      boolean isLeftAlone =
          before == null // what could harm may come before the start
              || (!mustAct(Effect.STOP, now)
                  && !mustAct(Effect.RESET, now)
                  && (!plan.interruptible || leavesAllAside(now)));
      if (isLeftAlone) {
        Reach left = mustAct(Effect.TAINT, now) ? now.taint() : now;
        after.add(left);
        if (!plan.settledAtEnd) {
          search.settle(left);
        }
      }
    }

    private boolean canAct(Effect effect, Reach now) {
      return exclusions(effect).anyMatch(exclusion -> plan.actsAt(exclusion, now));
    }

    // an exclusion that does not act before the steps of this instant, or not after, is put there
    private boolean mustAct(Effect effect, Reach now) {
      return before != null
          && exclusions(effect)
              .anyMatch(exclusion -> plan.actsAt(exclusion, before) && plan.actsAt(exclusion, now));
    }

    private IntStream exclusions(Effect effect) {
      if (plan.exclusions() == 0) { // as in most questions
        return IntStream.empty();
      }
      return IntStream.range(0, plan.exclusions())
          .filter(exclusion -> plan.effect(exclusion) == effect)
          .filter(this::isHere);
    }

    private boolean isHere(int exclusion) {
      return IntStream.range(0, here.size())
          .anyMatch(i -> here.get(i).isExcludedBy(exclusion) && !used.get(firstPlace + i));
    }

    private boolean isInterrupted(Reach now) {
      for (int i = 0; i < here.size(); i++) {
        if (isLeft(now, i) && !canAdvance(now, here.get(i)) && interrupts(now, here.get(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean leavesAllAside(Reach now) {
      for (int i = 0; i < here.size(); i++) {
        if (isLeft(now, i) && !hasHarmlessPlace(now, here.get(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean isLeft(Reach now, int index) {
      return here.get(index).isVisible()
          && !used.get(firstPlace + index)
          && !isTaken(now, firstPlace + index);
    }

    private boolean hasHarmlessPlace(Reach now, Seen event) {
      for (Reach at = now; at != null; at = at.before) {
        if (!canAdvance(at, event) && !interrupts(at, event)) {
          return true;
        }
        if (at == before || !plan.ordered) { // in no order, after all steps is the best place
          return false;
        }
      }
      return false;
    }

    private boolean canAdvance(Reach at, Seen event) {
      return (event.serves() & plan.nextOf(at)) != 0 && hasTimeToAdvance(at);
    }

    private boolean interrupts(Reach at, Seen event) {
      for (Interruption kind : plan.question.interruptions()) {
        if (plan.fits(kind, at, event.steps())) {
          return true;
        }
      }
      return false;
    }
  }
}
