package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.internal.SerialForm;

/**
 * A share of one transaction that nobody is credited for, and the reason.
 *
 * <p>They are ordered by the day of credit, then as {@link Fact#ORDER} says.
 *
 * @param transaction what it is of
 * @param creditedOn the day on which it would count, in the zone of the calculation
 * @param reason why nobody is credited
 * @param kind whether it is a part of the value or on top of it
 * @param share how much of each of the transaction's values; above zero
 * @param rules the rule that would have given it, or the several that tie; empty if none fits
 * @param recipient to whom the rule would have given it, if one applies
 * @param seller who was not credited, or has no manager; empty if no seller is named
 * @since 0.1
 */
public record Uncredited(
    Transaction transaction,
    LocalDate creditedOn,
    Reason reason,
    CreditShare.Kind kind,
    Fraction share,
    ImmutableSortedSet<CreditRuleId> rules,
    Optional<CreditRecipient> recipient,
    Optional<SellerId> seller)
    implements Comparable<Uncredited>, Serializable {

  private static final Comparator<Uncredited> ORDER =
      Comparator.comparing(Uncredited::creditedOn)
          .thenComparing(Uncredited::transaction, Fact.ORDER)
          .thenComparing(Uncredited::kind)
          .thenComparing(Uncredited::rules, Ordering.<CreditRuleId>natural().lexicographical())
          .thenComparing(each -> each.recipient.map(CreditRecipient::toString).orElse(""))
          .thenComparing(each -> each.seller.map(SellerId::value).orElse(""))
          .thenComparing(Uncredited::reason)
          .thenComparing(Uncredited::share);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the share is not above zero
   */
  public Uncredited {
    requireNonNull(transaction, "transaction");
    requireNonNull(creditedOn, "creditedOn");
    requireNonNull(reason, "reason");
    requireNonNull(kind, "kind");
    requireNonNull(rules, "rules");
    requireNonNull(recipient, "recipient");
    requireNonNull(seller, "seller");
    checkArgument(
        share.isPositive(),
        "uncredited part of %s: share must be above zero, was %s",
        transaction.id(),
        share);
  }

  /** Returns one sentence that says why, such as {@code booking:B1: it has no owner}. */
  public String why() {
    return transaction.id() + ": " + because();
  }

  private String because() {
    String who = "seller " + seller.map(SellerId::value).orElse("");
    String to = recipient.map(CreditRecipient::toString).orElse("");
    String back = transaction.reverses().map(Object::toString).orElse("");
    return switch (reason) {
      case OTHER_CURRENCY -> "it is in another currency: " + worth();
      case NO_RULE -> "no rule divides it on " + creditedOn;
      case RULES_TIE -> "rules " + Joiner.on(" and ").join(rules) + " fit it equally";
      case NO_OWNER -> "it has no owner";
      case NO_SPLIT -> "no split is agreed for it";
      case NO_PARTICIPANT -> "nobody had " + to + " in it when it happened";
      case NO_UNIT -> to + ": no team covers it";
      case NO_MEMBER -> to + ": has no member on " + creditedOn;
      case NO_MANAGER -> who + " has no " + to + " on " + creditedOn;
      case NOTHING_LEFT -> to + ": the level below takes all of it";
      case UNKNOWN_SELLER -> who + " is not in the organisation";
      case NOT_EMPLOYED -> who + " is not employed on " + creditedOn;
      case ORIGINAL_UNKNOWN -> back + ", which it takes back, is unknown or in conflict";
      case ORIGINAL_REVERSES -> back + ", which it takes back, itself takes back another";
      case EXCEEDS_ORIGINAL -> back + " has not as much left as it takes back";
      case ORIGINAL_UNCREDITED -> back + ", which it takes back, is not credited to that part";
    };
  }

  private String worth() {
    return transaction.values().entrySet().stream()
        .map(value -> value.getKey() + " " + value.getValue())
        .collect(Collectors.joining(", "));
  }

  @Override
  public int compareTo(Uncredited other) {
    return ORDER.compare(this, other);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Why nobody is credited. */
  public enum Reason {
    /** Its amounts are in another currency than those that are asked for. */
    OTHER_CURRENCY,
    /** No rule with direct shares fits it on the day of credit. */
    NO_RULE,
    /** Several rules fit it, and none is more specific than the others. */
    RULES_TIE,
    /** The owner is to be credited, and it has none. */
    NO_OWNER,
    /** The agreed split is to be credited, and none is agreed. */
    NO_SPLIT,
    /** Whoever had a role in it is to be credited, and nobody had it when it happened. */
    NO_PARTICIPANT,
    /** A unit is to be credited, and none covers its territory or product line. */
    NO_UNIT,
    /** A team or unit is to be credited, and nobody employed is in it on the day. */
    NO_MEMBER,
    /**
     * A manager is to be credited, and the seller has none so many steps up, or the steps come back
     * to where they have been.
     */
    NO_MANAGER,
    /** A manager is to be credited for what the level below has left, which is nothing. */
    NOTHING_LEFT,
    /** Whom the rule or the transaction names is not in the organisation. */
    UNKNOWN_SELLER,
    /** Whom the rule or the transaction names does not work here on the day of credit. */
    NOT_EMPLOYED,
    /** It takes back a transaction that was not given, or is in conflict. */
    ORIGINAL_UNKNOWN,
    /** It takes back a transaction that itself takes back another. */
    ORIGINAL_REVERSES,
    /** It takes back more than the returns before it have left of the transaction. */
    EXCEEDS_ORIGINAL,
    /** This part of the transaction that it takes back is not credited either. */
    ORIGINAL_UNCREDITED;

    /** Says whether the transaction counts for nothing at all, whoever would be credited. */
    boolean isOfWhole() {
      return this == OTHER_CURRENCY
          || this == ORIGINAL_UNKNOWN
          || this == ORIGINAL_REVERSES
          || this == EXCEEDS_ORIGINAL;
    }
  }
}
