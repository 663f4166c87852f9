package org.salesprocess.metrics.conversion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;

/**
 * The entries of one journey as a search reads them, grouped by instants.
 *
 * <p>Entries of one time form one instant, however they are ordered among themselves; an entry
 * without a time forms an instant of its own, after that of the entry before it. Entries that no
 * choice of the question looks at are left out.
 */
final class FunnelEvents {

  /** What a search knows of one entry. */
  record Seen(JourneyEntry entry, long at, int steps, boolean isVisible, int exclusions) {

    boolean isExcludedBy(int exclusion) {
      return (exclusions & 1 << exclusion) != 0;
    }
  }

  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;

  private final List<JourneyEntry> known;
  private final List<List<Seen>> instants = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();
  private final int[] firstPlaces;
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
    Grouping grouping = new Grouping();
    for (int i = 0; i < known.size(); i++) {
      JourneyEntry entry = known.get(i);
      List<Seen> instant = grouping.instantOf(entry);
      int matched = visible.get(i) ? steps[i] : 0;
      boolean isLookedAt =
          matched != 0 || exclusions[i] != 0 || (plan.interruptible && visible.get(i));
      if (isLookedAt && entry.at().isEmpty() && question.needsTimes()) {
        untimed++;
      } else if (isLookedAt) {
        long at = entry.at().map(FunnelEvents::micros).orElse(0L);
        int served =
            question.reuse() == EventReuse.FIRST_MATCH ? Integer.lowestOneBit(matched) : matched;
        instant.add(new Seen(entry, at, served, visible.get(i), exclusions[i]));
      }
    }
    instants.removeIf(List::isEmpty);
    firstPlaces = new int[instants.size()];
    for (int i = 0; i < firstPlaces.length; i++) {
      firstPlaces[i] = seen.size();
      seen.addAll(instants.get(i));
    }
  }

  /** Puts ordered entries into instants. */
  private final class Grouping {
    private Optional<Instant> lastTime = Optional.empty();
    private List<Seen> lastTimed = new ArrayList<>();

    List<Seen> instantOf(JourneyEntry entry) {
      if (entry.at().isPresent() && entry.at().equals(lastTime)) {
        return lastTimed;
      }
      List<Seen> instant = new ArrayList<>();
      instants.add(instant);
      if (entry.at().isPresent()) {
        lastTime = entry.at();
        lastTimed = instant;
      }
      return instant;
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

  // the sum wraps back into the range of a long, within which facts keep their times
  static long micros(Instant instant) {
    return instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / NANOS_PER_MICRO;
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
