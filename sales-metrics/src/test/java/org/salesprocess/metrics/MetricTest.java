package org.salesprocess.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.Facts.deal;
import static org.salesprocess.metrics.Facts.ownedBy;
import static org.salesprocess.metrics.Facts.through;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.conversion.WinRate;
import org.salesprocess.metrics.conversion.WinRateReport;

class MetricTest {

  private static final SellerId ANA = SellerId.of("ana");
  private static final SellerId BEN = SellerId.of("ben");

  private static final List<Deal> DEALS =
      List.of(
          ownedBy("ana", deal("1", Outcome.WON)),
          ownedBy("ana", deal("2", Outcome.LOST)),
          ownedBy("ben", deal("3", Outcome.WON)),
          deal("4", Outcome.LOST));

  @Test
  void by_gives_each_group_the_group_without_key_and_the_total() {
    Breakdown<SellerId, WinRateReport> byOwner = new WinRate().by(Deal::owner).measure(DEALS);

    assertThat(byOwner.of(ANA)).contains(new WinRateReport(1, 1, 0));
    assertThat(byOwner.of(BEN)).contains(new WinRateReport(1, 0, 0));
    assertThat(byOwner.withoutKey()).contains(new WinRateReport(0, 1, 0));
    assertThat(byOwner.total()).isEqualTo(new WinRateReport(2, 2, 0));
    assertThat(byOwner.of(SellerId.of("nobody"))).isEmpty();
  }

  @Test
  void by_lists_the_groups_in_the_order_that_is_asked_for() {
    Breakdown<SellerId, WinRateReport> reversed =
        new WinRate().by(Deal::owner, Comparator.<SellerId>reverseOrder()).measure(DEALS);

    assertThat(reversed.groups().keySet()).containsExactly(BEN, ANA);
  }

  @Test
  void by_each_counts_a_fact_once_in_every_group_it_names_and_once_in_the_total() {
    ProductId desk = ProductId.of("desk");
    ProductId lamp = ProductId.of("lamp");
    Deal both =
        deal("1", Outcome.WON)
            .withLines(List.of(DealLine.of(desk, 1), DealLine.of(lamp, 2), DealLine.of(desk, 3)));
    Deal one = deal("2", Outcome.LOST).withLines(List.of(DealLine.of(desk, 1)));

    Breakdown<ProductId, WinRateReport> byProduct =
        new WinRate().byEach(Grouping.products()).measure(List.of(both, one));

    assertThat(byProduct.of(desk)).contains(new WinRateReport(1, 1, 0));
    assertThat(byProduct.of(lamp)).contains(new WinRateReport(1, 0, 0));
    assertThat(byProduct.total()).isEqualTo(new WinRateReport(1, 1, 0));
    assertThat(byProduct.withoutKey()).isEmpty();
  }

  @Test
  void where_leaves_out_what_does_not_match() {
    assertThat(
            new WinRate()
                .where(deal -> deal.owner().filter(ANA::equals).isPresent())
                .measure(DEALS))
        .isEqualTo(new WinRateReport(1, 1, 0));
  }

  @Test
  void of_two_filters_the_last_is_asked_first() {
    Metric<Deal, WinRateReport> guarded =
        new WinRate()
            .where(deal -> deal.owner().orElseThrow().equals(ANA))
            .where(deal -> deal.owner().isPresent());

    assertThat(guarded.measure(DEALS)).isEqualTo(new WinRateReport(1, 1, 0));
  }

  @Test
  void a_condition_filters_any_fact_with_attributes() {
    Deal large =
        deal("1", Outcome.WON).withAttributes(Attributes.builder().put("size", "large").build());

    assertThat(
            new WinRate()
                .where(Condition.equal("size", "large").filter())
                .measure(List.of(large, deal("2", Outcome.WON))))
        .isEqualTo(new WinRateReport(1, 0, 0));
  }

  @Test
  void then_and_mapping_change_the_result_and_the_fact() {
    Metric<String, Ratio> ofIds =
        new WinRate()
            .mapping((String id) -> deal(id, id.startsWith("w") ? Outcome.WON : Outcome.LOST))
            .then(WinRateReport::rate);

    assertThat(ofIds.measure(List.of("w1", "l1", "w2"))).isEqualTo(Ratio.of(2, 3));
  }

  @Test
  void both_measures_two_metrics_in_one_pass() {
    Metric<Deal, String> joined =
        Metric.both(
            new WinRate(),
            new WinRate().where(deal -> deal.owner().isPresent()),
            (all, owned) -> owned.total() + " of " + all.total() + " owned");

    assertThat(joined.measure(DEALS)).isEqualTo("3 of 4 owned");
  }

  @Test
  void a_collector_is_a_metric_and_a_metric_is_a_collector() {
    assertThat(Metric.<Deal, Long>of(Collectors.counting()).measure(DEALS)).isEqualTo(4L);
    assertThat(DEALS.stream().collect(new WinRate().collector()))
        .isEqualTo(new WinRateReport(2, 2, 0));
  }

