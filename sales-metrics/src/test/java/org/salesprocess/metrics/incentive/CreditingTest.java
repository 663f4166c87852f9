package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.CreditCases.ANA;
import static org.salesprocess.metrics.incentive.CreditCases.BOB;
import static org.salesprocess.metrics.incentive.CreditCases.CID;
import static org.salesprocess.metrics.incentive.CreditCases.DAN;
import static org.salesprocess.metrics.incentive.CreditCases.EVE;
import static org.salesprocess.metrics.incentive.CreditCases.SPECIALIST;
import static org.salesprocess.metrics.incentive.CreditCases.TENTH;
import static org.salesprocess.metrics.incentive.CreditCases.all;
import static org.salesprocess.metrics.incentive.CreditCases.credit;
import static org.salesprocess.metrics.incentive.CreditCases.crediting;
import static org.salesprocess.metrics.incentive.CreditCases.on;
import static org.salesprocess.metrics.incentive.CreditCases.onTop;
import static org.salesprocess.metrics.incentive.CreditCases.order;
import static org.salesprocess.metrics.incentive.CreditCases.refusals;
import static org.salesprocess.metrics.incentive.CreditCases.rule;
import static org.salesprocess.metrics.incentive.CreditCases.shares;
import static org.salesprocess.metrics.incentive.CreditCases.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.DateRule;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.Dated;
import org.salesprocess.metrics.Copies;

/** Who answers to each recipient, and why nobody does. */
class CreditingTest {
  private static final CreditRule OWNER = all("owner", CreditRecipient.owner());

  private static CreditShare override(int level, String share, CreditShare.Base base) {
    return new CreditShare(
        CreditRecipient.manager(Structure.FUNCTION, level),
        Fraction.parse(share),
        CreditShare.Kind.OVERLAY,
        base);
  }

  @Test
  void the_owner_gets_all_of_it() {
    CreditingReport report = credit(order(), OWNER);

    assertThat(shares(report)).containsExactly("ana 1");
    assertThat(report.uncredited()).isEmpty();
    assertThat(report.credits().get(0).value(Measure.BOOKED)).contains(Quantity.parse("USD 900"));
    assertThat(report.credits().get(0).value(Measure.UNITS)).isEmpty();
  }

  @Test
  void without_an_owner_the_share_is_reported() {
    assertThat(refusals(credit(order().withOwner(Optional.empty()), OWNER)))
        .containsExactly("1 DIRECT o1: it has no owner");
  }

  @Test
  void an_agreed_split_goes_as_agreed_and_is_missed_if_there_is_none() {
    CreditRule split = all("split", CreditRecipient.agreedSplit());
    Transaction thirds =
        order().withSplit(ImmutableSortedMap.of(ANA, Fraction.of(1, 3), BOB, Fraction.of(2, 3)));

    assertThat(shares(credit(thirds, split))).containsExactly("ana 1/3", "bob 2/3");
    assertThat(refusals(credit(order(), split)))
        .containsExactly("1 DIRECT o1: no split is agreed for it");
  }

  @Test
  void those_in_a_role_when_it_happened_divide_evenly_and_each_counts_once() {
    Instant at = order().happenedAt();
    CreditRule inRole = all("role", CreditRecipient.inRole(SPECIALIST));
    Transaction sold =
        order()
            .withParticipations(
                Participation.of(ANA, SPECIALIST),
                Participation.of(ANA, SPECIALIST),
                Participation.of(BOB, SPECIALIST),
                new Participation(DAN, SPECIALIST, Optional.empty(), Optional.of(at)),
                new Participation(CID, SPECIALIST, Optional.of(at), Optional.empty()),
                Participation.of(EVE, RoleId.of("lead-manager")));

    assertThat(shares(credit(sold, inRole))).containsExactly("ana 1/3", "bob 1/3", "cid 1/3");
    assertThat(refusals(credit(order(), inRole)))
        .containsExactly("1 DIRECT o1: nobody had role specialist in it when it happened");
  }

