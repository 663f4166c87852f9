package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealKind;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.Handoff.Accepted;
import org.salesprocess.core.market.Campaign;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.StandardRoles;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.time.FourFourFiveYear;
import org.salesprocess.core.time.FourFourFiveYear.YearEnd;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.Grouping;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.conversion.DealValue;
import org.salesprocess.metrics.conversion.HandoffAcceptance;
import org.salesprocess.metrics.conversion.HandoffReport;
import org.salesprocess.metrics.conversion.HandoffRoute;
import org.salesprocess.metrics.conversion.WinRate;
import org.salesprocess.metrics.conversion.WinRateByValue;
import org.salesprocess.metrics.conversion.WinRateByValueReport;
import org.salesprocess.metrics.conversion.WinRateReport;
import org.salesprocess.metrics.economics.AcquisitionCost;
import org.salesprocess.metrics.economics.AcquisitionCostReport;
import org.salesprocess.metrics.economics.AcquisitionFact;
import org.salesprocess.metrics.velocity.SalesCycle;
import org.salesprocess.metrics.velocity.SalesCycleReport;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.DealArbitraries;

/** Nothing is lost and nothing counted twice, however facts are cut. */
class ConservationProperties {

  private static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");
  private static final LocalDate AS_OF = LocalDate.of(2025, 1, 1);

  private static final ImmutableList<SalesCalendar> CALENDARS =
      ImmutableList.of(
          SalesCalendar.days(),
          SalesCalendar.weeks(DayOfWeek.MONDAY),
          SalesCalendar.months(),
          SalesCalendar.quarters(),
          SalesCalendar.years(Month.APRIL),
          new FourFourFiveYear(DayOfWeek.SATURDAY, Month.JANUARY, YearEnd.LAST_IN_MONTH).months());

  @Property(tries = 200)
  void groups_that_do_not_overlap_and_the_group_without_key_sum_to_the_total(
      @ForAll("deals") List<Deal> deals,
      @ForAll("calendars") SalesCalendar calendar,
      @ForAll SalesOrganization organization) {
    WinRate rate = new WinRate();
    Stream.<Metric<Deal, ? extends Breakdown<?, WinRateReport>>>of(
            rate.by(Deal::owner),
            rate.by(Deal::channel),
            rate.by(Deal::territory),
            rate.by(Deal::customer),
            rate.by(deal -> Optional.of(deal.kind())),
            rate.by(Grouping.attribute("colour")),
            rate.by(Grouping.period(calendar, ZONE)),
            rate.by(Grouping.closePeriod(calendar, ZONE)),
            rate.by(Grouping.team(organization, Structure.FUNCTION, ZONE, AS_OF)),
            rate.by(Grouping.ownerRole(organization, ZONE, AS_OF)))
        .forEach(metric -> sumsToItsTotal(metric.measure(deals), deals));
  }

  private static void sumsToItsTotal(Breakdown<?, WinRateReport> breakdown, List<Deal> deals) {
    List<WinRateReport> parts = parts(breakdown);
    WinRateReport total = breakdown.total();

    assertThat(parts.stream().mapToLong(WinRateReport::won).sum()).isEqualTo(total.won());
    assertThat(parts.stream().mapToLong(WinRateReport::lost).sum()).isEqualTo(total.lost());
    assertThat(parts.stream().mapToLong(WinRateReport::open).sum()).isEqualTo(total.open());
    assertThat(parts.stream().map(WinRateReport::rate).reduce(Ratio.NONE, Ratio::plus))
        .isEqualTo(total.rate());
    assertThat(total.total()).isEqualTo(deals.size());
    assertThat(parts).allSatisfy(part -> assertThat(part.total()).isPositive());
  }

