package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
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
      Function<Ratio, R> ratio,
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
    if (this instanceof Ratio it) {
      return ratio.apply(it);
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
        || (!measured().isEmpty() && measured().get(0).span() instanceof Span.OfDeal);
  }

  /** Returns what of somebody's credits this is made of, in order: none, one, or two of a ratio. */
  default ImmutableList<Measured> measured() {
    return match(
        measured -> ImmutableList.of(measured),
        attained -> ImmutableList.of(attained.of()),
        improved -> ImmutableList.of(improved.of()),
        ratio -> ImmutableList.of(ratio.of(), ratio.to()),
        ofDeal -> ImmutableList.of(),
        resultOf -> ImmutableList.of(),
        constant -> ImmutableList.of(),
        targetIncentive -> ImmutableList.of(),
        scaled -> scaled.of().measured());
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

  /**
   * Returns what is credited to the seller of a measure in the component's period: all credit, that
   * on top of the value included, unless {@link Measured#where} says otherwise.
   */
  static Measured of(Measure measure) {
    return of(measure, Span.componentPeriod());
  }

  /**
   * Returns what is credited to the seller of a measure over a span: all credit, that on top of the
   * value included, unless {@link Measured#where} says otherwise.
   */
  static Measured of(Measure measure, Span span) {
    return new Measured(measure, span, Whose.own(), CreditFilter.all());
  }

  /**
   * Returns the seller's attainment of the quota on a measure over a span. All credit of the seller
   * counts, so that a rule which gives credit on top of the value raises the attainment; {@link
   * Attained#where} with {@link CreditFilter#direct} reads the quota for which direct credit alone
   * counts.
   */
  static Attained attainment(Measure measure, Span span) {
    return new Attained(of(measure, span), Optional.empty());
  }

  /** Returns how much more is credited to the seller in the component's period than before it. */
  static Improved improvement(Measure measure, Baseline baseline) {
    return new Improved(of(measure), baseline, false);
  }

  /** Returns how many times one thing that is measured is another. */
  static Ratio ratio(Measured of, Measured to) {
    return new Ratio(of, to);
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
   * @param whose by whom; all but the seller's own are counted by direct credit alone
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

    // what is not said is the usual, so equal texts are equal inputs
    private String details() {
      return filter.equals(CreditFilter.all()) ? span.toString() : span + ", " + filter;
    }

    @Override
    public String toString() {
      return "%s %s (%s)".formatted(whose, measure, details());
    }
  }

  /**
   * What is achieved over what the quota asks, as a number: 1 is all of it.
   *
   * <p>The quota is that of the same scope: of the seller, team, department, product line and
   * territory that {@code of} names, exactly, and for direct credit alone if {@code of} filters by
   * it. A seller who has quotas in teams alone is held to those together, if they are of teams that
   * share no day; what the seller achieved counts whole, as with any quota.
   *
   * @param of what is achieved; over a period, and filtered by product line, territory and kinds of
   *     credit alone, as no quota can be on more. Everyone's is of a product line or territory
   * @param improvementOn the baseline, if the quota is on an improvement; which past that is, see
   *     {@link Improved}
   */
  record Attained(Measured of, Optional<Baseline> improvementOn) implements Input {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part breaks its rule above
     */
    public Attained {
      requireNonNull(improvementOn, "improvementOn");
      checkPeriod("attainment", of);
      CreditFilter filter = of.filter();
      checkArgument(
          filter.rules().isEmpty()
              && filter.types().isEmpty()
              && filter.product().isEmpty()
              && filter.where().isEmpty()
              && filter.kinds().contains(CreditShare.Kind.DIRECT),
          "attainment of %s: filter must be by product line, territory and direct credit alone, as"
              + " quotas are, was %s",
          of.measure(),
          filter);
      checkArgument(
          !(of.whose() instanceof Whose.Everyone)
              || filter.productLine().isPresent()
              || filter.territory().isPresent(),
          "attainment of %s: everyone's must be of a product line or territory, was %s",
          of.measure(),
          of);
    }

    /** Returns the same of others' quota; everyone's needs a filter first. */
    public Attained by(Whose others) {
      return new Attained(of.by(others), improvementOn);
    }

    /** Returns the same of the quota for these credits. */
    public Attained where(CreditFilter only) {
      return new Attained(of.where(only), improvementOn);
    }

    /** Returns the same of the quota on an improvement. */
    public Attained improvingOn(Baseline baseline) {
      return new Attained(of, Optional.of(baseline));
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
      String improvement = improvementOn.map(past -> ", improvement on " + past).orElse("");
      return "%s attainment of %s (%s%s)"
          .formatted(of.whose(), of.measure(), of.details(), improvement);
    }
  }

  /**
   * How much more is credited than in one's own past.
   *
   * <p>The past is told by a calendar: the component's, or that of a span that is a whole period.
   * What is compared is whole periods of it, as many as there are, and there is nothing to compare
   * with where it does not reach that far back, or where a seller whose own results these are was
   * not employed throughout the past.
   *
   * @param of what is counted, over a period
   * @param baseline which past
   * @param relative whether it is a share of the past, as a number, and not the difference
   */
  record Improved(Measured of, Baseline baseline, boolean relative) implements Input {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the span is a deal
     */
    public Improved {
      requireNonNull(baseline, "baseline");
      checkPeriod("improvement", of);
    }

    /** Returns the same as a share of the past. */
    public Improved relatively() {
      return new Improved(of, baseline, true);
    }

    @Override
    public Optional<CurrencyUnit> kind(CurrencyUnit planCurrency) {
      return relative ? Optional.empty() : of.kind(planCurrency);
    }

    @Override
    public String toString() {
      return "%s of %s on %s"
          .formatted(relative ? "relative improvement" : "improvement", of, baseline);
    }
  }

  /**
   * How many times one thing that is measured is another, as a plain number: accepted leads to
   * leads passed, margin to booked, one's own results to everyone's. It has no value where the
   * other comes to zero.
   *
   * @param of the upper part
   * @param to the lower part; in money if the upper one is, and of a deal if the upper one is,
   *     otherwise each over a span of its own
   */
  record Ratio(Measured of, Measured to) implements Input {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part breaks its rule above
     */
    public Ratio {
      checkArgument(
          of.measure().kind() == to.measure().kind(),
          "ratio of %s to %s: both must be money, or both numbers",
          of,
          to);
      checkArgument(
          of.isPerDeal() == to.isPerDeal(),
          "ratio of %s to %s: both must be of a deal, or both of a period",
          of,
          to);
    }

    @Override
    public Optional<CurrencyUnit> kind(CurrencyUnit planCurrency) {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "ratio of %s to %s".formatted(of, to);
    }
  }

  private static void checkPeriod(String what, Measured of) {
    checkArgument(
        !(of.span() instanceof Span.OfDeal),
        "%s of %s: span must be a period, was %s",
        what,
        of.measure(),
        of.span());
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

    /** Returns the product itself, which is as constant. */
    @Override
    public Input times(Fraction factor) {
      return new Constant(value.times(factor));
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
   * @param of the other; not a constant, whose multiple is a constant too, and not a multiple,
   *     whose multiple is one of the same
   * @param factor how many times
   */
  record Scaled(Input of, Fraction factor) implements Input {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the other is a constant or a multiple
     */
    public Scaled {
      requireNonNull(of, "of");
      requireNonNull(factor, "factor");
      checkArgument(
          !(of instanceof Constant || of instanceof Scaled),
          "multiple: must not be of a constant or a multiple, was of %s",
          of);
    }

    /** Returns the multiple by both factors, so that multiples never pile up. */
    @Override
    public Input times(Fraction more) {
      return new Scaled(of, factor.times(more));
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
