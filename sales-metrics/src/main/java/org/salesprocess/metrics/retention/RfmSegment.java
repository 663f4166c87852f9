package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.io.Serializable;
import java.util.List;
import org.salesprocess.core.internal.Checks;

/**
 * A rule that names the customers with some scores, as champions or as hibernating.
 *
 * @param name what they are called; text without outer spaces
 * @param recency the scores of recency that it takes: a part of 1 to 5
 * @param frequency the scores of frequency
 * @param monetary the scores of amount
 * @since 0.1
 */
public record RfmSegment(
    String name, Range<Integer> recency, Range<Integer> frequency, Range<Integer> monetary)
    implements Serializable {

  private static final Range<Integer> ALL = Range.closed(1, RfmScale.BEST);

  /**
   * Checks the scores.
   *
   * @throws IllegalArgumentException if a range is not from 1 to 5, or the name is no text
   */
  public RfmSegment {
    Checks.name("RFM segment", name);
    for (Range<Integer> scores : List.of(recency, frequency, monetary)) {
      checkArgument(
          ALL.encloses(scores),
          "RFM segment %s: scores must lie within %s, were %s",
          name,
          ALL,
          scores);
    }
  }

  /** Returns a rule for scores of recency and of frequency, whatever the amount. */
  public static RfmSegment of(
      String name, int leastRecency, int mostRecency, int leastFrequency, int mostFrequency) {
    checkArgument(
        leastRecency <= mostRecency && leastFrequency <= mostFrequency,
        "RFM segment %s: least must not be above most, was %s to %s and %s to %s",
        name,
        leastRecency,
        mostRecency,
        leastFrequency,
        mostFrequency);
    return new RfmSegment(
        name,
        Range.closed(leastRecency, mostRecency),
        Range.closed(leastFrequency, mostFrequency),
        ALL);
  }

  /**
   * Returns the ten names that are widely used, by recency and frequency; each pair of scores has
   * one. They are a convention of practitioners without one author: put your own in their place.
   */
  public static ImmutableList<RfmSegment> usual() {
    return ImmutableList.of(
        of("champions", 5, 5, 4, 5),
        of("loyal", 3, 4, 4, 5),
        of("potential loyalists", 4, 5, 2, 3),
        of("new", 5, 5, 1, 1),
        of("promising", 4, 4, 1, 1),
        of("need attention", 3, 3, 3, 3),
        of("about to sleep", 3, 3, 1, 2),
        of("cannot lose", 1, 2, 5, 5),
        of("at risk", 1, 2, 3, 4),
        of("hibernating", 1, 2, 1, 2));
  }

  boolean takes(int recencyScore, int frequencyScore, int monetaryScore) {
    return recency.contains(recencyScore)
        && frequency.contains(frequencyScore)
        && monetary.contains(monetaryScore);
  }
}
