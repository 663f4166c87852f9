package org.salesprocess.core.deal;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.OfferId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * What was offered to a customer, at which price and on which terms. Elsewhere called quote or
 * proposal.
 *
 * @param id its id; each version has its own
 * @param deal the deal for which it was made
 * @param version which of the deal's offers this is; 1 or more
 * @param customer to whom, if known
 * @param lines what was offered; may be empty
 * @param listPrice what all of it costs before discount and before tax, if known; zero or more
 * @param price what the customer was to pay for it, after discount and before tax; zero or more, in
 *     the currency of the list price and the lines
 * @param seller who made it, if known
 * @param deliveryTerms how and when it was to be delivered, if that was said; not blank
 * @param warranty for how long faults were to be put right, if that was said; not negative, its
 *     months given as years where they fill them
 * @param offeredAt when it was made, if known
 * @param validUntil the last day on which it could be accepted, if it had one; whether that is
 *     before the day of the offer depends on the zone, so it is not checked
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Offer(
    OfferId id,
    DealId deal,
    int version,
    Optional<CustomerId> customer,
    ImmutableList<DealLine> lines,
    Optional<BigMoney> listPrice,
    BigMoney price,
    Optional<SellerId> seller,
    Optional<String> deliveryTerms,
    Optional<Period> warranty,
    Optional<Instant> offeredAt,
    Optional<LocalDate> validUntil,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithOffer {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above, or a time is finer than a
   *     microsecond
   */
  public Offer {
    requireNonNull(id, "id");
    requireNonNull(deal, "deal");
    requireNonNull(customer, "customer");
    requireNonNull(lines, "lines");
    requireNonNull(seller, "seller");
    requireNonNull(validUntil, "validUntil");
    requireNonNull(attributes, "attributes");
    checkArgument(version >= 1, "offer %s: version must be 1 or more, was %s", id, version);
    checkPrices(id, price, listPrice, lines);
    price = Amounts.normalised(price);
    listPrice = listPrice.map(Amounts::normalised);
    Checks.text("offer", id, "deliveryTerms", deliveryTerms);
    if (warranty.isPresent()) {
      checkArgument(
          !warranty.get().isNegative(),
          "offer %s: warranty must not be negative, was %s",
          id,
          warranty.get());
    }
    warranty = warranty.map(Period::normalized);
    Checks.micros("offer", id, "offeredAt", offeredAt);
    Checks.micros("offer", id, "recordedAt", recordedAt);
  }

  private static void checkPrices(
      OfferId id, BigMoney price, Optional<BigMoney> listPrice, ImmutableList<DealLine> lines) {
    Checks.notNegative("offer", id, "price", price);
    if (listPrice.isPresent()) {
      Checks.notNegative("offer", id, "listPrice", listPrice.get());
      Amounts.requireCurrency(price.getCurrencyUnit(), listPrice.get(), "offer " + id);
    }
    for (DealLine line : lines) {
      line.amount()
          .ifPresent(each -> Amounts.requireCurrency(price.getCurrencyUnit(), each, "offer " + id));
    }
  }

  /**
   * Returns the discount as a share of the list price: 1/10 for USD 90 where the list says USD 100.
   * It is negative where the price is above the list, which is a surcharge.
   *
   * @return one at most; empty if the list price is unknown or zero
   */
  public Optional<Fraction> discount() {
    return listPrice
        .filter(BigMoney::isPositive)
        .map(list -> exact(list.minus(price)).dividedBy(exact(list)));
  }

  private static Fraction exact(BigMoney amount) {
    return Fraction.of(amount.getAmount());
  }

  @Override
  public Optional<Instant> at() {
    return offeredAt;
  }

  @Override
  public Offer content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id, deal and price are required, the version is the first unless said. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds an offer. */
  public static final class Builder extends OfferBuilder {
    Builder() {
      version(1);
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
