package org.salesprocess.metrics.conversion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.internal.Micros;

/**
 * The entries of one journey as a search reads them, grouped by instants.
 *
 * <p>Entries of one time form one instant, however they are ordered among themselves. An entry
 * without a time forms an instant of its own and parts those before it from those after it; where
 * the question needs times it is left out. So are entries that no choice of the question looks at.
 */
final class FunnelEvents {

  /** What a search knows of one entry. */
  record Seen(
      JourneyEntry entry, long at, int steps, int implied, boolean isVisible, int exclusions) {

    /** Returns the steps that it matches, and the one that it tells to be passed. */
    int serves() {
      return steps | implied;
    }

    boolean isExcludedBy(int exclusion) {
      return (exclusions & 1 << exclusion) != 0;
    }
  }

  private final List<JourneyEntry> known;
  private final List<List<Seen>> instants = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();
  private final int[] firstPlaces;
  private final int imputedStart;
  private int untimed;

  FunnelEvents(FunnelPlan plan, Journey journey) {
    this(plan, knownEntries(plan.question, journey), Optional.empty());
  }

  /** Reads the entries as if some steps asked for more; see {@link Narrowing}. */
  FunnelEvents(FunnelPlan plan, List<JourneyEntry> known, Optional<Narrowing> narrowing) {
    this.known = known;
    FunnelQuestion question = plan.question;
    int[] steps = matching(question.steps().stream().map(FunnelStep::pattern).toList());
    narrowing.ifPresent(narrow -> narrow.apply(known, steps));
    int[] exclusions = matching(question.exclusions().stream().map(Exclusion::pattern).toList());
    BitSet visible = visible(question.visible(), steps);
    Grouping grouping = new Grouping(question.needsTimes());
    boolean isStageLeftOut = false;
    for (int i = 0; i < known.size(); i++) {
      JourneyEntry entry = known.get(i);
      List<Seen> instant = grouping.instantOf(entry);
      int matched = visible.get(i) ? steps[i] : 0;
      int implied = visible.get(i) && steps[i] == 0 ? implied(plan, entry) : 0;
      boolean isLookedAt =
          (matched | implied | exclusions[i]) != 0 || (plan.interruptible && visible.get(i));
      if (isLookedAt && entry.at().isEmpty() && question.needsTimes()) {
        untimed++;
        isStageLeftOut |= ((matched & plan.stageSteps()) | implied) != 0 && !hasStage(plan);
      } else if (isLookedAt) {
        long at = entry.at().map(Micros::of).orElse(0L);
        int served =
            question.reuse() == EventReuse.FIRST_MATCH ? Integer.lowestOneBit(matched) : matched;
        instant.add(new Seen(entry, at, served, implied, visible.get(i), exclusions[i]));
      }
    }
    instants.removeIf(List::isEmpty);
    firstPlaces = new int[instants.size()];
    for (int i = 0; i < firstPlaces.length; i++) {
      firstPlaces[i] = seen.size();
      seen.addAll(instants.get(i));
    }
    imputedStart = isStageLeftOut ? -1 : findImputedStart(plan);
  }

  private static int implied(FunnelPlan plan, JourneyEntry entry) {
    int step = entry instanceof StageChange change ? plan.impliedBy(change.to()) : -1;
    return step < 0 ? 0 : 1 << step;
  }

  private boolean hasStage(FunnelPlan plan) {
    return instants.stream()
        .flatMap(List::stream)
        .anyMatch(event -> ((event.steps() & plan.stageSteps()) | event.implied()) != 0);
  }

  // the first step is imputed at the first entry into any stage that tells of it
  private int findImputedStart(FunnelPlan plan) {
    if (plan.imputedStartSteps() == 0) {
      return -1;
    }
    for (int i = 0; i < instants.size(); i++) {
      int matched = 0;
      int implied = 0;
      for (Seen event : instants.get(i)) {
        matched |= event.steps();
        implied |= event.implied();
      }
      if ((matched & plan.startSteps()) != 0) {
        return -1;
      }
      if (((matched & plan.stageSteps()) | implied) != 0) {
        return ((matched | implied) & plan.imputedStartSteps()) != 0 ? i : -1;
      }
    }
    return -1;
  }

  /** Puts ordered entries into instants. */
  private final class Grouping {
    private final boolean passesUntimed;
    private Optional<Instant> lastTime = Optional.empty();
    private List<Seen> lastInstant = new ArrayList<>();

    Grouping(boolean passesUntimed) {
      this.passesUntimed = passesUntimed;
    }

    List<Seen> instantOf(JourneyEntry entry) {
      if (entry.at().isEmpty() && passesUntimed) {
        return new ArrayList<>(); // it is in no instant
      }
      if (entry.at().isEmpty() || !entry.at().equals(lastTime)) {
        lastTime = entry.at();
        lastInstant = new ArrayList<>();
        instants.add(lastInstant);
      }
      return lastInstant;
    }
  }

  private static List<JourneyEntry> knownEntries(FunnelQuestion question, Journey journey) {
    Journey known = question.asOf().map(journey::asOf).orElse(journey);
    List<JourneyEntry> entries = new ArrayList<>(known.size());
    for (int i = 0; i < known.size(); i++) {
      entries.add(known.entry(i));
    }
    return entries;
  }

  private int[] matching(List<EntryPattern> patterns) {
    int[] bits = new int[known.size()];
    for (int i = 0; i < patterns.size(); i++) {
      int bit = 1 << i;
      BitSet fitting = patterns.get(i).fitting(known);
      for (int place = fitting.nextSetBit(0); place >= 0; place = fitting.nextSetBit(place + 1)) {
        bits[place] |= bit;
      }
    }
    return bits;
  }

  private BitSet visible(VisibleEvents visible, int[] steps) {
    return switch (visible.scope()) {
      case ALL -> {
        BitSet all = new BitSet(known.size());
        all.set(0, known.size());
        yield all;
      }
      case MATCHING_STEPS -> {
        BitSet matching = new BitSet(known.size());
        for (int i = 0; i < steps.length; i++) {
          matching.set(i, steps[i] != 0);
        }
        yield matching;
      }
      case MATCHING -> visible.pattern().orElseThrow().fitting(known);
    };
  }

  /** Returns how many instants there are. */
  int instants() {
    return instants.size();
  }

  /** Returns the entries of an instant, in their order. */
  List<Seen> at(int instant) {
    return instants.get(instant);
  }

  /** Returns the time of an instant, in microseconds; 0 for one without a time. */
  long time(int instant) {
    return instants.get(instant).get(0).at();
  }

  /** Returns the place of the first entry of an instant among all that were seen. */
  int firstPlace(int instant) {
    return firstPlaces[instant];
  }

  /** Returns the instant at which the first step is imputed; -1 if there is none. */
  int imputedStart() {
    return imputedStart;
  }

  /** Returns the steps that the entry at a place matches. */
  int steps(int place) {
    return seen.get(place).steps();
  }

  /** Returns the entry at a place among all that were seen. */
  JourneyEntry entry(int place) {
    return seen.get(place).entry();
  }

  /** Returns all that is known, in order. */
  List<JourneyEntry> known() {
    return known;
  }

  /** Returns how many entries were left out because the question needs their time. */
  int untimed() {
    return untimed;
  }
}
