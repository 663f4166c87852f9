package org.salesprocess.core.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;

/** A journey over a list of its entries. */
record ListedJourney(SubjectId subject, Attributes attributes, ImmutableList<JourneyEntry> entries)
    implements Journey {

  private static final Comparator<JourneyEntry> BY_SEQUENCE =
      Comparator.comparingLong(JourneyEntry::sequence).thenComparing(JourneyEntry::id);

  static ListedJourney of(
      SubjectId subject, Attributes attributes, Iterable<? extends JourneyEntry> entries) {
    requireNonNull(subject, "subject");
    requireNonNull(attributes, "attributes");
    for (JourneyEntry entry : entries) {
      checkArgument(
          entry.subject().equals(subject),
          "journey of %s: entry %s must be of the same subject, was of %s",
          subject,
          entry.id(),
          entry.subject());
    }
    FactLog<JourneyEntry> log = FactLog.of(entries);
    checkArgument(
        log.conflicts().isEmpty(),
        "journey of %s: entry %s",
        subject,
        log.conflicts().stream().findFirst().map(FactLog.Conflict::reason).orElse(""));
    return new ListedJourney(subject, attributes, inOrder(log.facts()));
  }

  /** Orders as {@link Journey} says; the facts come ordered by time, those without one first. */
  static ImmutableList<JourneyEntry> inOrder(ImmutableList<JourneyEntry> facts) {
    List<JourneyEntry> untimed =
        new ArrayList<>(facts.stream().filter(entry -> entry.at().isEmpty()).toList());
    untimed.sort(BY_SEQUENCE);
    ImmutableList.Builder<JourneyEntry> ordered = ImmutableList.builder();
    int next = 0;
    for (JourneyEntry timed : facts.subList(untimed.size(), facts.size())) {
      while (next < untimed.size() && untimed.get(next).sequence() < timed.sequence()) {
        ordered.add(untimed.get(next++));
      }
      ordered.add(timed);
    }
    return ordered.addAll(untimed.subList(next, untimed.size())).build();
  }

  /** Reads what was written through the same checks and order as {@link #of}. */
  @Serial
  private Object readResolve() throws ObjectStreamException {
    try {
      return of(subject, attributes, entries);
    } catch (IllegalArgumentException e) {
      InvalidObjectException refusal = new InvalidObjectException(e.getMessage());
      refusal.initCause(e);
      throw refusal;
    }
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public JourneyEntry entry(int index) {
    return entries.get(index);
  }

  @Override
  public Advance advance(Funnel funnel, StageChange change) {
    Optional<StageId> from = currentStage();
    Optional<Advance.Rule> broken = brokenRule(funnel, from, change);
    if (broken.isPresent()) {
      ImmutableList<StageId> legal =
          from.isEmpty() || funnel.find(from.get()).isPresent()
              ? funnel.legalFrom(from)
              : ImmutableList.of();
      return new Advance.Refused(change, from, broken.get(), legal);
    }
    return new Advance.Moved(new ListedJourney(subject, attributes, append(entries, change)));
  }

  /** Returns whether two journeys say the same, however they keep it. */
  static boolean areEqual(Journey one, Journey other) {
    if (one.size() != other.size()
        || !one.subject().equals(other.subject())
        || !one.attributes().equals(other.attributes())) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!one.entry(i).equals(other.entry(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the hash of any journey that is compared like this. */
  static int hashOf(Journey journey) {
    return 31 * journey.subject().hashCode() + journey.size();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Journey that && areEqual(this, that);
  }

  @Override
  public int hashCode() {
    return hashOf(this);
  }

  private Optional<Advance.Rule> brokenRule(
      Funnel funnel, Optional<StageId> from, StageChange change) {
    if (!change.subject().equals(subject)) {
      return Optional.of(Advance.Rule.OTHER_SUBJECT);
    }
    Optional<Stage> target = funnel.find(change.to());
    if (target.isEmpty() || from.filter(stage -> funnel.find(stage).isEmpty()).isPresent()) {
      return Optional.of(Advance.Rule.UNKNOWN_STAGE);
    }
    if (from.filter(change.to()::equals).isPresent()) {
      return Optional.of(Advance.Rule.SAME_STAGE);
    }
    if (!funnel.allows(from, change.to())) {
      return Optional.of(Advance.Rule.MOVE_NOT_ALLOWED);
    }
    if (entries.stream().anyMatch(entry -> entry.id().equals(change.id()))) {
      return Optional.of(Advance.Rule.ID_TAKEN);
    }
    if (!staysLast(change)) {
      return Optional.of(Advance.Rule.BEFORE_LAST_ENTRY);
    }
    return brokenLossRule(funnel, target.get(), change);
  }

  private static Optional<Advance.Rule> brokenLossRule(
      Funnel funnel, Stage target, StageChange change) {
    if (target.kind() != StageKind.LOST) {
      return change.reason().map(reason -> Advance.Rule.LOSS_REASON_WITHOUT_LOSS);
    }
    if (change.reason().isEmpty()) {
      return funnel.lossReasons().isEmpty()
          ? Optional.empty()
          : Optional.of(Advance.Rule.LOSS_REASON_MISSING);
    }
    return funnel.lossReasons().containsKey(change.reason().get())
        ? Optional.empty()
        : Optional.of(Advance.Rule.LOSS_REASON_UNKNOWN);
  }

  /** Says what {@link #inOrder} would: whether the change, as one more entry, is the last. */
  private boolean staysLast(StageChange change) {
    return change.at().isPresent() ? isLastTimed(change) : isLastUntimed(change);
  }

  private boolean isLastTimed(StageChange change) {
    for (JourneyEntry entry : entries.reverse()) {
      if (entry.at().isPresent()) {
        return Fact.ORDER.compare(entry, change) < 0;
      }
      if (entry.sequence() >= change.sequence()) {
        return false;
      }
    }
    return true;
  }

  private boolean isLastUntimed(StageChange change) {
    return entries.stream()
        .allMatch(
            entry ->
                entry.at().isPresent()
                    ? entry.sequence() <= change.sequence()
                    : BY_SEQUENCE.compare(entry, change) < 0);
  }

  private static ImmutableList<JourneyEntry> append(
      ImmutableList<JourneyEntry> entries, StageChange change) {
    return Stream.concat(entries.stream(), Stream.of(change))
        .collect(ImmutableList.toImmutableList());
  }
}
