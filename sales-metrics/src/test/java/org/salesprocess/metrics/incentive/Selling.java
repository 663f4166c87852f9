package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.DateRule;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.DepartmentKind;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
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

/** Two sellers of one team, what they sell in 2026, and what they earn by a plan of the test's. */
final class Selling {

  static final CurrencyUnit USD = CurrencyUnit.USD;
  static final SellerId ANA = SellerId.of("ana");
  static final SellerId BEN = SellerId.of("ben");
  static final TeamId TEAM = TeamId.of("closers");
  static final ComponentId PAY = ComponentId.of("pay");
  static final CreditRuleId RULE = CreditRuleId.of("owner");
  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  static final SalesPeriod JANUARY = month(1);

  /** Oak is in kitchens, the oven in appliances, and the town in the country. */
  static final ProductCatalog CATALOG =
      ProductCatalog.of(
          List.of(
              ProductLine.of("kitchens", "Kitchens"), ProductLine.of("appliances", "Appliances")),
          List.of(
              Product.builder()
                  .id(ProductId.of("oak"))
                  .name("Oak")
                  .line(ProductLineId.of("kitchens"))
                  .build(),
              Product.builder()
                  .id(ProductId.of("oven"))
                  .name("Oven")
                  .line(ProductLineId.of("appliances"))
                  .build()));

  static final ImmutableList<Territory> TERRITORIES =
      ImmutableList.of(
          Territory.builder().id(TerritoryId.of("country")).name("Country").build(),
          Territory.builder()
              .id(TerritoryId.of("town"))
              .name("Town")
              .parent(TerritoryId.of("country"))
              .build());

  private final List<Credit> credits = new ArrayList<>();
  private final List<Quota> quotas = new ArrayList<>();
  private final List<PlanAssignment> others = new ArrayList<>();
  private SalesCalendar quotaCalendar = SalesCalendar.months();
  private LocalDate from = FIRST;
  private LocalDate until = LocalDate.of(2027, 1, 1);
  private Optional<PlanId> later = Optional.empty();
  private LocalDate cutoff = LocalDate.of(2026, 2, 1);
  private Optional<LocalDate> anaHired = Optional.empty();
  private DateRule creditedOn = DateRule.EVENT;
  private DateRule versionOn = DateRule.EVENT;
  private TargetIncentive target =
      new TargetIncentive(BigMoney.parse("USD 12000"), SalesCalendar.years(Month.JANUARY));

  static SalesPeriod month(int month) {
    LocalDate start = LocalDate.of(2026, month, 1);
    return SalesPeriod.of(start, start.plusMonths(1));
  }

  /** Returns a day of 2026, such as {@code 03-31}, or of the year that is said. */
  static LocalDate day(String text) {
    return LocalDate.parse(text.length() > 5 ? text : "2026-" + text);
  }

  static Quantity usd(String amount) {
    return Quantity.parse("USD " + amount);
  }

  static Quantity number(String number) {
    return Quantity.parse(number);
  }

  static Money money(String amount) {
    return Money.parse("USD " + amount);
  }

  static Fraction rate(String rate) {
    return Fraction.parse(rate);
  }

  /** Returns a component for each month, without a formula yet. */
  static Component.Builder monthly() {
    return Component.builder("pay").calendar(SalesCalendar.months());
  }

  static CommissionPlan plan(Component... components) {
    return planBuilder(components).build();
  }

  static CommissionPlan.Builder planBuilder(Component... components) {
    CommissionPlan.Builder plan = CommissionPlan.builder("plan", USD).from(FIRST);
    Arrays.stream(components).forEach(plan::component);
    return plan;
  }

  /** Says until when it is known what was sold; that day itself does not count. */
  Selling until(String day) {
    cutoff = day(day);
    return this;
  }

  /** Says from when until when the sellers are on the plan. */
  Selling onPlan(String first, String end) {
    from = day(first);
    until = day(end);
    return this;
  }