  @Property(tries = 200)
  void amounts_won_lost_and_open_add_up_to_the_amounts_of_the_deals(
      @ForAll("deals") List<Deal> deals) {
    Breakdown<?, WinRateByValueReport> byOwner =
        new WinRateByValue(BasicArbitraries.CURRENCY).by(Deal::owner).measure(deals);
    WinRateByValueReport total = byOwner.total();

    List<DealValue> values = List.of(total.won(), total.lost(), total.open());
    assertThat(sum(values.stream().map(DealValue::amount)))
        .isEqualTo(sum(deals.stream().flatMap(deal -> deal.amount().stream())));
    assertThat(values.stream().mapToLong(DealValue::deals).sum()).isEqualTo(deals.size());
    assertThat(values.stream().mapToLong(DealValue::withoutAmount).sum())
        .isEqualTo(deals.stream().filter(deal -> deal.amount().isEmpty()).count());
    assertThat(sum(parts(byOwner).stream().map(part -> part.won().amount())))
        .isEqualTo(sum(Stream.of(total.won().amount())));
    assertThat(sum(parts(byOwner).stream().map(part -> part.rate().whole())))
        .isEqualTo(sum(Stream.of(total.rate().whole())));
    total
        .rate()
        .value()
        .ifPresent(rate -> assertThat(rate.isShare()).isTrue()); // amounts are not negative
  }

  @Property(tries = 200)
  void spending_by_channel_sums_to_all_spending(
      @ForAll List<Campaign> campaigns,
      @ForAll("deals") List<Deal> deals,
      @ForAll("calendars") SalesCalendar calendar) {
    List<AcquisitionFact> facts = new ArrayList<>();
    campaigns.forEach(campaign -> facts.addAll(AcquisitionFact.of(campaign, calendar)));
    deals.forEach(deal -> facts.add(AcquisitionFact.of(deal)));

    Breakdown<ChannelId, AcquisitionCostReport> byChannel =
        new AcquisitionCost(BasicArbitraries.CURRENCY).by(AcquisitionFact::channel).measure(facts);

    assertThat(sum(Stream.of(byChannel.total().spend())))
        .isEqualTo(sum(campaigns.stream().map(Campaign::cost)));
    assertThat(sum(parts(byChannel).stream().map(AcquisitionCostReport::spend)))
        .isEqualTo(sum(Stream.of(byChannel.total().spend())));
    assertThat(byChannel.total().newCustomers() + byChannel.total().otherDealsWon())
        .isEqualTo(deals.stream().filter(deal -> deal.outcome() == Outcome.WON).count());
    assertThat(byChannel.total().newCustomers())
        .isEqualTo(
            deals.stream()
                .filter(deal -> deal.outcome() == Outcome.WON && deal.kind() == DealKind.NEW)
                .count());
  }

  @Property(tries = 300)
  void the_cost_of_a_campaign_is_shared_without_losing_a_cent(
      @ForAll Campaign campaign, @ForAll("calendars") SalesCalendar calendar) {
    var parts = campaign.costIn(calendar);

    assertThat(sum(parts.values().stream())).isEqualTo(sum(Stream.of(campaign.cost())));
    assertThat(parts.keySet().stream().mapToLong(SalesPeriod::days).sum())
        .isEqualTo(campaign.period().days());
    assertThat(parts.values()).noneMatch(BigMoney::isNegative);
    assertThat(parts.keySet())
        .allSatisfy(
            part -> {
              assertThat(campaign.period().encloses(part)).isTrue();
              assertThat(calendar.periodOf(part.start()).encloses(part)).isTrue();
            });
  }

  @Property(tries = 200)
  void every_hand_off_was_accepted_returned_for_a_reason_or_waits(
      @ForAll @Size(max = 20) List<Handoff> handoffs) {
    Breakdown<HandoffRoute, HandoffReport> byRoute =
        new HandoffAcceptance().by(HandoffRoute.of()).measure(handoffs);
    HandoffReport total = byRoute.total();

    assertThat(total.total()).isEqualTo(handoffs.size());
    assertThat(total.accepted() + total.returned() + total.waiting()).isEqualTo(handoffs.size());
    assertThat(total.accepted())
        .isEqualTo(handoffs.stream().filter(each -> each.answer() instanceof Accepted).count());
    assertThat(total.waiting())
        .isEqualTo(handoffs.stream().filter(each -> each.answer().at().isEmpty()).count());
    assertThat(parts(byRoute).stream().mapToLong(HandoffReport::returned).sum())
        .isEqualTo(total.returned());
    assertThat(
            parts(byRoute).stream().map(HandoffReport::acceptance).reduce(Ratio.NONE, Ratio::plus))
        .isEqualTo(total.acceptance());
  }

