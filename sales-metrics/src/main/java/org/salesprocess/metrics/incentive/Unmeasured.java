package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.time.SalesPeriod;

/**
 * An input of a plan that could not be measured, so that what depends on it paid nothing.
 *
 * @param seller whose
 * @param plan the plan
 * @param component the component
 * @param period its period
 * @param reading the input, and why there is no value
 * @since 0.1
 */
public record Unmeasured(
    SellerId seller, PlanId plan, ComponentId component, SalesPeriod period, Reading reading)
    implements Serializable {

  /** Checks that nothing is missing. */
  public Unmeasured {
    requireNonNull(seller, "seller");
    requireNonNull(plan, "plan");
    requireNonNull(component, "component");
    requireNonNull(period, "period");
    requireNonNull(reading, "reading");
  }

  /** Returns one sentence. */
  public String reason() {
    return "%s: plan %s: component %s in %s pays nothing for want of %s"
        .formatted(seller, plan, component, period, reading);
  }
}