  /** Says that the sellers are on another plan, too, from when until when. */
  Selling alsoOn(String plan, String first, String end) {
    for (SellerId seller : List.of(ANA, BEN)) {
      others.add(
          PlanAssignment.builder()
              .seller(seller)
              .plan(PlanId.of(plan))
              .from(day(first))
              .until(day(end))
              .build());
    }
    return this;
  }

  /** Says from when on the sellers are on another plan. */
  Selling movedTo(String plan, String day) {
    until = day(day);
    later = Optional.of(PlanId.of(plan));
    return this;
  }

  /** Says on which day a credit counts, and which day chooses the version of the plan. */
  Selling dates(DateRule credited, DateRule version) {
    creditedOn = credited;
    versionOn = version;
    return this;
  }

  /** Says what the sellers are to earn in a year at full attainment. */
  Selling target(String amount) {
    target =
        new TargetIncentive(BigMoney.parse("USD " + amount), SalesCalendar.years(Month.JANUARY));
    return this;
  }

  Selling quota(SellerId seller, SalesPeriod period, Quantity target) {
    return quota(QuotaScope.of(seller), Measure.BOOKED, period, target);
  }

  Selling quota(QuotaScope scope, Measure measure, SalesPeriod period, Quantity target) {
    quotas.add(
        Quota.builder()
            .id(QuotaId.of("q" + quotas.size()))
            .scope(scope)
            .measure(measure)
            .period(period)
            .target(target)
            .build());
    return this;
  }

  /** Adds a quota on an improvement. */
  Selling quotaOnMore(QuotaScope scope, Baseline baseline, SalesPeriod period, Quantity target) {
    quotas.add(
        Quota.builder()
            .id(QuotaId.of("q" + quotas.size()))
            .scope(scope)
            .measure(Measure.BOOKED)
            .improvementOn(baseline)
            .period(period)
            .target(target)
            .build());
    return this;
  }

  /** Says on which day ana was hired. */
  Selling hired(String day) {
    anaHired = Optional.of(day(day));
    return this;
  }

  Selling quotasPer(SalesCalendar calendar) {
    quotaCalendar = calendar;
    return this;
  }

  /** Adds that ana sold something. */
  Selling sold(String deal, String day, String amount) {
    return sold(ANA, deal, day, amount);
  }

  Selling sold(SellerId seller, String deal, String day, String amount) {
    return add(seller, Fraction.ONE, booking(deal, day).value(Measure.BOOKED, usd(amount)));
  }

  /** Adds that ana sold something that is counted in numbers. */
  Selling counted(String deal, String day, Measure measure, String number) {
    return add(ANA, Fraction.ONE, booking(deal, day).value(measure, number(number)));
  }

  /** Adds that a part of what ana sold came back. */
  Selling cameBack(String deal, String day, String amount) {
    return add(ANA, Fraction.ONE, back(deal, day).value(Measure.BOOKED, usd(amount)));
  }

  static Transaction.Builder back(String deal, String day) {
    return booking(deal, day)
        .id(TransactionId.of("return:" + deal + ":" + day))
        .type("return")
        .reverses(TransactionId.of("booking:" + deal));
  }

  Selling add(SellerId seller, Fraction share, Transaction.Builder transaction) {
    return add(seller, share, CreditShare.Kind.DIRECT, transaction);
  }

  Selling add(
      SellerId seller, Fraction share, CreditShare.Kind kind, Transaction.Builder transaction) {
    Transaction built = transaction.build();
    Instant at = built.at(creditedOn);
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    credits.add(new Credit(built, RULE, seller, share, kind, at, day));
    return this;
  }

  static Transaction.Builder booking(String deal, String day) {
    return Transaction.builder()
        .id(TransactionId.of("booking:" + deal))
        .type("booking")
        .deal(DealId.of(deal))
        .happenedAt(noon(day));
  }

