package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Optional;
import java.util.StringJoiner;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * Which of a seller's credits count for an input.
 *
 * @param kinds direct credit, credit on top, or both; at least one
 * @param rules only what these rules gave; empty for any
 * @param types only transactions of these types; none blank; empty for any
 * @param product only this product, if given
 * @param productLine only this product line and what is below it, if given
 * @param territory only this territory and those below it, if given
 * @param where only transactions with attributes like this, if given; it may not count occurrences
 * @since 0.1
 */
@Value.Builder
public record CreditFilter(
    ImmutableSet<CreditShare.Kind> kinds,
    ImmutableSortedSet<CreditRuleId> rules,
    ImmutableSortedSet<String> types,
    Optional<ProductId> product,
    Optional<ProductLineId> productLine,
    Optional<TerritoryId> territory,
    Optional<Condition> where)
    implements WithCreditFilter, Serializable {

  private static final CreditFilter ALL = builder().build();

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if no kind is given, a type is blank, or the condition counts
   *     occurrences
   */
  public CreditFilter {
    checkArgument(!kinds.isEmpty(), "credit filter: kinds must not be empty");
    kinds = Sets.immutableEnumSet(kinds);
    rules = ImmutableSortedSet.copyOf(rules); // in their natural order, whatever it was
    types = ImmutableSortedSet.copyOf(types);
    types.forEach(
        type ->
            checkArgument(
                Checks.isText(type),
                "credit filter: type must be text without outer spaces, was '%s'",
                type));
    requireNonNull(product, "product");
    requireNonNull(productLine, "productLine");
    requireNonNull(territory, "territory");
    checkArgument(
        where.isEmpty() || !where.get().needsOrder(),
        "credit filter: condition must not count occurrences, was %s",
        where.orElse(null));
  }

  /** Returns the filter that every credit passes. */
  public static CreditFilter all() {
    return ALL;
  }

  /** Returns the filter that direct credit passes, and credit on top of the value does not. */
  public static CreditFilter direct() {
    return builder().kinds(EnumSet.of(CreditShare.Kind.DIRECT)).build();
  }

  /** Returns a builder of a filter that lets pass what it does not name. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Returns what it asks for, such as {@code direct credit, product line kitchens}. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    text.setEmptyValue("all credit");
    if (kinds.size() == 1) {
      text.add(kinds.contains(CreditShare.Kind.DIRECT) ? "direct credit" : "credit on top");
    }
    if (!rules.isEmpty()) {
      text.add("rule " + rules.stream().map(CreditRuleId::value).collect(joining(" or ")));
    }
    if (!types.isEmpty()) {
      text.add("type " + String.join(" or ", types));
    }
    product.ifPresent(id -> text.add("product " + id));
    productLine.ifPresent(id -> text.add("product line " + id));
    territory.ifPresent(id -> text.add("territory " + id));
    where.ifPresent(condition -> text.add("where " + condition));
    return text.toString();
  }

  /** Builds a filter. */
  public static final class Builder extends CreditFilterBuilder {
    Builder() {
      kinds(EnumSet.allOf(CreditShare.Kind.class));
      rules(ImmutableSortedSet.of());
      types(ImmutableSortedSet.of());
    }

    /** Lets pass only what these rules gave. */
    @CanIgnoreReturnValue
    public Builder rules(CreditRuleId... only) {
      return rules(ImmutableSortedSet.copyOf(only));
    }

    /** Lets pass only transactions of these types. */
    @CanIgnoreReturnValue
    public Builder types(String... only) {
      return types(ImmutableSortedSet.copyOf(only));
    }
  }
}
