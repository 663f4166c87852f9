package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.Metric;

/**
 * How much of a measure credits are worth together, exactly: their values are added or averaged as
 * the measure says, what was taken back counts against them, and what is only expected is kept
 * apart. A credit without a value of the measure counts for nothing. What was taken back counts by
 * itself, in whatever group of credits it is; {@link Achievements} counts it where a {@link
 * org.salesprocess.core.incentive.ReturnPolicy} says.
 *
 * @param measure what is counted
 * @param currency the currency of a measure in money, which all credits must share; empty for one
 *     in plain numbers
 * @since 0.1
 */
public record Measurement(Measure measure, Optional<CurrencyUnit> currency)
    implements Metric<Credit, Achievement> {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a measure in money has no currency, or another has one
   */
  public Measurement {
    requireNonNull(measure, "measure");
    checkArgument(
        currency.isPresent() == (measure.kind() == Measure.Kind.AMOUNT),
        "measurement of %s: currency must be given for money and only then, was %s",
        measure,
        currency.orElse(null));
  }

  /** Returns the measurement of a measure in money. */
  public static Measurement of(Measure measure, CurrencyUnit currency) {
    return new Measurement(measure, Optional.of(currency));
  }

  /** Returns the measurement of a measure in plain numbers. */
  public static Measurement of(Measure measure) {
    return new Measurement(measure, Optional.empty());
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} that names both
   * currencies for a credit in another one.
   */
  @Override
  public State<Credit, Achievement> start() {
    return new Sums(this);
  }

  /** Returns what nothing comes to. */
  Quantity zero() {
    return new Quantity(currency, Fraction.ZERO);
  }

  /**
   * Requires that a credit's value is in the currency.
   *
   * @throws IllegalArgumentException if it is not
   */
  void requireCurrency(Credit credit, Quantity value) {
    checkArgument(
        value.currency().equals(currency),
        "measurement of %s in %s: credit %s must be in that currency, was %s",
        measure,
        currency.orElse(null),
        credit.key(),
        value);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  private static final class Sums implements State<Credit, Achievement> {
    @Serial private static final long serialVersionUID = 1L;
    private final Measurement of;
    private Achievement.Tally happened;
    private Achievement.Tally expected;

    Sums(Measurement of) {
      this.of = of;
      happened = new Achievement.Tally(of.zero(), Fraction.ZERO, 0);
      expected = happened;
    }

    @Override
    public void add(Credit credit) {
      Optional<Quantity> value = credit.value(of.measure);
      if (value.isEmpty()) {
        return;
      }
      of.requireCurrency(credit, value.get());
      boolean isReversal = credit.transaction().isReversal();
      Achievement.Tally one =
          new Achievement.Tally(
              isReversal ? value.get().negated() : value.get(),
              isReversal ? credit.share().negated() : credit.share(),
              1);
      if (credit.transaction().expected()) {
        expected = expected.plus(one);
      } else {
        happened = happened.plus(one);
      }
    }

    @Override
    public void merge(State<Credit, Achievement> other) {
      Sums that = (Sums) other;
      checkArgument(
          of.measure.equals(that.of.measure),
          "measurement of %s: must be merged with one of the same measure, was %s",
          of.measure,
          that.of.measure);
      happened = happened.plus(that.happened);
      expected = expected.plus(that.expected);
    }

    @Override
    public Achievement result() {
      return new Achievement(of.measure, happened, expected);
    }
  }
}
