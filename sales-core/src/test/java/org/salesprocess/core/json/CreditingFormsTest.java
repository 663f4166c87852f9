package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

class CreditingFormsTest {

  private static final SellerId ANA = SellerId.of("ana");
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private static <T> void is(T value, Class<T> type, String json) {
    isWritten(value, type, json.replace('\'', '"'));
  }

  private static String refused(String json, Class<?> type) {
    return Json.refusal(json.replace('\'', '"'), type);
  }

  @Test
  void a_recipient_is_a_word_or_names_somebody() {
    Class<CreditRecipient> type = CreditRecipient.class;
    is(CreditRecipient.owner(), type, "'owner'");
    is(CreditRecipient.agreedSplit(), type, "'agreed-split'");
    is(CreditRecipient.inRole(RoleId.of("designer")), type, "{'role':'designer'}");
    is(CreditRecipient.teamPool(TeamId.of("north")), type, "{'team':'north'}");
    is(CreditRecipient.manager(Structure.FUNCTION, 2), type, "{'manager':2,'by':'function'}");
    is(CreditRecipient.unitOf(Structure.TERRITORY), type, "{'unitBy':'territory'}");
    is(CreditRecipient.named(ANA), type, "{'seller':'ana'}");
  }

  @Test
  void a_recipient_that_cannot_be_is_refused() {
    Class<CreditRecipient> type = CreditRecipient.class;
    assertThat(refused("'boss'", type))
        .isEqualTo(
            ": credit recipient must be an object or one of [owner, agreed-split], was 'boss'");
    assertThat(refused("{'manager':1}", type))
        .isEqualTo(
            ": credit recipient: fields must be role; or team; or manager and by; or unitBy; or"
                + " seller, were [manager]");
    assertThat(refused("{'manager':0,'by':'function'}", type))
        .isEqualTo(".manager: manager must lie between 1 and 2147483647, was 0");
    assertThat(refused("{'manager':4294967297,'by':'function'}", type))
        .isEqualTo(".manager: manager must lie between 1 and 2147483647, was 4294967297");
    assertThat(refused("{'unitBy':'function'}", type))
        .isEqualTo(": unit as recipient: structure must be TERRITORY or PRODUCT, was FUNCTION");
  }

  @Test
  void a_share_is_direct_and_of_the_full_value_unless_it_says_otherwise() {
    is(
        CreditShare.direct(CreditRecipient.owner(), Fraction.ONE),
        CreditShare.class,
        "{'to':'owner','share':'1'}");
    is(
        new CreditShare(
            CreditRecipient.manager(Structure.FUNCTION, 1),
            Fraction.of(1, 10),
            CreditShare.Kind.OVERLAY,
            CreditShare.Base.REMAINING),
        CreditShare.class,
        "{'to':{'manager':1,'by':'function'},'share':'0.1','kind':'overlay','base':'remaining'}");
    assertThat(refused("{'to':{'manager':1,'by':'function'},'share':1}", CreditShare.class))
        .isEqualTo(
            ": credit of manager 1 by FUNCTION: credit beyond the sellers' own must be declared"
                + " OVERLAY, was DIRECT");
  }

