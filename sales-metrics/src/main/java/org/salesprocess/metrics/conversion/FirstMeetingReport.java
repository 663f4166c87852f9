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
 * @param later won later, or after more meetings
 * @param wonWithoutMeeting won without a meeting before
 * @param undated won after one meeting, but it is not known how soon
 * @param lostAfterMeeting lost with a meeting at least
 * @param lostWithoutMeeting lost without a meeting
 * @param undecided neither won nor lost
 * @since 0.1
 */
public record FirstMeetingReport(
    long atFirst,
    long later,
    long wonWithoutMeeting,
    long undated,
    long lostAfterMeeting,
    long lostWithoutMeeting,
    long undecided)
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
                later,
                wonWithoutMeeting,
                undated,
                lostAfterMeeting,
                lostWithoutMeeting,
                undecided)
            .allMatch(count -> count >= 0),
        "first meeting close: counts must not be negative, were %s at first, %s later, %s and %s"
            + " without meeting, %s undated, %s lost, %s undecided",
        atFirst,
        later,
        wonWithoutMeeting,
        lostWithoutMeeting,
        undated,
        lostAfterMeeting,
        undecided);
  }

  /** Returns those won at the first meeting of all won; what is undated is not in it. */
  public Ratio ofWon() {
    return Ratio.of(atFirst, sum(atFirst, later, wonWithoutMeeting));
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
    return Ratio.of(atFirst, sum(atFirst, later, lostAfterMeeting));
  }

  /** Returns how many journeys there are. */
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
