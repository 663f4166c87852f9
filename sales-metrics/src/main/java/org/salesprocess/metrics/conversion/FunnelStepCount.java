package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.metrics.Distribution;

/**
 * The attempts at one step of a funnel question, and what became of those that came no further.
 *
 * @param step the name of the step; UNORDERED: {@code 2 of 3} for the second event of three
 * @param reached attempts that reached it
 * @param imputed how many of them only because a later stage was entered
 * @param skipped attempts that came further without it, as it is optional
 * @param lostHere attempts that came no further, of subjects in a lost stage
 * @param endedHere attempts that came no further and cannot any more
 * @param undecidedHere attempts that came no further but still may
 * @param fromPrevious times from the step before that is not optional, in the question's unit, of
 *     the attempts that were seen at both and whose times are known; none for the first step
 * @param fromFirst times from the first step; none for the first step
 * @param undatedFromPrevious attempts that were seen at both steps of {@code fromPrevious}, but at
 *     times of which one is not known, or further apart than a {@code long} of microseconds holds
 * @param undatedFromFirst the same of {@code fromFirst}
 * @param reachedSubjects the subjects with the smallest ids among those who reached it
 * @param leftSubjects the subjects with the smallest ids among those lost or ended here
 * @param undecidedSubjects the subjects with the smallest ids among those undecided here
 * @since 0.1
 */
public record FunnelStepCount(
    String step,
    long reached,
    long imputed,
    long skipped,
    long lostHere,
    long endedHere,
    long undecidedHere,
    Distribution fromPrevious,
    Distribution fromFirst,
    long undatedFromPrevious,
    long undatedFromFirst,
    ImmutableList<SubjectId> reachedSubjects,
    ImmutableList<SubjectId> leftSubjects,
    ImmutableList<SubjectId> undecidedSubjects)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative, or more were imputed than reached the step
   */
  public FunnelStepCount {
    requireNonNull(fromPrevious, "fromPrevious");
    requireNonNull(fromFirst, "fromFirst");
    requireNonNull(reachedSubjects, "reachedSubjects");
    requireNonNull(leftSubjects, "leftSubjects");
    requireNonNull(undecidedSubjects, "undecidedSubjects");
    notNegative(step, "reached", reached);
    notNegative(step, "imputed", imputed);
    notNegative(step, "skipped", skipped);
    notNegative(step, "lostHere", lostHere);
    notNegative(step, "endedHere", endedHere);
    notNegative(step, "undecidedHere", undecidedHere);
    notNegative(step, "undatedFromPrevious", undatedFromPrevious);
    notNegative(step, "undatedFromFirst", undatedFromFirst);
    checkArgument(
        imputed <= reached,
        "step %s: imputed must not be above the %s reached, was %s",
        step,
        reached,
        imputed);
  }

  private static void notNegative(String step, String field, long count) {
    checkArgument(count >= 0, "step %s: %s must not be negative, was %s", step, field, count);
  }

  /** Returns how many reached it by an event of their own. */
  public long seen() {
    return reached - imputed;
  }

  /** Returns how many are decided and came no further. */
  public long leftHere() {
    return Math.addExact(lostHere, endedHere);
  }
}
