package org.salesprocess.metrics.retention.lifetime;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How customers came back until a day, for models of repeat buying and of spend.
 *
 * @since 0.1
 */
public final class RepeatBuyingReport implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final RepeatBuying question;
  private final PurchaseSummaries customers;
  private final long withoutPurchase;
  private final @Nullable SpendSummaries spend;
  private final long withoutSpend;

  RepeatBuyingReport(
      RepeatBuying question,
      PurchaseSummaries customers,
      long withoutPurchase,
      Optional<SpendSummaries> spend,
      long withoutSpend) {
    this.question = requireNonNull(question, "question");
    this.customers = requireNonNull(customers, "customers");
    this.withoutPurchase = withoutPurchase;
    this.spend = spend.orElse(null);
    this.withoutSpend = withoutSpend;
  }

  /** Returns what was asked. */
  public RepeatBuying question() {
    return question;
  }

  /** Returns the customers who bought at least once, in the unit of time of the question. */
  public PurchaseSummaries customers() {
    return customers;
  }

  /** Returns how many customers had not bought until the last day. */
  public long withoutPurchase() {
    return withoutPurchase;
  }

  /** Returns what those who came back spent on it, or empty if it was not asked for. */
  public Optional<SpendSummaries> spend() {
    return Optional.ofNullable(spend);
  }

  /**
   * Returns how many customers who came back are not in the spend: an amount is missing, or the sum
   * is zero.
   */
  public long withoutSpend() {
    return withoutSpend;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RepeatBuyingReport that
        && question.equals(that.question)
        && customers.equals(that.customers)
        && withoutPurchase == that.withoutPurchase
        && Objects.equals(spend, that.spend)
        && withoutSpend == that.withoutSpend;
  }

  @Override
  public int hashCode() {
    return Objects.hash(question, customers, withoutPurchase, spend, withoutSpend);
  }

  /** Returns the question, the customers, and those counted apart. */
  @Override
  public String toString() {
    return "%s: %s; %s without a purchase%s"
        .formatted(
            question,
            customers,
            withoutPurchase,
            spend == null ? "" : "; " + spend + "; " + withoutSpend + " without spend");
  }
}
