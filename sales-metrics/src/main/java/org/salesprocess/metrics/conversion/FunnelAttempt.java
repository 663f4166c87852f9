package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.internal.SerialForm;

/**
 * One attempt of a subject: which events took it how far, and what became of it.
 *
 * @param subject whose attempt it is
 * @param levels what it came to; ORDERED: one for each step up to the furthest, in the order of the
 *     steps; UNORDERED: one for each event that it took, in the order of the events. One at least
 * @param tainted whether an exclusion tainted it, so that it leaves every count
 * @param outcome what became of it
 * @param decidedAt when that was settled, where the time is known: it came to the last step, the
 *     subject entered the first of the lost stages that it has not come back from, the window
 *     ended, or an event interrupted or stopped it. Empty while it is undecided, and for attempts
 *     of events alone that merely came no further
 * @since 0.1
 */
public record FunnelAttempt(
    SubjectId subject,
    ImmutableList<Level> levels,
    boolean tainted,
    Outcome outcome,
    Optional<Instant> decidedAt,
    Optional<Instant> openSince)
    implements Serializable {

  /** What became of an attempt. */
  public enum Outcome {
    /** It came to the last step. */
    CONVERTED,
    /** It did not, and the subject is in a lost stage. */
    LOST,
    /**
     * It did not, and neither it nor another attempt of the subject can any more: the window has
     * ended, an event interrupted it, an exclusion stopped it, or it was asked of events alone with
     * no moment as of which more could come.
     */
    ENDED,
    /** It still may, or another attempt of the subject may that began later. */
    UNDECIDED
  }

  /** How a step was passed. */
  public enum Passing {
    /** By an event. */
    SEEN,
    /** By a later stage, which tells that this one was passed. */
    IMPUTED,
    /** Without it, as it is optional. */
    LEFT_OUT
  }

  /**
   * One step that an attempt has passed.
   *
   * @param step the name of the step
   * @param passing how it was passed
   * @param entry the event that reached it; present if it was seen
   * @param at when it was reached, where that is known: for an imputed step the time of the later
   *     stage
   */
  public record Level(
      String step, Passing passing, Optional<JourneyEntry> entry, Optional<Instant> at)
      implements Serializable {

    /**
     * Checks that there is an event exactly where one was seen.
     *
     * @throws IllegalArgumentException if there is not
     */
    public Level {
      requireNonNull(step, "step");
      requireNonNull(at, "at");
      checkArgument(
          entry.isPresent() == (passing == Passing.SEEN),
          "level %s: an entry belongs to %s and to it alone, was %s",
          step,
          Passing.SEEN,
          passing);
    }

    /** Says whether the step counts as reached: seen or imputed. */
    public boolean isReached() {
      return passing != Passing.LEFT_OUT;
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }
  }

  /**
   * Checks that it has come to something.
   *
   * @throws IllegalArgumentException if there is no level
   */
  public FunnelAttempt {
    requireNonNull(subject, "subject");
    requireNonNull(outcome, "outcome");
    requireNonNull(decidedAt, "decidedAt");
    requireNonNull(openSince, "openSince");
    checkArgument(!levels.isEmpty(), "attempt of %s: needs a level", subject);
  }

  /** Returns how far it came: the place of its furthest step, or how many steps, from one. */
  public int depth() {
    return levels.size();
  }

  /** Returns when it started, where that is known. */
  public Optional<Instant> startedAt() {
    return levels.get(0).at();
  }

  /** Returns such as {@code l-7: lead 2026-01-05T09:00:00Z, meeting imputed: UNDECIDED}. */
  @Override
  public String toString() {
    return subject
        + ": "
        + levels.stream().map(FunnelAttempt::words).collect(Collectors.joining(", "))
        + (tainted ? ", tainted" : "")
        + ": "
        + outcome;
  }

  private static String words(Level level) {
    return switch (level.passing()) {
      case SEEN -> level.step() + level.at().map(at -> " " + at).orElse("");
      case IMPUTED -> level.step() + " imputed";
      case LEFT_OUT -> level.step() + " left out";
    };
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
