package org.salesprocess.metrics.incentive.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.metrics.incentive.PlanTrial;

/**
 * Two ways of selling, and what the engine pays for each: what a finding means in money.
 *
 * @param one one way
 * @param onePay what it pays
 * @param other the other way
 * @param otherPay what that pays
 * @since 0.1
 */
public record PlanExample(
    ImmutableList<PlanTrial.Sale> one,
    Money onePay,
    ImmutableList<PlanTrial.Sale> other,
    Money otherPay)
    implements Serializable {

  /** Checks that nothing is missing. */
  public PlanExample {
    requireNonNull(one, "one");
    requireNonNull(onePay, "onePay");
    requireNonNull(other, "other");
    requireNonNull(otherPay, "otherPay");
  }

  /** Returns how much more the other way pays; below zero if less. */
  public Money difference() {
    return otherPay.minus(onePay);
  }

  /** Returns both, with what they pay. */
  @Override
  public String toString() {
    return "%s pays %s, %s %s pays %s"
        .formatted(
            words(one), onePay, onePay.equals(otherPay) ? "and" : "but", words(other), otherPay);
  }

  private static String words(ImmutableList<PlanTrial.Sale> sales) {
    return sales.isEmpty()
        ? "selling nothing"
        : sales.stream().map(PlanTrial.Sale::toString).collect(Collectors.joining(" and "));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
