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
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.Validity;

/**
 * One part of a commission plan: a commission, a bonus, a SPIFF, goals, a deduction.
 *
 * <p>For each period of its calendar a component comes to an amount by its {@link Formula}; its
 * {@link Modifier}s then change it one after another. Where an input of the formula lacks a value,
 * as an attainment without a quota, what depends on it pays nothing, and a goal counts zero; the
 * statement says so.
 *
 * @since 0.1
 */
public final class Component implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final ComponentId id;
  private final String name;
  private final Sign sign;
  private final SalesCalendar calendar;
  private final Timing timing;
  private final Validity validity;
  private final Formula formula;
  private final ImmutableList<Modifier> modifiers;
  private final ReturnPolicy returns;
  private final PayableRule payable;

  private transient int hash; // once asked for: a third of paying fifty components

  private Component(Builder builder) {
    id = builder.id;
    name = builder.name();
    sign = builder.sign;
    calendar = builder.required("calendar", builder.calendar);
    timing = builder.timing;
    validity = builder.validity();
    formula = builder.required("formula", builder.formula);
    modifiers = ImmutableList.copyOf(builder.modifiers);
    returns = builder.returns;
    payable = builder.payable;
  }

  /**
   * Returns a builder; a calendar and a formula are required. Unless said otherwise it is an
   * earning that is named by its id, posted as it is earned, always in force, without modifiers;
   * returns measure again, and what is earned is payable at once.
   */
  public static Builder builder(String id) {
    return new Builder(ComponentId.of(id));
  }

  /** Returns a builder that stands at this component. */
  public Builder toBuilder() {
    Builder builder = new Builder(id).standingAt(name, validity);
    builder.sign = sign;
    builder.calendar = calendar;
    builder.timing = timing;
    builder.formula = formula;
    builder.modifiers.addAll(modifiers);
    builder.returns = returns;
    builder.payable = payable;
    return builder;
  }

  /** Returns its id. */
  public ComponentId id() {
    return id;
  }

  /** Returns what people call it. */
  public String name() {
    return name;
  }

  /** Says whether it is paid or taken. */
  public Sign sign() {
    return sign;
  }

  /** Returns the periods for which it comes to an amount. */
  public SalesCalendar calendar() {
    return calendar;
  }

  /** Says when a period's amount is posted. */
  public Timing timing() {
    return timing;
  }

  /** Returns the first day whose credits count, if not all before {@link #until} do. */
  public Optional<LocalDate> from() {
    return validity.from();
  }

  /** Returns the first day whose credits count no more, if there is one. */
  public Optional<LocalDate> until() {
    return validity.until();
  }

  /** Returns the days whose credits count. */
  public Validity validity() {
    return validity;
  }

  /** Says whether it is in force on a day, so that its credits count. */
  public boolean isInForceOn(LocalDate day) {
    return validity.contains(day);
  }

  /** Returns how it comes to its amount. */
  public Formula formula() {
    return formula;
  }

  /** Returns what then changes the amount, in order. */
  public ImmutableList<Modifier> modifiers() {
    return modifiers;
  }

  /**
   * Returns what a return takes back of what this paid for the sale. It holds for a sale of a day
   * on which this is in force, whatever is in force when the sale comes back.
   */
  public ReturnPolicy returns() {
    return returns;
  }

  /** Returns when what is earned becomes payable. */
  public PayableRule payable() {
    return payable;
  }

  /** Returns every input that the formula and the modifiers name, in that order. */
  public ImmutableList<Input> inputs() {
    return ComponentInputs.of(this);
  }

  private List<Object> parts() {
    return List.of(
        id, name, sign, calendar, timing, validity, formula, modifiers, returns, payable);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Component that && parts().equals(that.parts());
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

  /** Returns the id and the name. */
  @Override
  public String toString() {
    return "component %s '%s'".formatted(id, name);
  }

  /** Whether a component is paid or taken. */
  public enum Sign {
    /** It is paid. */
    EARNING,
    /** It is taken from what is paid. */
    DEDUCTION
  }

  /** When a period's amount is posted. */
  public enum Timing {
    /**
     * As it is earned: each pay period posts what the period comes to so far. What is prorated is
     * earned day by day, a least amount is owed at the end, and what is paid once for a period is
     * posted from its start.
     */
    TO_DATE,
    /** Once the period is over. */
    AT_END
  }

  /** Collects the parts of a component. */
  public static final class Builder extends TermBuilder<Builder> {
    private final ComponentId id;
    private Sign sign = Sign.EARNING;
    private @Nullable SalesCalendar calendar;
    private Timing timing = Timing.TO_DATE;
    private @Nullable Formula formula;
    private final List<Modifier> modifiers = new ArrayList<>();
    private ReturnPolicy returns = ReturnPolicy.of(ReturnPolicy.Kind.REMEASURE);
    private PayableRule payable = PayableRule.atOnce();

    private Builder(ComponentId id) {
      super("component", id);
      this.id = id;
    }

    @Override
    Builder self() {
      return this;
    }

    /** Sets whether it is paid or taken. */
    @CanIgnoreReturnValue
    public Builder sign(Sign sign) {
      this.sign = requireNonNull(sign, "sign");
      return this;
    }

    /** Sets the periods for which it comes to an amount. */
    @CanIgnoreReturnValue
    public Builder calendar(SalesCalendar calendar) {
      this.calendar = requireNonNull(calendar, "calendar");
      return this;
    }

    /** Sets when a period's amount is posted. */
    @CanIgnoreReturnValue
    public Builder timing(Timing timing) {
      this.timing = requireNonNull(timing, "timing");
      return this;
    }

    /** Sets how it comes to its amount. */
    @CanIgnoreReturnValue
    public Builder formula(Formula formula) {
      this.formula = requireNonNull(formula, "formula");
      return this;
    }

    /** Adds a modifier after those that are there. */
    @CanIgnoreReturnValue
    public Builder modifier(Modifier modifier) {
      modifiers.add(requireNonNull(modifier, "modifier"));
      return this;
    }

    /** Sets what a return takes back. */
    @CanIgnoreReturnValue
    public Builder returns(ReturnPolicy policy) {
      this.returns = requireNonNull(policy, "returns");
      return this;
    }

    /** Sets when what is earned becomes payable. */
    @CanIgnoreReturnValue
    public Builder payable(PayableRule rule) {
      this.payable = requireNonNull(rule, "payable");
      return this;
    }

    /**
     * Returns the component.
     *
     * @throws IllegalStateException if the calendar or the formula is missing
     * @throws IllegalArgumentException if the name is blank, or it ends before it begins
     */
    public Component build() {
      return new Component(this);
    }
  }
}
