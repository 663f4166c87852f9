package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.Period;
import org.salesprocess.core.basics.Fraction;

/**
 * When what is earned becomes payable; until then it is held.
 *
 * <p>What waits for customers waits for those of its own sale, never for a deal that may go on
 * growing: the payable share of what a sale earns is what was invoiced or paid of its booking, over
 * what was booked of it less what was taken back, at most one.
 *
 * <ul>
 *   <li>Where transactions name their booking ({@code Transaction.booking}), these are the sums of
 *       the booking's transactions; a booking of which nothing was booked says no more than the
 *       deal. A transaction with a booked value that names no booking is a sale by itself.
 *   <li>Invoices and payments that name only their deal are shared over the deal's sales in the
 *       order of facts (time, sequence, id), each as far as it is not settled, the first sale
 *       first; so a later sale takes nothing from one before it. A sale below zero is payable at
 *       once, and settles as much of the others.
 *   <li>A credit of a deal that is no sale itself, such as of a contract, waits for the deal's
 *       sales up to it, or for the first if there is none before it.
 *   <li>Of a sale that was taken back whole nothing is waited for. Where no sale is known, nothing
 *       is payable.
 *   <li>What a component earns by the result of another is payable as that is. What a floor adds to
 *       nothing waits for nothing.
 * </ul>
 *
 * <p>What is payable is rounded where and as what is earned is, so that the parts of many lines sum
 * to the rounded part of all.
 *
 * @param kind upon what
 * @param instalments the parts by time after the day of credit; for {@code INSTALMENTS} alone, and
 *     then at least one; times are zero or more and increase, all in whole months or all in whole
 *     days; shares are above zero and sum to exactly one
 * @since 0.1
 */
public record PayableRule(Kind kind, ImmutableList<Instalment> instalments)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the instalments break the rule above
   */
  public PayableRule {
    requireNonNull(kind, "kind");
    checkArgument(
        instalments.isEmpty() == (kind != Kind.INSTALMENTS),
        "payable rule: instalments go with INSTALMENTS, had %s with %s",
        instalments,
        kind);
    Fraction total = Fraction.ZERO;
    for (int i = 0; i < instalments.size(); i++) {
      Instalment each = instalments.get(i);
      checkArgument(
          i == 0 || Ages.isLater(instalments.get(i - 1).after(), each.after()),
          "payable rule: instalments must come one after another, all in months or all in days,"
              + " %s came after %s",
          each.after(),
          instalments.get(Math.max(0, i - 1)).after());
      total = total.plus(each.share());
    }
    checkArgument(
        instalments.isEmpty() || total.equals(Fraction.ONE),
        "payable rule: shares of instalments must sum to 1, was %s",
        total);
  }

  /** Says whether it waits for what customers are billed or pay. */
  public boolean waitsForCustomers() {
    return kind == Kind.WHEN_INVOICED || kind == Kind.WHEN_COLLECTED;
  }

  /** Returns the rule that what is earned is payable at once. */
  public static PayableRule atOnce() {
    return new PayableRule(Kind.AT_ONCE, ImmutableList.of());
  }

  /** Returns the rule that a sale's pay is payable as the sale is invoiced, part by part. */
  public static PayableRule whenInvoiced() {
    return new PayableRule(Kind.WHEN_INVOICED, ImmutableList.of());
  }

  /** Returns the rule that a sale's pay is payable as the customer pays, part by part. */
  public static PayableRule whenCollected() {
    return new PayableRule(Kind.WHEN_COLLECTED, ImmutableList.of());
  }

  /** Returns the rule that it is payable in instalments. */
  public static PayableRule instalments(Iterable<Instalment> instalments) {
    return new PayableRule(Kind.INSTALMENTS, ImmutableList.copyOf(instalments));
  }

  /**
   * One part.
   *
   * @param after how long after the day of credit; zero or more, in whole months or whole days; its
   *     months are given as years where they fill them
   * @param share how much of it; above zero, at most one
   */
  public record Instalment(Period after, Fraction share) implements Serializable {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part breaks its rule above
     */
    public Instalment {
      checkArgument(
          Ages.isAge(after),
          "instalment: time must be zero or more, in whole months or whole days, was %s",
          after);
      checkArgument(
          share.isPositive() && share.isShare(),
          "instalment after %s: share must be above 0 and at most 1, was %s",
          after,
          share);
      after = after.normalized();
    }
  }

  /** Upon what it becomes payable. */
  public enum Kind {
    /** When it is earned. */
    AT_ONCE,
    /**
     * As the sale is invoiced: half invoiced, half payable. What was returned is no part of the
     * sale any more, and what was credited was not invoiced.
     */
    WHEN_INVOICED,
    /** As the customer pays: half paid, half payable; what was refunded was not paid. */
    WHEN_COLLECTED,
    /** Part by part as time goes by. */
    INSTALMENTS
  }
}
