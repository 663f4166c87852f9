package org.salesprocess.metrics.conversion;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Booleans;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.LoggedJourney;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.internal.Micros;
import org.salesprocess.metrics.conversion.FunnelAttempt.Outcome;
import org.salesprocess.metrics.conversion.FunnelAttempt.Passing;
import org.salesprocess.metrics.conversion.FunnelWindow.Span;

/**
 * A funnel question as it is asked of the codes of one log: where no event can serve two steps and
 * nothing interrupts or excludes, the earliest events from each start are the best attempt, and one
 * pass over the codes finds it.
 *
 * <p>It takes 24 ns an entry where {@link FunnelSearch}, whose answer it gives, takes some
 * microseconds (the benchmarks, one thread); journeys that it does not understand, as those with
 * entries of unknown time, are left to that.
 */
final class CodedFunnel implements AttemptFigures {

  private static final byte NO_STEP = -1;
  private static final byte TELLS_OF_STEP = -2; // that it was passed, without being of it

  private final FunnelPlan plan;
  private final StageLog log;
  private final @Nullable TimeLimit window;
  private final long latestStart; // whose window a long can hold
  private final long windowMicros; // the greatest that is within it
  private final boolean oneStepAnInstant;
  private final boolean imputes;
  private final long asOf;
  private final boolean hasMoment;
  private final byte[] stepOf; // by code
  private final boolean[] isStage;
  private final boolean[] isLost;
  private final boolean[] isOutside;
  private final boolean hasOutside;
  private final boolean hasLost;
  private final int steps;
  private final StartRule starts;
  private final boolean runsWithoutWindow;
  private final int column; // of the attribute that cuts; -1 for none
  private final @Nullable Attribution attribution;

  private @Nullable LoggedJourney journey;
  private int size; // how many entries are known
  private long[] seenAt = new long[16]; // those that matter to a step, in order
  private int[] seenStep = new int[16];
  private int[] seenPlace = new int[16];
  private int seen;
  private boolean hasTies;
  private int[] places; // of the best attempt, by step; NOT_SEEN if imputed
  private long[] times;
  private int depth;
  private int[] triedPlaces;
  private long[] triedTimes;
  private int triedDepth;
  private long runningSince;
  private boolean isRunning;
  private int lostBy; // the entry into the first of the lost stages not come back from, or -1
  private Outcome outcome = Outcome.ENDED;

  private CodedFunnel(FunnelPlan plan, StageLog log) {
    this.plan = plan;
    this.log = log;
    FunnelQuestion question = plan.question;
    steps = plan.steps;
    starts = question.starts();
    attribution = question.breakdown().map(AttributeBreakdown::attribution).orElse(null);
    window = plan.window;
    latestStart = Long.MAX_VALUE - (window == null ? 0 : window.micros());
    // of an exclusive one, which is above zero, all but the last microsecond
    windowMicros = window == null ? 0 : window.micros() - (window.inclusive() ? 0 : 1);
    oneStepAnInstant = plan.oneStepAnInstant();
    imputes = question.skippedStages() == SkippedStages.IMPUTED && plan.stageSteps() != 0;
    hasMoment = question.asOf().isPresent();
    runsWithoutWindow = hasMoment || plan.asksOfStages();
    asOf = question.asOf().map(Micros::of).orElse(Long.MAX_VALUE);
    int codes = log.kinds() + 1;
    stepOf = new byte[codes];
    isStage = new boolean[codes];
    isLost = new boolean[codes];
    isOutside = new boolean[codes];
    for (int code = 1; code < codes; code++) {
      read(code, question);
    }
    hasLost = Booleans.contains(isLost, true);
    hasOutside = Booleans.contains(isOutside, true);
    column =
        question
            .breakdown()
            .map(
                cut ->
                    cut.attribution() == Attribution.OF_SUBJECT
                        ? log.subjectAttribute(cut.attribute())
                        : log.entryAttribute(cut.attribute()))
            .flatMap(found -> found.stream().boxed().findFirst())
            .orElse(-1);
    places = new int[plan.steps];
    times = new long[plan.steps];
    triedPlaces = new int[plan.steps];
    triedTimes = new long[plan.steps];
  }

  private void read(int code, FunnelQuestion question) {
    Optional<StageId> stage = log.stage(code);
    stepOf[code] = NO_STEP;
    for (int step = 0; step < plan.steps; step++) {
      EntryPattern pattern = question.steps().get(step).pattern();
      boolean fits =
          stage.isPresent()
              ? pattern.stage().equals(stage)
              : pattern.type().filter(log.type(code)::equals).isPresent();
      if (fits) {
        stepOf[code] = (byte) step;
      }
    }
    if (stepOf[code] == NO_STEP && stage.isPresent() && plan.impliedBy(stage.get()) >= 0) {
      stepOf[code] = TELLS_OF_STEP;
    }
    isStage[code] = stage.isPresent();
    Optional<Funnel> funnel = question.funnel();
    isLost[code] =
        stage
            .flatMap(id -> funnel.flatMap(any -> any.find(id)))
            .filter(found -> found.kind() == StageKind.LOST)
            .isPresent();
    isOutside[code] =
        stage.filter(id -> funnel.filter(f -> f.find(id).isEmpty()).isPresent()).isPresent();
  }

