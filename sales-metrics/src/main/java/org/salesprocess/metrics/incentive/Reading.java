package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Quantity;

/**
 * What an input of a plan came to, or why it came to nothing.
 *
 * @param input the input
 * @param value what it came to; empty if it cannot be told
 * @param achieved the upper part, of which the value is the share: what was achieved of an
 *     attainment's quota, or the upper part of a ratio; else empty
 * @param quota the quota that it is measured against, if it is an attainment
 * @param lower what it is measured against, if it is a ratio
 * @param missing why there is no value; empty if there is one
 * @since 0.1
 */
public record Reading(
    Input input,
    Optional<Quantity> value,
    Optional<Quantity> achieved,
    Optional<ResolvedQuota> quota,
    Optional<Quantity> lower,
    Optional<String> missing)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is a value and a reason for its absence, or neither
   */
  public Reading {
    requireNonNull(input, "input");
    requireNonNull(achieved, "achieved");
    requireNonNull(quota, "quota");
    requireNonNull(lower, "lower");
    checkArgument(
        value.isPresent() != missing.isPresent(),
        "reading of %s: must have a value or a reason for its absence, had %s and %s",
        input,
        value.orElse(null),
        missing.orElse(null));
  }

  static Reading of(Input input, Quantity value) {
    return new Reading(
        input,
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Reading missing(Input input, String reason) {
    return new Reading(
        input,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }

  static Reading attained(Input input, Quantity achieved, ResolvedQuota quota) {
    return new Reading(
        input,
        Optional.of(Quantity.of(achieved.dividedBy(quota.target()))),
        Optional.of(achieved),
        Optional.of(quota),
        Optional.empty(),
        Optional.empty());
  }

  static Reading ratio(Input input, Quantity upper, Quantity lower) {
    return new Reading(
        input,
        Optional.of(Quantity.of(upper.dividedBy(lower))),
        Optional.of(upper),
        Optional.empty(),
        Optional.of(lower),
        Optional.empty());
  }

  /** Returns what it came to and what it rests on: the quota's steps, if it is an attainment. */
  ImmutableList<String> sentences() {
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    sentences.add(toString());
    quota.ifPresent(asked -> asked.steps().forEach(step -> sentences.add(sentence(step))));
    return sentences.build();
  }

  private static String sentence(QuotaStep step) {
    StringBuilder text = new StringBuilder();
    text.append("quota ").append(step.quota()).append(": ").append(Wording.of(step.target()));
    boolean isWhole = step.amount().equals(step.target());
    if (!isWhole) {
      factor(text, step.split(), "for " + Wording.days(step.within()));
      factor(text, step.proration(), "for days in force");
      factor(text, step.ramp(), "ramp");
      text.append(" = ").append(Wording.of(step.amount()));
    }
    return text.toString();
  }

  private static void factor(StringBuilder text, Fraction factor, String what) {
    if (!factor.equals(Fraction.ONE)) {
      text.append(" x ").append(factor).append(' ').append(what);
    }
  }

  /** Returns an amount with where it comes from, or the bare amount if the plan says it. */
  String amount() {
    return input instanceof Input.Constant ? Wording.of(value.orElseThrow()) : toString();
  }

  /**
   * Returns such as {@code own attainment of booked (period) = 120 %: USD 120.00 of USD 100.00}.
   */
  @Override
  public String toString() {
    if (missing.isPresent()) {
      return input + ": " + missing.get();
    }
    String of =
        quota
            .map(ResolvedQuota::target)
            .or(() -> lower)
            .map(whole -> achieved.map(Wording::of).orElse("") + " of " + Wording.of(whole))
            .map(": "::concat)
            .orElse("");
    return input + " = " + Wording.level(input, value.orElseThrow()) + of;
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
