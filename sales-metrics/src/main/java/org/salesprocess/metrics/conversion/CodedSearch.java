package org.salesprocess.metrics.conversion;

import org.jspecify.annotations.Nullable;
import org.salesprocess.core.funnel.LoggedJourney;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.internal.Micros;

/**
 * The best attempt of one journey after another, by its codes: the earliest entries from each
 * start.
 */
final class CodedSearch {

  private final byte[] stepOf; // by code
  private final CodedEntries entries;
  private final @Nullable TimeLimit window;
  private final long windowMicros; // the greatest that is within it
  private final boolean oneStepAnInstant;
  private final boolean imputes;
  private final long asOf;
  private final boolean hasMoment;
  private final int steps;
  private final StartRule starts;
  private final boolean runsWithoutWindow;
  private final boolean isOnePass;

  /** Where in the journey each step was passed; {@link Reach#NOT_SEEN} if it was imputed. */
  int[] places;

  /** When each step was passed. */
  long[] times;

  /** How many steps were passed; none if there is no attempt. */
  int depth;

  /** Whether it may still go on. */
  boolean isRunning;

  /** When what may still go on began. */
  long runningSince;

  private int known;
  private int[] triedPlaces;
  private long[] triedTimes;
  private int triedDepth;

  CodedSearch(FunnelPlan plan, FunnelCodes codes) {
    FunnelQuestion question = plan.question;
    steps = plan.steps;
    starts = question.starts();
    window = plan.window;
    // of an exclusive one, which is above zero, all but the last microsecond
    windowMicros = window == null ? 0 : window.micros() - (window.inclusive() ? 0 : 1);
    oneStepAnInstant = plan.oneStepAnInstant();
    imputes = question.skippedStages() == SkippedStages.IMPUTED && plan.stageSteps() != 0;
    hasMoment = question.asOf().isPresent();
    runsWithoutWindow = hasMoment || plan.asksOfStages();
    asOf = question.asOf().map(Micros::of).orElse(Long.MAX_VALUE);
    stepOf = codes.stepOf;
    entries = new CodedEntries(stepOf, asOf);
    isOnePass = starts == StartRule.FIRST && !imputes && !hasMoment && codes.isTimed;
    places = new int[steps];
    times = new long[steps];
    triedPlaces = new int[steps];
    triedTimes = new long[steps];
  }

  /** Finds the attempt; false if codes alone do not tell. */
  boolean find(LoggedJourney of) {
    depth = 0;
    isRunning = false;
    known = of.size();
    if (isOnePass && findFirst(of)) {
      return true;
    }
    if (!entries.read(of)) {
      return false;
    }
    known = entries.known;
    if (imputes) {
      return findImputing();
    }
    findSeen();
    return true;
  }

  /** Returns how many entries were known at the moment of the question. */
  int known() {
    return known;
  }

  /**
   * Finds the attempt in one pass, which takes a third less; false where two entries that matter
   * tie.
   */
  private boolean findFirst(LoggedJourney of) {
    int reached = 0;
    long before = StageLog.NO_TIME;
    for (int i = 0; i < known && reached < steps; i++) {
      int step = stepOf[of.kind(i)];
      if (step == FunnelCodes.NO_STEP) {
        continue;
      }
      long time = of.micros(i);
      if (time == before) {
        return false;
      }
      before = time;
      if (reached > 0 && window != null && isBeyondWindow(times[0], time)) {
        break;
      }
      if (step == reached) {
        places[reached] = i;
        times[reached] = time;
        reached++;
      }
    }
    depth = reached;
    if (reached > 0 && reached < steps) {
      isRunning = isRunningFrom(times[0]);
      runningSince = times[0];
    }
    return true;
  }

