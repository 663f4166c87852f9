package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import org.salesprocess.core.basics.Fraction;

/**
 * What a return or cancellation takes back of what was paid for the sale.
 *
 * <p>The version of the plan that paid the sale names the policy, whatever version or plan the
 * seller is on when the sale comes back. What no component paid for is not taken back.
 *
 * <p>Where no credit has a part of the amount, as of a bonus, goals or half of the result of
 * another component, there is nothing to mirror: a return is measured again or counts in its own
 * period. A component that takes the result of another follows that result. If the other measures
 * returns again, both fall; if it takes back what the sale earned, it does so beside its result,
 * which stays, and what was paid upon that result stays with it.
 *
 * @param kind how the amount is found
 * @param bands how much of it is taken back by the age of the sale; ages are above zero and
 *     increase, all in whole months or all in whole days; may be empty
 * @param thereafter the share that is taken back at any greater age; from zero to one
 * @since 0.1
 */
public record ReturnPolicy(Kind kind, ImmutableList<Band> bands, Fraction thereafter)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public ReturnPolicy {
    requireNonNull(kind, "kind");
    checkArgument(
        thereafter.isShare(),
        "return policy: share thereafter must lie between 0 and 1, was %s",
        thereafter);
    for (int i = 1; i < bands.size(); i++) {
      Period before = bands.get(i - 1).within();
      Period next = bands.get(i).within();
      checkArgument(
          Ages.isLater(before, next),
          "return policy: ages must increase and be all in months or all in days, %s came after"
              + " %s",
          next,
          before);
    }
  }

  /** Returns a policy that takes back all of it at any age. */
  public static ReturnPolicy of(Kind kind) {
    return new ReturnPolicy(kind, ImmutableList.of(), Fraction.ONE);
  }

  /** Returns the share that is taken back of a sale of one day when it comes back on another. */
  public Fraction shareAt(LocalDate soldOn, LocalDate returnedOn) {
    for (Band band : bands) {
      if (returnedOn.isBefore(soldOn.plus(band.within()))) {
        return band.share();
      }
    }
    return thereafter;
  }

  /**
   * How much is taken back of what comes back early.
   *
   * @param within younger than this, counted from the day of credit: a sale of 10 January is within
   *     one month until 9 February; above zero, in whole months or whole days; its months are given
   *     as years where they fill them
   * @param share the share that is taken back; from zero to one
   */
  public record Band(Period within, Fraction share) implements Serializable {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part breaks its rule above
     */
    public Band {
      checkArgument(
          Ages.isAge(within) && !within.isZero(),
          "clawback band: age must be above zero, in whole months or whole days, was %s",
          within);
      checkArgument(
          share.isShare(),
          "clawback band within %s: share must lie between 0 and 1, was %s",
          within,
          share);
      within = within.normalized();
    }
  }

  /** How the amount that is taken back is found. */
  public enum Kind {
    /**
     * The period of the sale is measured again without what came back, tiers and all; the
     * difference is taken back.
     */
    REMEASURE,
    /**
     * What was paid for the sale is mirrored, floors, caps and multipliers included; never more
     * than all of it, even if a customer who keeps the goods costs more margin than there was.
     */
    REVERSE_PAID,
    /** What came back, at the rate that the sale had; its period's measures stay. */
    ORIGINAL_RATE,
    /**
     * What came back counts as a negative sale in the period of its return, by the component of
     * that id in the plan version of its day. If none takes it in, since the seller is on no plan
     * or the component is gone or counts other credits, it is taken back as by {@link
     * #ORIGINAL_RATE}.
     */
    CURRENT_RATE;

    /** Says whether it takes back what the sale itself earned, so that each must have its part. */
    public boolean isOfSale() {
      return this == REVERSE_PAID || this == ORIGINAL_RATE;
    }
  }
}
