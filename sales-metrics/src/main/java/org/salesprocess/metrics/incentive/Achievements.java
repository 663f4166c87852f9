package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What sellers, units, territories and product lines achieved by their credits, in any period, and
 * how much that is more than before.
 *
 * <p>This is what pay rests on too: an attainment or improvement that a plan reads is the one that
 * is told here, if it is asked with the plan's {@link Builder#returns} and {@link
 * Builder#rounding}. What comes back counts for whom its sale counts for, in the period of the sale
 * unless another policy is set; of a sale that is not among the credits, nothing is taken back.
 *
 * @since 0.1
 */
public final class Achievements {

  private final CreditScopes scopes;
  private final PastPeriods past;
  private final ImmutableList<Credit> credits;
  private final ReturnPolicy returns;
  private final Rounding rounding;
  private final CreditBook happened;
  private final CreditBook withExpected;

  private Achievements(Builder builder, CreditScopes scopes, SalesCalendar calendar) {
    this.scopes = scopes;
    past =
        new PastPeriods(scopes.organization(), calendar, Optional.ofNullable(builder.recordedFrom));
    credits = builder.credits;
    returns = builder.returns;
    rounding = builder.rounding;
    happened = CreditBook.of(credits, LocalDate.MAX, false);
    withExpected = CreditBook.of(credits, LocalDate.MAX, true);
  }

  // nothing found is kept: any number of questions may be asked, and by several threads
  private CreditTotals totals(CreditBook book) {
    return new CreditTotals(book, scopes, sale -> returns, rounding, new CreditMemo());
  }

  /** Returns a builder; scopes and calendar are required. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns all credits, in their order. */
  public ImmutableList<Credit> credits() {
    return credits;
  }

  /**
   * Returns the credits of a period whose transaction names a product or territory that is not
   * known: they count for sellers, teams and departments, but cannot for the line or the territory
   * above that they may belong to.
   */
  public ImmutableList<Credit> unplaced(SalesPeriod period) {
    return credits.stream()
        .filter(credit -> period.contains(credit.creditedOn()))
        .filter(credit -> !scopes.isPlaced(credit))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns what a scope achieved in a period, by the days of credit.
   *
   * @throws IllegalArgumentException if a credit that counts is in another currency; the text names
   *     both
   */
  public Achievement of(QuotaScope scope, Measurement measurement, SalesPeriod period) {
    Population who = Population.of(scope);
    Achievement.Tally reached =
        totals(happened).total(who, measurement, CreditFilter.all(), period);
    Achievement.Tally all =
        totals(withExpected).total(who, measurement, CreditFilter.all(), period);
    return new Achievement(measurement.measure(), reached, all.minus(reached));
  }

  /**
   * Returns by how much a scope exceeded its own past: the value of the period minus that of the
   * baseline; below zero if it fell short.
   *
   * @return empty if one of the two has no value, or there is nothing to compare with: no such
   *     period in the calendar, one that began before {@link Builder#recordedFrom}, or one on some
   *     day of which the seller of the scope was not employed
   * @throws IllegalArgumentException if a credit that counts is in another currency; the text names
   *     both
   */
  public Optional<Quantity> improvement(
      QuotaScope scope, Measurement measurement, Baseline baseline, SalesPeriod period) {
    return totals(happened)
        .compared(Population.of(scope), measurement, CreditFilter.all(), past, baseline, period)
        .map(CreditTotals.Compared::more);
  }

  /**
   * Returns the days of the past that a period is compared with. The period is one of the
   * calendar's, or several in a row, and is compared with as many: those just before, or those from
   * the one on that contains the first day a year earlier.
   *
   * @return empty if the period does not begin and end with periods of the calendar, or the
   *     calendar does not reach that far back
   */
  public Optional<SalesPeriod> baselineOf(Baseline baseline, SalesPeriod period) {
    return past.of(baseline, period);
  }

  /** Returns how many credits there are. */
  @Override
  public String toString() {
    return "achievements by %s credits".formatted(credits.size());
  }

  /** Collects what achievements are made of. */
  public static final class Builder {
    private @Nullable CreditScopes scopes;
    private @Nullable SalesCalendar calendar;
    private ImmutableList<Credit> credits = ImmutableList.of();
    private ReturnPolicy returns = ReturnPolicy.of(ReturnPolicy.Kind.REMEASURE);
    private Rounding rounding = Rounding.STANDARD;
    private @Nullable LocalDate recordedFrom;

    private Builder() {}

    /** Sets which credits count for whom. */
    @CanIgnoreReturnValue
    public Builder scopes(CreditScopes scopes) {
      this.scopes = requireNonNull(scopes, "scopes");
      return this;
    }

    /** Sets the periods that an improvement is measured over. */
    @CanIgnoreReturnValue
    public Builder calendar(SalesCalendar calendar) {
      this.calendar = requireNonNull(calendar, "calendar");
      return this;
    }

    /** Sets the credits, in any order. */
    @CanIgnoreReturnValue
    public Builder credits(Iterable<Credit> credits) {
      this.credits = ImmutableList.sortedCopyOf(credits);
      return this;
    }

    /**
     * Sets what returns do to what was achieved, as the component of a plan does whose pay depends
     * on it. Unless it is set, as for a component, the period of the sale is measured again without
     * what came back.
     */
    @CanIgnoreReturnValue
    public Builder returns(ReturnPolicy policy) {
      this.returns = requireNonNull(policy, "returns");
      return this;
    }

    /**
     * Sets how the plan rounds whose pay depends on it; one that rounds each level of a hierarchy
     * rounds the value of every credit.
     */
    @CanIgnoreReturnValue
    public Builder rounding(Rounding rounding) {
      this.rounding = requireNonNull(rounding, "rounding");
      return this;
    }

    /** Sets the first day from which all credits are given; unless set, there are no others. */
    @CanIgnoreReturnValue
    public Builder recordedFrom(LocalDate day) {
      recordedFrom = requireNonNull(day, "day");
      return this;
    }

    /**
     * Returns the achievements.
     *
     * @throws IllegalStateException if scopes or calendar are missing
     */
    public Achievements build() {
      checkState(scopes != null, "achievements: scopes are missing");
      checkState(calendar != null, "achievements: calendar is missing");
      return new Achievements(this, scopes, calendar);
    }
  }
}
