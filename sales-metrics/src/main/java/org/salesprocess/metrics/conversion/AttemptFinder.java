package org.salesprocess.metrics.conversion;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.metrics.conversion.FunnelAttempt.Level;
import org.salesprocess.metrics.conversion.FunnelAttempt.Outcome;
import org.salesprocess.metrics.conversion.FunnelAttempt.Passing;
import org.salesprocess.metrics.conversion.FunnelSearch.End;
import org.salesprocess.metrics.conversion.FunnelSearch.Found;

/** Finds the attempts of one subject that a question counts. */
final class AttemptFinder {

  private final FunnelPlan plan;
  private final SubjectId subject;
  private final FunnelEvents events;
  private final Optional<StageChange> lostBy;

  AttemptFinder(FunnelPlan plan, SubjectId subject, FunnelEvents events) {
    this.plan = plan;
    this.subject = subject;
    this.events = events;
    this.lostBy = findLostBy();
  }

  /** Returns the attempts, from the left; one at most if subjects are counted. */
  ImmutableList<FunnelAttempt> find() {
    return plan.question.counting() == AttemptCounting.ATTEMPT ? eachAttempt() : bestOfSubject();
  }

  private ImmutableList<FunnelAttempt> bestOfSubject() {
    FunnelSearch search = new FunnelSearch(plan, events, new BitSet());
    int[] starts = allowed(search.starts());
    Found best = null;
    int runningSince = -1;
    if (plan.interruptible && plan.question.interruptionEnds() == InterruptionScope.SEARCH) {
      for (int start : starts) {
        Found found = search.best(start, start);
        best = search.better(best, found);
        runningSince = Math.max(runningSince, search.runningSince());
        if (found != null && found.end() == End.INTERRUPTED) {
          break;
        }
      }
    } else if (starts.length > 0) {
      best = search.best(starts[0], starts[starts.length - 1]);
      runningSince = search.runningSince();
    }
    return best == null ? ImmutableList.of() : ImmutableList.of(told(best, runningSince));
  }

  private int[] allowed(int[] starts) {
    if (starts.length == 0) {
      return starts;
    }
    return switch (plan.question.starts()) {
      case EVERY -> starts;
      case FIRST -> new int[] {starts[0]};
      case LAST -> new int[] {starts[starts.length - 1]};
    };
  }

  private ImmutableList<FunnelAttempt> eachAttempt() {
    ImmutableList.Builder<FunnelAttempt> attempts = ImmutableList.builder();
    BitSet used = new BitSet();
    FunnelSearch search = new FunnelSearch(plan, events, used);
    int[] allowed = allowed(search.starts());
    int from = allowed.length == 0 ? -1 : allowed[0];
    while (from >= 0 && from <= allowed[allowed.length - 1]) {
      Found found = search.best(from, from);
      if (found == null) { // forgotten, events and all
        from = search.startFrom(from + 1);
        continue;
      }
      boolean isRunning = found.end() == End.OF_ITSELF && search.isRunning(found.reach());
      attempts.add(told(found, isRunning ? found.reach().startInstant : -1));
      for (Reach reach = found.reach(); reach != null; reach = reach.before) {
        used.set(reach.place);
      }
      boolean isLast =
          plan.question.starts() != StartRule.EVERY
              || (plan.question.interruptionEnds() == InterruptionScope.SEARCH
                  && found.end() == End.INTERRUPTED);
      from = isLast ? -1 : search.startFrom(found.reach().lastInstant);
    }
    return attempts.build();
  }

  private FunnelAttempt told(Found found, int runningSince) {
    Outcome outcome = outcome(found, runningSince);
    return new FunnelAttempt(
        subject,
        levels(found.reach()),
        found.reach().tainted,
        outcome,
        decidedAt(found, outcome),
        outcome == Outcome.UNDECIDED ? timeOf(runningSince) : Optional.empty());
  }

