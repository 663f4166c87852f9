package org.salesprocess.examples.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Achievements;
import org.salesprocess.metrics.incentive.Attainment;
import org.salesprocess.metrics.incentive.AttainmentReport;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.CreditScopes;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.Quotas;
import org.salesprocess.metrics.incentive.Statement;

/**
 * Pays a real company's sellers. Every expected figure was computed apart from this library, by a
 * Python script of a few lines on {@code csv} and {@code fractions.Fraction}: the rows of {@code
 * sales_order_header.csv} with {@code OnlineOrderFlag} 0, summed by {@code SalesPersonID} and quota
 * period; times {@code CommissionPct}, rounded half up to cents once for each seller and period;
 * plus {@code Bonus} where the sum is {@code SalesQuota} or more.
 */
@EnabledIfEnvironmentVariable(
    named = "SALES_DATA",
    matches = ".+",
    disabledReason = "set SALES_DATA to the folder of the public data sets")
class AdventureWorksTest {

  private static AdventureWorks company;
  private static ImmutableList<OpenPayPeriod> paid;

  @BeforeAll
  static void pay_every_quota_period() {
    company = AdventureWorks.read(Path.of(System.getenv("SALES_DATA"), "adventureworks"));
    paid = company.payroll().pay();
  }

  @Test
  void quota_periods_are_the_uneven_ones_of_the_quota_history() {
    assertThat(paid)
        .extracting(open -> open.period().start())
        .containsExactly(
            day("2011-05-31"),
            day("2011-08-31"),
            day("2011-12-01"),
            day("2012-02-29"),
            day("2012-05-30"),
            day("2012-08-30"),
            day("2012-11-30"),
            day("2013-02-28"),
            day("2013-05-30"),
            day("2013-08-30"),
            day("2013-11-30"),
            day("2014-03-01"));
  }

  @Test
  void each_period_pays_as_much_as_was_computed_independently() {
    assertThat(paid)
        .extracting(AdventureWorksTest::paidIn)
        .containsExactly(
            usd("44440.45"),
            usd("60592.27"),
            usd("58646.62"),
            usd("56510.38"),
            usd("127339.30"),
            usd("98412.27"),
            usd("77067.96"),
            usd("94402.02"),
            usd("156475.18"),
            usd("129608.75"),
            usd("105084.93"),
            usd("128563.30"));
  }

  @Test
  void each_seller_is_paid_as_much_as_was_computed_independently() {
    assertThat(paidTo("275")).isEqualTo(usd("111526.84"));
    assertThat(paidTo("276")).isEqualTo(usd("155505.11"));
    assertThat(paidTo("277")).isEqualTo(usd("150987.05"));
    assertThat(paidTo("278")).isEqualTo(usd("36094.45"));
    assertThat(paidTo("279")).isEqualTo(usd("71710.11"));
    assertThat(paidTo("280")).isEqualTo(usd("58251.03"));
    assertThat(paidTo("281")).isEqualTo(usd("64270.04"));
    assertThat(paidTo("282")).isEqualTo(usd("88896.28"));
    assertThat(paidTo("283")).isEqualTo(usd("55259.35"));
    assertThat(paidTo("284")).isEqualTo(usd("43938.37"));
    assertThat(paidTo("286")).isEqualTo(usd("25592.60"));
    assertThat(paidTo("288")).isEqualTo(usd("32887.20"));
    assertThat(paidTo("289")).isEqualTo(usd("170066.78"));
    assertThat(paidTo("290")).isEqualTo(usd("72158.22"));
  }

  @Test
  void commission_and_bonus_of_each_period_are_apart() {
    // 276 never reached a quota; 280 did in five periods and 283 in three
    assertThat(earned("276", "commission"))
        .containsExactly(
            usd("6885.86"),
            usd("10271.43"),
            usd("8871.90"),
            usd("7872.59"),
            usd("17541.39"),
            usd("14239.06"),
            usd("11554.87"),
            usd("14497.48"),
            usd("19512.33"),
            usd("15969.07"),
            usd("12772.55"),
            usd("15516.58"));
    assertThat(earned("276", "bonus")).allMatch(Money::isZero);
    assertThat(earned("280", "bonus"))
        .containsExactly(amounts("5000 0 5000 5000 5000 0 0 0 5000 0 0 0"));
    assertThat(earned("283", "bonus")).containsExactly(amounts("0 0 3500 0 0 0 3500 0 0 0 3500 0"));
  }

  @Test
  void an_order_of_the_day_on_which_a_period_opens_counts_in_that_period() {
    SellerId seller = SellerId.of("276");
    LocalDate bound = day("2011-08-31");
    // two orders of 276, of USD 5,957.9683 together, are of that day; the script's sum of the
    // period
    // before is without them, and that of the period which begins on it with them
    assertThat(attainment(seller, day("2011-05-31")).achieved())
        .contains(Quantity.parse("USD 459057.3369"));
    assertThat(attainment(seller, bound).achieved()).contains(Quantity.parse("USD 684762.3174"));
    assertThat(
            paid.get(1).crediting().credits().stream()
                .filter(credit -> credit.seller().equals(seller))
                .filter(credit -> credit.creditedOn().equals(bound))
                .map(credit -> credit.value(Measure.BOOKED).orElseThrow()))
        .hasSize(2)
        .satisfies(
            orders ->
                assertThat(orders.get(0).plus(orders.get(1)))
                    .isEqualTo(Quantity.parse("USD 5957.9683")));
  }

