package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.stream.LongStream;
import org.salesprocess.metrics.Ratio;

/**
 * How many sales were made at the first meeting with the customer, as {@link FirstMeetingClose}
 * says, and what became of the others.
 *
 * @param atFirst won at the first meeting
 * @param wonLater won later, or after more meetings
 * @param wonWithoutMeeting won without a meeting before
 * @param undated won after one meeting, but it is not known how soon
 * @param lostAfterMeeting lost with a meeting at least
 * @param lostWithoutMeeting lost without a meeting
 * @param undecided neither won nor lost
 * @param later how many of the journeys that were given were not known yet
 * @since 0.1
 */
public record FirstMeetingReport(
    long atFirst,
    long wonLater,
    long wonWithoutMeeting,
    long undated,
    long lostAfterMeeting,
    long lostWithoutMeeting,
    long undecided,
    long later)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public FirstMeetingReport {
    checkArgument(
        LongStream.of(
                atFirst,
                wonLater,
                wonWithoutMeeting,
                undated,
                lostAfterMeeting,
                lostWithoutMeeting,
                undecided,
                later)
            .allMatch(count -> count >= 0),
        "first meeting close: counts must not be negative, were %s at first, %s won later, %s and %s"
            + " without meeting, %s undated, %s lost, %s undecided, %s later",
        atFirst,
        wonLater,
        wonWithoutMeeting,
        lostWithoutMeeting,
        undated,
        lostAfterMeeting,
        undecided,
        later);
  }

  /** Returns those won at the first meeting of all won; what is undated is not in it. */
  public Ratio ofWon() {
    return Ratio.of(atFirst, sum(atFirst, wonLater, wonWithoutMeeting));
  }

  /** Returns those won at the first meeting of all won or lost; what is undated is not in it. */
  public Ratio ofDecided() {
    return Ratio.of(atFirst, sum(ofWon().total(), lostAfterMeeting, lostWithoutMeeting));
  }

  /**
   * Returns those won at the first meeting of all won or lost that had a meeting; what is undated
   * is not in it.
   */
  public Ratio ofMet() {
    return Ratio.of(atFirst, sum(atFirst, wonLater, lostAfterMeeting));
  }

  /** Returns how many journeys there are, without those that are later. */
  public long journeys() {
    return sum(ofDecided().total(), undated, undecided);
  }

  private static long sum(long... counts) {
    return LongStream.of(counts).reduce(0, Math::addExact);
  }

  /** Returns such as {@code 12 of 40 (30.0 %) won at the first meeting, 1 undated, 9 undecided}. */
  @Override
  public String toString() {
    return ofWon()
        + " won at the first meeting, "
        + undated
        + " undated, "
        + undecided
        + " undecided";
  }
}
