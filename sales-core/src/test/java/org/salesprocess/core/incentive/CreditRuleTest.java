package org.salesprocess.core.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.internal.Copies;
import org.salesprocess.core.org.Structure;

class CreditRuleTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final CreditShare ALL = CreditShare.direct(CreditRecipient.owner(), Fraction.ONE);
  private static final CreditShare TOP =
      CreditShare.overlay(CreditRecipient.named(SellerId.of("ana")), Fraction.HALF);

  private static CreditRule.Builder rule(String id) {
    return CreditRule.builder().id(CreditRuleId.of(id));
  }

  private static CreditShare override(int level, String share, CreditShare.Base base) {
    return new CreditShare(
        CreditRecipient.manager(Structure.FUNCTION, level),
        Fraction.parse(share),
        CreditShare.Kind.OVERLAY,
        base);
  }

  private static void refused(CreditRule.Builder rule, String message) {
    assertThatThrownBy(rule::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_rule_is_in_force_from_its_first_day_until_its_end() {
    CreditRule rule = rule("r").from(MAY).until(MAY.plusDays(2)).addShare(ALL).build();

    assertThat(rule.isInForceOn(MAY.minusDays(1))).isFalse();
    assertThat(rule.isInForceOn(MAY)).isTrue();
    assertThat(rule.isInForceOn(MAY.plusDays(1))).isTrue();
    assertThat(rule.isInForceOn(MAY.plusDays(2))).isFalse();
    assertThat(rule("r").addShare(ALL).build().isInForceOn(LocalDate.MIN)).isTrue();
    refused(
        rule("r").from(MAY).until(MAY).addShare(ALL),
        "credit rule r: until must be after from 2026-05-01, was 2026-05-01");
  }

  @Test
  void a_rule_says_what_it_reaches() {
    assertThat(rule("r").addShare(ALL).build().reach()).isEqualTo("all transactions");
    assertThat(
            rule("r")
                .productLine(ProductLineId.of("kitchens"))
                .territory(TerritoryId.of("north"))
                .types("invoice", "booking")
                .addShare(ALL)
                .build()
                .reach())
        .isEqualTo("product line kitchens, territory north, type booking or invoice");
    assertThat(rule("r").product(ProductId.of("oak")).addShare(ALL).build().reach())
        .isEqualTo("product oak");
  }

  @Test
  void reach_that_cannot_be_is_refused() {
    refused(
        rule("r")
            .product(ProductId.of("oak"))
            .productLine(ProductLineId.of("kitchens"))
            .addShare(ALL),
        "credit rule r: must be for a product or a line, was for oak and kitchens");
    refused(
        rule("r").types("").addShare(ALL),
        "credit rule r: type must be text without outer spaces, was ''");
    Condition second = Condition.nthOccurrence(2, Condition.present("a"));
    refused(
        rule("r").where(second).addShare(ALL),
        "credit rule r: condition must not count occurrences, was " + second);
  }

  @Test
  void direct_shares_sum_to_one_or_there_are_none() {
    refused(rule("r"), "credit rule r: shares must not be empty");
    refused(
        rule("r").addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.HALF)),
        "credit rule r: direct shares must sum to 1, was 1/2");
    refused(
        rule("r").addShares(ALL, CreditShare.overlay(CreditRecipient.owner(), Fraction.HALF)),
        "credit rule r: a recipient must be named once, owner was twice");
    assertThat(rule("r").addShares(ALL, TOP).build().isDirect()).isTrue();
    assertThat(rule("r").addShare(TOP).build().isDirect()).isFalse();
  }

  @Test
  void managers_are_above_each_other_in_one_structure() {
    CreditShare first = override(1, "1/10", CreditShare.Base.REMAINING);
    CreditShare third = override(3, "1/5", CreditShare.Base.FULL);
    CreditShare elsewhere =
        CreditShare.overlay(CreditRecipient.manager(Structure.PRODUCT, 2), Fraction.HALF);

    assertThat(third.isOverrideAbove(first)).isTrue();
    assertThat(first.isOverrideAbove(third)).isFalse();
    assertThat(third.isOverrideAbove(elsewhere)).isFalse();
    assertThat(third.isOverrideAbove(ALL)).isFalse();
    assertThat(third.level()).isEqualTo(3);
    assertThat(ALL.level()).isZero();
  }

  @Test
  void a_level_that_leaves_nothing_is_refused_where_the_next_takes_of_the_rest() {
    CreditShare takesAll = override(1, "1", CreditShare.Base.FULL);

    refused(
        rule("r").addShares(ALL, takesAll, override(2, "1/10", CreditShare.Base.REMAINING)),
        "credit rule r: manager 1 by FUNCTION must leave a part for manager 2 by FUNCTION, took 1");
    assertThat(
            rule("r")
                .addShares(ALL, takesAll, override(2, "1/10", CreditShare.Base.FULL))
                .build()
                .shares())
        .hasSize(3);
  }

  @Test
  void shares_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> CreditShare.direct(CreditRecipient.owner(), Fraction.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("credit of owner: share must be above 0 and, if direct, at most 1, was 0");
    assertThatThrownBy(() -> CreditShare.direct(CreditRecipient.agreedSplit(), Fraction.of(3, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "credit of agreed split: share must be above 0 and, if direct, at most 1, was 3/2");
    CreditRecipient manager = CreditRecipient.manager(Structure.TERRITORY, 1);
    assertThatThrownBy(() -> CreditShare.direct(manager, Fraction.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "credit of manager 1 by TERRITORY: credit beyond the sellers' own must be declared"
                + " OVERLAY, was DIRECT");
    assertThatThrownBy(
            () ->
                new CreditShare(
                    CreditRecipient.owner(),
                    Fraction.ONE,
                    CreditShare.Kind.DIRECT,
                    CreditShare.Base.REMAINING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "credit of owner: only an override of managers can be on what is left, was REMAINING");
    assertThat(CreditShare.overlay(CreditRecipient.owner(), Fraction.of(2)).share())
        .isEqualTo(Fraction.of(2));
  }

  @Test
  void recipients_name_themselves_and_refuse_what_cannot_be() {
    assertThat(
            ImmutableList.of(
                CreditRecipient.inRole(RoleId.of("specialist")),
                CreditRecipient.teamPool(TeamId.of("north")),
                CreditRecipient.unitOf(Structure.PRODUCT),
                CreditRecipient.named(SellerId.of("ana"))))
        .extracting(CreditRecipient::toString)
        .containsExactly("role specialist", "pool of team north", "unit by PRODUCT", "seller ana");
    assertThatThrownBy(() -> CreditRecipient.manager(Structure.FUNCTION, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("manager as recipient: level must be 1 or more, was 0");
    assertThatThrownBy(() -> CreditRecipient.unitOf(Structure.FUNCTION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit as recipient: structure must be TERRITORY or PRODUCT, was FUNCTION");
  }

  @Test
  void rules_that_nobody_could_tell_apart_are_refused() {
    CreditRule any = rule("any").addShare(ALL).build();

    refused(any, any, "crediting rules: two rules any");
    String alike = "credit rule any: must differ in reach, types or days from rule b";
    refused(any, rule("b").from(MAY).addShares(ALL, TOP).build(), alike);
    refused(
        any.withTypes(types("booking", "invoice")),
        rule("b").types("invoice").addShare(ALL).build(),
        alike);
    CreditRule top = any.withShares(ImmutableList.of(TOP));
    refused(top, rule("b").addShare(TOP).build(), alike);

    accepted(any, rule("b").types("invoice").addShare(ALL).build());
    accepted(any, rule("b").territory(TerritoryId.of("north")).addShare(ALL).build());
    accepted(any, rule("b").product(ProductId.of("oak")).addShare(ALL).build());
    accepted(any, rule("b").where(Condition.present("a")).addShare(ALL).build());
    accepted(any.withUntil(MAY), rule("b").from(MAY).addShare(ALL).build());
    accepted(any, rule("b").addShare(TOP).build());
    accepted(
        top,
        rule("b").addShare(CreditShare.overlay(CreditRecipient.owner(), Fraction.HALF)).build());
  }

  private static ImmutableSortedSet<String> types(String... types) {
    return ImmutableSortedSet.copyOf(types);
  }

  private static void refused(CreditRule one, CreditRule other, String message) {
    assertThatThrownBy(() -> CreditingRules.of(ImmutableList.of(one, other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static void accepted(CreditRule one, CreditRule other) {
    assertThat(CreditingRules.of(ImmutableList.of(one, other)).rules()).hasSize(2);
  }

  @Test
  void rules_are_equal_in_any_order_and_come_back_from_bytes() throws Exception {
    CreditRule any = rule("any").addShare(ALL).build();
    CreditRule north = rule("north").territory(TerritoryId.of("north")).addShare(ALL).build();
    CreditingRules rules = CreditingRules.of(ImmutableList.of(any, north));

    assertThat(rules)
        .isEqualTo(CreditingRules.of(ImmutableList.of(north, any)))
        .isNotEqualTo(CreditingRules.of(ImmutableList.of(any)))
        .hasToString("crediting rules [any, north]");
    assertThat(Copies.copy(rules)).isEqualTo(rules).hasSameHashCodeAs(rules);
  }
}
