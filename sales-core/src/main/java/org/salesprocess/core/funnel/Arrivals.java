package org.salesprocess.core.funnel;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.internal.Micros;

/** The details of all entries, by their place in the order of arrival, over all appenders. */
final class Arrivals {

  private final LoggedWords words;
  private final ImmutableList<EntryDetails> parts;
  private final int[] firsts;

  /**
   * Makes them.
   *
   * @param parts the details of each appender that has appended something
   * @param firsts where each part begins, and at the end where the last one ends
   */
  Arrivals(LoggedWords words, ImmutableList<EntryDetails> parts, int[] firsts) {
    this.words = words;
    this.parts = parts;
    this.firsts = firsts;
  }

  boolean isEmpty() {
    return parts.stream().allMatch(EntryDetails::isEmpty);
  }

  boolean hasIds() {
    return parts.stream().anyMatch(EntryDetails::hasIds);
  }

  boolean hasSequences() {
    return parts.stream().anyMatch(EntryDetails::hasSequences);
  }

  boolean hasRecordedTimes() {
    return parts.stream().anyMatch(EntryDetails::hasRecordedAt);
  }

  LoggedWords words() {
    return words;
  }

  /** Returns how many entries there are. */
  int size() {
    return firsts[parts.size()];
  }

  /** Returns the place of the first entry of a part. */
  int first(int part) {
    return firsts[part];
  }

  /** Returns the part that an entry is in. */
  int part(int arrival) {
    int found = Arrays.binarySearch(firsts, arrival);
    return found >= 0 ? found : -found - 2;
  }

  long sequence(int arrival) {
    int part = part(arrival);
    return parts.get(part).sequence(arrival - firsts[part]);
  }

  long recordedAt(int arrival) {
    int part = part(arrival);
    return parts.get(part).recordedAt(arrival - firsts[part]);
  }

  int by(int arrival) {
    int part = part(arrival);
    return parts.get(part).by(arrival - firsts[part]);
  }

  int reason(int arrival) {
    int part = part(arrival);
    return parts.get(part).reason(arrival - firsts[part]);
  }

  String id(int arrival) {
    int part = part(arrival);
    return parts.get(part).id(arrival - firsts[part]);
  }

  /** Returns a hash of the id that hardly any other has. */
  long hashOfId(int arrival) {
    int part = part(arrival);
    return parts.get(part).hashOfId(arrival - firsts[part]);
  }

  int attribute(int column, int arrival) {
    int part = part(arrival);
    return parts.get(part).attribute(column, arrival - firsts[part]);
  }

  /** Returns the object of an entry. */
  JourneyEntry entry(SubjectId subject, String id, int kind, long time, int arrival) {
    EntryKind what = words.kinds().get(kind - 1);
    return what.stage().isPresent()
        ? StageChange.builder()
            .id(EntryId.of(id))
            .subject(subject)
            .to(what.stage().get())
            .at(instant(time))
            .by(word(words.sellers(), by(arrival)))
            .reason(word(words.reasons(), reason(arrival)))
            .attributes(
                LoggedWords.attributes(words.ofEntries(), column -> attribute(column, arrival)))
            .recordedAt(instant(recordedAt(arrival)))
            .sequence(sequence(arrival))
            .build()
        : Event.builder()
            .id(EntryId.of(id))
            .subject(subject)
            .type(what.type())
            .at(instant(time))
            .by(word(words.sellers(), by(arrival)))
            .attributes(
                LoggedWords.attributes(words.ofEntries(), column -> attribute(column, arrival)))
            .recordedAt(instant(recordedAt(arrival)))
            .sequence(sequence(arrival))
            .build();
  }

  private static <T> Optional<T> word(ImmutableList<T> words, int code) {
    return code == 0 ? Optional.empty() : Optional.of(words.get(code - 1));
  }

  /** Returns the instant of some microseconds, if they are one. */
  static Optional<Instant> instant(long micros) {
    return micros == StageLog.NO_TIME ? Optional.empty() : Optional.of(Micros.toInstant(micros));
  }
}
