package org.salesprocess.examples.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.examples.furniture.FurnitureDepartment;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.Statement;

class FurniturePayTest {

  @Test
  void every_contract_of_two_years_is_credited_to_its_designer_and_to_who_made_the_meeting() {
    Dataset department = FurnitureDepartment.simulate();
    List<Deal> won =
        department.deals().stream().filter(deal -> deal.outcome() == Outcome.WON).toList();
    Payroll payroll =
        Payroll.until(
            SalesPeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1)),
            FurniturePay.calculation(FurniturePay.program(department), department),
            SalesFacts.of(FurniturePay.contracts(department)));

    OpenPayPeriod october = payroll.pay().get(23);

    assertThat(payroll.periods()).hasSize(24);
    assertThat(october.crediting().uncredited()).isEmpty();
    assertThat(october.withoutPlan()).isEmpty();
    for (CreditShare.Kind kind : CreditShare.Kind.values()) {
      List<Credit> credits =
          october.crediting().credits().stream().filter(each -> each.kind() == kind).toList();
      assertThat(credits).hasSameSizeAs(won);
      assertThat(credits.stream().map(credit -> credit.value(Measure.BOOKED).orElseThrow()))
          .usingElementComparator(Quantity::compareTo)
          .containsExactlyInAnyOrderElementsOf(
              won.stream().map(deal -> Quantity.of(deal.amount().orElseThrow())).toList());
    }
  }

  @Test
  void each_month_earns_what_plain_sums_over_the_deals_say() {
    Dataset department = FurnitureDepartment.simulate();
    Payroll payroll =
        Payroll.until(
            SalesPeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1)),
            FurniturePay.calculation(FurniturePay.program(department), department),
            SalesFacts.of(FurniturePay.contracts(department)));
    Map<String, BigDecimal> designed = new HashMap<>();
    Map<String, BigDecimal> met = new HashMap<>();
    for (Deal deal : department.deals()) {
      if (deal.outcome() != Outcome.WON) {
        continue;
      }
      String month =
          deal.closedAt()
              .orElseThrow()
              .atZone(ZoneId.of("Europe/Vilnius"))
              .toString()
              .substring(0, 7);
      BigDecimal amount = deal.amount().orElseThrow().getAmount();
      designed.merge(month + " " + deal.owner().orElseThrow(), amount, BigDecimal::add);
      deal.participations().stream()
          .filter(each -> each.role().value().equals("lead-manager"))
          .forEach(each -> met.merge(month + " " + each.seller(), amount, BigDecimal::add));
    }

    Map<String, BigDecimal> expected = new TreeMap<>();
    designed.forEach(
        (who, sold) -> {
          // 2 % of all, and 1 % more of what is above 40,000
          BigDecimal above = sold.subtract(new BigDecimal("40000")).max(BigDecimal.ZERO);
          expected.merge(
              who,
              sold.multiply(new BigDecimal("0.02")).add(above.multiply(new BigDecimal("0.01"))),
              BigDecimal::add);
        });
    met.forEach(
        (who, sold) ->
            expected.merge(who, sold.multiply(new BigDecimal("0.005")), BigDecimal::add));
    expected.replaceAll((who, exactly) -> exactly.setScale(2, RoundingMode.HALF_UP));

    Map<String, BigDecimal> earned = new TreeMap<>();
    for (OpenPayPeriod month : payroll.pay()) {
      for (Statement statement : month.statements().values()) {
        if (!statement.earned().isZero()) {
          earned.put(
              YearMonth.from(month.period().start()) + " " + statement.seller(),
              statement.earned().getAmount());
        }
      }
    }
    assertThat(earned).isEqualTo(expected).hasSizeGreaterThan(100);
  }

  @Test
  void whoever_changes_role_is_paid_by_each_plan_in_its_days() {
    Dataset department = FurnitureDepartment.simulate();
    LocalDate change = LocalDate.of(2025, 6, 1);
    SalesOrganization.Builder people = SalesOrganization.builder();
    department.organization().roles().values().forEach(people::role);
    people.seller(
        Seller.builder()
            .id(SellerId.of("ana"))
            .name("Ana")
            .role(
                Dated.from(LocalDate.of(2024, 1, 1), RoleId.of("lead-manager"))
                    .with(change, RoleId.of("designer"))
                    .with(change.plusYears(1), RoleId.of("head-of-sales")))
            .build());
    Dataset small =
        Dataset.builder()
            .name("small")
            .currency(department.currency())
            .zone(department.zone())
            .asOf(department.asOf())
            .funnel(department.funnel())
            .organization(people.build())
            .catalog(department.catalog())
            .build();

    assertThat(FurniturePay.program(small).assignments())
        .extracting(each -> each.plan() + " " + each.from() + " " + each.until().orElseThrow())
        .containsExactly("lead-managers 2024-11-01 2025-06-01", "designers 2025-06-01 2026-06-01");
  }
}