  private void findSeen() {
    int last = -1;
    for (int i = 0; i < entries.size; i++) {
      if (entries.step[i] == 0 && (last < 0 || entries.at[i] != entries.at[last])) {
        last = i;
        if (starts == StartRule.LAST) {
          depth = 0;
        }
        tryFrom(i);
        if (starts == StartRule.FIRST) {
          break;
        }
      }
    }
    if (last >= 0 && depth < steps) {
      // of several starts the latest is the one whose time runs out last
      isRunning = isRunningFrom(entries.at[last]);
      runningSince = entries.at[last];
    }
  }

  private boolean isRunningFrom(long start) {
    if (window == null) {
      return runsWithoutWindow;
    }
    return hasMoment && !isBeyondWindow(start, asOf);
  }

  // the difference of two longs, read without a sign, is exact however far they are apart
  private boolean isBeyondWindow(long from, long to) {
    return Long.compareUnsigned(to - from, windowMicros) > 0;
  }

  private void tryFrom(int start) {
    triedPlaces[0] = entries.place[start];
    triedTimes[0] = entries.at[start];
    triedDepth = 1;
    if (entries.hasTies) {
      takeTied(start);
    } else {
      takeNext(start);
    }
    if (isBetter()) {
      depth = triedDepth;
      int[] worsePlaces = places;
      places = triedPlaces;
      triedPlaces = worsePlaces;
      long[] worseTimes = times;
      times = triedTimes;
      triedTimes = worseTimes;
    }
  }

  private void takeNext(int start) {
    long begin = entries.at[start];
    for (int i = start + 1; i < entries.size && triedDepth < steps; i++) {
      if (window != null && isBeyondWindow(begin, entries.at[i])) {
        return;
      }
      if (entries.step[i] == triedDepth) {
        take(i);
      }
    }
  }

  private void take(int i) {
    triedPlaces[triedDepth] = entries.place[i];
    triedTimes[triedDepth] = entries.at[i];
    triedDepth++;
  }

  // entries of one time have no order among themselves
  private void takeTied(int start) {
    long begin = entries.at[start];
    int instant = start;
    while (instant > 0 && entries.at[instant - 1] == begin) {
      instant--;
    }
    while (instant < entries.size && triedDepth < steps) {
      long at = entries.at[instant];
      if (window != null && at != begin && isBeyondWindow(begin, at)) {
        return;
      }
      int end = instant + 1;
      while (end < entries.size && entries.at[end] == at) {
        end++;
      }
      if (at != begin || !oneStepAnInstant) {
        takeWithin(instant, end);
      }
      instant = end;
    }
  }

  private void takeWithin(int from, int to) {
    int next = entries.indexOf(triedDepth, from, to);
    while (next >= 0) {
      take(next);
      next = oneStepAnInstant || triedDepth == steps ? -1 : entries.indexOf(triedDepth, from, to);
    }
  }

  // deeper, then sooner complete, then later started
  private boolean isBetter() {
    if (triedDepth != depth) {
      return triedDepth > depth;
    }
    return depth < steps || triedTimes[depth - 1] <= times[depth - 1];
  }

  /**
   * Finds the attempt of a journey that passes each step at most once, later ones at later times:
   * there is one at most. Says whether it is such a journey.
   */
  private boolean findImputing() {
    int current = -1;
    for (int i = 0; i < entries.size; i++) {
      int step = entries.step[i];
      if (current >= 0 && entries.at[i] == times[current]) {
        return false;
      }
      if (current == steps - 1 && step != 0) {
        continue; // complete; whatever comes later is no other start
      }
      if (step <= current) { // or tells of one without being one
        return false;
      }
      if (current < 0 || window == null || !isBeyondWindow(times[0], entries.at[i])) {
        for (int passed = current + 1; passed <= step; passed++) {
          places[passed] = Reach.NOT_SEEN;
          times[passed] = entries.at[i];
        }
        places[step] = entries.place[i];
        current = step;
      }
    }
    depth = current + 1;
    if (depth > 0 && depth < steps) {
      isRunning = isRunningFrom(times[0]);
      runningSince = times[0];
    }
    return true;
  }
}
