package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageChange;

/**
 * Entries put together by subject.
 *
 * @param journeys one for each subject, in the order of their ids
 * @param withoutKey how many entries belong to no subject of the kind
 * @since 0.1
 */
public record SubjectJourneys(ImmutableList<Journey> journeys, long withoutKey)
    implements Serializable {

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public SubjectJourneys {
    requireNonNull(journeys, "journeys");
    checkArgument(
        withoutKey >= 0, "journeys: entries without key must not be negative, was %s", withoutKey);
  }

  /**
   * Puts entries together by a choice of subject; nothing is known of the subjects themselves.
   *
   * @throws IllegalArgumentException if two entries of a subject share an id and neither can be
   *     told to correct the other; a {@link org.salesprocess.core.basics.FactLog} sets such apart
   */
  public static SubjectJourneys of(SubjectChoice choice, Iterable<? extends JourneyEntry> entries) {
    return of(choice, entries, subject -> Attributes.none());
  }

  /**
   * Puts entries together by a choice of subject.
   *
   * @param attributes tells what is known of a subject
   * @throws IllegalArgumentException if two entries of a subject share an id and neither can be
   *     told to correct the other
   */
  public static SubjectJourneys of(
      SubjectChoice choice,
      Iterable<? extends JourneyEntry> entries,
      Function<SubjectId, Attributes> attributes) {
    Map<SubjectId, List<JourneyEntry>> bySubject = new TreeMap<>();
    long withoutKey = 0;
    for (JourneyEntry entry : entries) {
      Optional<SubjectId> subject = choice.of(entry);
      if (subject.isEmpty()) {
        withoutKey++;
      } else {
        bySubject
            .computeIfAbsent(subject.get(), unseen -> new ArrayList<>())
            .add(movedTo(subject.get(), entry));
      }
    }
    ImmutableList.Builder<Journey> journeys = ImmutableList.builder();
    bySubject.forEach(
        (subject, ofSubject) ->
            journeys.add(Journey.of(subject, attributes.apply(subject), ofSubject)));
    return new SubjectJourneys(journeys.build(), withoutKey);
  }

  private static JourneyEntry movedTo(SubjectId subject, JourneyEntry entry) {
    if (entry.subject().equals(subject)) {
      return entry;
    }
    return entry instanceof StageChange change
        ? change.withSubject(subject)
        : ((Event) entry).withSubject(subject);
  }
}