  @Test
  void a_pool_is_all_in_the_team_and_below_who_are_employed_that_day() {
    CreditRule pool = all("pool", CreditRecipient.teamPool(TeamId.of("sales")));

    assertThat(shares(credit(order(), pool)))
        .containsExactly("ana 1/5", "bob 1/5", "cid 1/5", "dan 1/5", "eve 1/5");
    assertThat(shares(credit(on("2026-03-01", order()), pool)))
        .containsExactly("ana 1/4", "bob 1/4", "dan 1/4", "eve 1/4");
    assertThat(
            refusals(credit(order(), all("pool", CreditRecipient.teamPool(TeamId.of("nobody"))))))
        .containsExactly("1 DIRECT o1: pool of team nobody: has no member on 2026-02-02");
  }

  @Test
  void the_unit_of_a_territory_is_the_nearest_that_covers_it_with_its_squads() {
    CreditRule unit = all("unit", CreditRecipient.unitOf(Structure.TERRITORY));

    assertThat(shares(credit(order(), unit))).containsExactly("ana 1/3", "bob 1/3", "cid 1/3");
    assertThat(refusals(credit(order().withTerritory(TerritoryId.of("south")), unit)))
        .containsExactly("1 DIRECT o1: unit by TERRITORY: no team covers it");
    assertThat(refusals(credit(order().withTerritory(Optional.empty()), unit)))
        .containsExactly("1 DIRECT o1: unit by TERRITORY: no team covers it");
  }

  @Test
  void a_squad_with_a_territory_of_its_own_is_no_part_of_the_unit_above() {
    SalesOrganization organization =
        SalesOrganization.builder()
            .seller(Seller.builder().id(ANA).name("Ana").build())
            .seller(Seller.builder().id(BOB).name("Bob").build())
            .team(unit("north-team", Optional.empty(), "north"))
            .team(unit("city-team", Optional.of("north-team"), "city"))
            .membership(Membership.since(CreditCases.START, ANA, TeamId.of("north-team")))
            .membership(Membership.since(CreditCases.START, BOB, TeamId.of("city-team")))
            .build();
    Crediting crediting =
        Crediting.builder(
                CreditingRules.of(
                    ImmutableList.of(all("unit", CreditRecipient.unitOf(Structure.TERRITORY)))),
                organization,
                ZoneId.of("UTC"))
            .territories(CreditCases.territories())
            .build();

    assertThat(shares(crediting.credit(ImmutableList.of(order())))).containsExactly("bob 1");
    assertThat(
            shares(
                crediting.credit(ImmutableList.of(order().withTerritory(TerritoryId.of("north"))))))
        .containsExactly("ana 1");
  }

  private static Team unit(String id, Optional<String> parent, String territory) {
    return Team.builder()
        .id(TeamId.of(id))
        .name("Team " + id)
        .structure(Structure.TERRITORY)
        .parent(parent.map(TeamId::of))
        .territory(TerritoryId.of(territory))
        .build();
  }

  @Test
  void the_unit_of_a_product_line_is_found_by_the_product() {
    CreditRule unit = all("unit", CreditRecipient.unitOf(Structure.PRODUCT));

    assertThat(shares(credit(order(), unit))).containsExactly("bob 1");
    assertThat(refusals(credit(order().withProduct(ProductId.of("oven")), unit)))
        .containsExactly("1 DIRECT o1: unit by PRODUCT: no team covers it");
  }

