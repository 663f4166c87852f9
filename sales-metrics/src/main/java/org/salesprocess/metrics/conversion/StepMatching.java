package org.salesprocess.metrics.conversion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.metrics.conversion.FunnelEvents.Seen;

/**
 * The attempts at steps in any order from one start each, where an event can do nothing but serve a
 * step: a matching of steps and events.
 *
 * <p>Event by event, each is taken that adds a step, be it that others have to change theirs.
 * Taking it is never worse: the greedy algorithm on a transversal matroid (J. Edmonds and D. R.
 * Fulkerson, "Transversals and matroid partition", 1965), which also takes the earliest events that
 * there are.
 */
final class StepMatching {

  private final FunnelPlan plan;
  private final FunnelEvents events;
  private final BitSet used;
  private final boolean severalSteps;
  private final int[] eventOf;
  private final List<Integer> taken = new ArrayList<>();
  private int lastInstant;

  StepMatching(FunnelPlan plan, FunnelEvents events, BitSet used) {
    this.plan = plan;
    this.events = events;
    this.used = used;
    severalSteps = plan.question.reuse() == EventReuse.SEVERAL_STEPS;
    eventOf = new int[plan.steps];
  }

  /**
   * Returns the deepest attempt that starts at an instant, in which an event matches a step, or
   * null if it is forgotten.
   */
  @Nullable Reach from(int start) {
    Arrays.fill(eventOf, -1);
    taken.clear();
    for (int i = start; i < events.instants() && !isOver(start, i); i++) {
      takeAll(i);
      if (taken.size() == plan.steps) {
        break;
      }
      if (i > start && isForgottenAt(i)) {
        return null;
      }
    }
    return reach(start);
  }

  private boolean isOver(int start, int instant) {
    return plan.window != null && !plan.window.admitsUpTo(events.time(start), events.time(instant));
  }

  // the only effect of an exclusion on steps in any order
  private boolean isForgottenAt(int instant) {
    int place = events.firstPlace(instant);
    for (Seen event : events.at(instant)) {
      if (event.exclusions() != 0 && !used.get(place)) {
        return true;
      }
      place++;
    }
    return false;
  }

  private void takeAll(int instant) {
    int place = events.firstPlace(instant);
    for (Seen event : events.at(instant)) {
      if (!used.get(place)) {
        take(event, place, instant);
      }
      place++;
    }
  }

  private void take(Seen event, int place, int instant) {
    for (int step = 0; severalSteps && step < plan.steps; step++) {
      if ((event.steps() & 1 << step) != 0 && eventOf[step] < 0) {
        eventOf[step] = place;
        taken.add(place);
        lastInstant = instant;
      }
    }
    if (!severalSteps && hasRoom(place, new boolean[plan.steps])) {
      taken.add(place);
      lastInstant = instant;
    }
  }

  /** Finds a step for an event, moving others to other steps where need be. */
  private boolean hasRoom(int place, boolean[] tried) {
    for (int rest = events.steps(place); rest != 0; rest &= rest - 1) {
      int step = Integer.numberOfTrailingZeros(rest);
      if (!tried[step]) {
        tried[step] = true;
        if (eventOf[step] < 0 || hasRoom(eventOf[step], tried)) {
          eventOf[step] = place;
          return true;
        }
      }
    }
    return false;
  }

  private Reach reach(int start) {
    int[] steps =
        IntStream.range(0, plan.steps)
            .filter(step -> eventOf[step] >= 0)
            .boxed()
            .sorted((one, other) -> Integer.compare(eventOf[one], eventOf[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    Reach reach = plan.start(steps[0], eventOf[steps[0]], false, start);
    for (int i = 1; i < steps.length; i++) {
      reach = plan.advance(reach, steps[i], eventOf[steps[i]], false, lastInstant);
    }
    return reach;
  }
}
