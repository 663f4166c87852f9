package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.internal.SerialForm;

/**
 * One step in settling a pay period: what happened, to which balance, and how much.
 *
 * @param kind what happened
 * @param draw the draw concerned; empty where it is none, and for the recovery of the carried
 *     balance
 * @param amount how much; above zero, but either way from zero for what is earned or released
 * @since 0.1
 */
public record SettlementLine(Kind kind, Optional<DrawId> draw, Money amount)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the kind needs a draw and there is none, or the other way
   *     round, or the amount breaks its rule above
   */
  public SettlementLine {
    requireNonNull(draw, "draw");
    checkArgument(
        kind == Kind.RECOVERED || draw.isPresent() == kind.ofDraw,
        "settlement line %s: draw must %s, was %s",
        kind,
        kind.ofDraw ? "be named" : "not be named",
        draw.orElse(null));
    checkArgument(
        amount.isPositive() || (kind.eitherSign() && amount.isNegative()),
        "settlement line %s: amount must %s, was %s",
        kind,
        kind.eitherSign() ? "not be zero" : "be above zero",
        amount);
  }

  /** Returns what this adds to the seller's pay; below zero for what is kept back. */
  public Money pay() {
    return amount.multipliedBy(kind.paid);
  }

  /** Returns such as {@code RECOVERED d1 USD 200.00}. */
  @Override
  public String toString() {
    return kind + draw.map(id -> " " + id).orElse("") + " " + amount;
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /**
   * What happened, with how its amount changes the {@link PayAccount}. Each kind moves amounts so
   * that {@code paid + held - earned - granted = owed} holds after it if it held before.
   */
  public enum Kind {
    /** Earned in the period, payable now or later; negative if more was taken back. */
    EARNED(1, 1, 0, 0, 0, false),
    /** Becomes payable in the period, whenever it was earned; negative if it is taken back. */
    RELEASED(0, -1, 1, 0, 0, false),
    /** Paid in advance by a recoverable draw. */
    ADVANCED(0, 0, 1, 0, 1, true),
    /** Added by a recoverable draw to what pay lacked. */
    TOPPED_UP(0, 0, 1, 0, 1, true),
    /** Added by a draw that is not recoverable, in advance or to what pay lacked. */
    GRANTED(0, 0, 1, 1, 0, true),
    /** Negative pay that is carried, so that the seller owes it instead. */
    CARRIED(0, 0, 1, 0, 1, false),
    /** Kept back from pay to bring down a draw or, where none is named, the carried balance. */
    RECOVERED(0, 0, -1, 0, -1, true),
    /** Owed no more, although it was not recovered. */
    FORGIVEN(0, 0, 0, 1, -1, true),
    /** What a draw would have paid but for its ceiling; changes nothing. */
    OVER_CEILING(0, 0, 0, 0, 0, true);

    final int earned;
    final int held;
    final int paid;
    final int granted;
    final int owed;
    final boolean ofDraw;

    Kind(int earned, int held, int paid, int granted, int owed, boolean ofDraw) {
      this.earned = earned;
      this.held = held;
      this.paid = paid;
      this.granted = granted;
      this.owed = owed;
      this.ofDraw = ofDraw;
    }

    private boolean eitherSign() {
      return this == EARNED || this == RELEASED;
    }
  }
}
