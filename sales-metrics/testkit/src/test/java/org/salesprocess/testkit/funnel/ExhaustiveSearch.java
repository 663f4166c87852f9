package org.salesprocess.testkit.funnel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.metrics.conversion.AttemptCounting;
import org.salesprocess.metrics.conversion.EntryPattern;
import org.salesprocess.metrics.conversion.EventReuse;
import org.salesprocess.metrics.conversion.Exclusion;
import org.salesprocess.metrics.conversion.FunnelAttempt.Outcome;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelStep;
import org.salesprocess.metrics.conversion.FunnelWindow;
import org.salesprocess.metrics.conversion.Interruption;
import org.salesprocess.metrics.conversion.InterruptionScope;
import org.salesprocess.metrics.conversion.SkippedStages;
import org.salesprocess.metrics.conversion.StartRule;
import org.salesprocess.metrics.conversion.StepOrder;
import org.salesprocess.metrics.conversion.TieRule;
import org.salesprocess.metrics.conversion.TimeLimit;

/**
 * The attempts of a journey by trying everything: every start, every order of the events of one
 * time, one event after the other, and whatever can be done with each.
 *
 * <p>It keeps no state but the path under way, prunes nothing, and shares no code with the
 * library's search.
 */
final class ExhaustiveSearch {

  /** An attempt: per step or level the event, an imputed step, or one left out. */
  record Attempt(List<String> levels, boolean tainted, Outcome outcome) {}

  private enum End {
    OF_ITSELF,
    STOPPED,
    INTERRUPTED
  }

  /** A step taken; implied if the event is none of the step, but tells that it was passed. */
  private record Taken(int step, int place, int instant, boolean implied) {}

  /** A path that is over. */
  private record Path(List<Taken> taken, Set<Integer> imputed, boolean tainted, End end) {}

  /** One thing that happens at a time: an event as such, or an exclusion by it. */
  private record Token(int place, int exclusion) {}

  private final FunnelQuestion question;
  private final List<JourneyEntry> known = new ArrayList<>();
  private final List<List<Integer>> instants = new ArrayList<>();
  private final Map<Integer, Set<Integer>> matches = new LinkedHashMap<>();
  private final Set<Integer> visible = new HashSet<>();
  private final List<Set<Integer>> exclusions = new ArrayList<>();
  private final Set<Integer> used = new HashSet<>();
  private final int steps;
  private final boolean ordered;
  private final boolean interruptible;
  private final List<Integer> leftOut = new ArrayList<>();
  private @Nullable Path best;
  private boolean isOpen;

  private ExhaustiveSearch(FunnelQuestion question, Journey journey) {
    this.question = question;
    steps = question.steps().size();
    ordered = question.order() == StepOrder.ORDERED;
    interruptible = !question.interruptions().isEmpty();
    List<JourneyEntry> entries = new ArrayList<>();
    for (int i = 0; i < journey.size(); i++) {
      if (isKnown(journey, i)) {
        entries.add(journey.entry(i));
      }
    }
    // an entry without a time may have another place among fewer entries
    Journey asKnown = Journey.of(journey.subject(), journey.attributes(), entries);
    for (int i = 0; i < asKnown.size(); i++) {
      known.add(asKnown.entry(i));
    }
    matchAll();
    groupByTime();
  }

  static List<Attempt> attempts(FunnelQuestion question, Journey journey) {
    return new ExhaustiveSearch(question, journey).attempts();
  }

  private boolean isKnown(Journey journey, int place) {
    if (question.asOf().isEmpty()) {
      return true;
    }
    Instant asOf = question.asOf().get();
    JourneyEntry entry = journey.entry(place);
    if (entry.at().isPresent() && entry.at().get().compareTo(asOf) > 0) {
      return false;
    }
    if (entry.recordedAt().isPresent()) {
      return entry.recordedAt().get().compareTo(asOf) <= 0;
    }
    for (int i = 0; i < place && entry.at().isEmpty(); i++) {
      if (journey.entry(i).at().isPresent() && journey.entry(i).at().get().compareTo(asOf) > 0) {
        return false;
      }
    }
    return true;
  }

