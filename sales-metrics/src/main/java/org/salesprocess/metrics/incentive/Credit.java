package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * The share of one transaction that counts for one seller, and the rule that gave it.
 *
 * <p>Credits are ordered by the day and time of credit, then the transaction's sequence and id,
 * then rule, seller and kind: the order in which accumulated tiers are filled.
 *
 * @param transaction what it is for
 * @param rule which rule gave it
 * @param seller who gets it
 * @param share how much of each of the transaction's values; above zero
 * @param kind whether it is a part of the value or on top of it
 * @param creditedAt the time whose day it counts on
 * @param creditedOn the day on which it counts, in the zone of the calculation
 * @since 0.1
 */
public record Credit(
    Transaction transaction,
    CreditRuleId rule,
    SellerId seller,
    Fraction share,
    CreditShare.Kind kind,
    Instant creditedAt,
    LocalDate creditedOn)
    implements Comparable<Credit>, Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the share is not above zero
   */
  public Credit {
    requireNonNull(transaction, "transaction");
    requireNonNull(rule, "rule");
    requireNonNull(seller, "seller");
    requireNonNull(kind, "kind");
    requireNonNull(creditedAt, "creditedAt");
    requireNonNull(creditedOn, "creditedOn");
    checkArgument(
        share.isPositive(),
        "credit of %s to %s: share must be above zero, was %s",
        transaction.id(),
        seller,
        share);
  }

  /** Returns what tells this credit from every other: no two of a calculation share it. */
  public Key key() {
    return new Key(transaction.id(), rule, seller, kind);
  }

  /**
   * Returns how much of a measure it is worth, exactly; empty if the transaction has none. For a
   * return it is how much is taken back, as zero or more.
   */
  public Optional<Quantity> value(Measure measure) {
    return Optional.ofNullable(transaction.values().get(measure)).map(whole -> whole.times(share));
  }

  // what sorts and keys all pay: by hand, as in line keys, pay takes 20 us a credit and not 32
  @Override
  public int compareTo(Credit other) {
    if (this == other) {
      return 0;
    }
    int order = creditedOn.compareTo(other.creditedOn);
    order = order != 0 ? order : creditedAt.compareTo(other.creditedAt);
    order = order != 0 ? order : Long.compare(transaction.sequence(), other.transaction.sequence());
    order = order != 0 ? order : transaction.id().compareTo(other.transaction.id());
    order = order != 0 ? order : rule.compareTo(other.rule);
    order = order != 0 ? order : seller.compareTo(other.seller);
    return order != 0 ? order : kind.compareTo(other.kind);
  }

  /** Returns a hash of what tells it from other credits. */
  @Override
  public int hashCode() {
    return Key.hash(transaction.id(), rule, seller);
  }

  /**
   * What tells one credit from another.
   *
   * @param transaction the transaction
   * @param rule the rule
   * @param seller the seller
   * @param kind whether it is a part of the value or on top of it: a rule may give a seller both
   */
  public record Key(
      TransactionId transaction, CreditRuleId rule, SellerId seller, CreditShare.Kind kind)
      implements Comparable<Key>, Serializable {

    /** Checks that nothing is missing. */
    public Key {
      requireNonNull(transaction, "transaction");
      requireNonNull(rule, "rule");
      requireNonNull(seller, "seller");
      requireNonNull(kind, "kind");
    }

    @Override
    public int compareTo(Key other) {
      if (this == other) {
        return 0;
      }
      int order = transaction.compareTo(other.transaction);
      order = order != 0 ? order : rule.compareTo(other.rule);
      order = order != 0 ? order : seller.compareTo(other.seller);
      return order != 0 ? order : kind.compareTo(other.kind);
    }

    /** Returns a hash of all but the kind, by which few differ. */
    @Override
    public int hashCode() {
      return hash(transaction, rule, seller);
    }

    private static int hash(TransactionId transaction, CreditRuleId rule, SellerId seller) {
      return (transaction.hashCode() * 31 + rule.hashCode()) * 31 + seller.hashCode();
    }

    /**
     * Returns the four, such as {@code booking:B1 by owner-rule to ana}, or {@code .. to ana on
     * top}.
     */
    @Override
    public String toString() {
      String text = transaction + " by " + rule + " to " + seller;
      return kind == CreditShare.Kind.OVERLAY ? text + " on top" : text;
    }
  }
}
