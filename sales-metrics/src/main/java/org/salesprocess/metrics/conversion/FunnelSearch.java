package org.salesprocess.metrics.conversion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best attempt of one subject: the deepest that there is.
 *
 * <p>It passes over the instants once and keeps every attempt that may still become the best; of
 * two that differ in nothing that the question looks at, the better one. {@link InstantSteps} tells
 * what an attempt can do within an instant.
 */
final class FunnelSearch {

  /** How an attempt ended, the better way first. */
  enum End {
    /** It came to the last step, its time ran out, or the journey ended. */
    OF_ITSELF,
    /** An exclusion stopped it. */
    STOPPED,
    /** An event interrupted it. */
    INTERRUPTED
  }

  /** An attempt that is over, and at which instant something ended it; -1 if of itself. */
  record Found(Reach reach, End end, int endInstant) {}

  private final FunnelPlan plan;
  private final FunnelEvents events;
  private final InstantSteps steps;
  private final BitSet used;
  private @Nullable Found best;

  FunnelSearch(FunnelPlan plan, FunnelEvents events, BitSet used) {
    this.plan = plan;
    this.events = events;
    this.used = used;
    this.steps = new InstantSteps(plan, events, used);
  }

  /**
   * Returns the instants at which an attempt may start, in order, whatever the question says of
   * starts.
   */
  int[] starts() {
    BitSet starts = new BitSet(events.instants());
    for (int i = 0; i < events.instants(); i++) {
      starts.set(i, (steps.unusedSteps(i) & plan.startSteps()) != 0);
    }
    int imputed = imputedStart();
    if (imputed >= 0) {
      starts.set(imputed);
    }
    return starts.stream().toArray();
  }

  /** Returns the first instant from one on at which an attempt may start; -1 if there is none. */
  int startFrom(int instant) {
    int imputed = imputedStart();
    for (int i = instant; i < events.instants(); i++) {
      if (i == imputed || (steps.unusedSteps(i) & plan.startSteps()) != 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the instant at which the first step is imputed; -1 if there is none. */
  private int imputedStart() {
    if (plan.imputedStartSteps() == 0 || !used.isEmpty()) {
      return -1;
    }
    for (int i = 0; i < events.instants(); i++) {
      int matched = steps.unusedSteps(i);
      if ((matched & plan.startSteps()) != 0) {
        return -1;
      }
      if ((matched & plan.stageSteps()) != 0) {
        return (matched & plan.imputedStartSteps()) != 0 ? i : -1;
      }
    }
    return -1;
  }

  /** Returns the best attempt that starts within a range of instants, or null if there is none. */
  @Nullable Found best(int earliest, int latest) {
    best = null;
    int imputed = imputedStart();
    List<Reach> live = new ArrayList<>();
    for (int i = earliest; i < events.instants() && (i <= latest || !live.isEmpty()); i++) {
      List<Reach> next = new ArrayList<>();
      for (Reach reach : live) {
        if (isOver(reach, i)) {
          settle(reach);
        } else {
          steps.advance(reach, i, this, next);
        }
      }
      if (i <= latest) {
        int startSteps = i == imputed ? plan.imputedStartSteps() : plan.startSteps();
        steps.start(startSteps, i, this, next);
      }
      live = survivors(next, i);
      if (best != null && isUnbeatable(best.reach())) {
        return best;
      }
    }
    live.forEach(this::settle);
    return best;
  }

  // whatever else comes to the last step does so later
  private boolean isUnbeatable(Reach reach) {
    return plan.isComplete(reach) && !reach.tainted;
  }

  private boolean isOver(Reach reach, int instant) {
    int from = plan.runsFromFirst ? reach.startInstant : reach.lastInstant;
    return plan.window != null && !plan.window.admitsUpTo(events.time(from), events.time(instant));
  }

  /** Takes note of an attempt that is over of itself. */
  void settle(Reach reach) {
    settle(reach, End.OF_ITSELF, -1);
  }

  /** Takes note of an attempt that something ended at an instant. */
  void settle(Reach reach, End end, int instant) {
    best = better(best, new Found(reach, end, instant));
  }

  /** Returns the better of two attempts, either of which may be missing. */
  @Nullable Found better(@Nullable Found one, @Nullable Found other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return compare(one, other) <= 0 ? one : other;
  }

  private int compare(Found one, Found other) {
    Reach a = one.reach();
    Reach b = other.reach();
    if (a.depth != b.depth) {
      return Integer.compare(b.depth, a.depth);
    }
    if (a.tainted != b.tainted) {
      return Boolean.compare(a.tainted, b.tainted);
    }
    if (a.lastInstant != b.lastInstant) {
      return Integer.compare(a.lastInstant, b.lastInstant);
    }
    int byPath = comparePaths(a, b);
    if (byPath != 0) {
      return byPath;
    }
    return one.end() != other.end()
        ? one.end().compareTo(other.end())
        : Integer.compare(other.endInstant(), one.endInstant());
  }

  // latest start, then step by step
  private int comparePaths(Reach a, Reach b) {
    return a.startInstant != b.startInstant
        ? Integer.compare(b.startInstant, a.startInstant)
        : Arrays.compare(a.places(plan.ordered), b.places(plan.ordered));
  }

  private List<Reach> survivors(List<Reach> reaches, int instant) {
    if (reaches.size() < 2) {
      return reaches;
    }
    List<Reach> kept = new ArrayList<>(reaches.size());
    for (Reach reach : plan.ordered || plan.interruptible ? reaches : fullest(reaches)) {
      if (!isCovered(reach, kept, instant)) {
        kept.removeIf(other -> covers(reach, other, instant));
        kept.add(reach);
      }
    }
    return kept;
  }

  private boolean isCovered(Reach reach, List<Reach> kept, int instant) {
    for (Reach other : kept) {
      if (covers(other, reach, instant)) {
        return true;
      }
    }
    return false;
  }

  // steps in any order are a matching, where taking every event that adds a step is never worse:
  // the
  // greedy algorithm on a transversal matroid (J. Edmonds, D. R. Fulkerson, 1965)
  private static List<Reach> fullest(List<Reach> reaches) {
    Map<Integer, Integer> fullest = new HashMap<>();
    reaches.forEach(reach -> fullest.merge(reach.startInstant, reach.depth, Math::max));
    return reaches.stream()
        .filter(reach -> reach.depth == fullest.getOrDefault(reach.startInstant, 0))
        .toList();
  }

  /** Says whether whatever the other may become, this may become something as good or better. */
  private boolean covers(Reach one, Reach other, int instant) {
    return one.reached == other.reached
        && (one.current == other.current || !plan.looksAtCurrent())
        && (one.first == other.first || !plan.looksAtFirst())
        && (!one.tainted || other.tainted)
        && hasTheTimeOf(one, other, instant)
        && comparePaths(one, other) <= 0;
  }

  private boolean hasTheTimeOf(Reach one, Reach other, int instant) {
    boolean isWorseLate = plan.settledAtEnd || !hasKeptGap(one, instant);
    if ((plan.runsBetween && one.lastInstant < other.lastInstant)
        || (isWorseLate && one.lastInstant > other.lastInstant)) {
      return false;
    }
    if (!plan.runsFromFirst) {
      return true;
    }
    // who starts later has more time, but more may happen to it too
    return plan.settledAtEnd
        ? one.startInstant == other.startInstant
        : one.startInstant >= other.startInstant;
  }

  // at every later instant too
  private boolean hasKeptGap(Reach reach, int instant) {
    return plan.leastGap == null
        || plan.leastGap.admitsFrom(events.time(reach.lastInstant), events.time(instant));
  }
}