  /** Returns the question as asked of a log, or empty if its codes alone cannot answer it. */
  static Optional<CodedFunnel> of(FunnelPlan plan, StageLog log) {
    FunnelQuestion question = plan.question;
    boolean isPlain =
        plan.ordered
            && !plan.interruptible
            && plan.exclusions() == 0
            && plan.leastGap == null
            && question.window().filter(window -> window.span() != Span.FROM_FIRST).isEmpty()
            && question.visible().scope() != VisibleEvents.Scope.MATCHING
            && question.counting() == AttemptCounting.SUBJECT
            && question.breakdown().filter(cut -> !cut.isExclusive()).isEmpty()
            && (question.asOf().isEmpty() || !log.hasRecordedTimes())
            && areDifferent(question)
            && (question.skippedStages() == SkippedStages.SEEN || canImpute(plan));
    return isPlain ? Optional.of(new CodedFunnel(plan, log)) : Optional.empty();
  }

  // so that one event serves one step at most
  private static boolean areDifferent(FunnelQuestion question) {
    Set<EntryPattern> patterns = new HashSet<>();
    return question.steps().stream()
        .allMatch(
            step ->
                !step.optional()
                    && step.pattern().isOfAnyAttributes()
                    && (step.pattern().stage().isPresent() || step.pattern().type().isPresent())
                    && patterns.add(step.pattern()));
  }

  // either nothing is imputed, or each step is when a later one is seen
  private static boolean canImpute(FunnelPlan plan) {
    if (plan.stageSteps() == 0) {
      return true;
    }
    int before = -1;
    for (FunnelStep step : plan.question.steps()) {
      int position =
          step.pattern()
              .stage()
              .flatMap(
                  stage -> plan.question.funnel().map(funnel -> funnel.position(stage).orElse(-1)))
              .orElse(-1);
      if (position <= before) {
        return false;
      }
      before = position;
    }
    return true;
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
    if (!readEntries(of)) {
      return Finding.UNCLEAR;
    }
    if (size == 0 && of.size() > 0) {
      return Finding.NOT_YET_KNOWN;
    }
    depth = 0;
    isRunning = false;
    if (!imputes) {
      findSeen();
    } else if (!findImputing()) {
      return Finding.UNCLEAR;
    }
    if (depth == 0) {
      return Finding.NO_ATTEMPT;
    }
    if (isWindowBeyondTime()) {
      return Finding.UNCLEAR;
    }
    outcome = findOutcome(of);
    return Finding.ATTEMPT;
  }

  /** Reads what is known and matters; false if an entry has no time. Others are in its order. */
  private boolean readEntries(LoggedJourney of) {
    int entries = of.size();
    if (entries > seenAt.length) {
      seenAt = new long[2 * entries];
      seenStep = new int[2 * entries];
      seenPlace = new int[2 * entries];
    }
    int known = 0;
    int matter = 0;
    boolean tied = false;
    for (int i = 0; i < entries; i++) {
      long at = of.micros(i);
      if (at == StageLog.NO_TIME) {
        return false;
      }
      if (at > asOf) {
        continue;
      }
      known++;
      int step = stepOf[of.kind(i)];
      if (step != NO_STEP) {
        tied |= matter > 0 && seenAt[matter - 1] == at;
        seenAt[matter] = at;
        seenStep[matter] = step;
        seenPlace[matter] = i;
        matter++;
      }
    }
    size = known;
    seen = matter;
    hasTies = tied;
    return true;
  }

