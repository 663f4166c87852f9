package org.salesprocess.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.internal.SerialForm;

/**
 * A value by effective date: what was in force on which day. There may be days without a value.
 *
 * <p>Two are equal if they have equal values on every day, in however many steps they were written.
 *
 * @param <T> the kind of value; serializable where this is to be serialized
 * @since 0.1
 */
public final class Dated<T> implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final ImmutableRangeMap<LocalDate, T> values;

  private Dated(ImmutableRangeMap<LocalDate, T> values) {
    this.values = values;
  }

  /** Returns no value on any day. */
  public static <T> Dated<T> never() {
    return new Dated<>(ImmutableRangeMap.of());
  }

  /** Returns one value on every day. */
  public static <T> Dated<T> always(T value) {
    return new Dated<>(ImmutableRangeMap.of(Range.all(), value));
  }

  /** Returns one value from a day on. */
  public static <T> Dated<T> from(LocalDate start, T value) {
    return new Dated<>(ImmutableRangeMap.of(Range.atLeast(start), value));
  }

  /** Returns one value during a period. */
  public static <T> Dated<T> during(SalesPeriod period, T value) {
    return new Dated<>(ImmutableRangeMap.of(Range.closedOpen(period.start(), period.end()), value));
  }

  /** Returns a builder without values yet. */
  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /** Returns the value in force on a day, or empty if there is none. */
  public Optional<T> at(LocalDate day) {
    return Optional.ofNullable(values.get(day));
  }

  /** Says whether there is a value on some day. */
  public boolean isEver() {
    return !values.asMapOfRanges().isEmpty();
  }

  /** Returns the values of a period with the days on which each was in force, in order of time. */
  public ImmutableList<Span<T>> within(SalesPeriod period) {
    Range<LocalDate> days = Range.closedOpen(period.start(), period.end());
    return values.subRangeMap(days).asMapOfRanges().entrySet().stream()
        .map(Dated::spanOf)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns every value that was ever in force, in order of time; a value repeats if it came back.
   */
  public ImmutableList<T> values() {
    return ImmutableList.copyOf(values.asMapOfRanges().values());
  }

  /**
   * Returns every value with the days on which it was in force, in order of time, whether these
   * have a first and a last or not.
   */
  public ImmutableList<Step<T>> steps() {
    return values.asMapOfRanges().entrySet().stream()
        .map(entry -> stepOf(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static <T> Step<T> stepOf(Range<LocalDate> days, T value) {
    return new Step<>(
        days.hasLowerBound() ? Optional.of(days.lowerEndpoint()) : Optional.empty(),
        days.hasUpperBound() ? Optional.of(days.upperEndpoint()) : Optional.empty(),
        value);
  }

  /**
   * Returns this with another value from a day on; what was before that day stays, and what was
   * planned after it goes.
   */
  public Dated<T> with(LocalDate start, T value) {
    TreeRangeMap<LocalDate, T> changed = TreeRangeMap.create();
    changed.putAll(values);
    changed.putCoalescing(Range.atLeast(start), value);
    return new Dated<>(ImmutableRangeMap.copyOf(changed));
  }

  /** Returns this with no value from a day on. */
  public Dated<T> until(LocalDate end) {
    return new Dated<>(values.subRangeMap(Range.lessThan(end)));
  }

  /** Returns this with every value replaced by a function of it, on the same days. */
  public <R> Dated<R> map(Function<? super T, ? extends R> change) {
    TreeRangeMap<LocalDate, R> changed = TreeRangeMap.create();
    values
        .asMapOfRanges()
        .forEach((days, value) -> changed.putCoalescing(days, change.apply(value)));
    return new Dated<>(ImmutableRangeMap.copyOf(changed));
  }

  private static <T> Span<T> spanOf(Map.Entry<Range<LocalDate>, T> entry) {
    Range<LocalDate> days = entry.getKey();
    return new Span<>(SalesPeriod.of(days.lowerEndpoint(), days.upperEndpoint()), entry.getValue());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dated<?> that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Returns the values with their days, such as {@code {2026-01-01/..=a}}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    values
        .asMapOfRanges()
        .forEach(
            (days, value) ->
                text.append(text.length() == 1 ? "" : ", ")
                    .append(days.hasLowerBound() ? days.lowerEndpoint() : "..")
                    .append('/')
                    .append(days.hasUpperBound() ? days.upperEndpoint() : "..")
                    .append('=')
                    .append(value));
    return text.append('}').toString();
  }

  /**
   * A value and the days on which it was in force.
   *
   * @param period the days
   * @param value the value
   * @param <T> the kind of value; serializable where this is to be serialized
   */
  public record Span<T>(SalesPeriod period, T value) implements Serializable {
    /** Checks that nothing is missing. */
    public Span {
      requireNonNull(period, "period");
      requireNonNull(value, "value");
    }
  }

  /**
   * A value and the days on which it was in force, which need not have a first or a last.
   *
   * @param from the first day; empty if it was in force on every day before the end
   * @param until the first day on which it was in force no more, after {@code from}; empty if it
   *     stays for good
   * @param value the value
   * @param <T> the kind of value; serializable where this is to be serialized
   */
  public record Step<T>(Optional<LocalDate> from, Optional<LocalDate> until, T value)
      implements Serializable {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it ends before it starts, or on the same day
     */
    public Step {
      requireNonNull(from, "from");
      requireNonNull(until, "until");
      requireNonNull(value, "value");
      checkArgument(
          from.isEmpty() || until.isEmpty() || until.get().isAfter(from.get()),
          "dated value %s: must end after its start %s, was %s",
          value,
          from.orElse(null),
          until.orElse(null));
    }

    private Range<LocalDate> days() {
      Range<LocalDate> start = from.map(Range::atLeast).orElseGet(Range::all);
      return until.map(end -> start.intersection(Range.lessThan(end))).orElse(start);
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }
  }

  /**
   * Collects values with their days; no day may have two.
   *
   * @param <T> the kind of value
   */
  public static final class Builder<T> {
    private final TreeRangeMap<LocalDate, T> values = TreeRangeMap.create();

    private Builder() {}

    /**
     * Adds a value from a day on.
     *
     * @throws IllegalArgumentException if some day from then on has a value already
     */
    @CanIgnoreReturnValue
    public Builder<T> from(LocalDate start, T value) {
      return add(Range.atLeast(start), value);
    }

    /**
     * Adds a value from a first day up to, and without, a second; an empty second means for good.
     *
     * @throws IllegalArgumentException if one of the days has a value already, or the second day is
     *     not after the first
     */
    @CanIgnoreReturnValue
    public Builder<T> from(LocalDate start, Optional<LocalDate> end, T value) {
      return end.isEmpty() ? from(start, value) : during(SalesPeriod.of(start, end.get()), value);
    }

    /**
     * Adds a value during a period.
     *
     * @throws IllegalArgumentException if a day of it has a value already
     */
    @CanIgnoreReturnValue
    public Builder<T> during(SalesPeriod period, T value) {
      return add(Range.closedOpen(period.start(), period.end()), value);
    }

    /**
     * Adds a value on the days of a step.
     *
     * @throws IllegalArgumentException if one of the days has a value already
     */
    @CanIgnoreReturnValue
    public Builder<T> step(Step<? extends T> step) {
      return add(step.days(), step.value());
    }

    private Builder<T> add(Range<LocalDate> days, T value) {
      Map<Range<LocalDate>, T> taken = values.subRangeMap(days).asMapOfRanges();
      checkArgument(
          taken.isEmpty(),
          "dated value %s: one value for a day, but %s has one already",
          value,
          taken.keySet());
      values.putCoalescing(days, value);
      return this;
    }

    /** Returns the values added so far. */
    public Dated<T> build() {
      return new Dated<>(ImmutableRangeMap.copyOf(values));
    }
  }
}
