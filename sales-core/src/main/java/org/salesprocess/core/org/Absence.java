package org.salesprocess.core.org;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.time.SalesPeriod;

/**
 * That a seller was away for a number of days.
 *
 * @param seller who
 * @param period the days away
 * @param kind why
 * @since 0.1
 */
public record Absence(SellerId seller, SalesPeriod period, Kind kind) implements Serializable {

  /** Checks that nothing is missing. */
  public Absence {
    requireNonNull(seller, "seller");
    requireNonNull(period, "period");
    requireNonNull(kind, "kind");
  }

  /** Why somebody is away. */
  public enum Kind {
    /** Paid leave. */
    HOLIDAY,
    /** Illness. */
    SICKNESS,
    /** Leave for a child. */
    PARENTAL,
    /** Training away from work. */
    TRAINING,
    /** Anything else. */
    OTHER
  }
}