  private void matchAll() {
    for (int place = 0; place < known.size(); place++) {
      TreeSet<Integer> ofEntry = new TreeSet<>();
      for (int step = 0; step < steps; step++) {
        if (fits(question.steps().get(step).pattern(), place)) {
          ofEntry.add(step);
        }
      }
      boolean isSeen =
          switch (question.visible().scope()) {
            case ALL -> true;
            case MATCHING_STEPS -> !ofEntry.isEmpty();
            case MATCHING -> fits(question.visible().pattern().orElseThrow(), place);
          };
      if (isSeen) {
        visible.add(place);
        matches.put(
            place,
            question.reuse() == EventReuse.FIRST_MATCH && !ofEntry.isEmpty()
                ? Set.of(ofEntry.first())
                : ofEntry);
      } else {
        matches.put(place, Set.of());
      }
    }
    for (Exclusion exclusion : question.exclusions()) {
      Set<Integer> places = new HashSet<>();
      for (int place = 0; place < known.size(); place++) {
        if (fits(exclusion.pattern(), place)) {
          places.add(place);
        }
      }
      exclusions.add(places);
    }
  }

  private boolean fits(EntryPattern pattern, int place) {
    List<Attributes> ofKind = new ArrayList<>();
    int index = -1;
    for (int i = 0; i < known.size(); i++) {
      JourneyEntry entry = known.get(i);
      boolean isOfKind =
          pattern.stage().isPresent()
              ? entry instanceof StageChange change && change.to().equals(pattern.stage().get())
              : pattern.type().isEmpty() || entry.type().equals(pattern.type().get());
      if (isOfKind) {
        if (i == place) {
          index = ofKind.size();
        }
        ofKind.add(entry.attributes());
      }
    }
    return index >= 0 && pattern.condition().holdsAt(ofKind, index);
  }

  // a run of one time is an instant; an entry without a time parts what is before it from what is
  // after, unless times are needed: then it is not there
  private void groupByTime() {
    boolean timesNeeded =
        question.window().isPresent()
            || question.leastGap().isPresent()
            || question.ties() == TieRule.INCREASE;
    Optional<Instant> last = Optional.empty();
    for (int place = 0; place < known.size(); place++) {
      Optional<Instant> at = known.get(place).at();
      if (at.isEmpty() && timesNeeded) {
        leftOut.add(place);
        continue;
      }
      if (at.isPresent() && at.equals(last)) {
        instants.get(instants.size() - 1).add(place);
      } else {
        instants.add(new ArrayList<>(List.of(place)));
      }
      last = at;
    }
  }

  private List<Attempt> attempts() {
    List<Path> counted = new ArrayList<>();
    List<Integer> allowed = startsAllowed(starts());
    if (question.counting() == AttemptCounting.ATTEMPT) {
      countEach(allowed, counted);
    } else {
      Path whole = null;
      isOpen = false;
      for (int start : allowed) {
        Path path = bestFrom(start);
        whole = better(whole, path);
        if (path != null && endsSearch(path)) {
          break;
        }
      }
      return whole == null ? List.of() : List.of(told(whole, isOpen));
    }
    return counted.stream().map(path -> told(path, isOpen(path))).toList();
  }

  private void countEach(List<Integer> allowed, List<Path> counted) {
    int from = 0;
    while (true) {
      int earliest = from;
      Optional<Integer> start =
          starts().stream()
              .filter(each -> each >= earliest && !allowed.isEmpty())
              .filter(each -> each >= allowed.get(0) && each <= allowed.get(allowed.size() - 1))
              .findFirst();
      if (start.isEmpty()) {
        return;
      }
      Path path = bestFrom(start.get());
      if (path == null) {
        from = start.get() + 1;
        continue;
      }
      counted.add(path);
      path.taken().forEach(taken -> used.add(taken.place()));
      from = path.taken().get(path.taken().size() - 1).instant();
      if (question.starts() != StartRule.EVERY || endsSearch(path)) {
        return;
      }
    }
  }

