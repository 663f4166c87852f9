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
 * @param passedBy attempts that came further without it, as it is optional
 * @param lostHere attempts that came no further, of subjects in a lost stage
 * @param endedHere attempts that came no further and cannot any more
 * @param undecidedHere attempts that came no further but still may
 * @param fromPrevious times from the step before that is not optional, in the question's unit, of
 *     the attempts that were seen at both and whose times are known; none for the first step
 * @param fromFirst times from the first step; none for the first step
 * @param undated attempts that were seen at both the first step and this one, but at times of which
 *     one is not known, so that they are not in {@code fromFirst}
 * @param reachedBy the subjects with the smallest ids among those who reached it
 * @param leftBy the subjects with the smallest ids among those lost or ended here
 * @param undecided the subjects with the smallest ids among those undecided here
 * @since 0.1
 */
public record FunnelStepCount(
    String step,
    long reached,
    long imputed,
    long passedBy,
    long lostHere,
    long endedHere,
    long undecidedHere,
    Distribution fromPrevious,
    Distribution fromFirst,
    long undated,
    ImmutableList<SubjectId> reachedBy,
    ImmutableList<SubjectId> leftBy,
    ImmutableList<SubjectId> undecided)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative, or more were imputed than reached the step
   */
  public FunnelStepCount {
    requireNonNull(fromPrevious, "fromPrevious");
    requireNonNull(fromFirst, "fromFirst");
    requireNonNull(reachedBy, "reachedBy");
    requireNonNull(leftBy, "leftBy");
    requireNonNull(undecided, "undecided");
    checkArgument(
        imputed >= 0
            && imputed <= reached
            && passedBy >= 0
            && lostHere >= 0
            && endedHere >= 0
            && undecidedHere >= 0
            && undated >= 0,
        "step %s: counts must not be negative, nor %s imputed above %s reached",
        step,
        imputed,
        reached);
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
