package org.salesprocess.core.quota;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/**
 * All quotas of a company and what was agreed about them: the periods they divide among, the ramp
 * of new people, and how days count for those who join, leave, move or are away.
 *
 * <p>A quota of a seller is asked only for the days in force: employed, in the team if the scope
 * names one, and not away for a reason that {@link #reducedBy} names. A quota of a unit, territory
 * or product line is asked in full, whoever works there.
 *
 * <p>Two are equal if they have equal parts, in whatever order the quotas were added.
 *
 * @since 0.1
 */
public final class QuotaPlan implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final Comparator<Quota> ORDER =
      Comparator.comparing(Quota::scope)
          .thenComparing(Quota::measure)
          .thenComparing(quota -> quota.improvementOn().map(Enum::ordinal).orElse(-1))
          .thenComparing(Quota::period)
          .thenComparing(Quota::id);

  private final QuotaPlanId id;
  private final SalesCalendar calendar;
  private final QuotaSplit split;
  private final ImmutableList<Quota> quotas;
  private final @Nullable RampSchedule ramp;
  private final Proration dayCount;
  private final ImmutableSortedSet<Absence.Kind> reducedBy;

  private QuotaPlan(Builder builder, QuotaPlanId id, SalesCalendar calendar, QuotaSplit split) {
    this.id = id;
    this.calendar = calendar;
    this.split = split;
    quotas = ImmutableList.sortedCopyOf(ORDER, builder.quotas);
    ramp = builder.ramp;
    dayCount = builder.dayCount;
    reducedBy = ImmutableSortedSet.copyOf(builder.reducedBy);
    new QuotaPlanRules(this).check();
  }

  /** Returns a builder; id, calendar and split are required. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns what identifies the plan. */
  public QuotaPlanId id() {
    return id;
  }

  /** Returns the periods that quotas divide among. */
  public SalesCalendar calendar() {
    return calendar;
  }

  /** Returns how a quota divides among them. */
  public QuotaSplit split() {
    return split;
  }

  /** Returns all quotas, by scope, measure, improvement and period. */
  public ImmutableList<Quota> quotas() {
    return quotas;
  }

  /** Returns the ramp of new people, from the day they are hired; empty if full quotas hold. */
  public Optional<RampSchedule> ramp() {
    return Optional.ofNullable(ramp);
  }

  /** Returns how the days in force of a seller are counted against those of a period. */
  public Proration dayCount() {
    return dayCount;
  }

  /** Returns which reasons to be away reduce a seller's quota; may be empty. */
  public ImmutableSortedSet<Absence.Kind> reducedBy() {
    return reducedBy;
  }

  /** Returns the quotas of a scope on a measure, in order of time; no two share a day. */
  public ImmutableList<Quota> quotasOf(
      QuotaScope scope, Measure measure, Optional<Baseline> improvementOn) {
    return quotas.stream()
        .filter(quota -> quota.scope().equals(scope))
        .filter(quota -> quota.measure().equals(measure))
        .filter(quota -> quota.improvementOn().equals(improvementOn))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the currency of the quotas on a measure; empty if it has none or is no money. */
  public Optional<CurrencyUnit> currencyOf(Measure measure) {
    return quotas.stream()
        .filter(quota -> quota.measure().equals(measure))
        .findFirst()
        .flatMap(quota -> quota.target().currency());
  }

  /**
   * Returns the parts that the calendar cuts a quota's period into and the share of the target that
   * falls on each; the shares sum to exactly one. A measure whose values are averaged is not
   * divided: its only part is the whole period.
   */
  public ImmutableSortedMap<SalesPeriod, Fraction> sharesOf(Quota quota) {
    SalesPeriod whole = quota.period();
    if (quota.measure().aggregation() == Measure.Aggregation.MEAN) {
      return ImmutableSortedMap.of(whole, Fraction.ONE);
    }
    ImmutableList<SalesPeriod> parts = partsOf(whole);
    ImmutableSortedMap.Builder<SalesPeriod, Fraction> shares = ImmutableSortedMap.naturalOrder();
    for (int place = 0; place < parts.size(); place++) {
      shares.put(parts.get(place), share(parts, place, whole));
    }
    return shares.buildOrThrow();
  }

  private Fraction share(ImmutableList<SalesPeriod> parts, int place, SalesPeriod whole) {
    return split.match(
        byDays -> byDays.share(parts.get(place), whole),
        equal -> Fraction.of(1, parts.size()),
        weighted -> weighted.share(place));
  }

  /** Returns the days of each period of the calendar that lie in a span. */
  ImmutableList<SalesPeriod> partsOf(SalesPeriod span) {
    return calendar.over(span).stream()
        .flatMap(period -> period.intersection(span).stream())
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QuotaPlan that
        && id.equals(that.id)
        && calendar.equals(that.calendar)
        && split.equals(that.split)
        && quotas.equals(that.quotas)
        && Objects.equals(ramp, that.ramp)
        && dayCount == that.dayCount
        && reducedBy.equals(that.reducedBy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, calendar, split, quotas, ramp, dayCount, reducedBy);
  }

  /** Returns the id and how many quotas there are. */
  @Override
  public String toString() {
    return "quota plan %s of %s quotas by %s".formatted(id, quotas.size(), calendar);
  }

  /** Collects the parts of a plan; they are checked against each other when it is built. */
  public static final class Builder {
    private @Nullable QuotaPlanId id;
    private @Nullable SalesCalendar calendar;
    private @Nullable QuotaSplit split;
    private final List<Quota> quotas = new ArrayList<>();
    private @Nullable RampSchedule ramp;
    private Proration dayCount = Proration.ACTUAL;
    private Set<Absence.Kind> reducedBy = Set.of();

    private Builder() {}

    /** Sets what identifies the plan. */
    @CanIgnoreReturnValue
    public Builder id(QuotaPlanId id) {
      this.id = requireNonNull(id, "id");
      return this;
    }

    /** Sets the periods that quotas divide among. */
    @CanIgnoreReturnValue
    public Builder calendar(SalesCalendar calendar) {
      this.calendar = requireNonNull(calendar, "calendar");
      return this;
    }

    /** Sets how a quota divides among them. */
    @CanIgnoreReturnValue
    public Builder split(QuotaSplit split) {
      this.split = requireNonNull(split, "split");
      return this;
    }

    /** Adds a quota. */
    @CanIgnoreReturnValue
    public Builder quota(Quota quota) {
      quotas.add(requireNonNull(quota, "quota"));
      return this;
    }

    /** Sets the ramp of new people; without one, full quotas hold from the first day. */
    @CanIgnoreReturnValue
    public Builder ramp(RampSchedule ramp) {
      this.ramp = requireNonNull(ramp, "ramp");
      return this;
    }

    /** Sets how the days in force of a seller are counted; by calendar days unless set. */
    @CanIgnoreReturnValue
    public Builder dayCount(Proration dayCount) {
      this.dayCount = requireNonNull(dayCount, "dayCount");
      return this;
    }

    /** Sets which reasons to be away reduce a seller's quota; none unless set. */
    @CanIgnoreReturnValue
    public Builder reducedBy(Iterable<Absence.Kind> kinds) {
      reducedBy = Sets.immutableEnumSet(kinds);
      return this;
    }

    /**
     * Returns the plan.
     *
     * @throws IllegalArgumentException if two quotas have one id, or the same scope, measure and
     *     improvement and a day in common; quotas on a measure differ in currency; the calendar
     *     does not reach all days of a quota, or, unless the split is by days, cuts a period that a
     *     quota begins or ends in; a weighted split has not as many weights as a quota has periods;
     *     or the day count finds nothing to count in a period that has a share
     * @throws IllegalStateException if id, calendar or split is missing
     */
    public QuotaPlan build() {
      checkState(id != null, "quota plan: id is missing");
      checkState(calendar != null, "quota plan %s: calendar is missing", id);
      checkState(split != null, "quota plan %s: split is missing", id);
      return new QuotaPlan(this, id, calendar, split);
    }
  }
}
