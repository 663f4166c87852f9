package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.DrawId;

/**
 * How what a seller has earned is paid: the draws and guarantees, what becomes of negative pay, and
 * in which order balances are recovered.
 *
 * <p>{@code PayAccount.settle} of the metrics module applies them, one pay period after the other.
 *
 * @since 0.1
 */
public final class PaymentTerms implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final CurrencyUnit currency;
  private final ImmutableList<Draw> draws;
  private final NegativePay negativePay;
  private final RecoveryOrder recoveryOrder;

  private PaymentTerms(Builder from) {
    currency = from.currency;
    draws = ImmutableList.copyOf(from.draws);
    negativePay = from.negativePay;
    recoveryOrder = from.recoveryOrder != null ? from.recoveryOrder : usualOrder(draws);
    check();
  }

  /** Returns terms without draws that carry negative pay. */
  public static PaymentTerms of(CurrencyUnit currency) {
    return builder(currency).build();
  }

  /** Returns a builder without draws yet and every choice as usual. */
  public static Builder builder(CurrencyUnit currency) {
    return new Builder(currency);
  }

  /** Returns a builder that stands at these terms. */
  public Builder toBuilder() {
    Builder builder = new Builder(currency);
    builder.draws.addAll(draws);
    builder.negativePay = negativePay;
    // the usual order follows the draws if these are changed
    builder.recoveryOrder = recoveryOrder.equals(usualOrder(draws)) ? null : recoveryOrder;
    return builder;
  }

  /** Returns the currency in which it is paid. */
  public CurrencyUnit currency() {
    return currency;
  }

  /** Returns the draws and guarantees, in the order in which they pay; may be empty. */
  public ImmutableList<Draw> draws() {
    return draws;
  }

  /** Returns a draw, or empty if there is none of that id. */
  public Optional<Draw> find(DrawId id) {
    return draws.stream().filter(draw -> draw.id().equals(id)).findFirst();
  }

  /** Returns what becomes of negative pay. */
  public NegativePay negativePay() {
    return negativePay;
  }

  /** Returns in which order balances are recovered; it names every recoverable draw. */
  public RecoveryOrder recoveryOrder() {
    return recoveryOrder;
  }

  private static RecoveryOrder usualOrder(List<Draw> draws) {
    return RecoveryOrder.carriedFirst(
        draws.stream().filter(Draw::isRecoverable).map(Draw::id).toArray(DrawId[]::new));
  }

  private void check() {
    Set<DrawId> ids = new HashSet<>();
    for (Draw draw : draws) {
      checkArgument(ids.add(draw.id()), "payment terms: two draws %s", draw.id());
      checkArgument(
          draw.amount().getCurrencyUnit().equals(currency),
          "payment terms: draw %s: currency must be %s, was %s",
          draw.id(),
          currency,
          draw.amount());
    }
    ImmutableSet<DrawId> recovered = ImmutableSet.copyOf(usualOrder(draws).draws());
    for (DrawId named : recoveryOrder.draws()) {
      checkArgument(
          recovered.contains(named),
          "payment terms: recovery order: draw must be one of %s, was %s",
          recovered,
          named);
    }
    for (DrawId owed : recovered) {
      checkArgument(
          recoveryOrder.draws().contains(owed),
          "payment terms: recovery order: must name draw %s, was %s",
          owed,
          recoveryOrder);
    }
  }

  /** Reads what was written through the builder, so that terms from a stream could be made. */
  @Serial
  private Object readResolve() {
    return toBuilder().build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PaymentTerms that
        && currency.equals(that.currency)
        && draws.equals(that.draws)
        && negativePay == that.negativePay
        && recoveryOrder.equals(that.recoveryOrder);
  }

  @Override
  public int hashCode() {
    return Objects.hash(currency, draws, negativePay, recoveryOrder);
  }

  /** Returns every choice. */
  @Override
  public String toString() {
    return "payment terms in %s: negative pay %s, recovery order %s, draws %s"
        .formatted(currency, negativePay, recoveryOrder, draws);
  }

  /** Collects draws and choices; they are checked against each other when the terms are built. */
  public static final class Builder {
    private final CurrencyUnit currency;
    private final List<Draw> draws = new ArrayList<>();
    private NegativePay negativePay = NegativePay.CARRY;
    private @Nullable RecoveryOrder recoveryOrder;

    private Builder(CurrencyUnit currency) {
      this.currency = requireNonNull(currency, "currency");
    }

    /** Adds draws; they pay in the order in which they are added. */
    @CanIgnoreReturnValue
    public Builder draws(Draw... added) {
      draws.addAll(List.of(added));
      return this;
    }

    /** Says what becomes of negative pay; usually it is carried. */
    @CanIgnoreReturnValue
    public Builder negativePay(NegativePay choice) {
      negativePay = requireNonNull(choice, "negativePay");
      return this;
    }

    /**
     * Says in which order balances are recovered; usually the carried balance first and then the
     * recoverable draws as they were added.
     *
     * @param order names every recoverable draw and no other
     */
    @CanIgnoreReturnValue
    public Builder recoveryOrder(RecoveryOrder order) {
      recoveryOrder = requireNonNull(order, "recoveryOrder");
      return this;
    }

    /**
     * Returns the terms.
     *
     * @throws IllegalArgumentException if two draws have one id, a draw is in another currency, or
     *     the recovery order lacks a recoverable draw or names any other
     */
    public PaymentTerms build() {
      return new PaymentTerms(this);
    }
  }
}
