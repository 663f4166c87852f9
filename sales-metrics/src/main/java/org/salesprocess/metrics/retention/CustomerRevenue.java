package org.salesprocess.metrics.retention;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.HasAttributes;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What one customer is worth in each period, in parts: recurring revenue or purchases, or whatever
 * revenue the caller's own implementation tells.
 *
 * @since 0.1
 */
public interface CustomerRevenue extends HasAttributes, Serializable {

  /** Returns whose revenue it is. */
  CustomerId customer();

  /** Returns the first day on which there may be revenue, or empty if there is none at all. */
  Optional<LocalDate> since();

  /**
   * Returns the revenue that counts for a period, exactly, in whole units of the currency, by what
   * it is for.
   *
   * @param period any span of days
   * @param currency in which currency it is asked for
   * @return parts that are not there are zero; a part below zero means that more went back
   * @throws IllegalArgumentException if it is in another currency
   */
  ImmutableSortedMap<String, Fraction> in(SalesPeriod period, CurrencyUnit currency);

  /**
   * Returns the recurring revenue of contracts. For a period counts what is in force on its last
   * day; each chain of contracts that renew one another is a part, named by its first one.
   *
   * <p>So a contract that ends with a month, and is not in force on the first day of the next, is
   * lost in the next; and one that begins and ends between two last days is not seen.
   */
  static CustomerRevenue recurring(CustomerContracts contracts, RevenueBasis basis) {
    return new RecurringRevenue(contracts, basis);
  }

  /**
   * Returns what a customer bought in each period, less what was taken back in it. It is of one
   * part.
   */
  static CustomerRevenue bought(CustomerHistory history, PurchaseEvents events) {
    return new BoughtRevenue(history, events);
  }
}
