package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.internal.SerialForm;

/**
 * Why a credit was given: the rule, the ways in which it reached the seller, and the rules that
 * would have fitted too.
 *
 * @param rule the rule that gave it
 * @param ways how it reached the seller; their shares sum to that of the credit
 * @param passedOver the less specific rules that fit, in the order in which each would have been
 *     next
 * @since 0.1
 */
public record CreditTrace(
    CreditRule rule, ImmutableList<Way> ways, ImmutableList<CreditRule> passedOver)
    implements Serializable {

  /** Checks that nothing is missing. */
  public CreditTrace {
    requireNonNull(rule, "rule");
    requireNonNull(ways, "ways");
    requireNonNull(passedOver, "passedOver");
  }

  /** Returns the share that all ways together give. */
  public Fraction share() {
    Fraction share = ways.isEmpty() ? Fraction.ZERO : ways.get(0).share();
    for (int i = 1; i < ways.size(); i++) {
      share = share.plus(ways.get(i).share());
    }
    return share;
  }

  /** Returns this with the ways of another credit by the same rule, which become one with it. */
  CreditTrace plus(CreditTrace other) {
    return new CreditTrace(
        rule,
        ImmutableList.<Way>builder().addAll(ways).addAll(other.ways).build(),
        Stream.concat(passedOver.stream(), other.passedOver.stream())
            .distinct()
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns in words why it was given, such as {@code rule oven (product line ovens): owner 1;
   * before rule any (all transactions) by product}.
   */
  public String why() {
    String given = ways.stream().map(Way::toString).collect(Collectors.joining(" + "));
    String others =
        passedOver.stream()
            .map(other -> "; before " + named(other) + " by " + precedence(other))
            .collect(Collectors.joining());
    return named(rule) + ": " + given + others;
  }

  private static String named(CreditRule rule) {
    return "rule " + rule.id() + " (" + rule.reach() + ")";
  }

  // both fit one transaction, so that where they differ first, this one is the nearer
  private String precedence(CreditRule other) {
    if (!rule.product().equals(other.product())
        || !rule.productLine().equals(other.productLine())) {
      return "product";
    }
    if (!rule.territory().equals(other.territory())) {
      return "territory";
    }
    return rule.where().isPresent() && other.where().isEmpty() ? "condition" : "type";
  }

  /**
   * One way in which a share of credit reached a seller.
   *
   * @param recipient as whom
   * @param share how much of the transaction's values
   * @param of the seller whose manager it went to, if it is an override
   */
  public record Way(CreditRecipient recipient, Fraction share, Optional<SellerId> of)
      implements Serializable {

    /** Checks that nothing is missing. */
    public Way {
      requireNonNull(recipient, "recipient");
      requireNonNull(share, "share");
      requireNonNull(of, "of");
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }

    /** Returns as whom and how much, such as {@code manager 1 by FUNCTION of ana 1/10}. */
    @Override
    public String toString() {
      return recipient + of.map(seller -> " of " + seller).orElse("") + " " + share;
    }
  }
}
