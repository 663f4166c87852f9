package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Quantity;

/**
 * What share of something earned is payable, and what that rests on.
 *
 * @param rule upon what it becomes payable
 * @param share the payable share by the rule, whether it is held back or not; from zero to one
 * @param booked what was booked of its sale and not taken back, if the rule waits for customers and
 *     a sale is known
 * @param done what was invoiced or paid of it, where there is a booked amount
 * @param hold what holds it back, if anything does; of several holds the first by id
 * @since 0.1
 */
public record Payable(
    PayableRule rule,
    Fraction share,
    Optional<Quantity> booked,
    Optional<Quantity> done,
    Optional<PayHold> hold)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the share is none, or one amount stands without the other
   */
  public Payable {
    requireNonNull(rule, "rule");
    requireNonNull(hold, "hold");
    checkArgument(share.isShare(), "payable: share must be from 0 to 1, was %s", share);
    checkArgument(
        booked.isPresent() == done.isPresent(),
        "payable: booked and done go together, had %s and %s",
        booked.orElse(null),
        done.orElse(null));
  }

  /** Returns what is payable by a rule that asks for no amounts. */
  static Payable of(PayableRule rule, Fraction share) {
    return new Payable(rule, share, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the same, held back. */
  Payable heldBy(Optional<PayHold> by) {
    return new Payable(rule, share, booked, done, by);
  }

  /** Returns such as {@code payable as customers pay: USD 30.00 of USD 100.00 booked is paid}. */
  String sentence() {
    String sentence =
        switch (rule.kind()) {
          case AT_ONCE -> "payable at once";
          case WHEN_INVOICED -> "payable when invoiced: " + progress("invoiced");
          case WHEN_COLLECTED -> "payable when the customer pays: " + progress("paid");
          case INSTALMENTS ->
              "payable in %s instalments: %s of it is due"
                  .formatted(rule.instalments().size(), Wording.percent(share));
        };
    return sentence
        + hold.map(by -> "; held back by %s: %s".formatted(by.id(), by.reason())).orElse("");
  }

  private String progress(String what) {
    if (booked.isEmpty()) {
      return "no booking is known that could be " + what;
    }
    if (!booked.get().isPositive()) {
      return "nothing is left of the sale to wait for";
    }
    return "%s of %s booked is %s, which is %s"
        .formatted(
            Wording.of(done.orElseThrow()), Wording.of(booked.get()), what, Wording.percent(share));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
