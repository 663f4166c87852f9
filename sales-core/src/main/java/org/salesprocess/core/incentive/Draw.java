package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesPeriod;

/**
 * An amount that a seller is sure of in each pay period while it runs, whatever was sold: a draw
 * against commission, or a guarantee.
 *
 * @param id its id
 * @param kind whether later pay recovers it
 * @param method whether only what is missing is paid, or the whole amount in advance
 * @param amount the amount per whole pay period; above zero
 * @param start the first day on which it runs
 * @param end the first day on which it runs no more; after {@code start}. What is outstanding then
 *     is still recovered
 * @param proration what a pay period counts that it covers in part, or in which the seller was on
 *     the plan for a part: that share of the amount, rounded half-up to the minor unit
 * @param recoveryStart the day from which it is recovered, not before {@code start}: the first pay
 *     period that contains or follows it recovers. Empty for the start itself
 * @param recoveryShare the most of what becomes payable in a pay period that may go into recovering
 *     this draw, rounded down to the minor unit; above zero, at most 1
 * @param ceiling the most that may be outstanding; above zero. The draw grants no more than what is
 *     left below it. Empty for no bound
 * @param forgivenOn the day on which what is outstanding is forgiven, not before {@code start}: at
 *     the end of the pay period that contains it. Empty for never
 * @param forgivenShare the share of what is outstanding that is then forgiven, rounded half-up to
 *     the minor unit; above zero, at most 1
 * @since 0.1
 */
@Value.Builder
public record Draw(
    DrawId id,
    Kind kind,
    Method method,
    Money amount,
    LocalDate start,
    LocalDate end,
    Proration proration,
    Optional<LocalDate> recoveryStart,
    Fraction recoveryShare,
    Optional<Money> ceiling,
    Optional<LocalDate> forgivenOn,
    Fraction forgivenShare)
    implements WithDraw, Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above, the ceiling is in another
   *     currency, a share is forgiven without a day, or a draw that is not recoverable says how it
   *     is recovered, bounded or forgiven
   */
  public Draw {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(method, "method");
    requireNonNull(proration, "proration");
    checkArgument(amount.isPositive(), "draw %s: amount must be above zero, was %s", id, amount);
    checkArgument(
        end.isAfter(start), "draw %s: end must be after start %s, was %s", id, start, end);
    checkNotBefore(start, id, "recoveryStart", recoveryStart);
    checkShare(id, "recoveryShare", recoveryShare);
    checkCeiling(id, amount, ceiling);
    checkNotBefore(start, id, "forgivenOn", forgivenOn);
    checkShare(id, "forgivenShare", forgivenShare);
    checkArgument(
        forgivenOn.isPresent() || forgivenShare.equals(Fraction.ONE),
        "draw %s: forgivenShare needs a day forgivenOn, was %s",
        id,
        forgivenShare);
    if (kind == Kind.NON_RECOVERABLE) {
      checkUnset(id, "recoveryStart", recoveryStart);
      checkArgument(
          recoveryShare.equals(Fraction.ONE),
          "draw %s: recoveryShare needs a recoverable draw, was %s",
          id,
          recoveryShare);
      checkUnset(id, "ceiling", ceiling);
      checkUnset(id, "forgivenOn", forgivenOn);
    }
  }

  private static void checkNotBefore(
      LocalDate start, DrawId id, String field, Optional<LocalDate> day) {
    if (day.isPresent()) {
      checkArgument(
          !day.get().isBefore(start),
          "draw %s: %s must not be before start %s, was %s",
          id,
          field,
          start,
          day.get());
    }
  }

  private static void checkShare(DrawId id, String field, Fraction share) {
    checkArgument(
        share.isPositive() && share.isShare(),
        "draw %s: %s must be above zero and at most 1, was %s",
        id,
        field,
        share);
  }

  private static void checkCeiling(DrawId id, Money amount, Optional<Money> ceiling) {
    if (ceiling.isPresent()) {
      checkArgument(
          ceiling.get().isPositive() && ceiling.get().isSameCurrency(amount),
          "draw %s: ceiling must be above zero in %s, was %s",
          id,
          amount.getCurrencyUnit(),
          ceiling.get());
    }
  }

  private static void checkUnset(DrawId id, String field, Optional<?> value) {
    checkArgument(
        value.isEmpty(),
        "draw %s: %s needs a recoverable draw, was %s",
        id,
        field,
        value.orElse(null));
  }

  /** Says whether later pay recovers it. */
  public boolean isRecoverable() {
    return kind == Kind.RECOVERABLE;
  }

  /** Returns the days on which it runs. */
  public SalesPeriod period() {
    return SalesPeriod.of(start, end);
  }

  /** Returns the day from which it is recovered, the start unless another is agreed. */
  public LocalDate recoversFrom() {
    return recoveryStart.orElse(start);
  }

  /**
   * Returns a builder; id, kind, method, amount, start and end are required. Unless said otherwise
   * it is prorated by actual days, recovered from its start out of all that becomes payable,
   * without a ceiling, and never forgiven.
   */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a draw. */
  public static final class Builder extends DrawBuilder {
    Builder() {
      proration(Proration.ACTUAL);
      recoveryShare(Fraction.ONE);
      forgivenShare(Fraction.ONE);
    }
  }

  /** Whether a draw is paid back. */
  public enum Kind {
    /** What it paid is owed, and recovered from later pay. */
    RECOVERABLE,
    /** What it paid is the seller's to keep: a guarantee. */
    NON_RECOVERABLE
  }

  /** When a draw pays. */
  public enum Method {
    /**
     * After the period: only what pay lacks of the amount, which is thereby guaranteed. Several
     * that run at once guarantee what they come to together.
     */
    TOP_UP,
    /** Before anything else: the whole amount, whatever else is paid. */
    IN_ADVANCE
  }
}
