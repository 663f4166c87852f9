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
    Optional<Instant> end = isOpen ? question.asOf() : attempt.decidedAt();
    return attempt
        .startedAt()
        .flatMap(start -> end.flatMap(until -> age(start, until)))
        .map(
            age ->
                isOpen
                    ? TimeToEvent.censored(age)
                    : TimeToEvent.ended(age, FunnelCounts.causeOf(attempt.outcome())));
  }

  private Optional<Long> age(Instant start, Instant end) {
    if (question.durations() == DurationUnit.CALENDAR_DAYS) {
      return Optional.of(CalendarDays.between(start, end, zone(question)));
    }
    long micros = FunnelEvents.micros(end) - FunnelEvents.micros(start);
    return micros < 0 ? Optional.empty() : Optional.of(micros); // further apart than a long holds
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
    private final TreeMap<BigDecimal, Long> fromPrevious = new TreeMap<>();
    private final TreeMap<BigDecimal, Long> fromFirst = new TreeMap<>();
    private final SmallestIds reachedBy;
    private final SmallestIds leftBy;
    private final SmallestIds undecided;
    private long reached;
    private long imputed;
    private long passedBy;
    private long lostHere;
    private long endedHere;
    private long undecidedHere;
    private long undated;

    Step(int listed) {
      reachedBy = new SmallestIds(listed);
      leftBy = new SmallestIds(listed);
      undecided = new SmallestIds(listed);
    }

    void pass(SubjectId subject, Passing passing) {
      if (passing == Passing.LEFT_OUT) {
        passedBy = addExact(passedBy, 1);
        return;
      }
      reached = addExact(reached, 1);
      reachedBy.add(subject);
      if (passing == Passing.IMPUTED) {
        imputed = addExact(imputed, 1);
      }
    }

    void addTimes(Level previous, Level first, Level level) {
      time(previous, level).ifPresent(time -> fromPrevious.merge(time, 1L, Math::addExact));
      Optional<BigDecimal> sinceFirst = time(first, level);
      sinceFirst.ifPresent(time -> fromFirst.merge(time, 1L, Math::addExact));
      boolean isSeen = first.passing() == Passing.SEEN && level.passing() == Passing.SEEN;
      if (isSeen && sinceFirst.isEmpty()) {
        undated = addExact(undated, 1);
      }
    }

    private Optional<BigDecimal> time(Level from, Level to) {
      if (from.passing() != Passing.SEEN || to.passing() != Passing.SEEN) {
        return Optional.empty();
      }
      return from.at().flatMap(start -> to.at().map(end -> between(start, end)));
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
        case LOST, ENDED -> leftBy.add(attempt.subject());
        case UNDECIDED -> undecided.add(attempt.subject());
      }
    }

    void addAll(Step other) {
      other.fromPrevious.forEach((time, count) -> fromPrevious.merge(time, count, Math::addExact));
      other.fromFirst.forEach((time, count) -> fromFirst.merge(time, count, Math::addExact));
      reachedBy.addAll(other.reachedBy);
      leftBy.addAll(other.leftBy);
      undecided.addAll(other.undecided);
      reached = addExact(reached, other.reached);
      imputed = addExact(imputed, other.imputed);
      passedBy = addExact(passedBy, other.passedBy);
      lostHere = addExact(lostHere, other.lostHere);
      endedHere = addExact(endedHere, other.endedHere);
      undecidedHere = addExact(undecidedHere, other.undecidedHere);
      undated = addExact(undated, other.undated);
    }

    FunnelStepCount result(String name) {
      return new FunnelStepCount(
          name,
          reached,
          imputed,
          passedBy,
          lostHere,
          endedHere,
          undecidedHere,
          Distribution.of(fromPrevious),
          Distribution.of(fromFirst),
          undated,
          reachedBy.result(),
          leftBy.result(),
          undecided.result());
    }
  }

  private BigDecimal between(Instant from, Instant to) {
    return switch (question.durations()) {
      case SECONDS ->
          BigDecimal.valueOf(FunnelEvents.micros(to))
              .subtract(BigDecimal.valueOf(FunnelEvents.micros(from)))
              .movePointLeft(DECIMALS_OF_MICROS);
      case CALENDAR_DAYS -> BigDecimal.valueOf(CalendarDays.between(from, to, zone(question)));
    };
  }

  static LocalDate day(FunnelQuestion question, Instant at) {
    return at.atZone(zone(question)).toLocalDate();
  }

  private static ZoneId zone(FunnelQuestion question) {
    return question.zone().orElseThrow(); // the question checks that there is one
  }
}
