package org.salesprocess.metrics.conversion;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  AttemptFinder(FunnelPlan plan, SubjectId subject, FunnelEvents events) {
    this.plan = plan;
    this.subject = subject;
    this.events = events;
  }

  /** Returns the attempts, from the left; one at most if subjects are counted. */
  ImmutableList<FunnelAttempt> find() {
    List<Found> found = new ArrayList<>();
    if (plan.question.counting() == AttemptCounting.ATTEMPT) {
      eachAttempt(found);
    } else {
      Found best = bestOfSubject();
      if (best != null) {
        found.add(best);
      }
    }
    return found.stream().map(this::told).collect(ImmutableList.toImmutableList());
  }

  private @Nullable Found bestOfSubject() {
    FunnelSearch search = new FunnelSearch(plan, events, new BitSet());
    int[] starts = allowed(search.starts());
    if (starts.length == 0) {
      return null;
    }
    if (plan.question.interruptionEnds() == InterruptionScope.ATTEMPT || !plan.interruptible) {
      return search.best(starts[0], starts[starts.length - 1]);
    }
    Found best = null;
    for (int start : starts) {
      Found found = search.best(start, start);
      best = search.better(best, found);
      if (found != null && found.end() == End.INTERRUPTED) {
        break;
      }
    }
    return best;
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

  private void eachAttempt(List<Found> attempts) {
    BitSet used = new BitSet();
    FunnelSearch search = new FunnelSearch(plan, events, used);
    int[] allowed = allowed(search.starts());
    int from = allowed.length == 0 ? events.instants() : allowed[0];
    while (from >= 0 && from < events.instants() && from <= allowed[allowed.length - 1]) {
      Found found = search.best(from, from);
      if (found == null) { // forgotten, events and all
        from = search.startFrom(from + 1);
        continue;
      }
      attempts.add(found);
      for (Reach reach = found.reach(); reach != null; reach = reach.before) {
        used.set(reach.place);
      }
      boolean isLast =
          plan.question.starts() != StartRule.EVERY
              || (plan.question.interruptionEnds() == InterruptionScope.SEARCH
                  && found.end() == End.INTERRUPTED);
      from = isLast ? -1 : search.startFrom(found.reach().lastInstant);
    }
  }

  private FunnelAttempt told(Found found) {
    Outcome outcome = outcome(found);
    return new FunnelAttempt(
        subject, levels(found.reach()), found.reach().tainted, outcome, decidedAt(found, outcome));
  }

  private ImmutableList<Level> levels(Reach reach) {
    return plan.ordered ? steps(reach) : events(reach);
  }

  private ImmutableList<Level> steps(Reach reach) {
    List<Level> levels = new ArrayList<>();
    int[] places = reach.places(true);
    Optional<Instant> later = Optional.empty();
    for (int step = places.length - 1; step >= 0; step--) {
      String name = plan.question.steps().get(step).name();
      if (places[step] != Reach.NOT_SEEN) {
        JourneyEntry entry = events.entry(places[step]);
        later = entry.at();
        levels.add(0, new Level(name, Passing.SEEN, Optional.of(entry), later));
      } else if ((reach.imputed & 1 << step) != 0) {
        levels.add(0, new Level(name, Passing.IMPUTED, Optional.empty(), later));
      } else {
        levels.add(0, new Level(name, Passing.LEFT_OUT, Optional.empty(), Optional.empty()));
      }
    }
    return ImmutableList.copyOf(levels);
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

  private Outcome outcome(Found found) {
    if (plan.isComplete(found.reach())) {
      return Outcome.CONVERTED;
    }
    if (isLost()) {
      return Outcome.LOST;
    }
    if (found.end() != End.OF_ITSELF) {
      return Outcome.ENDED;
    }
    return isStillRunning(found.reach()) ? Outcome.UNDECIDED : Outcome.ENDED;
  }

  private boolean isLost() {
    return lostBy().isPresent();
  }

  /** Returns the entry into the first of the lost stages that were not come back from. */
  private Optional<StageChange> lostBy() {
    Optional<StageChange> lostBy = Optional.empty();
    for (JourneyEntry entry : ImmutableList.copyOf(events.known()).reverse()) {
      if (entry instanceof StageChange change) {
        if (!isLost(change.to())) {
          break;
        }
        lostBy = Optional.of(change);
      }
    }
    return lostBy;
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
      case LOST, ENDED ->
          Stream.of(
                  lostBy().flatMap(StageChange::at),
                  found.endInstant() < 0 ? windowEnd(found.reach()) : timeOf(found.endInstant()))
              .flatMap(Optional::stream)
              .min(Comparator.naturalOrder())
              .map(at -> notBeforeStart(found.reach(), at));
    };
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

  private boolean isStillRunning(Reach reach) {
    Optional<Instant> asOf = plan.question.asOf();
    if (plan.window == null) {
      return asOf.isPresent() || plan.asksOfStages();
    }
    int from = plan.runsFromFirst ? reach.startInstant : reach.lastInstant;
    return asOf.isPresent()
        && plan.window.admitsUpTo(events.time(from), FunnelEvents.micros(asOf.get()));
  }
}