  @Test
  void attainment_is_exact() {
    assertThat(attainment(SellerId.of("276"), day("2011-05-31")).fraction())
        .contains(Fraction.parse("4590573369/6370000000"));
    assertThat(attainment(SellerId.of("289"), day("2013-05-30")).fraction())
        .contains(Fraction.parse("11802316223/15060000000"));
    // 284 was hired on 2012-09-30, in the period whose quota is asked in full
    assertThat(attainment(SellerId.of("284"), day("2012-08-30")))
        .hasToString("seller 284, booked: USD 256076.1559 of USD 321000.00 (79.8 %)");
  }

  @Test
  void every_order_of_a_reseller_is_credited_to_the_last_part_of_a_cent() {
    OpenPayPeriod last = paid.get(paid.size() - 1);
    ImmutableList<Credit> credits = last.crediting().credits();
    assertThat(credits).hasSize(3_806);
    assertThat(sum(credits)).isEqualTo(Quantity.parse("USD 80487704.1832"));
    assertThat(last.crediting().uncredited()).isEmpty();
    assertThat(last.conflicts()).isEmpty();
  }

  @Test
  void what_the_managers_sold_is_reported_as_without_a_plan() {
    List<Credit> withoutPlan = paid.stream().flatMap(open -> open.withoutPlan().stream()).toList();
    assertThat(sum(of("274", withoutPlan))).isEqualTo(Quantity.parse("USD 1092123.8561"));
    assertThat(sum(of("285", withoutPlan))).isEqualTo(Quantity.parse("USD 172524.4512"));
    assertThat(sum(of("287", withoutPlan))).isEqualTo(Quantity.parse("USD 732759.1841"));
    assertThat(withoutPlan).hasSize(48 + 16 + 39);
    assertThat(paid).allSatisfy(open -> assertThat(open.statement(SellerId.of("274"))).isEmpty());
  }

  @Test
  void sellers_report_as_the_nodes_of_the_organisation_say() {
    LocalDate day = day("2014-05-01");
    assertThat(manager("275", day)).contains(SellerId.of("274"));
    assertThat(manager("286", day)).contains(SellerId.of("285"));
    assertThat(manager("290", day)).contains(SellerId.of("287"));
    assertThat(manager("287", day)).contains(SellerId.of("273"));
    assertThat(manager("273", day)).isEmpty();
  }

  private static Optional<SellerId> manager(String seller, LocalDate day) {
    return company.organization().managerOf(SellerId.of(seller), Structure.FUNCTION, day);
  }

  private static Attainment attainment(SellerId seller, LocalDate start) {
    SalesPeriod period = company.calendar().periodOf(start);
    Achievements achievements =
        Achievements.builder()
            .scopes(
                CreditScopes.of(
                    company.organization(), ProductCatalog.of(List.of(), List.of()), List.of()))
            .calendar(company.calendar())
            .credits(paid.get(paid.size() - 1).crediting().credits())
            .build();
    return AttainmentReport.of(
            Quotas.of(company.quotas(), company.organization()), achievements, period)
        .attainments()
        .stream()
        .filter(each -> each.scope().equals(QuotaScope.of(seller)))
        .findFirst()
        .orElseThrow();
  }

  private static Money paidIn(OpenPayPeriod open) {
    return total(open.statements().values().stream().map(Statement::paid));
  }

  private static Money paidTo(String seller) {
    return total(
        paid.stream()
            .flatMap(open -> open.statement(SellerId.of(seller)).stream())
            .map(Statement::paid));
  }

  private static List<Money> earned(String seller, String component) {
    return paid.stream()
        .flatMap(open -> open.statement(SellerId.of(seller)).stream())
        .map(
            statement ->
                total(
                    statement.subtotals().entrySet().stream()
                        .filter(
                            each ->
                                each.getKey()
                                    .component()
                                    .equals(Optional.of(ComponentId.of(component))))
                        .map(Map.Entry::getValue)))
        .toList();
  }

  private static List<Credit> of(String seller, List<Credit> credits) {
    return credits.stream().filter(credit -> credit.seller().value().equals(seller)).toList();
  }

  private static Quantity sum(List<Credit> credits) {
    return credits.stream()
        .map(credit -> credit.value(Measure.BOOKED).orElseThrow())
        .reduce(Quantity.parse("USD 0"), Quantity::plus);
  }

  private static Money total(Stream<Money> amounts) {
    return Money.zero(CurrencyUnit.USD).plus(amounts.toList());
  }

  private static Money[] amounts(String amounts) {
    return Arrays.stream(amounts.split(" ")).map(AdventureWorksTest::usd).toArray(Money[]::new);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }
}
