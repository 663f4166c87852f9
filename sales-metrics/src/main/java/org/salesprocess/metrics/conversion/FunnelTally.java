package org.salesprocess.metrics.conversion;

import static java.lang.Math.addExact;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.internal.Micros;
import org.salesprocess.core.time.CalendarDays;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Metric.State;
import org.salesprocess.metrics.conversion.FunnelAttempt.Outcome;
import org.salesprocess.metrics.conversion.FunnelAttempt.Passing;
import org.salesprocess.metrics.internal.LongCounts;
import org.salesprocess.metrics.survival.AalenJohansen;
import org.salesprocess.metrics.survival.CumulativeIncidence;
import org.salesprocess.metrics.survival.TimeToEvent;

/** Counts the attempts of a group at each step. */
final class FunnelTally implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final int DECIMALS_OF_MICROS = 6;
  private static final long NOT_A_LONG = Long.MIN_VALUE; // more microseconds than one holds

  private final FunnelQuestion question;
  private final boolean asksTimes;
  private final boolean hasMoment;
  private final boolean listsSubjects;
  private final List<Step> steps = new ArrayList<>();
  private final int[] requiredBefore; // by step
  private final State<TimeToEvent, CumulativeIncidence> decisions = new AalenJohansen().start();
  private long undatedDecisions;
  private long notEntered;
  private long tainted;

  FunnelTally(FunnelQuestion question) {
    this.question = question;
    asksTimes = question.durations() != DurationUnit.NONE;
    hasMoment = question.asOf().isPresent();
    listsSubjects = question.listedSubjects() > 0;
    question.steps().forEach(step -> steps.add(new Step(question.listedSubjects())));
    requiredBefore = new int[steps.size()];
    Arrays.setAll(requiredBefore, this::requiredBefore);
  }

  /** Says whether nothing was added. */
  boolean isEmpty() {
    return notEntered == 0 && tainted == 0 && steps.get(0).reached == 0;
  }

  void addNotEntered() {
    notEntered = addExact(notEntered, 1);
  }

  void add(AttemptFigures attempt) {
    if (attempt.tainted()) {
      tainted = addExact(tainted, 1);
      return;
    }
    int depth = attempt.depth();
    for (int i = 0; i < depth; i++) {
      Step step = steps.get(i);
      step.pass(attempt, i);
      if (i > 0 && asksTimes) {
        step.addTimes(attempt, requiredBefore[i], i);
      }
    }
    Outcome outcome = attempt.outcome();
    steps.get(depth - 1).end(attempt, outcome);
    if (hasMoment) {
      decisionOf(attempt, outcome)
          .ifPresentOrElse(decisions::add, () -> undatedDecisions = addExact(undatedDecisions, 1));
    }
  }

  /** Returns how long it took to be decided, or has been open; empty where that is not known. */
  private Optional<TimeToEvent> decisionOf(AttemptFigures attempt, Outcome outcome) {
    boolean isOpen = outcome == Outcome.UNDECIDED;
    Optional<Instant> begin = isOpen ? attempt.openSince() : attempt.startedAt();
    Optional<Instant> end = isOpen ? question.asOf() : attempt.decidedAt();
    return begin
        .flatMap(start -> end.map(until -> age(Micros.of(start), Micros.of(until))))
        .filter(age -> age != NOT_A_LONG)
        .map(
            age ->
                isOpen
                    ? TimeToEvent.censored(age)
                    : TimeToEvent.ended(age, FunnelCounts.causeOf(outcome)));
  }

  /** Returns calendar days or microseconds, as the question asks, or that no long holds them. */
  private long age(long start, long end) {
    if (question.durations() == DurationUnit.CALENDAR_DAYS) {
      return CalendarDays.between(Micros.toInstant(start), Micros.toInstant(end), zone(question));
    }
    long micros = end - start;
    return micros < 0 ? NOT_A_LONG : micros;
  }

  /** Returns the place of the last step before that is not optional; -1 for the first. */
  private int requiredBefore(int step) {
    int before = step - 1;
    while (before > 0 && question.steps().get(before).optional()) {
      before--;
    }
    return before;
  }

  void addAll(FunnelTally other) {
    notEntered = addExact(notEntered, other.notEntered);
    tainted = addExact(tainted, other.tainted);
    undatedDecisions = addExact(undatedDecisions, other.undatedDecisions);
    decisions.merge(other.decisions);
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).addAll(other.steps.get(i));
    }
  }

  FunnelCounts result() {
    ImmutableList.Builder<FunnelStepCount> counts = ImmutableList.builder();
    ImmutableList.Builder<Integer> before = ImmutableList.builder();
    for (int i = 0; i < steps.size(); i++) {
      counts.add(steps.get(i).result(nameOf(question, i)));
      before.add(requiredBefore[i]);
    }
    return new FunnelCounts(
        counts.build(),
        before.build(),
        notEntered,
        tainted,
        question.asOf().map(asOf -> decisions.result()),
        undatedDecisions);
  }

  /** Returns what the report calls a step. */
  static String nameOf(FunnelQuestion question, int step) {
    return question.order() == StepOrder.ORDERED
        ? question.steps().get(step).name()
        : (step + 1) + " of " + question.steps().size();
  }

  private final class Step implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private final LongCounts fromPrevious = new LongCounts();
    private final LongCounts fromFirst = new LongCounts();
    private final SmallestIds reachedSubjects;
    private final SmallestIds leftSubjects;
    private final SmallestIds undecidedSubjects;
    private long reached;
    private long imputed;
    private long skipped;
    private long lostHere;
    private long endedHere;
    private long undecidedHere;
    private long undatedFromPrevious;
    private long undatedFromFirst;

    Step(int listed) {
      reachedSubjects = new SmallestIds(listed);
      leftSubjects = new SmallestIds(listed);
      undecidedSubjects = new SmallestIds(listed);
    }

    void pass(AttemptFigures attempt, int level) {
      Passing passing = attempt.passing(level);
      if (passing == Passing.LEFT_OUT) {
        skipped = addExact(skipped, 1);
        return;
      }
      reached = addExact(reached, 1);
      if (listsSubjects) {
        reachedSubjects.add(attempt);
      }
      if (passing == Passing.IMPUTED) {
        imputed = addExact(imputed, 1);
      }
    }

    void addTimes(AttemptFigures attempt, int previous, int level) {
      if (attempt.passing(level) != Passing.SEEN) {
        return;
      }
      if (attempt.passing(previous) == Passing.SEEN
          && !addTime(fromPrevious, attempt, previous, level)) {
        undatedFromPrevious = addExact(undatedFromPrevious, 1);
      }
      if (attempt.passing(0) == Passing.SEEN && !addTime(fromFirst, attempt, 0, level)) {
        undatedFromFirst = addExact(undatedFromFirst, 1);
      }
    }

    private boolean addTime(LongCounts times, AttemptFigures attempt, int from, int to) {
      if (!attempt.isTimed(from) || !attempt.isTimed(to)) {
        return false;
      }
      long time = age(attempt.micros(from), attempt.micros(to));
      if (time != NOT_A_LONG) {
        times.add(time);
      }
      return time != NOT_A_LONG;
    }

    void end(AttemptFigures attempt, Outcome outcome) {
      switch (outcome) {
        case CONVERTED -> {}
        case LOST -> lostHere = addExact(lostHere, 1);
        case ENDED -> endedHere = addExact(endedHere, 1);
        case UNDECIDED -> undecidedHere = addExact(undecidedHere, 1);
      }
      switch (outcome) {
        case CONVERTED -> {}
        case LOST, ENDED -> leftSubjects.add(attempt);
        case UNDECIDED -> undecidedSubjects.add(attempt);
      }
    }

    void addAll(Step other) {
      fromPrevious.addAll(other.fromPrevious);
      fromFirst.addAll(other.fromFirst);
      reachedSubjects.addAll(other.reachedSubjects);
      leftSubjects.addAll(other.leftSubjects);
      undecidedSubjects.addAll(other.undecidedSubjects);
      reached = addExact(reached, other.reached);
      imputed = addExact(imputed, other.imputed);
      skipped = addExact(skipped, other.skipped);
      lostHere = addExact(lostHere, other.lostHere);
      endedHere = addExact(endedHere, other.endedHere);
      undecidedHere = addExact(undecidedHere, other.undecidedHere);
      undatedFromPrevious = addExact(undatedFromPrevious, other.undatedFromPrevious);
      undatedFromFirst = addExact(undatedFromFirst, other.undatedFromFirst);
    }

    FunnelStepCount result(String name) {
      return new FunnelStepCount(
          name,
          reached,
          imputed,
          skipped,
          lostHere,
          endedHere,
          undecidedHere,
          distribution(fromPrevious),
          distribution(fromFirst),
          undatedFromPrevious,
          undatedFromFirst,
          reachedSubjects.result(),
          leftSubjects.result(),
          undecidedSubjects.result());
    }
  }

  private Distribution distribution(LongCounts times) {
    int decimals = question.durations() == DurationUnit.SECONDS ? DECIMALS_OF_MICROS : 0;
    return times.isListed()
        ? Distribution.ofUnscaled(times.listed(), decimals)
        : Distribution.ofUnscaled(times.different(), times.counts(), decimals);
  }

  static LocalDate day(FunnelQuestion question, Instant at) {
    return at.atZone(zone(question)).toLocalDate();
  }

  private static ZoneId zone(FunnelQuestion question) {
    return question.zone().orElseThrow(); // the question checks that there is one
  }
}
