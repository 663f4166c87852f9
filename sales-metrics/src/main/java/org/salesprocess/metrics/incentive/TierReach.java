package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * How far a seller is from the next tier of a component, and what reaching it would pay.
 *
 * @param seller who
 * @param plan by which plan
 * @param component which component
 * @param period its period
 * @param level where the seller stands
 * @param bound where the next tier begins, in what the level is counted in
 * @param measure what is to be sold more
 * @param needed how much more of it reaches the tier; above zero. Where the bound itself still
 *     belongs to the tier below, it is one minor unit of money or one piece beyond the bound
 * @param share what is needed as a share of what is there already; empty if there is nothing yet
 * @param more what one more sale of exactly that would earn in the period, by all components,
 *     modifiers and limits of the plan; the sale is worth nothing by other measures. Empty if a
 *     sale like the seller's own does not bring the level to the bound
 * @since 0.1
 */
public record TierReach(
    SellerId seller,
    PlanId plan,
    ComponentId component,
    SalesPeriod period,
    Reading level,
    Quantity bound,
    Measure measure,
    Quantity needed,
    Optional<Fraction> share,
    Optional<Money> more)
    implements Serializable {

  /** Checks that nothing is missing. */
  public TierReach {
    requireNonNull(seller, "seller");
    requireNonNull(plan, "plan");
    requireNonNull(component, "component");
    requireNonNull(period, "period");
    requireNonNull(level, "level");
    requireNonNull(bound, "bound");
    requireNonNull(measure, "measure");
    requireNonNull(needed, "needed");
    requireNonNull(share, "share");
    requireNonNull(more, "more");
  }

  /** Says whether at most this share more than is there already is needed. */
  public boolean isWithin(Fraction most) {
    return share.filter(part -> part.compareTo(most) <= 0).isPresent();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /**
   * Returns such as {@code ana: component pay reaches USD 100000.00 with USD 5000.00 more of
   * booked, which earns USD 400.00}.
   */
  @Override
  public String toString() {
    return "%s: component %s reaches %s with %s more of %s%s"
        .formatted(
            seller,
            component,
            bound,
            needed,
            measure,
            more.map(pay -> ", which earns " + pay).orElse(""));
  }
}