  @Test
  void deals_roll_up_to_every_unit_of_their_owner_on_the_day_they_closed() {
    SalesOrganization organization =
        SalesOrganization.builder()
            .seller(Seller.builder().id(ANA).name("Ana").build())
            .team(Team.builder().id(TeamId.of("sales")).name("Sales").build())
            .team(
                Team.builder()
                    .id(TeamId.of("north"))
                    .name("North")
                    .parent(TeamId.of("sales"))
                    .build())
            .membership(Membership.since(LocalDate.of(2026, 2, 1), ANA, TeamId.of("north")))
            .build();
    Deal before = Facts.dated(DEALS.get(0), "2026-01-01T00:00:00Z", "2026-01-31T23:59:59Z");
    Deal after = Facts.dated(DEALS.get(1), "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");

    Breakdown<TeamId, WinRateReport> byUnit =
        new WinRate()
            .byEach(
                Grouping.units(
                    organization, Structure.FUNCTION, ZoneOffset.UTC, LocalDate.of(2026, 2, 1)))
            .measure(List.of(before, after));

    assertThat(byUnit.of(TeamId.of("north"))).contains(new WinRateReport(0, 1, 0));
    assertThat(byUnit.of(TeamId.of("sales"))).contains(new WinRateReport(0, 1, 0));
    assertThat(byUnit.withoutKey()).contains(new WinRateReport(1, 0, 0));
  }

  @Test
  void an_open_deal_belongs_to_the_unit_of_the_day_it_is_looked_at() {
    SalesOrganization organization =
        SalesOrganization.builder()
            .seller(Seller.builder().id(ANA).name("Ana").build())
            .team(Team.builder().id(TeamId.of("north")).name("North").build())
            .membership(Membership.since(LocalDate.of(2026, 2, 1), ANA, TeamId.of("north")))
            .build();
    Deal open = ownedBy("ana", deal("1", Outcome.OPEN));
    Deal closedSometime = ownedBy("ana", deal("2", Outcome.WON));

    assertThat(northOn(LocalDate.of(2026, 1, 31), organization).apply(open)).isEmpty();
    assertThat(northOn(LocalDate.of(2026, 2, 1), organization).apply(open))
        .contains(TeamId.of("north"));
    assertThat(northOn(LocalDate.of(2026, 2, 1), organization).apply(closedSometime)).isEmpty();
  }

  private static SerializableFunction<Deal, Optional<TeamId>> northOn(
      LocalDate asOf, SalesOrganization organization) {
    return Grouping.team(organization, Structure.FUNCTION, ZoneOffset.UTC, asOf);
  }

