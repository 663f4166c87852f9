package org.salesprocess.metrics.conversion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.internal.Micros;

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
  private int runningSince;

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
    for (int i = startFrom(0); i >= 0; i = startFrom(i + 1)) {
      starts.set(i);
    }
    return starts.stream().toArray();
  }

  /** Returns the first instant from one on at which an attempt may start; -1 if there is none. */
  int startFrom(int instant) {
    int imputed = imputedStart();
    for (int i = instant; i < events.instants(); i++) {
      if (i == imputed || (steps.matched(i) & plan.startSteps()) != 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the instant at which the first step is imputed; -1 if there is none. */
  private int imputedStart() {
    return used.isEmpty() ? events.imputedStart() : -1;
  }

  /** Returns the best attempt that starts within a range of instants, or null if there is none. */
  @Nullable Found best(int earliest, int latest) {
    best = null;
    runningSince = -1;
    if (plan.isMatching()) {
      matchSteps(earliest, latest);
    } else {
      pass(earliest, latest);
    }
    return best;
  }

  /**
   * Returns the latest instant at which an attempt of the last {@link #best} started that may still
   * come to the last step after the moment of the question; -1 if there is none.
   */
  int runningSince() {
    return runningSince;
  }

  private void pass(int earliest, int latest) {
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
        steps.start(i == imputed, i, this, next);
      }
      live = survivors(next, i);
      if (best != null && isUnbeatable(best.reach())) {
        return;
      }
    }
    for (Reach reach : live) {
      settle(reach);
      watch(reach);
    }
  }

  /** Takes the best of one attempt from each start, where steps and events are matched freely. */
  private void matchSteps(int earliest, int latest) {
    StepMatching matching = new StepMatching(plan, events, used);
    int[] starts =
        Arrays.stream(starts()).filter(start -> start >= earliest && start <= latest).toArray();
    if (plan.window == null && plan.exclusions() == 0) {
      settleLatest(matching, starts);
      return;
    }
    for (int start : starts) {
      Reach reach = matching.from(start);
      if (reach != null) {
        settle(reach);
        watch(reach);
      }
    }
  }

  // an earlier start comes as far and as soon at least: the latest that does is found by halving
  private void settleLatest(StepMatching matching, int[] starts) {
    if (starts.length == 0) {
      return;
    }
    Reach first = matching.from(starts[0]);
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (comesAsFar(matching.from(starts[middle]), first)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Reach latest = matching.from(starts[low]);
    if (latest != null) {
      settle(latest);
      watch(latest);
    }
  }

  private boolean comesAsFar(@Nullable Reach later, @Nullable Reach first) {
    return later != null
        && first != null
        && later.depth == first.depth
        && (!plan.isComplete(first) || later.lastInstant == first.lastInstant);
  }

  // whatever else comes to the last step does so later
  private boolean isUnbeatable(Reach reach) {
    return plan.isComplete(reach) && !reach.tainted;
  }

  private boolean isOver(Reach reach, int instant) {
    int from = plan.runsFromFirst ? reach.startInstant : reach.lastInstant;
    return plan.window != null && !plan.window.admitsUpTo(events.time(from), events.time(instant));
  }

  /** Says whether an attempt that nothing has ended may still come further after the question. */
  boolean isRunning(Reach reach) {
    if (plan.isComplete(reach) || reach.tainted) {
      return false;
    }
    boolean hasMoment = plan.question.asOf().isPresent();
    if (plan.window == null) {
      return hasMoment || plan.asksOfStages();
    }
    int from = plan.runsFromFirst ? reach.startInstant : reach.lastInstant;
    return hasMoment
        && plan.window.admitsUpTo(events.time(from), Micros.of(plan.question.asOf().orElseThrow()));
  }

  private void watch(Reach reach) {
    if (isRunning(reach)) {
      runningSince = Math.max(runningSince, reach.startInstant);
    }
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
    if (plan.isComplete(a) && a.lastInstant != b.lastInstant) {
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

  // latest start, then step by step; a step that is told of is passed at the first that tells
  private int comparePaths(Reach a, Reach b) {
    if (a.startInstant != b.startInstant) {
      return Integer.compare(b.startInstant, a.startInstant);
    }
    int byPlaces = Arrays.compare(a.places(plan.ordered), b.places(plan.ordered));
    return byPlaces != 0 ? byPlaces : Integer.compare(a.lastInstant, b.lastInstant);
  }

  private List<Reach> survivors(List<Reach> reaches, int instant) {
    if (reaches.size() < 2) {
      return reaches;
    }
    Map<Integer, List<Reach>> kept = new HashMap<>();
    for (Reach reach : reaches) {
      List<Reach> rivals = kept.computeIfAbsent(rivalry(reach), unseen -> new ArrayList<>());
      if (!isCovered(reach, rivals, instant)) {
        rivals.removeIf(other -> covers(reach, other, instant));
        rivals.add(reach);
      }
    }
    List<Reach> survivors = new ArrayList<>(reaches.size());
    kept.values().forEach(survivors::addAll);
    return survivors;
  }

  // attempts of different starts need not be compared where the start decides what may happen
  private int rivalry(Reach reach) {
    return startDecides() ? reach.startInstant : reach.current;
  }

  private boolean startDecides() {
    return plan.settledAtEnd && plan.runsFromFirst;
  }

  private boolean isCovered(Reach reach, List<Reach> kept, int instant) {
    for (Reach other : kept) {
      if (covers(other, reach, instant)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether whatever the other may become, this may become something as good or better. */
  private boolean covers(Reach one, Reach other, int instant) {
    return (one.current == other.current || !plan.looksAtCurrent())
        && (one.reached == other.reached || !plan.looksAtReached())
        && (one.first == other.first || !plan.looksAtFirst())
        && (!one.tainted || other.tainted)
        && hasTheTimeOf(one, other, instant)
        && comparePaths(one, other) <= 0;
  }

  private boolean hasTheTimeOf(Reach one, Reach other, int instant) {
    if (!hasKeptGap(one, instant) && one.lastInstant > other.lastInstant) {
      return false;
    }
    // who has more time may come further, but more may happen to it too
    if (plan.runsBetween) {
      return plan.settledAtEnd
          ? one.lastInstant == other.lastInstant
          : one.lastInstant >= other.lastInstant;
    }
    if (plan.runsFromFirst) {
      return plan.settledAtEnd
          ? one.startInstant == other.startInstant
          : one.startInstant >= other.startInstant;
    }
    return true;
  }

  // and so at every later instant
  private boolean hasKeptGap(Reach reach, int instant) {
    return plan.leastGap == null
        || plan.leastGap.admitsFrom(events.time(reach.lastInstant), events.time(instant));
  }
}
