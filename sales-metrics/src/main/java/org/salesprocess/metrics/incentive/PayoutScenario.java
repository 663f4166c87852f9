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
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * What is supposed of a period when a {@link PayoutCurve} is drawn: one measure varies, everything
 * else is fixed.
 *
 * <p>One seller, on the plan throughout, sells once in the period, and nothing before or after it:
 * what the sale is worth by the measure is what varies. It is of no product, territory or type that
 * a filter could ask for, unless that of what varies does. Attainment is what is sold over the
 * quota of the same span.
 *
 * @param sold what varies: credits of a measure whose values are added, in the component's period
 * @param quotas what is asked of it, by the span that it is asked for; above zero
 * @param target the seller's target incentive for the period, if there is one; above zero
 * @param fixed what other inputs of the plan come to; those of one that is not here and does not
 *     follow from what is sold are not known
 * @since 0.1
 */
public record PayoutScenario(
    Input.Measured sold,
    ImmutableMap<Span, Quantity> quotas,
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
        sold.measure().aggregation() == Measure.Aggregation.SUM,
        "payout scenario: measure must be one whose values are added, was %s",
        sold.measure());
    checkArgument(
        sold.span() instanceof Span.OfComponent,
        "payout scenario: what is sold must be of the component's period, was of %s",
        sold.span());
    boolean isMoney = sold.measure().kind() == Measure.Kind.AMOUNT;
    quotas.forEach(
        (span, asked) ->
            checkArgument(
                asked.isPositive() && asked.isMoney() == isMoney,
                "payout scenario: quota of %s must be above zero and counted as it is, was %s",
                sold.measure(),
                asked));
    target.ifPresent(
        amount ->
            checkArgument(
                amount.isPositive(), "payout scenario: target must be above zero, was %s", amount));
    requireNonNull(fixed, "fixed");
  }

  /** Returns a builder for what a seller sells of a measure. */
  public static Builder of(Measure measure) {
    return of(Input.of(measure));
  }

  /** Returns a builder for credits of others too, such as a team's, or of some sales only. */
  public static Builder of(Input.Measured sold) {
    return new Builder(sold);
  }

  /** Returns what is asked in the component's period, if anything. */
  public Optional<Quantity> quota() {
    return Optional.ofNullable(quotas.get(Span.componentPeriod()));
  }

  /** Collects what is supposed. */
  public static final class Builder {
    private final Input.Measured sold;
    private final Map<Span, Quantity> quotas = new LinkedHashMap<>();
    private Optional<BigMoney> target = Optional.empty();
    private final Map<Input, Quantity> fixed = new LinkedHashMap<>();

    private Builder(Input.Measured sold) {
      this.sold = requireNonNull(sold, "sold");
    }

    /** Sets what is asked in the component's period. */
    @CanIgnoreReturnValue
    public Builder quota(Quantity asked) {
      return quota(Span.componentPeriod(), asked);
    }

    /** Sets what is asked over a span, such as the year to date. */
    @CanIgnoreReturnValue
    public Builder quota(Span span, Quantity asked) {
      quotas.put(requireNonNull(span, "span"), requireNonNull(asked, "asked"));
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
      return new PayoutScenario(
          sold, ImmutableMap.copyOf(quotas), target, ImmutableMap.copyOf(fixed));
    }
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