  @Property(tries = 200)
  void every_closed_deal_has_a_cycle_or_is_counted_as_undated(@ForAll("deals") List<Deal> deals) {
    SalesCycleReport won = SalesCycle.ofWon(ZONE).measure(deals);
    SalesCycleReport closed = SalesCycle.ofClosed(ZONE).measure(deals);

    assertThat(closed.days().size() + closed.undated())
        .isEqualTo(deals.stream().filter(Deal::isClosed).count());
    assertThat(won.days().size() + won.undated()).isEqualTo(new WinRate().measure(deals).won());
    assertThat(closed.days().counts().keySet())
        .allSatisfy(days -> assertThat(days).isNotNegative());
  }

  @Property(tries = 200)
  void an_owners_units_begin_with_the_owners_team(
      @ForAll Deal deal, @ForAll SalesOrganization organization) {
    var units = Grouping.units(organization, Structure.FUNCTION, ZONE, AS_OF).apply(deal);

    assertThat(units.stream().findFirst())
        .isEqualTo(Grouping.team(organization, Structure.FUNCTION, ZONE, AS_OF).apply(deal));
    assertThat(units).doesNotHaveDuplicates();
    assertThat(Grouping.ownerRole(organization, ZONE, AS_OF).apply(deal).isPresent())
        .as("a role is known where a team is, as both begin on the day of hiring")
        .isEqualTo(!units.isEmpty());
  }

  @Property(tries = 200)
  void a_deal_is_in_the_period_that_contains_its_day(
      @ForAll Deal deal, @ForAll("calendars") SalesCalendar calendar) {
    assertThat(Grouping.closePeriod(calendar, ZONE).apply(deal).isPresent())
        .isEqualTo(deal.closedAt().isPresent());
    Grouping.closePeriod(calendar, ZONE)
        .apply(deal)
        .ifPresent(
            period -> assertThat(period.contains(deal.closedAt().orElseThrow(), ZONE)).isTrue());
    Grouping.<Deal>period(calendar, ZONE)
        .apply(deal)
        .ifPresent(
            period -> assertThat(period.contains(deal.createdAt().orElseThrow(), ZONE)).isTrue());
  }

  @Property(tries = 200)
  void a_deal_is_in_the_lines_of_its_products_and_in_no_other(
      @ForAll Deal deal, @ForAll ProductCatalog catalog) {
    var products = Grouping.products().apply(deal);
    var lines = Grouping.productLines(catalog).apply(deal);

    assertThat(products)
        .isEqualTo(deal.lines().stream().map(line -> line.product()).collect(Collectors.toSet()));
    assertThat(catalog.lines().keySet())
        .allSatisfy(
            line ->
                assertThat(lines.contains(line))
                    .isEqualTo(
                        products.stream()
                            .filter(product -> catalog.find(product).isPresent())
                            .anyMatch(product -> catalog.linesOf(product).contains(line))));
    assertThat(catalog.lines().keySet()).containsAll(lines);
  }

  @Property(tries = 200)
  void who_took_part_in_a_role_is_named_once(@ForAll Deal deal) {
    StandardRoles.all()
        .forEach(
            role ->
                assertThat(Grouping.participants(role.id()).apply(deal))
                    .allSatisfy(
                        seller ->
                            assertThat(deal.participations())
                                .anyMatch(
                                    each ->
                                        each.seller().equals(seller)
                                            && each.role().equals(role.id()))));
  }

  @Provide
  Arbitrary<List<Deal>> deals() {
    return DealArbitraries.deals().list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<SalesCalendar> calendars() {
    return Arbitraries.of(CALENDARS);
  }

  private static <R> List<R> parts(Breakdown<?, R> breakdown) {
    return Stream.concat(breakdown.groups().values().stream(), breakdown.withoutKey().stream())
        .toList();
  }

  private static BigDecimal sum(Stream<BigMoney> amounts) {
    return amounts
        .map(amount -> amount.getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .stripTrailingZeros();
  }
}