  @Test
  void deals_are_grouped_by_the_period_in_which_they_closed_in_the_zone_of_the_caller() {
    Deal late = Facts.dated(DEALS.get(0), "2026-01-01T00:00:00Z", "2026-01-31T23:30:00Z");

    Breakdown<SalesPeriod, WinRateReport> inUtc =
        new WinRate()
            .by(Grouping.closePeriod(SalesCalendar.months(), ZoneOffset.UTC))
            .measure(List.of(late));
    Breakdown<SalesPeriod, WinRateReport> inVilnius =
        new WinRate()
            .by(Grouping.closePeriod(SalesCalendar.months(), ZoneOffset.ofHours(2)))
            .measure(List.of(late));

    assertThat(inUtc.groups().keySet())
        .containsExactly(SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)));
    assertThat(inVilnius.groups().keySet())
        .containsExactly(SalesPeriod.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)));
  }

  @Test
  void journeys_are_grouped_by_the_period_of_their_first_dated_entry_and_by_their_owners_team() {
    LeadId lead = LeadId.of("L1");
    Journey journey =
        Journey.of(
            lead,
            Attributes.builder().put(Journey.OWNER, "ana").build(),
            List.of(
                StageChange.builder()
                    .id(EntryId.of("e0"))
                    .subject(lead)
                    .to(StageId.of("lead"))
                    .build(),
                StageChange.builder()
                    .id(EntryId.of("e1"))
                    .subject(lead)
                    .to(StageId.of("meeting"))
                    .at(Instant.parse("2026-01-31T23:30:00Z"))
                    .sequence(1)
                    .build()));
    SalesOrganization organization =
        SalesOrganization.builder()
            .seller(Seller.builder().id(ANA).name("Ana").build())
            .team(Team.builder().id(TeamId.of("north")).name("North").build())
            .membership(Membership.since(LocalDate.of(2026, 2, 1), ANA, TeamId.of("north")))
            .build();

    assertThat(Grouping.startPeriod(SalesCalendar.months(), ZoneOffset.ofHours(2)).apply(journey))
        .contains(SalesPeriod.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)));
    assertThat(
            Grouping.startPeriod(SalesCalendar.months(), ZoneOffset.UTC).apply(Journey.start(lead)))
        .isEmpty();
    LocalDate day = LocalDate.of(2026, 2, 1);
    assertThat(Grouping.ownerTeam(organization, Structure.FUNCTION, day).apply(journey))
        .contains(TeamId.of("north"));
    assertThat(
            Grouping.ownerTeam(organization, Structure.FUNCTION, day.minusDays(1)).apply(journey))
        .isEmpty();
  }

  @Test
  void channels_need_no_helper() {
    Breakdown<?, WinRateReport> byChannel =
        new WinRate().by(Deal::channel).measure(List.of(through("web", DEALS.get(0))));

    assertThat(byChannel.groups()).hasSize(1);
    assertThat(byChannel.withoutKey()).isEqualTo(Optional.empty());
  }

  @Test
  void any_collector_can_be_asked_again_and_goes_on() {
    // groupingBy turns its container into the result, so that the same one cannot be used again
    Metric.State<Deal, Map<Outcome, Long>> state =
        Metric.<Deal, Map<Outcome, Long>>of(
                Collectors.groupingBy(Deal::outcome, Collectors.counting()))
            .start();

    state.add(DEALS.get(0));
    assertThat(state.result()).isEqualTo(Map.of(Outcome.WON, 1L));
    state.add(DEALS.get(1));
    assertThat(state.result()).isEqualTo(Map.of(Outcome.WON, 1L, Outcome.LOST, 1L));
  }

  @Test
  void a_state_shares_nothing_with_one_that_was_merged_in_or_with_its_result() {
    Metric<Deal, Map<Outcome, List<Deal>>> metric = Metric.of(Collectors.groupingBy(Deal::outcome));
    Metric.State<Deal, Map<Outcome, List<Deal>>> whole = metric.start();
    Metric.State<Deal, Map<Outcome, List<Deal>>> part = metric.start();
    part.add(DEALS.get(0));

    whole.merge(part);
    Map<Outcome, List<Deal>> before = whole.result();
    whole.add(DEALS.get(2));

    assertThat(part.result()).isEqualTo(Map.of(Outcome.WON, List.of(DEALS.get(0))));
    assertThat(before).isEqualTo(Map.of(Outcome.WON, List.of(DEALS.get(0))));
  }

  @Test
  void an_order_that_takes_different_keys_for_one_is_refused_naming_both() {
    Metric<String, Breakdown<String, Long>> metric =
        Metric.<String, Long>of(Collectors.counting())
            .by(Optional::of, String.CASE_INSENSITIVE_ORDER);

    assertThat(metric.measure(List.of("Web", "Web", "fair")).groups())
        .containsExactly(Map.entry("fair", 1L), Map.entry("Web", 2L));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> metric.measure(List.of("Web", "web")))
        .withMessage("groups: the order must tell different keys apart, took Web and web for one");
  }

  @Test
  void a_key_that_a_fact_names_twice_counts_once_and_none_at_all_goes_without() {
    Metric<List<String>, Breakdown<String, Long>> metric =
        Metric.<List<String>, Long>of(Collectors.counting()).byEach(keys -> keys);

    Breakdown<String, Long> breakdown =
        metric.measure(List.of(List.of("b", "a", "b"), List.of(), List.of("a")));

    assertThat(breakdown.groups()).containsExactly(Map.entry("a", 2L), Map.entry("b", 1L));
    assertThat(breakdown.withoutKey()).contains(1L);
    assertThat(breakdown.total()).isEqualTo(3L);
  }

  @Test
  void a_breakdown_survives_serialization_with_its_order() {
    Breakdown<SellerId, WinRateReport> reversed =
        new WinRate().by(Deal::owner, Comparator.<SellerId>reverseOrder()).measure(DEALS);

    Breakdown<SellerId, WinRateReport> copy = Copies.throughBytes(reversed);

    assertThat(copy).isEqualTo(reversed);
    assertThat(copy.groups().keySet()).containsExactly(BEN, ANA);
    assertThat(copy.withoutKey()).contains(new WinRateReport(0, 1, 0));
  }

  @Test
  void a_metric_with_captured_values_goes_on_after_serialization() {
    String wanted = "ana";
    Metric<Deal, Breakdown<SellerId, String>> metric =
        Metric.both(
                new WinRate()
                    .where(
                        deal ->
                            deal.owner().map(SellerId::value).filter(wanted::equals).isPresent())
                    .mapping((Deal deal) -> deal.withSequence(wanted.length())),
                new WinRate(),
                (mine, all) -> wanted + " " + mine.total() + " of " + all.total())
            .by(Deal::owner, Comparator.<SellerId>reverseOrder());

    Metric.State<Deal, Breakdown<SellerId, String>> state = Copies.throughBytes(metric).start();
    DEALS.subList(0, 2).forEach(state::add);
    Metric.State<Deal, Breakdown<SellerId, String>> copy = Copies.throughBytes(state);
    Metric.State<Deal, Breakdown<SellerId, String>> rest = metric.start();
    DEALS.subList(2, 4).forEach(rest::add);
    copy.merge(Copies.throughBytes(rest));

    assertThat(copy.result()).isEqualTo(metric.measure(DEALS));
    assertThat(copy.result().groups())
        .containsExactly(Map.entry(BEN, "ana 0 of 1"), Map.entry(ANA, "ana 2 of 2"));
  }
}
