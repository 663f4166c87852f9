package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.salesprocess.core.basics.CreditRuleId;

/**
 * All rules by which a company credits its sellers.
 *
 * <p>Two are equal if they hold equal rules, in whatever order these were given.
 *
 * @since 0.1
 */
public final class CreditingRules implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final ImmutableSortedMap<CreditRuleId, CreditRule> rules;

  private CreditingRules(ImmutableSortedMap<CreditRuleId, CreditRule> rules) {
    this.rules = rules;
  }

  /**
   * Returns these rules.
   *
   * @throws IllegalArgumentException if two have one id, or nobody could say which of two applies:
   *     they have the same reach, no condition, a type and a day in common, and both are direct or
   *     both give the same recipient credit on top
   */
  public static CreditingRules of(Iterable<CreditRule> rules) {
    SortedMap<CreditRuleId, CreditRule> byId = new TreeMap<>();
    for (CreditRule rule : rules) {
      checkArgument(byId.put(rule.id(), rule) == null, "crediting rules: two rules %s", rule.id());
    }
    List<CreditRule> all = ImmutableList.copyOf(byId.values());
    for (int i = 0; i < all.size(); i++) {
      for (CreditRule other : all.subList(i + 1, all.size())) {
        checkArgument(
            !areAlike(all.get(i), other),
            "credit rule %s: must differ in reach, types or days from rule %s",
            all.get(i).id(),
            other.id());
      }
    }
    return new CreditingRules(ImmutableSortedMap.copyOfSorted(byId));
  }

  private static boolean areAlike(CreditRule one, CreditRule other) {
    return compete(one, other)
        && one.where().isEmpty()
        && other.where().isEmpty()
        && one.product().equals(other.product())
        && one.productLine().equals(other.productLine())
        && one.territory().equals(other.territory())
        && haveCommonType(one, other)
        && one.validity().overlaps(other.validity());
  }

  private static boolean compete(CreditRule one, CreditRule other) {
    return one.isDirect()
        ? other.isDirect()
        : !other.isDirect() && !Collections.disjoint(recipients(one), recipients(other));
  }

  private static Set<CreditRecipient> recipients(CreditRule rule) {
    return rule.shares().stream().map(CreditShare::recipient).collect(Collectors.toSet());
  }

  // a rule that names types is more specific than one for all
  private static boolean haveCommonType(CreditRule one, CreditRule other) {
    return one.types().isEmpty()
        ? other.types().isEmpty()
        : !Sets.intersection(one.types(), other.types()).isEmpty();
  }

  /** Returns the rules, by id. */
  public ImmutableSortedMap<CreditRuleId, CreditRule> rules() {
    return rules;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CreditingRules that && rules.equals(that.rules);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  /** Returns the ids of the rules. */
  @Override
  public String toString() {
    return "crediting rules " + rules.keySet();
  }
}
