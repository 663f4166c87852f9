package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.SalesPeriod;

/**
 * An input of a plan that could not be measured, and what that did.
 *
 * @param seller whose
 * @param plan the plan
 * @param component the component; empty for a limit of the plan
 * @param period its period
 * @param reading the input, and why there is no value
 * @param effect what followed
 * @since 0.1
 */
public record Unmeasured(
    SellerId seller,
    PlanId plan,
    Optional<ComponentId> component,
    SalesPeriod period,
    Reading reading,
    Effect effect)
    implements Serializable {

  /** Checks that nothing is missing. */
  public Unmeasured {
    requireNonNull(seller, "seller");
    requireNonNull(plan, "plan");
    requireNonNull(component, "component");
    requireNonNull(period, "period");
    requireNonNull(reading, "reading");
    requireNonNull(effect, "effect");
  }

  /** Returns one sentence. */
  public String reason() {
    return "%s: plan %s: %s in %s %s for want of %s"
        .formatted(
            seller,
            plan,
            component.map(id -> "component " + id).orElse("limit"),
            period,
            effect.text,
            reading);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** What follows from an input that could not be measured. */
  public enum Effect {
    /** What depends on it pays nothing: the component, or one credit or deal of it. */
    PAID_NOTHING("pays nothing"),
    /** One goal of several counts zero. */
    GOAL_COUNTED_ZERO("counts a goal as zero"),
    /** A gate counts as not reached. */
    GATE_NOT_REACHED("counts a gate as not reached"),
    /** A multiplier, floor or cap changes nothing. */
    MODIFIER_SKIPPED("skips a modifier"),
    /** The least or most of the plan does not hold. */
    LIMIT_SKIPPED("is skipped");

    private final String text;

    Effect(String text) {
      this.text = text;
    }
  }
}
