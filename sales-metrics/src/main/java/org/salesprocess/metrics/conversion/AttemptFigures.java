package org.salesprocess.metrics.conversion;

import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.internal.Micros;
import org.salesprocess.metrics.conversion.FunnelAttempt.Outcome;
import org.salesprocess.metrics.conversion.FunnelAttempt.Passing;

/** What is counted of an attempt, whether it was listed as an object or found in columns. */
interface AttemptFigures {

  /** Returns whose attempt it is. */
  SubjectId subject();

  /** Says whether the subject comes before another in the order of ids. */
  default boolean isSubjectBefore(SubjectId other) {
    return subject().compareTo(other) < 0;
  }

  boolean tainted();

  /** Returns how many steps it has passed. */
  int depth();

  Passing passing(int level);

  /** Says whether it is known when a step was passed. */
  boolean isTimed(int level);

  /** Returns when a step was passed, in microseconds, if that is known. */
  long micros(int level);

  Outcome outcome();

  /** Returns when the outcome was settled, if that is known. */
  Optional<Instant> decidedAt();

  /** Returns since when it has been open, if it is and that is known. */
  Optional<Instant> openSince();

  /** Returns when it started, if that is known. */
  default Optional<Instant> startedAt() {
    return at(0);
  }

  /** Returns when a step was passed, if that is known. */
  default Optional<Instant> at(int level) {
    return isTimed(level) ? Optional.of(Micros.toInstant(micros(level))) : Optional.empty();
  }

  /** An attempt that was listed. */
  record Listed(FunnelAttempt attempt) implements AttemptFigures {
    @Override
    public SubjectId subject() {
      return attempt.subject();
    }

    @Override
    public boolean tainted() {
      return attempt.tainted();
    }

    @Override
    public int depth() {
      return attempt.depth();
    }

    @Override
    public Passing passing(int level) {
      return attempt.levels().get(level).passing();
    }

    @Override
    public boolean isTimed(int level) {
      return attempt.levels().get(level).at().isPresent();
    }

    @Override
    public long micros(int level) {
      return attempt.levels().get(level).at().map(Micros::of).orElse(0L);
    }

    @Override
    public Outcome outcome() {
      return attempt.outcome();
    }

    @Override
    public Optional<Instant> decidedAt() {
      return attempt.decidedAt();
    }

    @Override
    public Optional<Instant> openSince() {
      return attempt.openSince();
    }
  }
}
