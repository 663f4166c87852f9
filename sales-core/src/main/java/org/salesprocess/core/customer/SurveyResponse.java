package org.salesprocess.core.customer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SurveyResponseId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.Decimals;
import org.salesprocess.core.internal.SerialForm;

/**
 * How a customer answered a question on a scale, such as how satisfied they are.
 *
 * @param id its id
 * @param customer who answered
 * @param kind what was asked
 * @param score the answer; from {@code lowest} to {@code highest}, both included, and a whole
 *     number for {@link Kind#NPS}
 * @param lowest where the scale begins; 0 for {@link Kind#NPS}
 * @param highest where the scale ends; above {@code lowest}, and 10 for {@link Kind#NPS}
 * @param seller whom it is about, if anybody
 * @param deal which deal it is about, if any
 * @param answeredAt when, if known
 * @param comment what the customer added, if anything; not blank, any number of lines
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record SurveyResponse(
    SurveyResponseId id,
    CustomerId customer,
    Kind kind,
    BigDecimal score,
    BigDecimal lowest,
    BigDecimal highest,
    Optional<SellerId> seller,
    Optional<DealId> deal,
    Optional<Instant> answeredAt,
    Optional<String> comment,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithSurveyResponse {

  private static final int LEAST_OF_PROMOTER = 9;
  private static final int MOST_OF_DETRACTOR = 6;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above, the exponent of a number lies
   *     outside -10,000 to 10,000, or a time is finer than a microsecond
   */
  public SurveyResponse {
    requireNonNull(id, "id");
    requireNonNull(customer, "customer");
    requireNonNull(kind, "kind");
    requireNonNull(seller, "seller");
    requireNonNull(deal, "deal");
    requireNonNull(attributes, "attributes");
    score = Decimals.normalised("survey response " + id + ": score", score);
    lowest = Decimals.normalised("survey response " + id + ": lowest", lowest);
    highest = Decimals.normalised("survey response " + id + ": highest", highest);
    checkScale(id, kind, lowest, highest);
    Scores.check("survey response", id, "score", score, lowest, highest);
    checkArgument(
        kind != Kind.NPS || score.scale() == 0,
        "survey response %s: score of NPS must be whole, was %s",
        id,
        score);
    checkArgument(
        comment.isEmpty() || !comment.get().isBlank(),
        "survey response %s: comment must not be blank, was '%s'",
        id,
        comment.orElse(null));
    Checks.micros("survey response", id, "answeredAt", answeredAt);
    Checks.micros("survey response", id, "recordedAt", recordedAt);
  }

  private static void checkScale(
      SurveyResponseId id, Kind kind, BigDecimal lowest, BigDecimal highest) {
    checkArgument(
        kind != Kind.NPS || (lowest.signum() == 0 && highest.compareTo(BigDecimal.TEN) == 0),
        "survey response %s: scale of NPS must be 0 to 10, was %s to %s",
        id,
        lowest,
        highest);
  }

  /** Returns how far up the scale the answer is, exactly: 0 at its lowest end, 1 at its highest. */
  public Fraction shareOfScale() {
    Fraction from = Fraction.of(lowest);
    return Fraction.of(score).minus(from).dividedBy(Fraction.of(highest).minus(from));
  }

  /**
   * Returns what the answer is to the net promoter score: 1 of a promoter (9 or 10), -1 of a
   * detractor (0 to 6), else 0.
   *
   * @return empty if another question was asked
   */
  public Optional<Fraction> netPromotion() {
    if (kind != Kind.NPS) {
      return Optional.empty();
    }
    int points = score.intValueExact();
    int promotion = points >= LEAST_OF_PROMOTER ? 1 : points <= MOST_OF_DETRACTOR ? -1 : 0;
    return Optional.of(Fraction.of(promotion));
  }

  @Override
  public Optional<Instant> at() {
    return answeredAt;
  }

  @Override
  public SurveyResponse content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id, customer, kind, score and scale are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a survey response. */
  public static final class Builder extends SurveyResponseBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }

  /** What a customer was asked. */
  public enum Kind {
    /**
     * How likely they are to recommend the company, from 0 to 10: the question behind the net
     * promoter score (F. Reichheld, "The One Number You Need to Grow", Harvard Business Review,
     * December 2003).
     */
    NPS,
    /** How satisfied they are. */
    CSAT,
    /**
     * How easy it was to get what they wanted, the highest end being the easiest: the customer
     * effort score (M. Dixon, K. Freeman and N. Toman, "Stop Trying to Delight Your Customers",
     * Harvard Business Review, July 2010).
     */
    CES,
    /** Anything else. */
    OTHER
  }
}
