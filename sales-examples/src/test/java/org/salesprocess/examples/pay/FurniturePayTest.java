package org.salesprocess.examples.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.examples.furniture.FurnitureDepartment;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.PayFacts;

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
            PayFacts.of(FurniturePay.contracts(department)));

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
}
