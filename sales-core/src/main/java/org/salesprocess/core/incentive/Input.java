package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * A named quantity that a plan looks up, multiplies or compares: what chooses a tier, what a rate
 * multiplies, where a gate opens.
 *
 * @since 0.1
 */
public sealed interface Input extends Serializable {

  /** Returns the answer of the function for this kind of input. */
  default <R> R match(
      Function<Measured, R> measured,
      Function<Attained, R> attained,
      Function<Improved, R> improved,
      Function<OfDeal, R> ofDeal,
      Function<ResultOf, R> resultOf,
      Function<Constant, R> constant,
      Function<TargetIncentive, R> targetIncentive,
      Function<Scaled, R> scaled) {
    if (this instanceof Measured it) {
      return measured.apply(it);
    }
    if (this instanceof Attained it) {
      return attained.apply(it);
    }
    if (this instanceof Improved it) {
      return improved.apply(it);
    }
    if (this instanceof OfDeal it) {
      return ofDeal.apply(it);
    }
    if (this instanceof ResultOf it) {
      return resultOf.apply(it);
    }
    if (this instanceof Constant it) {
      return constant.apply(it);
    }
    if (this instanceof TargetIncentive it) {
      return targetIncentive.apply(it);
    }
    return scaled.apply((Scaled) this);
  }

  /** Says in what it is counted: in this currency, or empty for plain numbers. */
  Optional<CurrencyUnit> kind(CurrencyUnit planCurrency);

  /** Says whether each deal has a value of its own, and not the period one. */
  default boolean isPerDeal() {
    if (this instanceof Scaled scaled) {
      return scaled.of().isPerDeal();
    }
    return this instanceof OfDeal
        || (this instanceof Measured measured && measured.span() instanceof Span.OfDeal);
  }

  /** Returns the component whose result this needs, if it does. */
  default Optional<ComponentId> resultNeeded() {
    if (this instanceof Scaled scaled) {
      return scaled.of().resultNeeded();
    }
    return this instanceof ResultOf result ? Optional.of(result.component()) : Optional.empty();
  }

  /** Says whether this needs the seller's target incentive. */
  default boolean needsTargetIncentive() {
    return this instanceof Scaled scaled
        ? scaled.of().needsTargetIncentive()
        : this instanceof TargetIncentive;
  }

  /** Returns what is credited to the seller of a measure in the component's period. */
  static Measured of(Measure measure) {
    return of(measure, Span.componentPeriod());
  }

  /** Returns what is credited to the seller of a measure over a span. */
  static Measured of(Measure measure, Span span) {
    return new Measured(measure, span, Whose.own(), CreditFilter.all());
  }

