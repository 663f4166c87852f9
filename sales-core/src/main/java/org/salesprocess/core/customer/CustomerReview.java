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
import org.salesprocess.core.basics.CustomerReviewId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.Decimals;
import org.salesprocess.core.internal.SerialForm;

/**
 * What a customer wrote of the company where others read it, with a rating.
 *
 * @param id its id
 * @param site where it was written; not blank
 * @param customer who wrote it, if known
 * @param rating from {@code lowest} to {@code highest}, both included
 * @param lowest where the scale of the site begins
 * @param highest where it ends; above {@code lowest}
 * @param seller whom it is about, if anybody
 * @param deal which deal it is about, if any
 * @param product which product it is about, if any
 * @param writtenAt when it was written
 * @param answeredAt when the company answered it, if it did; not before it was written
 * @param text what it says, if known; not blank, any number of lines
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record CustomerReview(
    CustomerReviewId id,
    String site,
    Optional<CustomerId> customer,
    BigDecimal rating,
    BigDecimal lowest,
    BigDecimal highest,
    Optional<SellerId> seller,
    Optional<DealId> deal,
    Optional<ProductId> product,
    Instant writtenAt,
    Optional<Instant> answeredAt,
    Optional<String> text,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithCustomerReview {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above, the exponent of a number lies
   *     outside -10,000 to 10,000, or a time is finer than a microsecond
   */
  public CustomerReview {
    requireNonNull(id, "id");
    Checks.text("customer review", id, "site", site);
    requireNonNull(customer, "customer");
    requireNonNull(seller, "seller");
    requireNonNull(deal, "deal");
    requireNonNull(product, "product");
    requireNonNull(attributes, "attributes");
    rating = Decimals.normalised("customer review " + id + ": rating", rating);
    lowest = Decimals.normalised("customer review " + id + ": lowest", lowest);
    highest = Decimals.normalised("customer review " + id + ": highest", highest);
    Scores.check("customer review", id, "rating", rating, lowest, highest);
    Checks.micros("customer review", id, "writtenAt", writtenAt);
    Checks.micros("customer review", id, "answeredAt", answeredAt);
    Checks.micros("customer review", id, "recordedAt", recordedAt);
    checkArgument(
        answeredAt.isEmpty() || !answeredAt.get().isBefore(writtenAt),
        "customer review %s: answeredAt must not be before writtenAt %s, was %s",
        id,
        writtenAt,
        answeredAt.orElse(null));
    checkArgument(
        text.isEmpty() || !text.get().isBlank(),
        "customer review %s: text must not be blank, was '%s'",
        id,
        text.orElse(null));
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(writtenAt);
  }

  @Override
  public CustomerReview content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id, site, rating, scale and time are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a customer review. */
  public static final class Builder extends CustomerReviewBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
