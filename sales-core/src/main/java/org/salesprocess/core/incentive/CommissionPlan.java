package org.salesprocess.core.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.Validity;

/**
 * One version of a commission plan: what sellers on it are paid, how it is rounded, and how it is
 * paid out.
 *
 * <p>A plan that cannot be is refused when it is built: the message names plan, component, field,
 * value and rule. A part that cannot be by itself, such as a rate table, a formula, a modifier or a
 * return policy, is refused before, when the part is built; there is no plan yet, so that the
 * message names the part, its field, value and rule.
 *
 * @since 0.1
 */
public final class CommissionPlan implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final PlanId id;
  private final String version;
  private final String name;
  private final CurrencyUnit currency;
  private final Validity validity;
  private final ImmutableList<Component> components;
  private final ImmutableList<PlanLimit> limits;
  private final Rounding rounding;
  private final Proration proration;
  private final PaymentTerms payment;
  private final ImmutableList<AcceptedFinding> accepted;

  private transient int hash; // once asked for

  private CommissionPlan(Builder builder) {
    id = builder.id;
    version = builder.version;
    name = builder.name();
    currency = builder.currency;
    builder.requireFrom();
    validity = builder.validity();
    components = ImmutableList.copyOf(builder.components);
    limits = ImmutableList.copyOf(builder.limits);
    rounding = builder.rounding;
    proration = builder.proration;
    payment = builder.payment != null ? builder.payment : PaymentTerms.of(currency);
    accepted = ImmutableList.copyOf(builder.accepted);
    Checks.text("plan", id, "version", version);
    PlanRules.check(this);
  }

  /**
   * Returns a builder; a first day and a component are required. Unless said otherwise it is
   * version {@code 1}, named by its id, rounds half up once for each component and period, prorates
   * by actual days, and pays out without draws.
   */
  public static Builder builder(String id, CurrencyUnit currency) {
    return new Builder(PlanId.of(id), currency);
  }

  /** Returns a builder that stands at this plan. */
  public Builder toBuilder() {
    Builder builder = new Builder(id, currency).standingAt(name, validity);
    builder.version = version;
    builder.components.addAll(components);
    builder.limits.addAll(limits);
    builder.rounding = rounding;
    builder.proration = proration;
    builder.payment = payment;
    builder.accepted.addAll(accepted);
    return builder;
  }

  /** Returns the id that all versions of the plan share. */
  public PlanId id() {
    return id;
  }

  /** Returns what this version is called. */
  public String version() {
    return version;
  }

  /** Returns what people call the plan. */
  public String name() {
    return name;
  }

  /** Returns the currency of every amount in it. */
  public CurrencyUnit currency() {
    return currency;
  }

  /** Returns the first day on which this version is in force. */
  public LocalDate from() {
    return validity.from().orElseThrow();
  }

  /** Returns the first day on which it is in force no more; empty while it lasts. */
  public Optional<LocalDate> until() {
    return validity.until();
  }

  /** Returns the days on which this version is in force. */
  public Validity validity() {
    return validity;
  }

  /** Says whether this version is in force on a day. */
  public boolean isInForceOn(LocalDate day) {
    return validity.contains(day);
  }

  /** Returns what is paid, in the plan's order; at least one. */
  public ImmutableList<Component> components() {
    return components;
  }

  /** Returns a component, or empty if there is none of that id. */
  public Optional<Component> find(ComponentId component) {
    return components.stream().filter(each -> each.id().equals(component)).findFirst();
  }

  /** Says whether a component is paid only in the place of another, whose gate is not met. */
  public boolean isOnlyInstead(ComponentId component) {
    return components.stream()
        .flatMap(each -> each.modifiers().stream())
        .anyMatch(
            modifier ->
                modifier instanceof Modifier.Gate gate
                    && gate.otherwise().filter(component::equals).isPresent());
  }

  /** Returns the bounds on all components together, in the order in which they apply. */
  public ImmutableList<PlanLimit> limits() {
    return limits;
  }

  /** Returns where and how pay is rounded. */
  public Rounding rounding() {
    return rounding;
  }

  /** Returns the day count by which fixed amounts and target incentives are prorated. */
  public Proration proration() {
    return proration;
  }

  /** Returns how it is paid out. */
  public PaymentTerms payment() {
    return payment;
  }

  /**
   * Returns what a review finds in it and is meant to be so; it changes nothing of what is paid.
   */
  public ImmutableList<AcceptedFinding> accepted() {
    return accepted;
  }

  /** Says whether some component needs the seller's target incentive. */
  public boolean needsTargetIncentive() {
    return components.stream()
            .flatMap(component -> ComponentInputs.of(component).stream())
            .anyMatch(Input::needsTargetIncentive)
        || limits.stream()
            .anyMatch(
                limit ->
                    limit.least().filter(Input::needsTargetIncentive).isPresent()
                        || limit.most().filter(Input::needsTargetIncentive).isPresent());
  }

  private List<Object> parts() {
    return List.of(
        id,
        version,
        name,
        currency,
        validity,
        components,
        limits,
        rounding,
        proration,
        payment,
        accepted);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CommissionPlan that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = Objects.hash(parts());
      hash = known;
    }
    return known;
  }

  /** Returns the id and the version, such as {@code closers (version 1)}. */
  @Override
  public String toString() {
    return "%s (version %s)".formatted(id, version);
  }

  /** Collects the parts of a plan. */
  public static final class Builder extends TermBuilder<Builder> {
    private final PlanId id;
    private final CurrencyUnit currency;
    private String version = "1";
    private final List<Component> components = new ArrayList<>();
    private final List<PlanLimit> limits = new ArrayList<>();
    private Rounding rounding = Rounding.STANDARD;
    private Proration proration = Proration.ACTUAL;
    private @Nullable PaymentTerms payment;
    private final List<AcceptedFinding> accepted = new ArrayList<>();

    private Builder(PlanId id, CurrencyUnit currency) {
      super("plan", id);
      this.id = id;
      this.currency = requireNonNull(currency, "currency");
    }

    @Override
    Builder self() {
      return this;
    }

    /** Sets what this version is called; not blank. */
    @CanIgnoreReturnValue
    public Builder version(String version) {
      this.version = requireNonNull(version, "version");
      return this;
    }

    /** Adds a component after those that are there. */
    @CanIgnoreReturnValue
    public Builder component(Component component) {
      components.add(requireNonNull(component, "component"));
      return this;
    }

    /** Adds a bound on all components together, after those that are there. */
    @CanIgnoreReturnValue
    public Builder limit(PlanLimit limit) {
      limits.add(requireNonNull(limit, "limit"));
      return this;
    }

    /** Sets where and how pay is rounded. */
    @CanIgnoreReturnValue
    public Builder rounding(Rounding rounding) {
      this.rounding = requireNonNull(rounding, "rounding");
      return this;
    }

    /** Sets the day count for fixed amounts and target incentives. */
    @CanIgnoreReturnValue
    public Builder proration(Proration dayCount) {
      this.proration = requireNonNull(dayCount, "proration");
      return this;
    }

    /** Sets how it is paid out. */
    @CanIgnoreReturnValue
    public Builder payment(PaymentTerms terms) {
      this.payment = requireNonNull(terms, "payment");
      return this;
    }

    /** Adds something that a review finds and that is meant to be so. */
    @CanIgnoreReturnValue
    public Builder accept(AcceptedFinding finding) {
      accepted.add(requireNonNull(finding, "finding"));
      return this;
    }

    /**
     * Returns the plan.
     *
     * @throws IllegalStateException if the first day is missing
     * @throws IllegalArgumentException if the plan cannot be: it has no component, two have one id,
     *     amounts are in another currency, an input is compared with a level of another kind, a
     *     base times a value is no money, pay that is not by sales waits for customers, a MARGINAL
     *     table is not filled by the base's own credits over periods that enclose the component's,
     *     a goal by a count has no curve, a result that is needed is unknown, of other periods or
     *     in a circle, a base, target, cap or factor is below zero, a cap is below its floor, what
     *     a gate pays instead is of another sign or also instead of a third, a return is to take
     *     back what its sale earned where no sale has a part, a component is in force on no day of
     *     the plan, a draw starts when the plan has ended, or a component's period lies in no
     *     period of a limit
     */
    public CommissionPlan build() {
      return new CommissionPlan(this);
    }
  }
}