  @Test
  void a_share_of_one_who_has_left_or_is_unknown_goes_to_nobody_else() {
    CreditRule halves =
        rule("halves")
            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.HALF))
            .addShare(CreditShare.direct(CreditRecipient.named(CID), Fraction.HALF))
            .build();
    Transaction late = on("2026-03-01", order());

    assertThat(shares(credit(order(), halves))).containsExactly("ana 1/2", "cid 1/2");
    assertThat(shares(credit(late, halves))).containsExactly("ana 1/2");
    assertThat(refusals(credit(late, halves)))
        .containsExactly("1/2 DIRECT o1: seller cid is not employed on 2026-03-01");
    assertThat(refusals(credit(late.withOwner(SellerId.of("zoe")), halves)))
        .containsExactly(
            "1/2 DIRECT o1: seller zoe is not in the organisation",
            "1/2 DIRECT o1: seller cid is not employed on 2026-03-01");
  }

  @Test
  void shares_of_one_kind_that_meet_in_one_seller_add_up_and_kinds_stay_apart() {
    CreditRule mixed =
        rule("mixed")
            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.of(2, 3)))
            .addShare(CreditShare.direct(CreditRecipient.named(ANA), Fraction.of(1, 3)))
            .addShare(CreditShare.overlay(CreditRecipient.inRole(SPECIALIST), TENTH))
            .build();
    CreditingReport report =
        credit(order().withParticipations(Participation.of(ANA, SPECIALIST)), mixed);

    assertThat(shares(report)).containsExactly("ana 1", "ana 1/10 on top");
    assertThat(report.trace(report.credits().get(0)).ways()).hasSize(2);
    assertThat(report.why(report.credits().get(0)))
        .isEqualTo("o1 by mixed to ana: rule mixed (all transactions): owner 2/3 + seller ana 1/3");
    assertThat(report.why(report.credits().get(1)))
        .isEqualTo(
            "o1 by mixed to ana on top: rule mixed (all transactions): role specialist 1/10");
  }

  @Test
  void managers_override_the_full_credit_of_each_seller_below() {
    CreditRule managed =
        rule("managed")
            .addShare(CreditShare.direct(CreditRecipient.agreedSplit(), Fraction.ONE))
            .addShare(override(1, "1/10", CreditShare.Base.FULL))
            .addShare(override(2, "1/20", CreditShare.Base.FULL))
            .build();
    Transaction halves =
        order().withSplit(ImmutableSortedMap.of(ANA, Fraction.HALF, DAN, Fraction.HALF));
    CreditingReport report = credit(halves, managed);

    // by hand: of ana's half dan has 1/10 and eve 1/20; of dan's half eve has 1/10, nobody 1/20
    assertThat(shares(report))
        .containsExactly("ana 1/2", "dan 1/2", "dan 1/20 on top", "eve 3/40 on top");
    assertThat(refusals(report))
        .containsExactly("1/40 OVERLAY o1: seller dan has no manager 2 by FUNCTION on 2026-02-02");
    assertThat(report.trace(report.credits().get(3)).why())
        .isEqualTo(
            "rule managed (all transactions): manager 1 by FUNCTION of dan 1/20 + manager 2 by"
                + " FUNCTION of ana 1/40");
  }

  @Test
  void managers_override_what_the_level_below_left() {
    CreditRule managed =
        rule("managed")
            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
            .addShare(override(1, "1/10", CreditShare.Base.REMAINING))
            .addShare(override(2, "1/5", CreditShare.Base.REMAINING))
            .build();

    // by hand: 1/10 of 1, then 1/5 of the 9/10 that are left
    assertThat(shares(credit(order(), managed)))
        .containsExactly("ana 1", "dan 1/10 on top", "eve 9/50 on top");
  }

  @Test
  void a_manager_has_no_part_in_what_nobody_below_is_credited_for() {
    CreditRule managed =
        rule("managed")
            .addShare(CreditShare.direct(CreditRecipient.agreedSplit(), Fraction.ONE))
            .addShare(override(1, "1/10", CreditShare.Base.FULL))
            .build();
    Transaction halves =
        on("2026-03-01", order())
            .withSplit(ImmutableSortedMap.of(ANA, Fraction.HALF, CID, Fraction.HALF));

    assertThat(shares(credit(halves, managed))).containsExactly("ana 1/2", "dan 1/20 on top");
    assertThat(refusals(credit(halves, managed)))
        .containsExactly("1/2 DIRECT o1: seller cid is not employed on 2026-03-01");
  }

  @Test
  void steps_from_manager_to_manager_that_come_back_find_nobody() {
    SalesOrganization organization =
        SalesOrganization.builder()
            .seller(Seller.builder().id(ANA).name("Ana").build())
            .seller(Seller.builder().id(BOB).name("Bob").build())
            .team(headed("one", BOB))
            .team(headed("two", ANA))
            .membership(Membership.since(CreditCases.START, ANA, TeamId.of("one")))
            .membership(Membership.since(CreditCases.START, BOB, TeamId.of("two")))
            .build();
    CreditRule second =
        rule("second")
            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
            .addShare(override(2, "1/10", CreditShare.Base.FULL))
            .build();
    CreditingReport report =
        Crediting.builder(
                CreditingRules.of(ImmutableList.of(second)), organization, ZoneId.of("UTC"))
            .build()
            .credit(ImmutableList.of(order()));

    assertThat(shares(report)).containsExactly("ana 1");
    assertThat(refusals(report))
        .containsExactly("1/10 OVERLAY o1: seller ana has no manager 2 by FUNCTION on 2026-02-02");
  }

  @Test
  void a_head_who_is_in_no_team_answers_to_who_heads_the_unit_above() {
    SalesOrganization organization =
        SalesOrganization.builder()
            .seller(Seller.builder().id(ANA).name("Ana").build())
            .seller(Seller.builder().id(BOB).name("Bob").build())
            .seller(Seller.builder().id(EVE).name("Eve").build())
            .team(headed("one", BOB).withParent(TeamId.of("all")))
            .team(headed("all", EVE))
            .membership(Membership.since(CreditCases.START, ANA, TeamId.of("one")))
            .build();
    CreditRule both =
        rule("both")
            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
            .addShare(override(1, "1/10", CreditShare.Base.FULL))
            .addShare(override(2, "1/20", CreditShare.Base.FULL))
            .addShare(override(3, "1/40", CreditShare.Base.FULL))
            .build();
    CreditingReport report =
        Crediting.builder(CreditingRules.of(ImmutableList.of(both)), organization, ZoneId.of("UTC"))
            .build()
            .credit(ImmutableList.of(order()));

    assertThat(shares(report)).containsExactly("ana 1", "bob 1/10 on top", "eve 1/20 on top");
    assertThat(refusals(report))
        .containsExactly("1/40 OVERLAY o1: seller ana has no manager 3 by FUNCTION on 2026-02-02");
  }

  private static Team headed(String id, SellerId head) {
    return Team.builder().id(TeamId.of(id)).name(id).head(Dated.always(head)).build();
  }

  @Test
  void credit_on_top_never_changes_the_direct_one() {
    CreditRule top = onTop("top", CreditRecipient.named(EVE), Fraction.of(2));

    assertThat(shares(credit(order(), OWNER, top))).containsExactly("ana 1", "eve 2 on top");
    assertThat(shares(credit(order(), top))).containsExactly("eve 2 on top");
    assertThat(refusals(credit(order(), top)))
        .containsExactly("1 DIRECT o1: no rule divides it on 2026-02-02");
  }

  @Test
  void the_day_of_credit_is_that_of_the_zone_and_of_the_time_that_is_asked_for() {
    Transaction late =
        order()
            .withHappenedAt(Instant.parse("2026-02-28T23:30:00Z"))
            .withDealAt(Instant.parse("2026-02-03T00:00:00Z"))
            .withRecordedAt(Instant.parse("2026-04-01T00:00:00Z"));
    Crediting.Builder inRiga =
        Crediting.builder(
            CreditingRules.of(ImmutableList.of(OWNER)),
            CreditCases.organization(),
            ZoneId.of("Europe/Riga"));

    assertThat(dayOf(inRiga, DateRule.EVENT, late)).isEqualTo("2026-03-01");
    assertThat(dayOf(crediting(OWNER), DateRule.EVENT, late)).isEqualTo("2026-02-28");
    assertThat(dayOf(inRiga, DateRule.DEAL, late)).isEqualTo("2026-02-03");
    assertThat(dayOf(inRiga, DateRule.RECORDED, late)).isEqualTo("2026-04-01");
  }

  private static LocalDate dayOf(Crediting.Builder by, DateRule rule, Transaction transaction) {
    return by.creditedOn(rule)
        .build()
        .credit(ImmutableList.of(transaction))
        .credits()
        .get(0)
        .creditedOn();
  }

  @Test
  void what_is_only_expected_is_credited_like_the_rest() {
    CreditingReport report = credit(order().withExpected(true), OWNER);

    assertThat(shares(report)).containsExactly("ana 1");
    assertThat(report.credits().get(0).transaction().expected()).isTrue();
  }

  @Test
  void rules_that_name_what_is_unknown_are_refused() {
    refused(rule("r").product(ProductId.of("elm")), "credit rule r: product elm is unknown");
    refused(
        rule("r").productLine(ProductLineId.of("beds")),
        "credit rule r: product line beds is unknown");
    refused(
        rule("r").territory(TerritoryId.of("east")), "credit rule r: territory east is unknown");
    refused(CreditRecipient.inRole(RoleId.of("cook")), "credit rule r: role cook is unknown");
    refused(
        CreditRecipient.teamPool(TeamId.of("cooks")),
        "credit rule r: pool of team cooks is unknown");
    refused(CreditRecipient.named(SellerId.of("zoe")), "credit rule r: seller zoe is unknown");
  }

  private static void refused(CreditRule.Builder rule, String message) {
    CreditRule built =
        rule.addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE)).build();
    Crediting.Builder crediting = crediting(built);
    assertThatThrownBy(crediting::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static void refused(CreditRecipient recipient, String message) {
    Crediting.Builder crediting = crediting(all("r", recipient));
    assertThatThrownBy(crediting::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void territories_that_are_no_tree_are_refused() {
    Crediting.Builder twice =
        crediting(OWNER)
            .territories(
                ImmutableList.of(
                    territory("north", Optional.empty()), territory("north", Optional.empty())));
    assertThatThrownBy(twice::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("crediting: two territories north");
    Crediting.Builder orphan =
        crediting(OWNER).territories(ImmutableList.of(territory("a", Optional.of("b"))));
    assertThatThrownBy(orphan::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("territory a: parent b is unknown");
    Crediting.Builder circle =
        crediting(OWNER)
            .territories(
                ImmutableList.of(
                    territory("a", Optional.of("b")), territory("b", Optional.of("a"))));
    assertThatThrownBy(circle::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("territory a: its parents form a circle [a, b]");
  }

  @Test
  void crediting_and_its_report_come_back_equal_from_bytes() {
    Crediting crediting = crediting(OWNER).build();
    CreditingReport report =
        crediting.credit(
            ImmutableList.of(
                order(), order().withId(order().id()).withOwner(BOB), on("2026-02-05", order())));
    CreditingReport other = crediting.credit(ImmutableList.of(order()));

    assertThat(Copies.throughBytes(crediting)).isEqualTo(crediting).hasSameHashCodeAs(crediting);
    assertThat(crediting)
        .isNotEqualTo(crediting(OWNER).creditedOn(DateRule.DEAL).build())
        .hasToString("crediting by crediting rules [owner] on days of EVENT in Z");
    assertThat(Copies.throughBytes(report)).isEqualTo(report).hasSameHashCodeAs(report);
    assertThat(Copies.throughBytes(other)).isEqualTo(other).isNotEqualTo(report);
    assertThat(other).hasToString("report of 1 credits, 0 uncredited shares and 0 conflicts");
    assertThat(report).hasToString("report of 0 credits, 0 uncredited shares and 1 conflicts");
  }
}
