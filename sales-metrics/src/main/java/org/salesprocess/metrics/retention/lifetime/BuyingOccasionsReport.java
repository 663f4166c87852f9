package org.salesprocess.metrics.retention.lifetime;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Customers by the occasions on which they bought again.
 *
 * @param question what was asked
 * @param customers those who had bought by the last occasion
 * @param withoutPurchase how many customers had not; zero or more
 * @since 0.1
 */
public record BuyingOccasionsReport(
    BuyingOccasions question, OccasionSummaries customers, long withoutPurchase)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the number of customers without a purchase is negative
   */
  public BuyingOccasionsReport {
    requireNonNull(question, "question");
    requireNonNull(customers, "customers");
    ModelChecks.checkAtLeast("buying occasions", "customers without purchase", 0, withoutPurchase);
  }
}
