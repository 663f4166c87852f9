package org.salesprocess.metrics.conversion;

import static java.lang.Math.addExact;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.time.CalendarDays;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Metric.State;
import org.salesprocess.metrics.conversion.FunnelAttempt.Level;
import org.salesprocess.metrics.conversion.FunnelAttempt.Outcome;
import org.salesprocess.metrics.conversion.FunnelAttempt.Passing;
import org.salesprocess.metrics.survival.AalenJohansen;
import org.salesprocess.metrics.survival.CumulativeIncidence;
import org.salesprocess.metrics.survival.TimeToEvent;

/** Counts the attempts of a group at each step. */
final class FunnelTally implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final int DECIMALS_OF_MICROS = 6;

  private final FunnelQuestion question;
  private final List<Step> steps = new ArrayList<>();
  private final State<TimeToEvent, CumulativeIncidence> decisions = new AalenJohansen().start();
  private long undatedDecisions;
  private long notEntered;
  private long tainted;

  FunnelTally(FunnelQuestion question) {
    this.question = question;
    question.steps().forEach(step -> steps.add(new Step(question.listedSubjects())));
  }

  /** Says whether nothing was added. */
  boolean isEmpty() {
    return notEntered == 0 && tainted == 0 && steps.get(0).reached == 0;
  }

  void addNotEntered() {
    notEntered = addExact(notEntered, 1);
  }

  void add(FunnelAttempt attempt) {
    if (attempt.tainted()) {
      tainted = addExact(tainted, 1);
      return;
    }
    ImmutableList<Level> levels = attempt.levels();
    for (int i = 0; i < levels.size(); i++) {
      Step step = steps.get(i);
      step.pass(attempt.subject(), levels.get(i).passing());
      if (i > 0) {
        step.addTimes(levels.get(requiredBefore(i)), levels.get(0), levels.get(i));
      }
    }
    steps.get(levels.size() - 1).end(attempt);
    if (question.asOf().isPresent()) {
      decisionOf(attempt)
          .ifPresentOrElse(decisions::add, () -> undatedDecisions = addExact(undatedDecisions, 1));
    }
  }

  /** Returns how long it took to be decided, or has been open; empty where that is not known. */
  private Optional<TimeToEvent> decisionOf(FunnelAttempt attempt) {
    boolean isOpen = attempt.outcome() == Outcome.UNDECIDED;
    Optional<Instant> begin = isOpen ? attempt.openSince() : attempt.startedAt();
    Optional<Instant> end = isOpen ? question.asOf() : attempt.decidedAt();
    return begin
        .flatMap(start -> end.flatMap(until -> age(start, until)))
        .map(
            age ->
                isOpen
                    ? TimeToEvent.censored(age)
                    : TimeToEvent.ended(age, FunnelCounts.causeOf(attempt.outcome())));
  }

  /** Returns calendar days or microseconds, as the question asks; empty if too many for a long. */
  private Optional<Long> age(Instant start, Instant end) {
    if (question.durations() == DurationUnit.CALENDAR_DAYS) {
      return Optional.of(CalendarDays.between(start, end, zone(question)));
    }
    long micros = FunnelEvents.micros(end) - FunnelEvents.micros(start);
    return micros < 0 ? Optional.empty() : Optional.of(micros);
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
      before.add(requiredBefore(i));
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
    private final TreeMap<Long, Long> fromPrevious = new TreeMap<>();
    private final TreeMap<Long, Long> fromFirst = new TreeMap<>();
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

    void pass(SubjectId subject, Passing passing) {
      if (passing == Passing.LEFT_OUT) {
        skipped = addExact(skipped, 1);
        return;
      }
      reached = addExact(reached, 1);
      reachedSubjects.add(subject);
      if (passing == Passing.IMPUTED) {
        imputed = addExact(imputed, 1);
      }
    }

    void addTimes(Level previous, Level first, Level level) {
      if (areSeen(previous, level)) {
        Optional<Long> time = time(previous, level);
        time.ifPresent(each -> fromPrevious.merge(each, 1L, Math::addExact));
        undatedFromPrevious = addExact(undatedFromPrevious, time.isPresent() ? 0 : 1);
      }
      if (areSeen(first, level)) {
        Optional<Long> time = time(first, level);
        time.ifPresent(each -> fromFirst.merge(each, 1L, Math::addExact));
        undatedFromFirst = addExact(undatedFromFirst, time.isPresent() ? 0 : 1);
      }
    }

    private static boolean areSeen(Level from, Level to) {
      return from.passing() == Passing.SEEN && to.passing() == Passing.SEEN;
    }

    private Optional<Long> time(Level from, Level to) {
      return from.at().flatMap(start -> to.at().flatMap(end -> age(start, end)));
    }

    void end(FunnelAttempt attempt) {
      switch (attempt.outcome()) {
        case CONVERTED -> {}
        case LOST -> lostHere = addExact(lostHere, 1);
        case ENDED -> endedHere = addExact(endedHere, 1);
        case UNDECIDED -> undecidedHere = addExact(undecidedHere, 1);
      }
      switch (attempt.outcome()) {
        case CONVERTED -> {}
        case LOST, ENDED -> leftSubjects.add(attempt.subject());
        case UNDECIDED -> undecidedSubjects.add(attempt.subject());
      }
    }

    void addAll(Step other) {
      other.fromPrevious.forEach((time, count) -> fromPrevious.merge(time, count, Math::addExact));
      other.fromFirst.forEach((time, count) -> fromFirst.merge(time, count, Math::addExact));
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

  private Distribution distribution(Map<Long, Long> times) {
    int decimals = question.durations() == DurationUnit.SECONDS ? DECIMALS_OF_MICROS : 0;
    Map<BigDecimal, Long> counts = new TreeMap<>();
    times.forEach((time, count) -> counts.put(BigDecimal.valueOf(time, decimals), count));
    return Distribution.of(counts);
  }

  static LocalDate day(FunnelQuestion question, Instant at) {
    return at.atZone(zone(question)).toLocalDate();
  }

  private static ZoneId zone(FunnelQuestion question) {
    return question.zone().orElseThrow(); // the question checks that there is one
  }
}
