package org.salesprocess.metrics.incentive.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.internal.SerialForm;

/**
 * Something that one plan says otherwise than another.
 *
 * @param component the component, if it is in one
 * @param place where in the plan, such as {@code component commission, table, tier 2, value}
 * @param before what the present plan says there; empty if nothing
 * @param after what the proposed plan says there; empty if nothing
 * @param effect what it can do to pay
 * @since 0.1
 */
public record PlanChange(
    Optional<ComponentId> component,
    String place,
    Optional<String> before,
    Optional<String> after,
    Effect effect)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if neither plan says anything, or both say the same
   */
  public PlanChange {
    requireNonNull(component, "component");
    requireNonNull(place, "place");
    requireNonNull(effect, "effect");
    checkArgument(
        !before.equals(after),
        "plan change at %s: before and after must differ, both were %s",
        place,
        before.orElse("nothing"));
  }

  /** Returns the change in plain words. */
  public String sentence() {
    if (before.isEmpty()) {
      return "%s is added: %s.".formatted(place, after.orElseThrow());
    }
    return after
        .map(now -> "%s: %s instead of %s.".formatted(place, now, before.orElseThrow()))
        .orElseGet(() -> "%s is removed; it was %s.".formatted(place, before.orElseThrow()));
  }

  /** Returns the sentence. */
  @Override
  public String toString() {
    return sentence();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** What a change can do to pay; the least first. */
  public enum Effect {
    /** Nothing, while the plan is in force: it changes names, days in force or explanations. */
    NONE,
    /** It changes how much is earned for what is sold, and payout curves show how. */
    SHOWN,
    /**
     * It may change pay in a way that curves do not show: when it is paid, what a return takes
     * back, or what is paid for other sales, quotas or results than are supposed.
     */
    NOT_SHOWN;

    /** Returns the word for it, such as {@code not-shown}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Effect or(Effect other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }
}
