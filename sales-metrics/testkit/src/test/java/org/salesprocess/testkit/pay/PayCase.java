package org.salesprocess.testkit.pay;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.DepartmentKind;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.product.ProductLine;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.CreditScopes;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.IncentiveArbitraries;

/** Two sellers of one team on a generated plan, and what they sell in the first months of 2023. */
record PayCase(CommissionPlan plan, ImmutableList<Transaction> transactions) {

  static final CurrencyUnit CURRENCY = BasicArbitraries.CURRENCY;
  static final SellerId ANA = SellerId.of("ana");
  static final SellerId BEN = SellerId.of("ben");
  static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  static final ImmutableList<PeriodClosing> CLOSINGS =
      ImmutableList.of(closing(1), closing(2), closing(3), closing(4));

  private static final int POOL = 5; // as many ids as generated plans name of each kind
  private static final TeamId TEAM = TeamId.of("team");

  private static PeriodClosing closing(int month) {
    LocalDate start = LocalDate.of(2023, month, 1);
    return new PeriodClosing(
        ClosingId.of("month-" + month),
        SalesPeriod.of(start, start.plusMonths(1)),
        start.plusMonths(1).plusDays(4).atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  /** Generates cases of any plan. */
  static Arbitrary<PayCase> cases() {
    return Combinators.combine(plans(), sales()).as(PayCase::new);
  }

  /** Generates plans in force all the time. */
  static Arbitrary<CommissionPlan> plans() {
    return IncentiveArbitraries.commissionPlans()
        .map(plan -> plan.toBuilder().from(FIRST).until(LocalDate.of(2100, 1, 1)).build());
  }

  /** Generates sales, some of which come back in part or whole and are recorded late. */
  static Arbitrary<ImmutableList<Transaction>> sales() {
    return drawn()
        .list()
        .ofMaxSize(7)
        .map(
            drawn -> {
              List<Transaction> all = new ArrayList<>();
              for (int i = 0; i < drawn.size(); i++) {
                all.addAll(drawn.get(i).transactions("deal" + i));
              }
              return ImmutableList.copyOf(all);
            });
  }

  private static Arbitrary<Drawn> drawn() {
    return Combinators.combine(
            Arbitraries.of(ANA, BEN),
            moments(),
            Arbitraries.integers().between(0, 40),
            Arbitraries.longs().between(1, 40_000_00),
            Arbitraries.integers().between(1, 20),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(1, 100).optional(0.4),
            Arbitraries.integers().between(0, 60))
        .as(Drawn::new);
  }

  // two days are drawn often, so that some sales are of one instant and ordered by sequence or id
  private static Arbitrary<Moment> moments() {
    Arbitrary<Integer> days =
        Arbitraries.oneOf(Arbitraries.integers().between(0, 115), Arbitraries.of(9, 40));
    return Combinators.combine(days, Arbitraries.integers().between(0, 2)).as(Moment::new);
  }

  /** When a sale happened: a day from the first on, and its place within that. */
  private record Moment(int day, int sequence) {}

  /** One sale, and what comes back of it. */
  private record Drawn(
      SellerId seller,
      Moment moment,
      int recordedAfter,
      long cents,
      int units,
      int percent,
      Optional<Integer> returned,
      int returnedAfter) {

    List<Transaction> transactions(String deal) {
      List<Transaction> all = new ArrayList<>();
      Transaction sale =
          sale(deal, seller, moment.day(), recordedAfter, cents, units, percent)
              .withSequence(moment.sequence());
      all.add(sale);
      returned.ifPresent(
          part -> all.add(cameBack(sale, moment.day() + returnedAfter, Fraction.of(part, 100))));
      return all;
    }
  }

  static Transaction sale(
      String deal,
      SellerId seller,
      int day,
      int recordedAfter,
      long cents,
      int units,
      int percent) {
    Quantity booked = Quantity.of(BigMoney.ofMinor(CURRENCY, cents));
    return Transaction.builder()
        .id(TransactionId.of("booking:" + deal))
        .type("booking")
        .deal(DealId.of(deal))
        .owner(seller)
        .happenedAt(FIRST.plusDays(day).atTime(10, 0).toInstant(ZoneOffset.UTC))
        .recordedAt(FIRST.plusDays(day + recordedAfter).atTime(11, 0).toInstant(ZoneOffset.UTC))
        .value(Measure.BOOKED, booked)
        .value(Measure.MARGIN, booked.times(Fraction.of(percent, 100)))
        .value(Measure.UNITS, Quantity.of(units))
        .attributes(Attributes.builder().put("discount", percent).build())
        .product(ProductId.of("product-" + (units % POOL + 1)))
        .territory(TerritoryId.of("territory-" + (percent % POOL + 1)))
        .build();
  }

  /** Returns that a share of a sale came back. */
  static Transaction cameBack(Transaction sale, int day, Fraction share) {
    Transaction.Builder back =
        Transaction.builder()
            .id(TransactionId.of("return:" + sale.id()))
            .type("return")
            .deal(sale.deal())
            .owner(sale.owner())
            .happenedAt(FIRST.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC))
            .reverses(sale.id());
    sale.values().forEach((measure, value) -> back.value(measure, value.times(share)));
    return back.build();
  }

  PayCase with(CommissionPlan other) {
    return new PayCase(other, transactions);
  }

  PayCase with(Iterable<Transaction> others) {
    return new PayCase(plan, ImmutableList.copyOf(others));
  }

  /** Returns what pays the two, who are credited for two thirds and a third of what each sells. */
  PayCalculation calculation() {
    CreditRule shared =
        CreditRule.builder()
            .id(CreditRuleId.of("shared"))
            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.of(2, 3)))
            .addShare(CreditShare.direct(CreditRecipient.named(BEN), Fraction.of(1, 3)))
            .build();
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(CURRENCY, ZoneOffset.UTC)
            .payCalendar(SalesCalendar.months())
            .crediting(CreditingRules.of(rules(shared)))
            .plan(plan);
    for (SellerId seller : List.of(ANA, BEN)) {
      program.assignment(
          PlanAssignment.builder()
              .seller(seller)
              .plan(plan.id())
              .from(FIRST)
              .target(
                  new TargetIncentive(
                      BigMoney.of(CURRENCY, 20_000), SalesCalendar.years(Month.JANUARY)))
              .build());
    }
    return PayCalculation.builder(program.build(), organization())
        .catalog(catalog())
        .territories(territories())
        .quotas(quotas())
        .build();
  }

  // those that generated plans filter by, none of which gives credit here
  private static List<CreditRule> rules(CreditRule shared) {
    List<CreditRule> rules = new ArrayList<>();
    rules.add(shared);
    numbered("rule-")
        .map(CreditRuleId::of)
        .map(
            id ->
                CreditRule.builder()
                    .id(id)
                    .types("none of " + id)
                    .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
                    .build())
        .forEach(rules::add);
    return rules;
  }

  private static Stream<String> numbered(String prefix) {
    return IntStream.rangeClosed(1, POOL).mapToObj(number -> prefix + number);
  }

  /** Returns quotas of each on what is booked, on direct credit and on more than before. */
  static QuotaPlan quotas() {
    QuotaPlan.Builder quotas =
        QuotaPlan.builder()
            .id(QuotaPlanId.of("quotas"))
            .calendar(SalesCalendar.months())
            .split(QuotaSplit.equal());
    Quantity booked = Quantity.of(BigMoney.of(CURRENCY, 360_000));
    for (SellerId seller : List.of(ANA, BEN)) {
      QuotaScope all = QuotaScope.of(seller);
      for (QuotaScope scope : List.of(all, all.withDirectOnly(true))) {
        Quota quota = quota(scope, Measure.BOOKED, booked);
        quotas.quota(quota);
        quotas.quota(
            quota
                .withId(QuotaId.of(quota.id() + "-more"))
                .withImprovementOn(Baseline.PREVIOUS_PERIOD));
      }
      quotas.quota(quota(all, Measure.UNITS, Quantity.of(120)));
    }
    return quotas.build();
  }

  /** Returns who and what credits may count for. */
  static CreditScopes scopes() {
    return CreditScopes.of(organization(), catalog(), territories());
  }

  private static ProductCatalog catalog() {
    return ProductCatalog.of(
        numbered("line-").map(id -> ProductLine.of(id, id)).toList(),
        numbered("product-")
            .map(
                id ->
                    Product.builder()
                        .id(ProductId.of(id))
                        .name(id)
                        .line(ProductLineId.of(id.replace("product", "line")))
                        .build())
            .toList());
  }

  private static List<Territory> territories() {
    return numbered("territory-")
        .map(id -> Territory.builder().id(TerritoryId.of(id)).name(id).build())
        .toList();
  }

  private static Quota quota(QuotaScope scope, Measure measure, Quantity target) {
    return Quota.builder()
        .id(QuotaId.of(scope + "-" + measure))
        .scope(scope)
        .measure(measure)
        .period(SalesPeriod.of(FIRST, FIRST.plusYears(1)))
        .target(target)
        .build();
  }

  private static SalesOrganization organization() {
    SalesOrganization.Builder organization =
        SalesOrganization.builder().team(Team.builder().id(TEAM).name("Team").build());
    for (Structure structure : Structure.values()) {
      String id = "top by " + structure;
      organization.team(Team.builder().id(TeamId.of(id)).name(id).structure(structure).build());
    }
    numbered("team-")
        .forEach(id -> organization.team(Team.builder().id(TeamId.of(id)).name(id).build()));
    for (DepartmentKind kind : DepartmentKind.values()) {
      organization.department(Department.of("department-of-" + kind, kind.name(), kind));
    }
    for (SellerId seller : List.of(ANA, BEN)) {
      organization.seller(Seller.builder().id(seller).name(seller.value()).build());
      organization.membership(Membership.since(FIRST.minusYears(2), seller, TEAM));
    }
    return organization.build();
  }
}
