package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Ints;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What is asked about cohorts: which customers make one, what counts as coming back, and in which
 * cells.
 *
 * <p>A cohort is the customers who started in one period. Its cell 0 holds the start, and its size;
 * the cells after it say how many of them came back. Days are those of the zone in which histories
 * were made.
 *
 * @since 0.1
 */
public final class CohortQuestion implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final SalesCalendar calendar;
  private final SalesPeriod over;
  private final LocalDate asOf;
  private final ImmutableSortedSet<String> starting;
  private final ImmutableSortedSet<String> returning;
  private final CohortStart start;
  private final CohortSpan span;
  private final CohortReturn counting;
  private final int least;
  private final ImmutableList<Integer> brackets;
  private final boolean isCut;
  private final @Nullable CurrencyUnit currency;

  private CohortQuestion(Builder builder) {
    calendar = builder.calendar;
    over = builder.over;
    asOf = builder.asOf;
    starting = builder.starting;
    returning = builder.returning;
    start = builder.start;
    span = builder.span;
    counting = builder.counting;
    least = builder.least;
    brackets = builder.brackets;
    isCut = builder.isCut;
    currency = builder.currency;
  }

  /**
   * Returns a builder. Unless it is told otherwise, a purchase both starts and returns, the first
   * of all purchases starts, cells are periods of the calendar up to the last that has begun, one
   * return is enough, and returns count until {@code asOf}, also after the range.
   *
   * @param calendar whose periods make cohorts
   * @param over the report's range: only starts on its days count
   * @param asOf the last day that is known in full
   * @throws IllegalArgumentException if the calendar has no day of the range, or {@code asOf} is
   *     before it begins
   */
  public static Builder builder(SalesCalendar calendar, SalesPeriod over, LocalDate asOf) {
    return new Builder(calendar, over, asOf);
  }

  /** Returns the calendar whose periods make cohorts. */
  public SalesCalendar calendar() {
    return calendar;
  }

  /** Returns the report's range. */
  public SalesPeriod over() {
    return over;
  }

  /** Returns the last day that is known in full. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns the types of events that start. */
  public ImmutableSortedSet<String> starting() {
    return starting;
  }

  /** Returns the types of events that are a return. */
  public ImmutableSortedSet<String> returning() {
    return returning;
  }

  /** Returns which start event puts a customer into a cohort. */
  public CohortStart start() {
    return start;
  }

  /** Returns what the cells are. */
  public CohortSpan span() {
    return span;
  }

  /** Returns in which cells a customer counts who comes back. */
  public CohortReturn counting() {
    return counting;
  }

  /** Returns how many returns are needed in a cell; one or more. */
  public int least() {
    return least;
  }

  /**
   * Returns the first cell of each bracket, and at the end the cell after the last one; rising, and
   * empty where each cell stands for itself.
   */
  public ImmutableList<Integer> brackets() {
    return brackets;
  }

  /** Says whether what happens after the report's range is left out. */
  public boolean isCut() {
    return isCut;
  }

  /** Returns the currency of amounts, or empty if they are not asked for. */
  public Optional<CurrencyUnit> currency() {
    return Optional.ofNullable(currency);
  }

  /**
   * Returns the last day of which returns count: {@code asOf}, or the range's last if that is cut.
   */
  public LocalDate observedUntil() {
    LocalDate last = over.end().minusDays(1);
    return isCut && last.isBefore(asOf) ? last : asOf;
  }

  private List<Object> values() {
    return List.of(
        calendar,
        over,
        asOf,
        starting,
        returning,
        start,
        span,
        counting,
        least,
        brackets,
        isCut,
        currency());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CohortQuestion that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** Returns all choices, in one line. */
  @Override
  public String toString() {
    return "cohorts of %s over %s as of %s; start: %s of %s; return: %s, at least %s, %s; cells: %s%s; %s; %s"
        .formatted(
            calendar,
            over,
            asOf,
            start,
            starting,
            returning,
            least,
            counting,
            span,
            brackets.isEmpty() ? "" : " in brackets from " + brackets,
            isCut ? "cut at the end of the range" : "also after the range",
            currency().map(unit -> "amounts in " + unit).orElse("no amounts"));
  }

  /** Collects the choices. */
  public static final class Builder {
    private final SalesCalendar calendar;
    private final SalesPeriod over;
    private final LocalDate asOf;
    private ImmutableSortedSet<String> starting = ImmutableSortedSet.of(CustomerEvent.PURCHASE);
    private ImmutableSortedSet<String> returning = ImmutableSortedSet.of(CustomerEvent.PURCHASE);
    private CohortStart start = CohortStart.FIRST_EVER;
    private CohortSpan span = CohortSpan.inCalendar();
    private CohortReturn counting = CohortReturn.IN_CELL;
    private int least = 1;
    private ImmutableList<Integer> brackets = ImmutableList.of();
    private boolean isCut;
    private @Nullable CurrencyUnit currency;

    private Builder(SalesCalendar calendar, SalesPeriod over, LocalDate asOf) {
      this.calendar = requireNonNull(calendar, "calendar");
      this.over = requireNonNull(over, "over");
      this.asOf = requireNonNull(asOf, "asOf");
      checkArgument(
          !calendar.over(over).isEmpty(),
          "cohorts: over must have a day of %s, was %s",
          calendar,
          over);
      checkArgument(
          !asOf.isBefore(over.start()),
          "cohorts: asOf must not be before the range %s, was %s",
          over,
          asOf);
    }

    /**
     * Says which types of events start.
     *
     * @throws IllegalArgumentException if there is none, or one is not text without outer spaces
     */
    @CanIgnoreReturnValue
    public Builder starting(String... types) {
      starting = checked("starting", types);
      return this;
    }

    /**
     * Says which types of events are a return.
     *
     * @throws IllegalArgumentException if there is none, or one is not text without outer spaces
     */
    @CanIgnoreReturnValue
    public Builder returning(String... types) {
      returning = checked("returning", types);
      return this;
    }

    private static ImmutableSortedSet<String> checked(String what, String... types) {
      checkArgument(types.length > 0, "cohorts: %s must name a type, was empty", what);
      Arrays.stream(types).forEach(type -> Checks.name("cohorts: " + what + " type", type));
      return ImmutableSortedSet.copyOf(types);
    }

    /** Says which start event puts a customer into a cohort. */
    @CanIgnoreReturnValue
    public Builder start(CohortStart choice) {
      start = requireNonNull(choice, "start");
      return this;
    }

    /** Says what the cells are. */
    @CanIgnoreReturnValue
    public Builder span(CohortSpan choice) {
      span = requireNonNull(choice, "span");
      return this;
    }

    /** Says in which cells a customer counts who comes back. */
    @CanIgnoreReturnValue
    public Builder counting(CohortReturn choice) {
      counting = requireNonNull(choice, "counting");
      return this;
    }

    /**
     * Says how many returns are needed in a cell.
     *
     * @throws IllegalArgumentException if it is below one
     */
    @CanIgnoreReturnValue
    public Builder least(int returns) {
      checkArgument(returns >= 1, "cohorts: least must be 1 or more, was %s", returns);
      least = returns;
      return this;
    }

    /**
     * Takes cells together: 1, 3, 6, 12 are the brackets of cells 1 to 2, 3 to 5 and 6 to 11.
     *
     * @param bounds two or more, rising, the first one or more
     * @throws IllegalArgumentException if they are not
     */
    @CanIgnoreReturnValue
    public Builder brackets(int... bounds) {
      boolean isRising = bounds.length >= 2 && bounds[0] >= 1;
      for (int i = 1; i < bounds.length; i++) {
        isRising &= bounds[i - 1] < bounds[i];
      }
      checkArgument(
          isRising,
          "cohorts: brackets must be two or more rising bounds from 1 on, were %s",
          Ints.asList(bounds));
      brackets = ImmutableList.copyOf(Ints.asList(bounds));
      return this;
    }

    /** Leaves out what happens after the report's range. */
    @CanIgnoreReturnValue
    public Builder cutAtEnd() {
      isCut = true;
      return this;
    }

    /** Asks for the amounts of returns too, in a currency; another is refused. */
    @CanIgnoreReturnValue
    public Builder amountsIn(CurrencyUnit unit) {
      currency = requireNonNull(unit, "currency");
      return this;
    }

    /**
     * Returns the question.
     *
     * @throws IllegalArgumentException if cells are in brackets and a customer counts in earlier
     *     cells too
     */
    public CohortQuestion build() {
      checkArgument(
          brackets.isEmpty() || counting == CohortReturn.IN_CELL,
          "cohorts: counting in brackets must be %s, was %s",
          CohortReturn.IN_CELL,
          counting);
      return new CohortQuestion(this);
    }
  }
}