  private boolean endsSearch(Path path) {
    return interruptible
        && question.interruptionEnds() == InterruptionScope.SEARCH
        && path.end() == End.INTERRUPTED;
  }

  private List<Integer> startsAllowed(List<Integer> starts) {
    if (starts.isEmpty()) {
      return starts;
    }
    return switch (question.starts()) {
      case EVERY -> starts;
      case FIRST -> starts.subList(0, 1);
      case LAST -> starts.subList(starts.size() - 1, starts.size());
    };
  }

  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < instants.size(); i++) {
      if (!startEvents(i).isEmpty()) {
        starts.add(i);
      }
    }
    return starts;
  }

  /** Returns the events and steps with which an attempt can start at an instant. */
  private List<Taken> startEvents(int instant) {
    List<Taken> starting = new ArrayList<>();
    for (int place : instants.get(instant)) {
      for (int step : matchesOf(place)) {
        boolean isStart =
            !ordered || step == 0 || (isFirstStageSeen(instant) && canFollow(-1, step));
        if (isStart) {
          starting.add(new Taken(step, place, instant, false));
        }
      }
      int implied = impliedBy(place);
      if (implied >= 0 && isFirstStageSeen(instant) && canFollow(-1, implied)) {
        starting.add(new Taken(implied, place, instant, true));
      }
    }
    return starting;
  }

  private Set<Integer> matchesOf(int place) {
    return used.contains(place) ? Set.of() : matches.getOrDefault(place, Set.of());
  }

  /** Returns the last step before the stage that is entered, if no step matches the entry. */
  private int impliedBy(int place) {
    if (!ordered
        || used.contains(place)
        || !visible.contains(place)
        || question.skippedStages() == SkippedStages.SEEN
        || !matches.getOrDefault(place, Set.of()).isEmpty()
        || !(known.get(place) instanceof StageChange change)
        || question.funnel().orElseThrow().position(change.to()).isEmpty()) {
      return -1;
    }
    int entered = question.funnel().orElseThrow().position(change.to()).getAsInt();
    int implied = -1;
    for (int step = 0; step < steps; step++) {
      if (isImputable(step) && pathPosition(step) < entered) {
        implied = step;
      }
    }
    return implied;
  }

  // nothing before the instant enters a stage that tells of the first step, nor is it that in it
  private boolean isFirstStageSeen(int instant) {
    if (!used.isEmpty() || !isImputable(0)) {
      return false;
    }
    int first = instants.get(instant).stream().mapToInt(place -> place).min().orElseThrow();
    for (int place : leftOut) {
      boolean isBefore = place < firstStagePlace(first);
      boolean isStage =
          impliedBy(place) >= 0
              || allMatchesOf(place).stream().anyMatch(step -> pathPosition(step) >= 0);
      if (isBefore && isStage) {
        return false;
      }
    }
    for (int i = 0; i <= instant; i++) {
      for (int place : instants.get(i)) {
        boolean isStage =
            impliedBy(place) >= 0
                || matchesOf(place).stream().anyMatch(step -> pathPosition(step) >= 0);
        if (matchesOf(place).contains(0) || (i < instant && isStage)) {
          return false;
        }
      }
    }
    return true;
  }

  // of an instant that begins at a place, the place of the first entry that tells of a stage
  private int firstStagePlace(int first) {
    for (int place = first; place < known.size(); place++) {
      if (!leftOut.contains(place)
          && (impliedBy(place) >= 0
              || matchesOf(place).stream().anyMatch(step -> pathPosition(step) >= 0))) {
        return place;
      }
    }
    return known.size();
  }

  /** Returns the steps that an entry matches, however many of them an event may serve. */
  private Set<Integer> allMatchesOf(int place) {
    Set<Integer> all = new HashSet<>();
    for (int step = 0; step < steps && visible.contains(place); step++) {
      if (fits(question.steps().get(step).pattern(), place)) {
        all.add(step);
      }
    }
    return all;
  }

  private boolean isImputable(int step) {
    FunnelStep of = question.steps().get(step);
    return ordered
        && !of.optional()
        && of.pattern().condition().equals(EntryPattern.ALWAYS)
        && pathPosition(step) >= 0;
  }

  private int pathPosition(int step) {
    if (question.skippedStages() == SkippedStages.SEEN) {
      return -1;
    }
    Optional<StageId> stage = question.steps().get(step).pattern().stage();
    return stage.isEmpty() ? -1 : question.funnel().orElseThrow().position(stage.get()).orElse(-1);
  }

  private boolean isImputed(int step, int later) {
    return isImputable(step) && pathPosition(step) < pathPosition(later);
  }

  private boolean canFollow(int step, int later) {
    for (int between = step + 1; between < later; between++) {
      if (!question.steps().get(between).optional() && !isImputed(between, later)) {
        return false;
      }
    }
    return later > step;
  }

  private @Nullable Path bestFrom(int start) {
    best = null;
    walkInstant(start, new ArrayList<>(), false, start);
    return best;
  }

  private void walkInstant(int instant, List<Taken> taken, boolean tainted, int start) {
    if (instant == instants.size() || (!taken.isEmpty() && isWindowOver(taken, instant))) {
      end(taken, tainted, End.OF_ITSELF);
      return;
    }
    List<Token> tokens = new ArrayList<>();
    for (int place : instants.get(instant)) {
      if (used.contains(place)) {
        continue;
      }
      tokens.add(new Token(place, -1));
      for (int i = 0; i < exclusions.size(); i++) {
        if (exclusions.get(i).contains(place)) {
          tokens.add(new Token(place, i));
        }
      }
    }
    walk(instant, tokens, taken, tainted, start);
  }

  /** Lets one thing after the other happen, in every order. */
  private void walk(
      int instant, List<Token> tokens, List<Taken> taken, boolean tainted, int start) {
    if (isComplete(taken)) {
      end(taken, tainted, End.OF_ITSELF);
      return;
    }
    if (tokens.isEmpty() && !taken.isEmpty()) {
      walkInstant(instant + 1, taken, tainted, start);
    }
    for (Token token : tokens) {
      List<Token> rest = new ArrayList<>(tokens);
      rest.remove(token);
      if (token.exclusion() >= 0) {
        exclude(instant, token, rest, taken, tainted, start);
      } else {
        happen(instant, token.place(), rest, taken, tainted, start);
      }
    }
    if (question.reuse() == EventReuse.SEVERAL_STEPS) { // what served a step may serve another
      for (Taken serving : List.copyOf(taken)) {
        if (serving.instant() == instant) {
          for (Taken next : reachable(taken, serving.place(), instant)) {
            walk(instant, tokens, with(taken, next), tainted, start);
          }
        }
      }
    }
  }

  private void happen(
      int instant, int place, List<Token> rest, List<Taken> taken, boolean tainted, int start) {
    if (taken.isEmpty()) {
      walk(instant, rest, taken, tainted, start); // before the start nothing matters
      if (instant == start) {
        for (Taken first : startEvents(instant)) {
          if (first.place() == place) {
            walk(instant, rest, List.of(first), tainted, start);
          }
        }
      }
      return;
    }
    List<Taken> reachable = reachable(taken, place, instant);
    for (Taken next : reachable) {
      walk(instant, rest, with(taken, next), tainted, start);
    }
    if (interruptible && visible.contains(place)) {
      if (reachable.isEmpty()) {
        if (interrupts(taken, place)) {
          end(taken, tainted, End.INTERRUPTED);
        } else {
          walk(instant, rest, taken, tainted, start);
        }
      }
    } else {
      walk(instant, rest, taken, tainted, start);
    }
  }

  private void exclude(
      int instant, Token token, List<Token> rest, List<Taken> taken, boolean tainted, int start) {
    Exclusion exclusion = question.exclusions().get(token.exclusion());
    if (taken.isEmpty() || !isInRange(exclusion, taken)) {
      walk(instant, rest, taken, tainted, start);
      return;
    }
    switch (exclusion.effect()) {
      case TAINT -> walk(instant, rest, taken, true, start);
      case STOP -> end(taken, tainted, End.STOPPED);
      case RESET -> {}
    }
  }

  private boolean isInRange(Exclusion exclusion, List<Taken> taken) {
    if (!ordered) {
      return true;
    }
    int at = current(taken);
    return at >= exclusion.from().map(this::stepOf).orElse(0)
        && at < exclusion.to().map(this::stepOf).orElse(steps - 1);
  }

  private int stepOf(String name) {
    return question.steps().stream().map(FunnelStep::name).toList().indexOf(name);
  }

  private boolean isComplete(List<Taken> taken) {
    return !taken.isEmpty() && (ordered ? current(taken) == steps - 1 : taken.size() == steps);
  }

  private static int current(List<Taken> taken) {
    return taken.get(taken.size() - 1).step();
  }

  private static List<Taken> with(List<Taken> taken, Taken next) {
    List<Taken> longer = new ArrayList<>(taken);
    longer.add(next);
    return longer;
  }

  private List<Taken> reachable(List<Taken> taken, int place, int instant) {
    List<Taken> reachable = new ArrayList<>();
    if (!hasTime(taken, instant)) {
      return reachable;
    }
    for (int step : matchesOf(place)) {
      boolean isNext =
          ordered
              ? canFollow(current(taken), step)
              : taken.stream().noneMatch(each -> each.step() == step);
      if (isNext) {
        reachable.add(new Taken(step, place, instant, false));
      }
    }
    int implied = impliedBy(place);
    if (implied >= 0 && canFollow(current(taken), implied)) {
      reachable.add(new Taken(implied, place, instant, true));
    }
    return reachable;
  }

  private boolean hasTime(List<Taken> taken, int instant) {
    int last = taken.get(taken.size() - 1).instant();
    if (question.ties() == TieRule.INCREASE && last == instant) {
      return false;
    }
    return question
        .leastGap()
        .map(
            gap -> {
              int order = elapsed(last, instant).compareTo(gap.length());
              return gap.inclusive() ? order >= 0 : order > 0;
            })
        .orElse(true);
  }

  private boolean isWindowOver(List<Taken> taken, int instant) {
    if (question.window().isEmpty()) {
      return false;
    }
    return isOver(question.window().get(), taken, timeOf(instant));
  }

  private boolean isOver(FunnelWindow window, List<Taken> taken, Instant now) {
    int from =
        window.span() == FunnelWindow.Span.FROM_FIRST
            ? taken.get(0).instant()
            : taken.get(taken.size() - 1).instant();
    TimeLimit limit = window.limit();
    int order = Duration.between(timeOf(from), now).compareTo(limit.length());
    return limit.inclusive() ? order > 0 : order >= 0;
  }

  private Duration elapsed(int from, int to) {
    return Duration.between(timeOf(from), timeOf(to));
  }

  private Instant timeOf(int instant) {
    return known.get(instants.get(instant).get(0)).at().orElseThrow();
  }

  private boolean interrupts(List<Taken> taken, int place) {
    Set<Integer> matched = matchesOf(place);
    Set<Integer> reached = reached(taken);
    int first = ordered ? 0 : taken.get(0).step();
    for (Interruption kind : question.interruptions()) {
      boolean fits =
          switch (kind) {
            case OTHER_EVENT -> matched.isEmpty();
            case OUT_OF_TURN ->
                matched.stream()
                    .anyMatch(step -> !reached.contains(step) && !canFollow(current(taken), step));
            case REPEAT_OF_CURRENT -> matched.contains(current(taken));
            case REPEAT_BUT_FIRST ->
                matched.stream().anyMatch(step -> step != first && reached.contains(step));
            case REPEAT -> matched.stream().anyMatch(reached::contains);
          };
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private Set<Integer> reached(List<Taken> taken) {
    Set<Integer> reached = imputed(taken);
    taken.forEach(each -> reached.add(each.step()));
    return reached;
  }

  private Set<Integer> imputed(List<Taken> taken) {
    Set<Integer> imputed = new HashSet<>();
    if (ordered) {
      int from = -1;
      for (Taken each : taken) {
        for (int step = from + 1; step < each.step(); step++) {
          if (isImputed(step, each.step())) {
            imputed.add(step);
          }
        }
        if (each.implied()) {
          imputed.add(each.step());
        }
        from = each.step();
      }
    }
    return imputed;
  }

  private void end(List<Taken> taken, boolean tainted, End end) {
    Path path = new Path(taken, imputed(taken), tainted, end);
    isOpen |= isOpen(path);
    best = better(best, path);
  }

  /** Says whether an attempt may still come to the last step after the moment of the question. */
  private boolean isOpen(Path path) {
    if (isComplete(path.taken()) || path.tainted() || path.end() != End.OF_ITSELF) {
      return false;
    }
    if (question.window().isPresent()) {
      return question
          .asOf()
          .map(asOf -> !isOver(question.window().get(), path.taken(), asOf))
          .orElse(false);
    }
    return question.asOf().isPresent()
        || question.steps().stream().anyMatch(step -> step.pattern().stage().isPresent());
  }

  private @Nullable Path better(@Nullable Path one, @Nullable Path other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return byRank().compare(other, one) < 0 ? other : one;
  }

  private Comparator<Path> byRank() {
    return Comparator.comparing((Path path) -> -depth(path))
        .thenComparing(Path::tainted)
        .thenComparing(
            path ->
                isComplete(path.taken()) ? path.taken().get(path.taken().size() - 1).instant() : 0)
        .thenComparing(path -> -path.taken().get(0).instant())
        .thenComparing(this::places, Arrays::compare)
        .thenComparing(path -> path.taken().get(path.taken().size() - 1).instant())
        .thenComparing(Path::end);
  }

  private int depth(Path path) {
    return ordered ? current(path.taken()) + 1 : path.taken().size();
  }

  /** Returns where the events stand when all are laid out instant by instant. */
  private int[] places(Path path) {
    List<Integer> order = instants.stream().flatMap(List::stream).toList();
    if (!ordered) {
      return path.taken().stream().mapToInt(each -> order.indexOf(each.place())).sorted().toArray();
    }
    int[] places = new int[depth(path)];
    Arrays.fill(places, Integer.MAX_VALUE);
    path.taken().stream()
        .filter(each -> !each.implied())
        .forEach(each -> places[each.step()] = order.indexOf(each.place()));
    return places;
  }

  private Attempt told(Path path, boolean open) {
    List<String> levels = new ArrayList<>();
    List<Integer> order = instants.stream().flatMap(List::stream).toList();
    int[] places = places(path);
    for (int i = 0; i < places.length; i++) {
      if (places[i] != Integer.MAX_VALUE) {
        levels.add(known.get(order.get(places[i])).id().value());
      } else {
        levels.add(path.imputed().contains(i) ? "imputed" : "left out");
      }
    }
    return new Attempt(Collections.unmodifiableList(levels), path.tainted(), outcome(path, open));
  }

  private Outcome outcome(Path path, boolean open) {
    if (isComplete(path.taken())) {
      return Outcome.CONVERTED;
    }
    Optional<StageChange> lastChange =
        known.stream()
            .filter(StageChange.class::isInstance)
            .map(StageChange.class::cast)
            .reduce((before, after) -> after);
    boolean isLost =
        lastChange
            .flatMap(change -> question.funnel().flatMap(funnel -> funnel.find(change.to())))
            .filter(stage -> stage.kind() == StageKind.LOST)
            .isPresent();
    if (isLost) {
      return Outcome.LOST;
    }
    return open ? Outcome.UNDECIDED : Outcome.ENDED;
  }
}