  private void findSeen() {
    int last = -1;
    for (int i = 0; i < seen; i++) {
      if (seenStep[i] == 0 && (last < 0 || seenAt[i] != seenAt[last])) {
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
      isRunning = isRunningFrom(seenAt[last]);
      runningSince = seenAt[last];
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
    triedPlaces[0] = seenPlace[start];
    triedTimes[0] = seenAt[start];
    triedDepth = 1;
    if (hasTies) {
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
    long begin = seenAt[start];
    for (int i = start + 1; i < seen && triedDepth < steps; i++) {
      if (window != null && isBeyondWindow(begin, seenAt[i])) {
        return;
      }
      if (seenStep[i] == triedDepth) {
        take(i);
      }
    }
  }

  private void take(int i) {
    triedPlaces[triedDepth] = seenPlace[i];
    triedTimes[triedDepth] = seenAt[i];
    triedDepth++;
  }

  // entries of one time have no order among themselves
  private void takeTied(int start) {
    long begin = seenAt[start];
    int instant = start;
    while (instant > 0 && seenAt[instant - 1] == begin) {
      instant--;
    }
    while (instant < seen && triedDepth < steps) {
      long at = seenAt[instant];
      if (window != null && at != begin && isBeyondWindow(begin, at)) {
        return;
      }
      int end = instant + 1;
      while (end < seen && seenAt[end] == at) {
        end++;
      }
      if (at != begin || !oneStepAnInstant) {
        takeWithin(instant, end);
      }
      instant = end;
    }
  }

  private void takeWithin(int from, int to) {
    int next = indexOf(triedDepth, from, to);
    while (next >= 0) {
      take(next);
      next = oneStepAnInstant || triedDepth == steps ? -1 : indexOf(triedDepth, from, to);
    }
  }

  private int indexOf(int step, int from, int to) {
    for (int i = from; i < to; i++) {
      if (seenStep[i] == step) {
        return i;
      }
    }
    return -1;
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
    for (int i = 0; i < seen; i++) {
      int step = seenStep[i];
      if (current >= 0 && seenAt[i] == times[current]) {
        return false;
      }
      if (current == steps - 1 && step != 0) {
        continue; // complete; whatever comes later is no other start
      }
      if (step <= current) { // or tells of one without being one
        return false;
      }
      if (current < 0 || window == null || !isBeyondWindow(times[0], seenAt[i])) {
        for (int passed = current + 1; passed <= step; passed++) {
          places[passed] = Reach.NOT_SEEN;
          times[passed] = seenAt[i];
        }
        places[step] = seenPlace[i];
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

  // the end of a window that no long can hold is left to instants
  private boolean isWindowBeyondTime() {
    return window != null && times[0] > latestStart;
  }

  /** Returns how many of the known entries are into stages that the funnel does not have. */
  int outsideFunnel() {
    if (!hasOutside) {
      return 0;
    }
    LoggedJourney of = current();
    int outside = 0;
    for (int i = 0; i < size; i++) {
      outside += isOutside[of.kind(i)] ? 1 : 0;
    }
    return outside;
  }

  /** Returns how many groups the attribute that cuts can have. */
  int groups() {
    return column < 0 ? 0 : values().size();
  }

  private ImmutableList<AttributeValue> values() {
    return cutsSubjects() ? log.subjectValues(column) : log.entryValues(column);
  }

  private boolean cutsSubjects() {
    return attribution == Attribution.OF_SUBJECT;
  }

  /** Returns the value of a group. */
  Optional<AttributeValue> group(int code) {
    return code == 0 ? Optional.empty() : Optional.of(values().get(code - 1));
  }

  /** Returns to which group the attempt belongs; zero for none. */
  int groupCode() {
    if (column < 0) {
      return 0;
    }
    if (cutsSubjects()) {
      return current().subjectAttribute(column);
    }
    return attribution == Attribution.FIRST_TOUCH ? firstTouch() : lastTouch();
  }

  private int firstTouch() {
    int code = 0;
    for (int level = 0; level < depth && code == 0; level++) {
      code = touch(level);
    }
    return code;
  }

  private int lastTouch() {
    int code = 0;
    for (int level = depth - 1; level >= 0 && code == 0; level--) {
      code = touch(level);
    }
    return code;
  }

  private int touch(int level) {
    return places[level] == Reach.NOT_SEEN ? 0 : current().entryAttribute(column, places[level]);
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
    return depth;
  }

  @Override
  public Passing passing(int level) {
    return places[level] == Reach.NOT_SEEN ? Passing.IMPUTED : Passing.SEEN;
  }

  @Override
  public boolean isTimed(int level) {
    return true;
  }

  @Override
  public long micros(int level) {
    return times[level];
  }

  @Override
  public Outcome outcome() {
    return outcome;
  }

  private Outcome findOutcome(LoggedJourney of) {
    if (depth == steps) {
      return Outcome.CONVERTED;
    }
    lostBy = findLostBy(of);
    if (lostBy >= 0) {
      return Outcome.LOST;
    }
    return isRunning ? Outcome.UNDECIDED : Outcome.ENDED;
  }

  private int findLostBy(LoggedJourney of) {
    if (!hasLost) {
      return -1;
    }
    int first = -1;
    for (int i = size - 1; i >= 0; i--) {
      int kind = of.kind(i);
      if (isStage[kind]) {
        if (!isLost[kind]) {
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
      case CONVERTED -> at(depth - 1);
      case UNDECIDED -> Optional.empty();
      case ENDED -> window == null ? Optional.empty() : Optional.of(windowEnd(window));
      case LOST -> Optional.of(lostAt());
    };
  }

  private Instant windowEnd(TimeLimit limit) {
    return Micros.toInstant(times[0]).plus(limit.length());
  }

  // not before the start: events may still come of a subject that is lost
  private Instant lostAt() {
    long lost = current().micros(lostBy);
    long ended = window == null ? lost : Math.min(lost, times[0] + window.micros());
    return Micros.toInstant(Math.max(ended, times[0]));
  }

  @Override
  public Optional<Instant> openSince() {
    return outcome == Outcome.UNDECIDED
        ? Optional.of(Micros.toInstant(runningSince))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "%s steps at %s".formatted(depth, Arrays.toString(places));
  }
}
