package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What sellers, units, territories and product lines achieved by their credits, in any period, and
 * how much that is more than before.
 *
 * @since 0.1
 */
public final class Achievements {

  private final CreditScopes scopes;
  private final SalesCalendar calendar;
  private final ImmutableList<Credit> credits;
  private final ImmutableListMultimap<SellerId, Credit> bySeller;
  private final Optional<LocalDate> recordedFrom;

  private Achievements(Builder builder, CreditScopes scopes, SalesCalendar calendar) {
    this.scopes = scopes;
    this.calendar = calendar;
    credits = builder.credits;
    bySeller = Multimaps.index(credits, Credit::seller);
    recordedFrom = Optional.ofNullable(builder.recordedFrom);
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
    List<Credit> candidates = scope.seller().<List<Credit>>map(bySeller::get).orElse(credits);
    return candidates.stream()
        .filter(credit -> period.contains(credit.creditedOn()))
        .filter(credit -> scopes.counts(scope, credit))
        .collect(measurement.collector());
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
    return baselineOf(baseline, period)
        .filter(past -> isKnown(scope, past))
        .flatMap(past -> of(scope, measurement, past).value())
        .flatMap(before -> of(scope, measurement, period).value().map(now -> now.minus(before)));
  }

  private boolean isKnown(QuotaScope scope, SalesPeriod past) {
    return recordedFrom.map(first -> !past.start().isBefore(first)).orElse(true)
        && scope
            .seller()
            .flatMap(scopes.organization()::find)
            .map(seller -> isEmployedThroughout(seller, past))
            .orElse(scope.seller().isEmpty());
  }

  private static boolean isEmployedThroughout(Seller seller, SalesPeriod period) {
    return seller.isEmployedOn(period.start()) && seller.isEmployedOn(period.end().minusDays(1));
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
    ImmutableList<SalesPeriod> parts = calendar.over(period);
    if (parts.isEmpty()
        || !parts.get(0).start().equals(period.start())
        || !parts.get(parts.size() - 1).end().equals(period.end())) {
      return Optional.empty();
    }
    return switch (baseline) {
      case PREVIOUS_PERIOD -> before(parts);
      case SAME_PERIOD_LAST_YEAR -> yearBefore(parts);
    };
  }

  private Optional<SalesPeriod> before(List<SalesPeriod> parts) {
    Optional<SalesPeriod> first = Optional.of(parts.get(0));
    for (int step = 0; step < parts.size(); step++) {
      first = first.flatMap(calendar::previous);
    }
    return first.map(start -> SalesPeriod.of(start.start(), parts.get(0).start()));
  }

  private Optional<SalesPeriod> yearBefore(List<SalesPeriod> parts) {
    Optional<SalesPeriod> first = calendar.find(parts.get(0).start().minusYears(1));
    Optional<SalesPeriod> last = first;
    for (int step = 1; step < parts.size(); step++) {
      last = last.flatMap(calendar::next);
    }
    return last.flatMap(end -> first.map(start -> SalesPeriod.of(start.start(), end.end())));
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