  /** Returns the seller's attainment of the quota on a measure over a span. */
  static Attained attainment(Measure measure, Span span) {
    return new Attained(
        measure, span, Whose.own(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns always the same. */
  static Input constant(Quantity value) {
    return new Constant(value);
  }

  /** Returns what another component comes to in the same period. */
  static Input resultOf(ComponentId component) {
    return new ResultOf(component);
  }

  /** Returns the target incentive of the seller for the period. */
  static Input targetIncentive() {
    return new TargetIncentive();
  }

  /** Returns a share or a multiple of this. */
  default Input times(Fraction factor) {
    return new Scaled(this, factor);
  }

  /**
   * What is credited of a measure.
   *
   * @param measure what is counted
   * @param span over what
   * @param whose by whom; for a unit, direct credit alone counts
   * @param filter which credits
   */
  record Measured(Measure measure, Span span, Whose whose, CreditFilter filter) implements Input {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a deal is to be measured for others than the seller
     */
    public Measured {
      requireNonNull(measure, "measure");
      requireNonNull(span, "span");
      requireNonNull(whose, "whose");
      requireNonNull(filter, "filter");
      checkArgument(
          !(span instanceof Span.OfDeal) || whose instanceof Whose.Own,
          "input of %s: whose must be own for a deal, was %s",
          measure,
          whose);
    }

    /** Returns the same for these credits only. */
    public Measured where(CreditFilter only) {
      return new Measured(measure, span, whose, only);
    }

    /** Returns the same measured over others' results. */
    public Measured by(Whose others) {
      return new Measured(measure, span, others, filter);
    }

    @Override
    public Optional<CurrencyUnit> kind(CurrencyUnit planCurrency) {
      return measure.kind() == Measure.Kind.AMOUNT ? Optional.of(planCurrency) : Optional.empty();
    }

    @Override
    public String toString() {
      return "%s %s (%s)".formatted(whose, measure, span);
    }
  }

  /**
   * What is achieved over what the quota asks, as a number: 1 is all of it.
   *
   * <p>A seller who has quotas in teams alone is held to those together, if they are of teams that
   * share no day; what the seller achieved counts whole, as with any quota.
   *
   * @param measure what the quota is on
   * @param span over what; not a deal
   * @param whose whose quota
   * @param improvementOn the baseline, if the quota is on an improvement
   * @param productLine the product line, if the quota is on one
   * @param territory the territory, if the quota is on one
   */
  record Attained(
      Measure measure,
      Span span,
      Whose whose,
      Optional<Baseline> improvementOn,
      Optional<ProductLineId> productLine,
      Optional<TerritoryId> territory)
      implements Input {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the span is a deal
     */
    public Attained {
      requireNonNull(measure, "measure");
      requireNonNull(whose, "whose");
      requireNonNull(improvementOn, "improvementOn");
      requireNonNull(productLine, "productLine");
      requireNonNull(territory, "territory");
      checkArgument(
          !(span instanceof Span.OfDeal),
          "attainment of %s: span must be a period, was %s",
          measure,
          span);
    }

    /** Returns the same of others' quota. */
    public Attained by(Whose others) {
      return new Attained(measure, span, others, improvementOn, productLine, territory);
    }

    @Override
    public Optional<CurrencyUnit> kind(CurrencyUnit planCurrency) {
      return Optional.empty();
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }

    @Override
    public String toString() {
      return "%s attainment of %s (%s)".formatted(whose, measure, span);
    }
  }

  /**
   * How much more is credited than in one's own past.
   *
   * @param measure what is counted
   * @param baseline which past
   * @param relative whether it is a share of the past, as a number, and not the difference
   */
  record Improved(Measure measure, Baseline baseline, boolean relative) implements Input {
    /** Checks that nothing is missing. */
    public Improved {
      requireNonNull(measure, "measure");
      requireNonNull(baseline, "baseline");
    }

    @Override
    public Optional<CurrencyUnit> kind(CurrencyUnit planCurrency) {
      return !relative && measure.kind() == Measure.Kind.AMOUNT
          ? Optional.of(planCurrency)
          : Optional.empty();
    }

    @Override
    public String toString() {
      return "improvement of %s on %s".formatted(measure, baseline);
    }
  }

  /**
   * A number that each deal carries as an attribute, such as a discount.
   *
   * @param name the attribute's name
   */
  record OfDeal(String name) implements Input {
    /** Checks the name. */
    public OfDeal {
      Checks.name("attribute", name);
    }

    @Override
    public Optional<CurrencyUnit> kind(CurrencyUnit planCurrency) {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "attribute " + name;
    }
  }

  /**
   * What another component of the plan comes to in the same period; a deduction too comes to an
   * amount above zero. As a base it is the result of the same version of the plan, and as a level
   * or bound that of all versions.
   *
   * @param component the other
   */
  record ResultOf(ComponentId component) implements Input {
    /** Checks that the component is there. */
    public ResultOf {
      requireNonNull(component, "component");
    }

    @Override
    public Optional<CurrencyUnit> kind(CurrencyUnit planCurrency) {
      return Optional.of(planCurrency);
    }

    @Override
    public String toString() {
      return "result of " + component;
    }
  }

  /**
   * Always the same.
   *
   * @param value the quantity
   */
  record Constant(Quantity value) implements Input {
    /** Checks that the value is there. */
    public Constant {
      requireNonNull(value, "value");
    }

    @Override
    public Optional<CurrencyUnit> kind(CurrencyUnit planCurrency) {
      return value.currency();
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * The target incentive of the seller's assignment to the plan, for the component's period. As a
   * base it is for the days on the same version of the plan, and as a level or bound for those on
   * all versions.
   */
  record TargetIncentive() implements Input {
    @Override
    public Optional<CurrencyUnit> kind(CurrencyUnit planCurrency) {
      return Optional.of(planCurrency);
    }

    @Override
    public String toString() {
      return "target incentive";
    }
  }

  /**
   * A share or a multiple of another input.
   *
   * @param of the other
   * @param factor how many times
   */
  record Scaled(Input of, Fraction factor) implements Input {
    /** Checks that nothing is missing. */
    public Scaled {
      requireNonNull(of, "of");
      requireNonNull(factor, "factor");
    }

    @Override
    public Optional<CurrencyUnit> kind(CurrencyUnit planCurrency) {
      return of.kind(planCurrency);
    }

    @Override
    public String toString() {
      return factor + " x " + of;
    }
  }
}
