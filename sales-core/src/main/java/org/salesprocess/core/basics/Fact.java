package org.salesprocess.core.basics;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that happened, as the caller's system recorded it.
 *
 * <p>The same id with the same {@link #content} counts once; {@link FactLog} says what happens to
 * an id with several contents. All times are whole microseconds.
 *
 * @since 0.1
 */
public interface Fact extends HasAttributes, Serializable {

  /**
   * Orders facts by time (those without one first), then sequence, then id, then kind of id: a
   * total order of facts with different ids, whatever the order of arrival.
   */
  Comparator<Fact> ORDER =
      Comparator.comparing((Fact fact) -> fact.at().orElse(Instant.MIN))
          .thenComparingLong(Fact::sequence)
          .thenComparing(fact -> fact.id().value())
          .thenComparing(fact -> fact.id().getClass().getName());

  /** Returns the id that the source gave it. */
  Id id();

  /** Returns when it happened, or empty where the source does not know. */
  Optional<Instant> at();

  /** Returns when the source recorded it, or empty where that is not known. */
  Optional<Instant> recordedAt();

  /**
   * Returns the place that the source gave it among facts of the same time; never an arrival order.
   */
  long sequence();

  /**
   * Returns what this fact says: itself without the time of recording and the sequence. Where the
   * sequence is all that gives a fact its place, as for a journey's entry without a time, it stays.
   */
  Fact content();

  /** Returns from when this was known: the recorded time, or else the time it happened. */
  default Optional<Instant> knownSince() {
    return recordedAt().or(this::at);
  }

  /**
   * Says whether this had happened and was recorded by a moment, the moment included; a time that
   * nobody knows excludes nothing.
   *
   * <p>It is asked of this version alone: a fact that was corrected since was known before in
   * another one, which {@link FactLog#asKnownOn} returns.
   */
  default boolean isKnownAsOf(Instant moment) {
    return !at().orElse(Instant.MIN).isAfter(moment)
        && !recordedAt().orElse(Instant.MIN).isAfter(moment);
  }
}
