package org.salesprocess.metrics.conversion;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.LoggedJourney;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.internal.Micros;
import org.salesprocess.metrics.conversion.FunnelAttempt.Outcome;
import org.salesprocess.metrics.conversion.FunnelAttempt.Passing;

/**
 * A funnel question as it is asked of the codes of one log: where no event can serve two steps and
 * nothing interrupts or excludes, the earliest events from each start are the best attempt, and one
 * pass over the codes finds it.
 *
 * <p>It takes 13 ns an entry where {@link FunnelSearch}, whose answer it gives, takes some
 * microseconds (the benchmarks, one thread); journeys that it does not understand, as those with
 * entries of unknown time, are left to that.
 */
final class CodedFunnel implements AttemptFigures {

  private final FunnelCodes codes;
  private final CodedSearch search;
  private final CodedBreakdown breakdown;
  private final int steps;
  private final @Nullable TimeLimit window;
  private final long latestStart; // whose window a long can hold

  private @Nullable LoggedJourney journey;
  private int lostBy; // the entry into the first of the lost stages not come back from, or -1
  private Outcome outcome = Outcome.ENDED;

  private CodedFunnel(FunnelPlan plan, StageLog log) {
    codes = new FunnelCodes(plan, log);
    search = new CodedSearch(plan, codes);
    breakdown = new CodedBreakdown(plan.question.breakdown(), log);
    steps = plan.steps;
    window = plan.window;
    latestStart = Long.MAX_VALUE - (window == null ? 0 : window.micros());
  }

  /** Returns the question as asked of a log, or empty if its codes alone cannot answer it. */
  static Optional<CodedFunnel> of(FunnelPlan plan, StageLog log) {
    return FunnelCodes.suffice(plan, log)
        ? Optional.of(new CodedFunnel(plan, log))
        : Optional.empty();
  }

  /** What became of a journey. */
  enum Finding {
    /** There is an attempt: this object, until the next journey. */
    ATTEMPT,
    /** There is none. */
    NO_ATTEMPT,
    /** Nothing of it was known at the moment of the question. */
    NOT_YET_KNOWN,
    /** Codes alone do not tell. */
    UNCLEAR
  }

  /** Finds the best attempt of a journey. */
  Finding find(LoggedJourney of) {
    journey = of;
    if (!search.find(of)) {
      return Finding.UNCLEAR;
    }
    if (search.known() == 0 && of.size() > 0) {
      return Finding.NOT_YET_KNOWN;
    }
    if (search.depth == 0) {
      return Finding.NO_ATTEMPT;
    }
    if (isWindowBeyondTime()) {
      return Finding.UNCLEAR;
    }
    outcome = findOutcome(of);
    return Finding.ATTEMPT;
  }

  // the end of a window that no long can hold is left to instants
  private boolean isWindowBeyondTime() {
    return window != null && search.times[0] > latestStart;
  }

  /** Returns how many of the known entries are into stages that the funnel does not have. */
  int outsideFunnel() {
    if (!codes.hasOutside) {
      return 0;
    }
    LoggedJourney of = current();
    int outside = 0;
    for (int i = 0; i < search.known(); i++) {
      outside += codes.isOutside[of.kind(i)] ? 1 : 0;
    }
    return outside;
  }

  /** Returns how many groups the attribute that cuts can have. */
  int groups() {
    return breakdown.groups();
  }

  /** Returns the value of a group. */
  Optional<AttributeValue> group(int code) {
    return breakdown.group(code);
  }

  /** Returns to which group the attempt belongs; zero for none. */
  int groupCode() {
    return breakdown.groupCode(current(), search);
  }

  private LoggedJourney current() {
    if (journey == null) {
      throw new IllegalStateException("no journey was looked at yet");
    }
    return journey;
  }

  @Override
  public SubjectId subject() {
    return current().subject();
  }

  @Override
  public boolean isSubjectBefore(SubjectId other) {
    return current().compareSubject(other) < 0;
  }

  @Override
  public boolean tainted() {
    return false;
  }

  @Override
  public int depth() {
    return search.depth;
  }

  @Override
  public Passing passing(int level) {
    return search.places[level] == Reach.NOT_SEEN ? Passing.IMPUTED : Passing.SEEN;
  }

  @Override
  public boolean isTimed(int level) {
    return true;
  }

  @Override
  public long micros(int level) {
    return search.times[level];
  }

  @Override
  public Outcome outcome() {
    return outcome;
  }

  private Outcome findOutcome(LoggedJourney of) {
    if (search.depth == steps) {
      return Outcome.CONVERTED;
    }
    lostBy = findLostBy(of);
    if (lostBy >= 0) {
      return Outcome.LOST;
    }
    return search.isRunning ? Outcome.UNDECIDED : Outcome.ENDED;
  }

  private int findLostBy(LoggedJourney of) {
    if (!codes.hasLost) {
      return -1;
    }
    int first = -1;
    for (int i = search.known() - 1; i >= 0; i--) {
      int kind = of.kind(i);
      if (codes.isStage[kind]) {
        if (!codes.isLost[kind]) {
          break;
        }
        first = i;
      }
    }
    return first;
  }

  @Override
  public Optional<Instant> decidedAt() {
    return switch (outcome) {
      case CONVERTED -> at(search.depth - 1);
      case UNDECIDED -> Optional.empty();
      case ENDED -> window == null ? Optional.empty() : Optional.of(windowEnd(window));
      case LOST -> Optional.of(lostAt());
    };
  }

  private Instant windowEnd(TimeLimit limit) {
    return Micros.toInstant(search.times[0]).plus(limit.length());
  }

  // not before the start: events may still come of a subject that is lost
  private Instant lostAt() {
    long lost = current().micros(lostBy);
    long ended = window == null ? lost : Math.min(lost, search.times[0] + window.micros());
    return Micros.toInstant(Math.max(ended, search.times[0]));
  }

  @Override
  public Optional<Instant> openSince() {
    return outcome == Outcome.UNDECIDED
        ? Optional.of(Micros.toInstant(search.runningSince))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "%s steps at %s".formatted(search.depth, Arrays.toString(search.places));
  }
}
