package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * What is supposed of a period when a {@link PayoutCurve} is drawn: one measure varies, everything
 * else is fixed.
 *
 * <p>One seller, on the plan throughout, sells once in the period, and nothing before or after it:
 * what the sale is worth by the measure is what varies. It is of no product, territory or type that
 * a filter could ask for. Its attainment in the component's period is what is sold over the quota.
 *
 * @param measure what varies; one whose values are added
 * @param quota what is asked of it in the period, if anything; above zero
 * @param target the seller's target incentive for the period, if there is one; above zero
 * @param fixed what other inputs of the plan come to; those of one that is not here and does not
 *     follow from the measure are not known
 * @since 0.1
 */
public record PayoutScenario(
    Measure measure,
    Optional<Quantity> quota,
    Optional<BigMoney> target,
    ImmutableMap<Input, Quantity> fixed)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public PayoutScenario {
    checkArgument(
        measure.aggregation() == Measure.Aggregation.SUM,
        "payout scenario: measure must be one whose values are added, was %s",
        measure);
    quota.ifPresent(
        asked ->
            checkArgument(
                asked.isPositive() && asked.isMoney() == (measure.kind() == Measure.Kind.AMOUNT),
                "payout scenario: quota of %s must be above zero and counted as it is, was %s",
                measure,
                asked));
    target.ifPresent(
        amount ->
            checkArgument(
                amount.isPositive(), "payout scenario: target must be above zero, was %s", amount));
    requireNonNull(fixed, "fixed");
  }

  /** Returns a builder. */
  public static Builder of(Measure measure) {
    return new Builder(measure);
  }

  /** Collects what is supposed. */
  public static final class Builder {
    private final Measure measure;
    private Optional<Quantity> quota = Optional.empty();
    private Optional<BigMoney> target = Optional.empty();
    private final Map<Input, Quantity> fixed = new LinkedHashMap<>();

    private Builder(Measure measure) {
      this.measure = requireNonNull(measure, "measure");
    }

    /** Sets what is asked of the measure in the period. */
    @CanIgnoreReturnValue
    public Builder quota(Quantity asked) {
      quota = Optional.of(asked);
      return this;
    }

    /** Sets the seller's target incentive for the period. */
    @CanIgnoreReturnValue
    public Builder target(BigMoney amount) {
      target = Optional.of(amount);
      return this;
    }

    /**
     * Fixes what an input of the plan comes to, also one that would follow from the measure.
     *
     * @throws IllegalArgumentException if it was fixed before
     */
    @CanIgnoreReturnValue
    public Builder fixed(Input input, Quantity value) {
      checkArgument(
          fixed.putIfAbsent(requireNonNull(input, "input"), requireNonNull(value, "value")) == null,
          "payout scenario: %s must be fixed once",
          input);
      return this;
    }

    /**
     * Returns the scenario.
     *
     * @throws IllegalArgumentException if {@link PayoutScenario} refuses a part
     */
    public PayoutScenario build() {
      return new PayoutScenario(measure, quota, target, ImmutableMap.copyOf(fixed));
    }
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
