package org.salesprocess.core.customer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.ServiceCaseId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * Something that a customer came back with: a question, a problem, a complaint or a claim.
 * Elsewhere called ticket.
 *
 * @param id its id
 * @param customer who came back
 * @param kind what it is
 * @param deal the deal that it is about, if any
 * @param product the product that it is about, if any
 * @param seller whom it is about, if anybody
 * @param openedAt when it came
 * @param answeredAt when it was answered first, if it was; not before it came
 * @param solvedAt when it was solved, if it was; not before it came
 * @param reopenedAt when it came again, though it had been solved; not before that
 * @param solvedAgainAt when it was solved for good after that; not before it came again
 * @param cause why it came about, as the company names causes, if known; not blank
 * @param remedyCost what putting it right cost, if known; zero or more
 * @param attributes the caller's own
 * @param recordedAt when the source recorded this, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record ServiceCase(
    ServiceCaseId id,
    CustomerId customer,
    Kind kind,
    Optional<DealId> deal,
    Optional<ProductId> product,
    Optional<SellerId> seller,
    Instant openedAt,
    Optional<Instant> answeredAt,
    Optional<Instant> solvedAt,
    Optional<Instant> reopenedAt,
    Optional<Instant> solvedAgainAt,
    Optional<String> cause,
    Optional<BigMoney> remedyCost,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithServiceCase {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above, or a time is finer than a
   *     microsecond
   */
  public ServiceCase {
    requireNonNull(id, "id");
    requireNonNull(customer, "customer");
    requireNonNull(kind, "kind");
    requireNonNull(deal, "deal");
    requireNonNull(product, "product");
    requireNonNull(seller, "seller");
    requireNonNull(attributes, "attributes");
    Checks.micros("service case", id, "openedAt", openedAt);
    Checks.micros("service case", id, "answeredAt", answeredAt);
    Checks.micros("service case", id, "solvedAt", solvedAt);
    Checks.micros("service case", id, "reopenedAt", reopenedAt);
    Checks.micros("service case", id, "solvedAgainAt", solvedAgainAt);
    Checks.micros("service case", id, "recordedAt", recordedAt);
    checkAfter(id, "answeredAt", answeredAt, "openedAt", Optional.of(openedAt));
    checkAfter(id, "solvedAt", solvedAt, "openedAt", Optional.of(openedAt));
    checkAfter(id, "reopenedAt", reopenedAt, "solvedAt", solvedAt);
    checkAfter(id, "solvedAgainAt", solvedAgainAt, "reopenedAt", reopenedAt);
    Checks.text("service case", id, "cause", cause);
    if (remedyCost.isPresent()) {
      Checks.notNegative("service case", id, "remedyCost", remedyCost.get());
    }
    remedyCost = remedyCost.map(Amounts::normalised);
  }

  private static void checkAfter(
      ServiceCaseId id,
      String name,
      Optional<Instant> later,
      String earlierName,
      Optional<Instant> earlier) {
    checkArgument(
        later.isEmpty() || (earlier.isPresent() && !later.get().isBefore(earlier.get())),
        "service case %s: %s must not be before %s %s, was %s",
        id,
        name,
        earlierName,
        earlier.map(Object::toString).orElse("(there is none)"),
        later.orElse(null));
  }

  /** Returns when it was solved for good, or empty while it is open. */
  public Optional<Instant> closedAt() {
    return reopenedAt.isPresent() ? solvedAgainAt : solvedAt;
  }

  /** Says whether it had come and was not solved at a moment; what happens then has happened. */
  public boolean isOpenAt(Instant moment) {
    boolean isReopened = reopenedAt.filter(at -> !at.isAfter(moment)).isPresent();
    Optional<Instant> end = isReopened ? solvedAgainAt : solvedAt;
    return !openedAt.isAfter(moment) && end.filter(at -> !at.isAfter(moment)).isEmpty();
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(openedAt);
  }

  @Override
  public ServiceCase content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id, customer, kind and the time at which it came are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a service case. */
  public static final class Builder extends ServiceCaseBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }

  /** What a customer comes back with. */
  public enum Kind {
    /** Something that the customer wants to know. */
    QUESTION,
    /** Something that does not work. */
    PROBLEM,
    /** Something that the customer is not content with. */
    COMPLAINT,
    /** A fault that the company has promised to put right. */
    WARRANTY
  }
}
