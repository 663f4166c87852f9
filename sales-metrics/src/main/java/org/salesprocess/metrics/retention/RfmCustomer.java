package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.internal.SerialForm;

/**
 * How lately, how often and for how much a customer bought.
 *
 * @param customer who
 * @param recencyDays how many days ago the last purchase was; zero or more
 * @param frequency how many purchases there were; one or more
 * @param monetary what all of them came to, less what was taken back
 * @param recencyScore from 1 to 5, the latest best
 * @param frequencyScore from 1 to 5, the most often best
 * @param monetaryScore from 1 to 5, the most money best
 * @param segment the name of the first rule that takes these scores, if one does
 * @since 0.1
 */
public record RfmCustomer(
    CustomerId customer,
    long recencyDays,
    long frequency,
    BigMoney monetary,
    int recencyScore,
    int frequencyScore,
    int monetaryScore,
    Optional<String> segment)
    implements Serializable {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one breaks its rule above
   */
  public RfmCustomer {
    requireNonNull(segment, "segment");
    checkArgument(
        recencyDays >= 0 && frequency >= 1,
        "RFM of %s: recency must not be negative nor frequency below 1, were %s and %s",
        customer,
        recencyDays,
        frequency);
    for (int score : new int[] {recencyScore, frequencyScore, monetaryScore}) {
      checkArgument(
          score >= 1 && score <= RfmScale.BEST,
          "RFM of %s: score must lie between 1 and %s, was %s",
          customer,
          RfmScale.BEST,
          score);
    }
    monetary = Amounts.normalised(monetary);
  }

  /** Returns the three scores as they are usually written, such as {@code 545}. */
  public String cell() {
    return "" + recencyScore + frequencyScore + monetaryScore;
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
