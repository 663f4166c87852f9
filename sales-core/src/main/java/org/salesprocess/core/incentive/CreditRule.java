package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.Validity;

/**
 * Who is credited for transactions of a kind, and for how much of each.
 *
 * <p>A rule with direct shares divides the whole value; of those that fit a transaction the most
 * specific applies: one for the product before one for its line, a line before the line above it,
 * any of these before one for all products; then a territory before the one above it; then one with
 * a condition; then one that names types. If two are equally specific, neither applies. A rule with
 * overlay shares alone gives credit on top, beside the others; among those with the same recipient
 * the most specific applies. A manager's override of what is left is of what the share that applies
 * to the next lower level has left, whichever rule gives it.
 *
 * @param id its id
 * @param from the first day it is in force; empty for always before {@code until}
 * @param until the first day it is in force no more; empty while it lasts; after {@code from}
 * @param types which types of transaction it is for; none blank; empty for all
 * @param product only for this product, if given
 * @param productLine only for this line and the lines and products below it, if given; not together
 *     with a product
 * @param territory only for this territory and those below it, if given
 * @param where only for transactions with attributes like this, if given; it may not count
 *     occurrences
 * @param shares who gets how much; the direct shares, if any, sum to exactly one, and a recipient
 *     is named once. Where a manager's override is of what the level below leaves, the next lower
 *     manager of the same structure that the rule names takes less than the whole
 * @since 0.1
 */
@Value.Builder
public record CreditRule(
    CreditRuleId id,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    ImmutableSortedSet<String> types,
    Optional<ProductId> product,
    Optional<ProductLineId> productLine,
    Optional<TerritoryId> territory,
    Optional<Condition> where,
    ImmutableList<CreditShare> shares)
    implements WithCreditRule, Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public CreditRule {
    requireNonNull(id, "id");
    types = ImmutableSortedSet.copyOf(types); // in their natural order, whatever it was
    types.forEach(type -> Checks.text("credit rule", id, "type", type));
    requireNonNull(territory, "territory");
    Checks.endsAfter("credit rule", id, "from", from, "until", until);
    checkArgument(
        product.isEmpty() || productLine.isEmpty(),
        "credit rule %s: must be for a product or a line, was for %s and %s",
        id,
        product.orElse(null),
        productLine.orElse(null));
    checkArgument(
        where.isEmpty() || !where.get().needsOrder(),
        "credit rule %s: condition must not count occurrences, was %s",
        id,
        where.orElse(null));
    checkShares(id, shares);
    checkOverrides(id, shares);
  }

  private static void checkShares(CreditRuleId id, ImmutableList<CreditShare> shares) {
    checkArgument(!shares.isEmpty(), "credit rule %s: shares must not be empty", id);
    Set<CreditRecipient> named = new HashSet<>();
    for (CreditShare share : shares) {
      checkArgument(
          named.add(share.recipient()),
          "credit rule %s: a recipient must be named once, %s was twice",
          id,
          share.recipient());
    }
    Fraction direct = directTotal(shares);
    checkArgument(
        direct.isZero() || direct.equals(Fraction.ONE),
        "credit rule %s: direct shares must sum to 1, was %s",
        id,
        direct);
  }

  // a level that takes all leaves nothing that the next could have a share of
  private static void checkOverrides(CreditRuleId id, ImmutableList<CreditShare> shares) {
    for (CreditShare share : shares) {
      Optional<CreditShare> below =
          share.base() == CreditShare.Base.REMAINING
              ? nextBelow(share, shares)
              : Optional.<CreditShare>empty();
      below.ifPresent(
          taken ->
              checkArgument(
                  taken.share().compareTo(Fraction.ONE) < 0,
                  "credit rule %s: %s must leave a part for %s, took %s",
                  id,
                  taken.recipient(),
                  share.recipient(),
                  taken.share()));
    }
  }

  private static Optional<CreditShare> nextBelow(
      CreditShare share, ImmutableList<CreditShare> shares) {
    return shares.stream()
        .filter(share::isOverrideAbove)
        .max(Comparator.comparingInt(CreditShare::level));
  }

  private static Fraction directTotal(ImmutableList<CreditShare> shares) {
    return shares.stream()
        .filter(share -> share.kind() == CreditShare.Kind.DIRECT)
        .map(CreditShare::share)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Says whether this divides the value, and does not only give credit on top. */
  public boolean isDirect() {
    return !directTotal(shares).isZero();
  }

  /**
   * Returns which transactions it is for, in words: {@code product line kitchens, territory north}
   * or {@code all transactions}.
   */
  public String reach() {
    StringJoiner text = new StringJoiner(", ").setEmptyValue("all transactions");
    product.ifPresent(only -> text.add("product " + only));
    productLine.ifPresent(only -> text.add("product line " + only));
    territory.ifPresent(only -> text.add("territory " + only));
    where.ifPresent(condition -> text.add("where " + condition));
    if (!types.isEmpty()) {
      text.add("type " + String.join(" or ", types));
    }
    return text.toString();
  }

  /** Returns the days on which this is in force. */
  public Validity validity() {
    return new Validity(from, until);
  }

  /** Says whether this is in force on a day. */
  public boolean isInForceOn(LocalDate day) {
    return validity().contains(day);
  }

  /** Returns a builder; id and shares are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a rule. */
  public static final class Builder extends CreditRuleBuilder {
    Builder() {
      types(ImmutableSortedSet.of());
    }

    /** Sets the types that it is for. */
    @CanIgnoreReturnValue
    public Builder types(String... only) {
      return types(ImmutableSortedSet.copyOf(only));
    }
  }
}