  private static CreditRule.Builder rule(String id) {
    CreditRule.Builder rule = CreditRule.builder();
    rule.id(CreditRuleId.of(id))
        .shares(ImmutableList.of(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE)));
    return rule;
  }

  private static final String SHARES = "'shares':[{'to':'owner','share':'1'}]";

  @Test
  void a_rule_needs_its_shares_alone() {
    is(rule("all").build(), CreditRule.class, "{'id':'all'," + SHARES + "}");
    is(
        rule("kitchens")
            .from(LocalDate.of(2026, 1, 1))
            .until(LocalDate.of(2027, 1, 1))
            .types(ImmutableSortedSet.of("booking", "invoice"))
            .productLine(ProductLineId.of("kitchens"))
            .territory(TerritoryId.of("t1"))
            .where(Condition.equal("source", "fair"))
            .build(),
        CreditRule.class,
        "{'id':'kitchens','from':'2026-01-01','until':'2027-01-01','types':['booking','invoice'],"
            + "'productLine':'kitchens','territory':'t1',"
            + "'where':{'attribute':'source','equals':'fair'},"
            + SHARES
            + "}");
    is(
        rule("oak").product(ProductId.of("oak")).build(),
        CreditRule.class,
        "{'id':'oak','product':'oak'," + SHARES + "}");
  }

  @Test
  void crediting_rules_are_a_list() {
    is(
        CreditingRules.of(
            ImmutableList.of(rule("b").product(ProductId.of("oak")).build(), rule("a").build())),
        CreditingRules.class,
        "[{'id':'a'," + SHARES + "},{'id':'b','product':'oak'," + SHARES + "}]");
    assertThat(
            refused(
                "[{'id':'a'," + SHARES + "},{'id':'a','product':'oak'," + SHARES + "}]",
                CreditingRules.class))
        .isEqualTo(": crediting rules: two rules a");
    assertThat(
            refused("[{'id':'a','shares':[{'to':'owner','share':'0.5'}]}]", CreditingRules.class))
        .isEqualTo("[0]: credit rule a: direct shares must sum to 1, was 1/2");
  }

  @Test
  void a_transaction_leaves_out_what_it_has_not() {
    is(
        transaction()
            .split(ImmutableSortedMap.of())
            .values(ImmutableSortedMap.of(Measure.MEETINGS, Quantity.of(1)))
            .build(),
        Transaction.class,
        "{'id':'t1','type':'meeting','happenedAt':'2026-01-05T12:00:00Z',"
            + "'values':[{'measure':'meetings','value':'1'}]}");
  }

  private static Transaction.Builder transaction() {
    Transaction.Builder transaction = Transaction.builder();
    transaction.id(TransactionId.of("t1")).type("meeting").happenedAt(NOON);
    return transaction;
  }

  @Test
  void a_transaction_has_all_its_parts() {
    is(
        transaction()
            .dealAt(NOON.minusSeconds(60))
            .deal(DealId.of("d1"))
            .booking(BookingId.of("b1"))
            .customer(CustomerId.of("c1"))
            .product(ProductId.of("oak"))
            .territory(TerritoryId.of("north"))
            .department(DepartmentId.of("marketing"))
            .owner(ANA)
            .participations(
                ImmutableList.of(Participation.of(SellerId.of("bob"), RoleId.of("designer"))))
            .split(
                ImmutableSortedMap.of(
                    ANA, Fraction.of(1, 3), SellerId.of("bob"), Fraction.of(2, 3)))
            .values(
                ImmutableSortedMap.of(
                    Measure.BOOKED,
                    Quantity.parse("USD 100"),
                    Measure.number("points"),
                    Quantity.of(7)))
            .reverses(TransactionId.of("t0"))
            .expected(true)
            .attributes(Attributes.builder().put("seats", 4).build())
            .recordedAt(NOON)
            .sequence(2)
            .build(),
        Transaction.class,
        "{'id':'t1','type':'meeting','happenedAt':'2026-01-05T12:00:00Z',"
            + "'dealAt':'2026-01-05T11:59:00Z','deal':'d1','booking':'b1',"
            + "'customer':'c1','product':'oak',"
            + "'territory':'north','department':'marketing','owner':'ana',"
            + "'participations':[{'seller':'bob','role':'designer'}],"
            + "'split':{'ana':'1/3','bob':'2/3'},"
            + "'values':[{'measure':'booked','value':'USD 100.00'},"
            + "{'measure':{'id':'points','kind':'number'},'value':'7'}],"
            + "'reverses':'t0','expected':true,'attributes':{'seats':4},"
            + "'recordedAt':'2026-01-05T12:00:00Z','sequence':2}");
  }

  @Test
  void a_measure_has_one_value_of_its_kind() {
    String head = "{'id':'t1','type':'x','happenedAt':'2026-01-05T12:00:00Z','values':[";
    String one = "{'measure':'units','value':1}";
    assertThat(refused(head + one + "," + one + "]}", Transaction.class))
        .isEqualTo(".values: values must be of different measures, units was twice");
    assertThat(refused(head + "{'measure':'units','value':'USD 1.00'}]}", Transaction.class))
        .isEqualTo(": transaction t1: value of units must be a plain number, was USD 1.00");
  }
}
