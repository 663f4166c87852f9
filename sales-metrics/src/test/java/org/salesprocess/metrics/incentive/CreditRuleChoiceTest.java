package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.CreditCases.ANA;
import static org.salesprocess.metrics.incentive.CreditCases.BOB;
import static org.salesprocess.metrics.incentive.CreditCases.EVE;
import static org.salesprocess.metrics.incentive.CreditCases.credit;
import static org.salesprocess.metrics.incentive.CreditCases.on;
import static org.salesprocess.metrics.incentive.CreditCases.onTop;
import static org.salesprocess.metrics.incentive.CreditCases.order;
import static org.salesprocess.metrics.incentive.CreditCases.refusals;
import static org.salesprocess.metrics.incentive.CreditCases.rule;
import static org.salesprocess.metrics.incentive.CreditCases.shares;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.Structure;

/** Which of several rules applies. */
class CreditRuleChoiceTest {
  private static final CreditRule ANY = toOwner(rule("any"));
  private static final CreditRule COUNTRY = toOwner(rule("country").territory(place("country")));
  private static final CreditRule NORTH = toOwner(rule("north").territory(place("north")));
  private static final CreditRule FURNITURE =
      toOwner(rule("furniture").productLine(line("furniture")));
  private static final CreditRule KITCHENS =
      toOwner(rule("kitchens").productLine(line("kitchens")));
  private static final CreditRule OAK = toOwner(rule("oak").product(ProductId.of("oak")));
  private static final CreditRule BOOKING = toOwner(rule("booking").types("booking"));
  private static final CreditRule RED =
      toOwner(rule("red").where(Condition.equal("colour", "red")));
  private static final Transaction RED_ORDER =
      order().withAttributes(Attributes.builder().put("colour", "red").build());

