package org.salesprocess.metrics.incentive.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.incentive.PayoutScenario;

/**
 * What a {@link PlanReview} supposes, and what it lets pass.
 *
 * @param scenario what varies, and quota, target incentive and fixed inputs of a period
 * @param others the same for components of certain calendars, whose periods have other quotas
 * @param attainments how many sellers are expected at which share of their quota, if that is known:
 *     without it nothing is said of what they are paid together
 * @param margin what the company keeps of each unit of what is sold before pay: for money a share
 *     of it; for numbers an amount for each, in the currency of the plan
 * @param tolerated the greatest cliff, and the greatest gain by telling a deal otherwise, that is
 *     no finding; in the currency of the plan
 * @param smallest the share of expected pay below which a component is small; one twentieth unless
 *     said otherwise
 * @param fewest the share of sellers below which a component pays few; one tenth unless said
 *     otherwise
 * @since 0.1
 */
public record ReviewTerms(
    PayoutScenario scenario,
    ImmutableMap<SalesCalendar, PayoutScenario> others,
    ImmutableSortedMap<Fraction, Long> attainments,
    Optional<Fraction> margin,
    Optional<BigMoney> tolerated,
    Fraction smallest,
    Fraction fewest)
    implements Serializable {

  private static final Fraction SMALLEST = Fraction.of(1, 20);
  private static final Fraction FEWEST = Fraction.of(1, 10);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if an attainment or the tolerated amount is below zero, a
   *     headcount or the margin is not above zero, or a share is not from zero to one
   */
  public ReviewTerms {
    requireNonNull(scenario, "scenario");
    requireNonNull(others, "others");
    attainments = ImmutableSortedMap.copyOf(attainments);
    attainments.forEach(
        (attainment, headcount) -> {
          checkArgument(
              !attainment.isNegative(),
              "review terms: attainment must not be negative, was %s",
              attainment);
          checkArgument(
              headcount > 0,
              "review terms: headcount at %s must be above zero, was %s",
              attainment,
              headcount);
        });
    margin.ifPresent(
        share ->
            checkArgument(
                share.isPositive(), "review terms: margin must be above zero, was %s", share));
    tolerated.ifPresent(
        amount ->
            checkArgument(
                !amount.isNegative(),
                "review terms: tolerated must not be negative, was %s",
                amount));
    checkArgument(
        smallest.isShare(), "review terms: smallest must be from zero to one, was %s", smallest);
    checkArgument(
        fewest.isShare(), "review terms: fewest must be from zero to one, was %s", fewest);
  }

  /** Returns a builder; what it is not told is not supposed. */
  public static Builder of(PayoutScenario scenario) {
    return new Builder(scenario);
  }

  /** Returns what is supposed of a component's periods. */
  public PayoutScenario scenario(SalesCalendar calendar) {
    return others.getOrDefault(calendar, scenario);
  }

  /** Says whether an amount above zero is small enough to be no finding. */
  boolean isTolerated(Quantity amount) {
    return tolerated.map(most -> amount.compareTo(Quantity.of(most)) <= 0).orElse(false);
  }

  /** Collects what is supposed. */
  public static final class Builder {
    private final PayoutScenario scenario;
    private final Map<SalesCalendar, PayoutScenario> others = new LinkedHashMap<>();
    private final SortedMap<Fraction, Long> attainments = new TreeMap<>();
    private Optional<Fraction> margin = Optional.empty();
    private Optional<BigMoney> tolerated = Optional.empty();
    private Fraction smallest = SMALLEST;
    private Fraction fewest = FEWEST;

    private Builder(PayoutScenario scenario) {
      this.scenario = requireNonNull(scenario, "scenario");
    }

    /** Sets what is supposed of components of a calendar, in whose periods another quota is due. */
    @CanIgnoreReturnValue
    public Builder scenario(SalesCalendar calendar, PayoutScenario ofItsPeriods) {
      others.put(
          requireNonNull(calendar, "calendar"), requireNonNull(ofItsPeriods, "ofItsPeriods"));
      return this;
    }

    /** Adds so many sellers who are expected at an attainment, beside those that are there. */
    @CanIgnoreReturnValue
    public Builder at(Fraction attainment, long headcount) {
      attainments.merge(attainment, headcount, Math::addExact);
      return this;
    }

    /** Sets what the company keeps of each unit of what is sold, before pay. */
    @CanIgnoreReturnValue
    public Builder margin(Fraction ofEach) {
      margin = Optional.of(ofEach);
      return this;
    }

    /** Sets the greatest cliff or gain that is no finding. */
    @CanIgnoreReturnValue
    public Builder tolerated(BigMoney most) {
      tolerated = Optional.of(most);
      return this;
    }

    /** Sets the share of expected pay below which a component is small. */
    @CanIgnoreReturnValue
    public Builder smallest(Fraction share) {
      smallest = requireNonNull(share, "share");
      return this;
    }

    /** Sets the share of sellers below which a component pays few. */
    @CanIgnoreReturnValue
    public Builder fewest(Fraction share) {
      fewest = requireNonNull(share, "share");
      return this;
    }

    /**
     * Returns the terms.
     *
     * @throws IllegalArgumentException if {@link ReviewTerms} refuses a part
     */
    public ReviewTerms build() {
      return new ReviewTerms(
          scenario,
          ImmutableMap.copyOf(others),
          ImmutableSortedMap.copyOfSorted(attainments),
          margin,
          tolerated,
          smallest,
          fewest);
    }
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
