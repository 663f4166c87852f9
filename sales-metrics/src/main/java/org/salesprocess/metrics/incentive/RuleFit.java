package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.incentive.CreditRule;

/**
 * A rule that fits a transaction, and how near it comes to it.
 *
 * @param rule the rule
 * @param product steps from the product to what the rule is for: 0 for the product itself, 1 for
 *     its line, and so on up; the most there is for a rule for all products
 * @param territory steps from the territory, in the same way
 */
record RuleFit(CreditRule rule, int product, int territory) {

  /** Orders by product, territory, condition and types; the most specific first. */
  static final Comparator<RuleFit> NEAREST_FIRST =
      Comparator.comparingInt(RuleFit::product)
          .thenComparingInt(RuleFit::territory)
          .thenComparing(fit -> fit.rule.where().isEmpty())
          .thenComparing(fit -> fit.rule.types().isEmpty());

  private static final int ANYWHERE = Integer.MAX_VALUE;
  private static final int NOWHERE = -1;

  /** Returns how a rule fits a transaction on its day of credit, or empty if it does not. */
  static Optional<RuleFit> of(CreditRule rule, PlacedTransaction placed) {
    int product =
        rule.product().isPresent()
            ? steps(rule.product(), placed.products())
            : steps(rule.productLine(), placed.products());
    int territory = steps(rule.territory(), placed.territories());
    boolean fits =
        rule.isInForceOn(placed.on())
            && product != NOWHERE
            && territory != NOWHERE
            && (rule.types().isEmpty() || rule.types().contains(placed.transaction().type()))
            && rule.where().map(condition -> condition.holds(placed.transaction())).orElse(true);
    return fits ? Optional.of(new RuleFit(rule, product, territory)) : Optional.empty();
  }

  // rules are told apart by their ids, and the hash of all that one says takes long
  @Override
  public int hashCode() {
    return (rule.id().hashCode() * 31 + product) * 31 + territory;
  }

  private static int steps(Optional<? extends Id> place, ImmutableList<Id> path) {
    return place.map(path::indexOf).orElse(ANYWHERE);
  }
}