  private ImmutableList<Level> levels(Reach reach) {
    return plan.ordered ? steps(reach) : events(reach);
  }

  private ImmutableList<Level> steps(Reach reach) {
    Level[] levels = new Level[reach.current + 1];
    for (Reach at = reach; at != null; at = at.before) {
      JourneyEntry entry = events.entry(at.place);
      int from = at.before == null ? 0 : at.before.current + 1;
      for (int step = from; step <= at.current; step++) {
        levels[step] = level(reach, at, step, entry);
      }
    }
    return ImmutableList.copyOf(levels);
  }

  private Level level(Reach reach, Reach at, int step, JourneyEntry entry) {
    String name = plan.question.steps().get(step).name();
    if (step == at.current && !at.implied) {
      return new Level(name, Passing.SEEN, Optional.of(entry), entry.at());
    }
    return (reach.imputed & 1 << step) != 0
        ? new Level(name, Passing.IMPUTED, Optional.empty(), entry.at())
        : new Level(name, Passing.LEFT_OUT, Optional.empty(), Optional.empty());
  }

  private ImmutableList<Level> events(Reach reach) {
    List<Reach> taken = new ArrayList<>();
    for (Reach at = reach; at != null; at = at.before) {
      taken.add(0, at);
    }
    taken.sort((one, other) -> Integer.compare(one.place, other.place));
    return taken.stream()
        .map(
            at -> {
              JourneyEntry entry = events.entry(at.place);
              String name = plan.question.steps().get(at.current).name();
              return new Level(name, Passing.SEEN, Optional.of(entry), entry.at());
            })
        .collect(ImmutableList.toImmutableList());
  }

  private Outcome outcome(Found found, int runningSince) {
    if (plan.isComplete(found.reach())) {
      return Outcome.CONVERTED;
    }
    if (lostBy.isPresent()) {
      return Outcome.LOST;
    }
    return runningSince >= 0 ? Outcome.UNDECIDED : Outcome.ENDED;
  }

  /** Returns the entry into the first of the lost stages that were not come back from. */
  private Optional<StageChange> findLostBy() {
    Optional<StageChange> first = Optional.empty();
    for (int i = events.known().size() - 1; i >= 0; i--) {
      if (events.known().get(i) instanceof StageChange change) {
        if (!isLost(change.to())) {
          break;
        }
        first = Optional.of(change);
      }
    }
    return first;
  }

  private boolean isLost(StageId stage) {
    return plan.question
        .funnel()
        .flatMap(funnel -> funnel.find(stage))
        .filter(found -> found.kind() == StageKind.LOST)
        .isPresent();
  }

  private Optional<Instant> decidedAt(Found found, Outcome outcome) {
    return switch (outcome) {
      case CONVERTED -> timeOf(found.reach().lastInstant);
      case UNDECIDED -> Optional.empty();
      case ENDED -> endOf(found);
      case LOST ->
          lostBy
              .flatMap(StageChange::at)
              .map(
                  at ->
                      Stream.concat(Stream.of(at), endOf(found).stream())
                          .min(Comparator.naturalOrder())
                          .orElse(at))
              .map(at -> notBeforeStart(found.reach(), at));
    };
  }

  private Optional<Instant> endOf(Found found) {
    return found.endInstant() < 0 ? windowEnd(found.reach()) : timeOf(found.endInstant());
  }

  // events may still come of a subject that is lost
  private Instant notBeforeStart(Reach reach, Instant at) {
    return timeOf(reach.startInstant).filter(at::isBefore).orElse(at);
  }

  private Optional<Instant> timeOf(int instant) {
    return events.at(instant).get(0).entry().at();
  }

  private Optional<Instant> windowEnd(Reach reach) {
    TimeLimit window = plan.window;
    if (window == null) {
      return Optional.empty();
    }
    int from = plan.runsFromFirst ? reach.startInstant : reach.lastInstant;
    return timeOf(from).map(start -> start.plus(window.length()));
  }
}
