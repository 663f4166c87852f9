package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.internal.SerialForm;

/**
 * A line of which not all that is earned so far is payable, or more is than is earned.
 *
 * @param key which line
 * @param deal the deal of its credit, if it has one
 * @param earned what is earned of it so far
 * @param payable what is payable of it so far
 * @param why what it waits for, if it is the pay of a credit or of a period by itself; what a
 *     modifier or limit changes, and what is earned by the result of another component, is payable
 *     as what it is made of
 * @since 0.1
 */
public record HeldLine(
    LineKey key, Optional<DealId> deal, Money earned, Money payable, Optional<Payable> why)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if nothing is held
   */
  public HeldLine {
    requireNonNull(key, "key");
    requireNonNull(deal, "deal");
    requireNonNull(why, "why");
    checkArgument(
        !earned.equals(payable),
        "held line %s: earned and payable must differ, were both %s",
        key,
        earned);
  }

  /** Returns what is held. */
  public Money held() {
    return earned.minus(payable);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
