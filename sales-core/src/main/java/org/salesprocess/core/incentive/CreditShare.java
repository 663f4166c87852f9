package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.Fraction;

/**
 * A share of a transaction's value that goes to a recipient.
 *
 * @param recipient who
 * @param share how much of the base, above zero; a direct one at most the whole
 * @param kind whether it divides the value or is given on top of it
 * @param base what the share is of
 * @since 0.1
 */
public record CreditShare(CreditRecipient recipient, Fraction share, Kind kind, Base base)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the share breaks its rule above, a manager's credit is
   *     direct, or only what is left is the base of one who is no manager
   */
  public CreditShare {
    requireNonNull(recipient, "recipient");
    requireNonNull(kind, "kind");
    requireNonNull(base, "base");
    checkArgument(
        share.isPositive() && (kind == Kind.OVERLAY || share.isShare()),
        "credit of %s: share must be above 0 and, if direct, at most 1, was %s",
        recipient,
        share);
    boolean isManager = recipient instanceof CreditRecipient.Manager;
    checkArgument(
        !isManager || kind == Kind.OVERLAY,
        "credit of %s: credit beyond the sellers' own must be declared OVERLAY, was %s",
        recipient,
        kind);
    checkArgument(
        isManager || base == Base.FULL,
        "credit of %s: only an override of managers can be on what is left, was %s",
        recipient,
        base);
  }

  /** Returns a share of the value itself. */
  public static CreditShare direct(CreditRecipient recipient, Fraction share) {
    return new CreditShare(recipient, share, Kind.DIRECT, Base.FULL);
  }

  /** Returns a share on top of the value. */
  public static CreditShare overlay(CreditRecipient recipient, Fraction share) {
    return new CreditShare(recipient, share, Kind.OVERLAY, Base.FULL);
  }

  /**
   * Returns a manager's share, on top of the value, of what the level below has left of it after
   * its own share.
   */
  public static CreditShare remaining(CreditRecipient.Manager manager, Fraction share) {
    return new CreditShare(manager, share, Kind.OVERLAY, Base.REMAINING);
  }

  /** Says whether both are managers' of one structure and this is of the higher level. */
  public boolean isOverrideAbove(CreditShare other) {
    return recipient instanceof CreditRecipient.Manager upper
        && other.recipient instanceof CreditRecipient.Manager lower
        && upper.structure() == lower.structure()
        && upper.level() > lower.level();
  }

  /** Returns how many steps above the seller it goes to; none, unless to a manager. */
  public int level() {
    return recipient instanceof CreditRecipient.Manager manager ? manager.level() : 0;
  }

  /** Whether credit divides a value or is given on top of it. */
  public enum Kind {
    /** A part of the value; the direct parts sum to the whole. */
    DIRECT,
    /** Given on top, and declared as such; it counts for pay, never for a unit's total. */
    OVERLAY
  }

  /** What a manager's override is a share of. */
  public enum Base {
    /** The credit of the seller below, in full. */
    FULL,
    /** What the level below has left of it after its own share. */
    REMAINING
  }
}