  static Instant noon(String day) {
    return day(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  static SalesOrganization organization() {
    return organization(Optional.empty());
  }

  private static SalesOrganization organization(Optional<LocalDate> anaHired) {
    return SalesOrganization.builder()
        .department(Department.of("marketing", "Marketing", DepartmentKind.MARKETING))
        .seller(Seller.builder().id(ANA).name("Ana").hiredOn(anaHired).build())
        .seller(Seller.builder().id(BEN).name("Ben").build())
        .team(Team.builder().id(TEAM).name("Closers").build())
        .membership(Membership.since(FIRST.minusYears(1), ANA, TEAM))
        .membership(Membership.since(FIRST.minusYears(1), BEN, TEAM))
        .build();
  }

  /** Returns what ana earns by these versions of a plan, line by line. */
  ImmutableSortedMap<LineKey, EarnedLine> earn(CommissionPlan... versions) {
    return earnings(versions).lines();
  }

  /** Returns what ana earns in all. */
  Money total(CommissionPlan... versions) {
    return earn(versions).values().stream()
        .map(EarnedLine::amount)
        .reduce(Money.zero(USD), Money::plus);
  }

  /** Returns what ana earns of one component in one of its periods. */
  Money total(ComponentId component, SalesPeriod period, CommissionPlan... versions) {
    return earn(versions).values().stream()
        .filter(line -> line.key().component().filter(component::equals).isPresent())
        .filter(line -> line.key().period().equals(period))
        .map(EarnedLine::amount)
        .reduce(Money.zero(USD), Money::plus);
  }

  /** Returns what ana earns of all in a month. */
  Money total(SalesPeriod period, CommissionPlan... versions) {
    return earn(versions).values().stream()
        .filter(line -> line.key().period().equals(period))
        .map(EarnedLine::amount)
        .reduce(Money.zero(USD), Money::plus);
  }

  /** Returns what followed from what could not be measured of ana. */
  ImmutableList<Unmeasured.Effect> effects(CommissionPlan... versions) {
    return earnings(versions).unmeasured().stream()
        .map(Unmeasured::effect)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what could not be measured of ana, and why. */
  ImmutableList<String> unmeasured(CommissionPlan... versions) {
    return earnings(versions).unmeasured().stream()
        .map(each -> each.reading().toString())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the amounts of ana's lines, in their order. */
  ImmutableList<Money> amounts(CommissionPlan... versions) {
    return earn(versions).values().stream()
        .map(EarnedLine::amount)
        .collect(ImmutableList.toImmutableList());
  }

  SellerEarnings earnings(CommissionPlan... versions) {
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(USD, ZoneOffset.UTC)
            .payCalendar(SalesCalendar.months())
            .creditedOn(creditedOn)
            .versionOn(versionOn)
            .crediting(
                CreditingRules.of(
                    List.of(
                        CreditRule.builder()
                            .id(RULE)
                            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
                            .build())));
    Arrays.stream(versions).forEach(program::plan);
    for (SellerId seller : List.of(ANA, BEN)) {
      program.assignment(
          PlanAssignment.builder()
              .seller(seller)
              .plan(PlanId.of("plan"))
              .from(from)
              .until(until)
              .target(target)
              .build());
      later.ifPresent(
          plan ->
              program.assignment(
                  PlanAssignment.builder()
                      .seller(seller)
                      .plan(plan)
                      .from(until)
                      .target(target)
                      .build()));
    }
    others.forEach(program::assignment);
    CreditScopes scopes = CreditScopes.of(organization(anaHired), CATALOG, TERRITORIES);
    ImmutableList<Quotas> resolved = ImmutableList.of();
    if (!quotas.isEmpty()) {
      QuotaPlan.Builder plan =
          QuotaPlan.builder()
              .id(QuotaPlanId.of("quotas"))
              .calendar(quotaCalendar)
              .split(QuotaSplit.equal());
      quotas.forEach(plan::quota);
      resolved = ImmutableList.of(Quotas.of(plan.build(), scopes));
    }
    return new SellerEarnings(
        new PayAgreements(program.build(), scopes, resolved),
        CreditBook.of(credits, cutoff, false),
        ANA,
        cutoff,
        cutoff);
  }
}