  private static CreditRule toOwner(CreditRule.Builder rule) {
    return rule.addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE)).build();
  }

  private static TerritoryId place(String id) {
    return TerritoryId.of(id);
  }

  private static ProductLineId line(String id) {
    return ProductLineId.of(id);
  }

  private static String applied(Transaction transaction, CreditRule... rules) {
    CreditingReport report = credit(transaction, rules);
    assertThat(report.credits()).hasSize(1);
    return report.credits().get(0).rule().value();
  }

  @Test
  void each_rule_gives_way_to_those_that_are_more_specific() {
    List<CreditRule> fromTheMostSpecific =
        List.of(OAK, KITCHENS, FURNITURE, NORTH, COUNTRY, RED, BOOKING, ANY);

    for (int i = 0; i < fromTheMostSpecific.size(); i++) {
      CreditRule[] rest =
          fromTheMostSpecific.subList(i, fromTheMostSpecific.size()).toArray(CreditRule[]::new);
      assertThat(applied(RED_ORDER, rest)).isEqualTo(rest[0].id().value());
    }
  }

  @Test
  void an_override_of_what_is_left_is_of_what_the_rule_that_applies_below_has_left() {
    CreditRule bookings =
        rule("bookings")
            .types("booking")
            .addShare(override(1, "1/2", CreditShare.Base.FULL))
            .build();
    CreditRule managers =
        rule("managers")
            .addShare(override(1, "1/10", CreditShare.Base.FULL))
            .addShare(override(2, "1/5", CreditShare.Base.REMAINING))
            .build();
    // by hand: the bookings' rule is more specific and takes 1/2; 1/5 of the half that is left
    assertThat(shares(credit(order(), ANY, bookings, managers)))
        .containsExactly("ana 1", "dan 1/2 on top", "eve 1/10 on top");
    assertThat(shares(credit(order(), ANY, managers)))
        .containsExactly("ana 1", "dan 1/10 on top", "eve 9/50 on top");

    CreditRule whole =
        rule("whole").types("booking").addShare(override(1, "1", CreditShare.Base.FULL)).build();
    CreditingReport report = credit(order(), ANY, whole, managers);
    assertThat(shares(report)).containsExactly("ana 1", "dan 1 on top");
    assertThat(refusals(report))
        .containsExactly("1/5 OVERLAY o1: manager 2 by FUNCTION: the level below takes all of it");
  }

  private static CreditShare override(int level, String share, CreditShare.Base base) {
    return new CreditShare(
        CreditRecipient.manager(Structure.FUNCTION, level),
        Fraction.parse(share),
        CreditShare.Kind.OVERLAY,
        base);
  }

  @Test
  void the_product_comes_before_the_territory_and_the_territory_before_the_condition() {
    CreditRule line = toOwner(rule("line").productLine(line("furniture")));
    CreditRule placed =
        toOwner(
            rule("placed").territory(place("city")).where(Condition.present("colour")).types("x"));

    assertThat(applied(RED_ORDER, line, NORTH, RED)).isEqualTo("line");
    assertThat(applied(RED_ORDER.withType("x"), line, placed)).isEqualTo("line");
    assertThat(applied(RED_ORDER.withType("x"), NORTH, placed)).isEqualTo("placed");
  }

  @Test
  void the_trace_names_the_rules_that_were_passed_over_and_what_decided() {
    CreditingReport report = credit(RED_ORDER, ANY, BOOKING, RED, NORTH, KITCHENS, OAK);
    CreditTrace trace = report.trace(report.credits().get(0));

    assertThat(trace.passedOver()).containsExactly(KITCHENS, NORTH, RED, BOOKING, ANY);
    assertThat(trace.why())
        .isEqualTo(
            "rule oak (product oak): owner 1; before rule kitchens (product line kitchens) by"
                + " product; before rule north (territory north) by product; before rule red (where"
                + " "
                + RED.where().orElseThrow()
                + ") by product; before rule booking (type"
                + " booking) by product; before rule any (all transactions) by product");
    assertThat(why(RED_ORDER, NORTH, COUNTRY))
        .isEqualTo(
            "rule north (territory north): owner 1; before rule country (territory country) by"
                + " territory");
    assertThat(why(RED_ORDER, RED, ANY))
        .endsWith("; before rule any (all transactions) by condition");
    assertThat(why(RED_ORDER, BOOKING, ANY))
        .endsWith("; before rule any (all transactions) by type");
  }

  private static String why(Transaction transaction, CreditRule... rules) {
    CreditingReport report = credit(transaction, rules);
    return report.trace(report.credits().get(0)).why();
  }

  @Test
  void rules_that_fit_equally_give_nothing_and_are_named() {
    CreditRule bright = toOwner(rule("bright").where(Condition.present("colour")));

    assertThat(refusals(credit(RED_ORDER, RED, bright, ANY)))
        .containsExactly("1 DIRECT o1: rules bright and red fit it equally");
    assertThat(credit(RED_ORDER, RED, bright, ANY).credits()).isEmpty();
    assertThat(applied(order(), RED, bright, ANY)).isEqualTo("any");
  }

  @Test
  void a_rule_applies_on_its_days_to_its_types_and_where_its_condition_holds() {
    CreditRule march = toOwner(rule("march").from(LocalDate.of(2026, 3, 1)).types("booking"));
    CreditRule before = toOwner(rule("before").until(LocalDate.of(2026, 3, 1)).types("booking"));

    assertThat(applied(on("2026-02-28", order()), march, before, ANY)).isEqualTo("before");
    assertThat(applied(on("2026-03-01", order()), march, before, ANY)).isEqualTo("march");
    assertThat(applied(order().withType("invoice"), march, before, ANY)).isEqualTo("any");
    assertThat(refusals(credit(order(), RED)))
        .containsExactly("1 DIRECT o1: no rule divides it on 2026-02-02");
  }

  @Test
  void what_is_unknown_lies_in_no_line_and_no_territory() {
    Transaction strange =
        order().withProduct(ProductId.of("elm")).withTerritory(TerritoryId.of("moon"));
    Transaction bare = order().withProduct(Optional.empty()).withTerritory(Optional.empty());

    for (Transaction each : ImmutableList.of(strange, bare)) {
      assertThat(applied(each, OAK, KITCHENS, NORTH, ANY)).isEqualTo("any");
    }
  }

  @Test
  void credit_on_top_goes_by_the_most_specific_rule_for_each_recipient() {
    CreditRule forAll =
        rule("for-all")
            .addShare(CreditShare.overlay(CreditRecipient.named(BOB), Fraction.of(1, 10)))
            .addShare(CreditShare.overlay(CreditRecipient.named(EVE), Fraction.of(1, 20)))
            .build();
    CreditRule forOak =
        rule("for-oak")
            .product(ProductId.of("oak"))
            .addShare(CreditShare.overlay(CreditRecipient.named(BOB), Fraction.of(1, 5)))
            .build();
    CreditingReport report = credit(order(), ANY, forAll, forOak);

    assertThat(shares(report)).containsExactly("ana 1", "eve 1/20 on top", "bob 1/5 on top");
    assertThat(report.trace(report.credits().get(2)).passedOver()).containsExactly(forAll);
    assertThat(report.trace(report.credits().get(1)).passedOver()).isEmpty();
  }

  @Test
  void a_tie_on_top_is_reported_with_each_share_that_it_could_be() {
    CreditRule[] rules =
        Arrays.asList(
                ANY,
                top("a", "colour", "1/10"),
                top("b", "size", "1/5"),
                top("c", "size", "1/5").withWhere(Condition.present("note")))
            .toArray(CreditRule[]::new);
    Transaction marked =
        order()
            .withAttributes(
                Attributes.builder().put("colour", "red").put("size", 1).put("note", "x").build());

    assertThat(shares(credit(marked, rules))).containsExactly("ana 1");
    assertThat(refusals(credit(marked, rules)))
        .containsExactly(
            "1/10 OVERLAY o1: rules a and b and c fit it equally",
            "1/5 OVERLAY o1: rules a and b and c fit it equally");
  }

  private static CreditRule top(String id, String attribute, String share) {
    return onTop(id, CreditRecipient.named(ANA), Fraction.parse(share))
        .withWhere(Condition.present(attribute));
  }
}
