package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.org.Structure;

/**
 * Generators of who is credited.
 *
 * @since 0.1
 */
public final class CreditingArbitraries {

  private static final int MOST_RULES = 4;

  private CreditingArbitraries() {}

  /**
   * Generates rules: one for all that happens, which divides its value, and up to four more for one
   * product each or under a condition, with direct or overlay shares to recipients of every kind.
   */
  public static Arbitrary<CreditingRules> creditingRules() {
    Arbitrary<Tuple3<Boolean, ImmutableList<CreditShare>, Boolean>> special =
        Combinators.combine(
                Arbitraries.of(true, false),
                Arbitraries.oneOf(directShares(), overlayShares()),
                Arbitraries.of(true, false))
            .as(Tuple::of);
    return Combinators.combine(directShares(), special.list().ofMaxSize(MOST_RULES))
        .as(
            (general, specials) -> {
              List<CreditRule> rules = new ArrayList<>();
              rules.add(rule(0).shares(general).build());
              for (var each : specials) {
                int number = rules.size();
                CreditRule.Builder rule = rule(number).shares(each.get2());
                if (each.get1()) {
                  rule.product(ProductId.of("product-" + number));
                } else {
                  rule.where(Condition.equal("colour", "red"));
                }
                rules.add(
                    (each.get3() ? rule.types(ImmutableSortedSet.of("booking")) : rule).build());
              }
              return CreditingRules.of(rules);
            });
  }

  private static CreditRule.Builder rule(int number) {
    CreditRule.Builder rule = CreditRule.builder();
    rule.id(CreditRuleId.of("rule-" + number));
    return rule;
  }

  private static Arbitrary<ImmutableList<CreditShare>> directShares() {
    Arbitrary<CreditRecipient> recipients =
        Arbitraries.oneOf(
            Arbitraries.of(CreditRecipient.owner(), CreditRecipient.agreedSplit()),
            OrgArbitraries.roleIds().map(CreditRecipient::inRole),
            OrgArbitraries.sellerIds().map(CreditRecipient::named));
    return recipients
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(
            each ->
                each.stream()
                    .map(who -> CreditShare.direct(who, Fraction.of(1, each.size())))
                    .collect(ImmutableList.toImmutableList()));
  }

  private static Arbitrary<ImmutableList<CreditShare>> overlayShares() {
    Arbitrary<CreditShare> managers =
        Combinators.combine(
                Arbitraries.of(Structure.class),
                Arbitraries.integers().between(1, 3),
                Arbitraries.of(CreditShare.Base.class))
            .as(
                (structure, level, base) ->
                    new CreditShare(
                        CreditRecipient.manager(structure, level),
                        Fraction.HALF,
                        CreditShare.Kind.OVERLAY,
                        base));
    Arbitrary<CreditShare> others =
        Arbitraries.oneOf(
                Arbitraries.of(Structure.TERRITORY, Structure.PRODUCT).map(CreditRecipient::unitOf),
                BasicArbitraries.ids(TeamId::of, "team-").map(CreditRecipient::teamPool),
                OrgArbitraries.sellerIds().map(CreditRecipient::named))
            .map(who -> CreditShare.overlay(who, Fraction.of(3, 2)));
    return Arbitraries.oneOf(managers, others)
        .list()
        .uniqueElements(CreditShare::recipient)
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(ImmutableList::copyOf);
  }
}
