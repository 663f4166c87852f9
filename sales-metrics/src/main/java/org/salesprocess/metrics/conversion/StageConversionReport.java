package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.org.Party;
import org.salesprocess.metrics.Ratio;

/**
 * The journeys at each stage of a funnel, with the conversion from stage to stage and over several.
 *
 * @param stages the stages of the path, in order; one at least
 * @param lostOutside journeys that are lost without ever having entered the path
 * @param undecidedOutside journeys that have not entered the path and are not lost
 * @since 0.1
 */
public record StageConversionReport(
    ImmutableList<StageCount> stages, long lostOutside, long undecidedOutside)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if there is no stage, a count is negative, other journeys
   *     reached a stage than went on from the one before, or some went on from the last
   */
  public StageConversionReport {
    checkArgument(!stages.isEmpty(), "stage conversion: needs a stage");
    checkArgument(
        lostOutside >= 0 && undecidedOutside >= 0,
        "stage conversion: journeys outside the path must not be negative, were %s lost, %s"
            + " undecided",
        lostOutside,
        undecidedOutside);
    for (int i = 1; i < stages.size(); i++) {
      checkArgument(
          stages.get(i).reached() == stages.get(i - 1).wentOn(),
          "stage conversion: %s reached must be what went on from the stage before, %s, was %s",
          stages.get(i).stage().id(),
          stages.get(i - 1).wentOn(),
          stages.get(i).reached());
    }
    StageCount last = stages.get(stages.size() - 1);
    checkArgument(
        last.wentOn() == 0,
        "stage conversion: none can go on from the last stage %s, was %s",
        last.stage().id(),
        last.wentOn());
  }

  /** Returns how many journeys there are, those outside the path included. */
  public long journeys() {
    return Math.addExact(stages.get(0).reached(), Math.addExact(lostOutside, undecidedOutside));
  }

  /**
   * Returns the conversion from one stage to a later one.
   *
   * @throws IllegalArgumentException if one of them is not on the path, or the second is not later
   */
  public Conversion between(StageId from, StageId to) {
    int first = place(from);
    int last = place(to);
    checkArgument(first < last, "conversion from %s: must lead to a later stage, was %s", from, to);
    return between(first, last);
  }

  /**
   * Returns the conversion from each stage to the next, in order; one less than there are stages.
   */
  public ImmutableList<Conversion> steps() {
    ImmutableList.Builder<Conversion> steps = ImmutableList.builder();
    for (int i = 1; i < stages.size(); i++) {
      steps.add(between(i - 1, i));
    }
    return steps.build();
  }

  /** Returns the conversion from the first stage to each later one, in order. */
  public ImmutableList<Conversion> cumulative() {
    ImmutableList.Builder<Conversion> totals = ImmutableList.builder();
    for (int i = 1; i < stages.size(); i++) {
      totals.add(between(0, i));
    }
    return totals.build();
  }

  /**
   * Returns what each party makes of what it is handed: the conversion from the first stage that it
   * owns to the first stage of the next owner, or to its own last stage if nobody follows.
   *
   * <p>The lead manager who sells the meeting is measured on meetings, the designer on contracts.
   * Stages next to each other with the same owner belong together; stages without an owner belong
   * to nobody and end the span before them. A last span of one stage has nothing to convert to and
   * is left out.
   */
  public ImmutableList<PartyConversion> byParty() {
    ImmutableList.Builder<PartyConversion> result = ImmutableList.builder();
    int start = 0;
    while (start < stages.size()) {
      Optional<Party> owner = stages.get(start).stage().owner();
      int next = start + 1;
      while (next < stages.size() && stages.get(next).stage().owner().equals(owner)) {
        next++;
      }
      boolean isLast = next == stages.size();
      int goal = isLast ? next - 1 : next;
      if (owner.isPresent() && goal > start) {
        Optional<Party> taker = isLast ? Optional.empty() : stages.get(next).stage().owner();
        result.add(new PartyConversion(owner.get(), taker, between(start, goal)));
      }
      start = next;
    }
    return result.build();
  }

  private Conversion between(int first, int last) {
    long undecided = 0;
    for (int i = first; i < last; i++) {
      undecided = Math.addExact(undecided, stages.get(i).stayedHere());
    }
    return new Conversion(
        stages.get(first).stage().id(),
        stages.get(last).stage().id(),
        Ratio.of(stages.get(last).reached(), stages.get(first).reached()),
        undecided);
  }

  private int place(StageId stage) {
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).stage().id().equals(stage)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "stage conversion: stage must be on the path %s, was %s"
            .formatted(stages.stream().map(count -> count.stage().id()).toList(), stage));
  }
}
