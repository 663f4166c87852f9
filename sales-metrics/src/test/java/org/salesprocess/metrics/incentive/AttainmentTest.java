package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.QuotaCases.ANA;
import static org.salesprocess.metrics.incentive.QuotaCases.BOB;
import static org.salesprocess.metrics.incentive.QuotaCases.QUARTER;
import static org.salesprocess.metrics.incentive.QuotaCases.YEAR;
import static org.salesprocess.metrics.incentive.QuotaCases.direct;
import static org.salesprocess.metrics.incentive.QuotaCases.period;
import static org.salesprocess.metrics.incentive.QuotaCases.quantity;
import static org.salesprocess.metrics.incentive.QuotaCases.quarterly;
import static org.salesprocess.metrics.incentive.QuotaCases.quota;
import static org.salesprocess.metrics.incentive.QuotaCases.sold;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.DepartmentKind;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.Copies;

class AttainmentTest {
  private static final QuotaScope OF_ANA = QuotaScope.of(ANA);
  private static final QuotaScope OF_BOB = QuotaScope.of(BOB);
  private static final QuotaScope MARKETING = QuotaScope.of(DepartmentId.of("marketing"));

  private static final SalesOrganization ORGANIZATION =
      SalesOrganization.builder()
          .department(Department.of("marketing", "Marketing", DepartmentKind.MARKETING))
          .seller(Seller.builder().id(ANA).name("Ana").build())
          .seller(Seller.builder().id(BOB).name("Bob").hiredOn(LocalDate.of(2026, 4, 1)).build())
          .build();

  private static ResolvedQuota resolved(String target) {
    return new ResolvedQuota(
        OF_ANA,
        Measure.BOOKED,
        Optional.empty(),
        QUARTER,
        ImmutableList.of(
            new QuotaStep(
                QuotaId.of("Q1"),
                quantity(target),
                QUARTER,
                Fraction.ONE,
                ImmutableList.of(QUARTER),
                Fraction.ONE,
                Fraction.ONE)));
  }

  private static Attainment attainment(Optional<String> achieved, Optional<String> target) {
    return new Attainment(
        OF_ANA,
        Measure.BOOKED,
        Optional.empty(),
        QUARTER,
        achieved.map(Quantity::parse),
        target.map(AttainmentTest::resolved));
  }

  @Test
  void attainment_is_the_achieved_over_the_quota() {
    Attainment attainment = attainment(Optional.of("USD 45000"), Optional.of("USD 30000"));
    assertThat(attainment.fraction()).contains(Fraction.of(3, 2));
    assertThat(attainment.gap()).contains(quantity("USD -15000"));
    assertThat(attainment)
        .hasToString("seller ana, booked: USD 45000.00 of USD 30000.00 (150.0 %)");
  }

  @Test
  void more_taken_back_than_achieved_is_below_zero() {
    Attainment attainment = attainment(Optional.of("USD -6000"), Optional.of("USD 30000"));
    assertThat(attainment.fraction()).contains(Fraction.of(-1, 5));
    assertThat(attainment.gap()).contains(quantity("USD 36000"));
  }

  @Test
  void without_a_quota_there_is_nothing_to_attain() {
    Attainment attainment = attainment(Optional.of("USD 45000"), Optional.empty());
    assertThat(attainment.fraction()).isEmpty();
    assertThat(attainment.gap()).isEmpty();
    assertThat(attainment).hasToString("seller ana, booked: USD 45000.00 of no quota");
  }

  @Test
  void of_a_quota_of_zero_there_is_no_fraction_but_a_gap() {
    Attainment attainment = attainment(Optional.of("USD 45000"), Optional.of("USD 0"));
    assertThat(attainment.fraction()).isEmpty();
    assertThat(attainment.gap()).contains(quantity("USD -45000"));
  }

  @Test
  void without_data_nothing_is_said() {
    Attainment attainment = attainment(Optional.empty(), Optional.of("USD 30000"));
    assertThat(attainment.fraction()).isEmpty();
    assertThat(attainment.gap()).isEmpty();
    assertThat(attainment).hasToString("seller ana, booked: no data of USD 30000.00");
    assertThat(Copies.throughBytes(attainment)).isEqualTo(attainment);
  }

  @Test
  void a_quota_for_another_or_in_another_currency_is_refused() {
    assertThatThrownBy(() -> attainment(Optional.of("EUR 1"), Optional.of("USD 30000")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "attainment of seller ana on booked in 2026-01-01/2026-04-01: achieved must be in the"
                + " currency of the quota USD 30000.00, was EUR 1.00");
    assertThatThrownBy(
            () ->
                new Attainment(
                    OF_BOB,
                    Measure.BOOKED,
                    Optional.empty(),
                    YEAR,
                    Optional.empty(),
                    Optional.of(resolved("USD 1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "attainment of seller bob on booked in 2026-01-01/2027-01-01: quota must be for the"
                + " same, was for seller ana on booked in 2026-01-01/2026-04-01");
  }

  @Test
  void a_report_has_every_quota_of_the_period() {
    QuotaPlan plan =
        quarterly()
            .quota(quota("Q1", OF_BOB, Measure.BOOKED, "USD 80000"))
            .quota(quota("Q2", OF_ANA, Measure.BOOKED, "USD 120000"))
            .quota(
                quota("Q3", OF_ANA, Measure.BOOKED, "USD 40000")
                    .withImprovementOn(Baseline.PREVIOUS_PERIOD))
            .quota(quota("Q4", MARKETING, Measure.ACCEPTED_LEADS, "8"))
            .quota(
                quota("Q5", OF_ANA, Measure.UNITS, "8")
                    .withPeriod(period("2025-01-01", "2026-01-01")))
            .build();
    Achievements achievements =
        Achievements.builder()
            .scopes(
                CreditScopes.of(ORGANIZATION, ProductCatalog.of(List.of(), List.of()), List.of()))
            .calendar(SalesCalendar.quarters())
            .credits(
                List.of(
                    direct(sold("t1", "2025-12-31", "USD 16000").build(), ANA, Fraction.ONE),
                    direct(
                        sold("t2", "2026-02-01", "USD 24000").product(ProductId.of("pine")).build(),
                        ANA,
                        Fraction.ONE),
                    direct(
                        sold("t3", "2026-03-01", Measure.ACCEPTED_LEADS, "1")
                            .department(DepartmentId.of("marketing"))
                            .build(),
                        ANA,
                        Fraction.ONE)))
            .build();
    AttainmentReport report =
        AttainmentReport.of(Quotas.of(plan, ORGANIZATION), achievements, QUARTER);
    // by hand: one lead of two; 24,000 of 30,000; 8,000 more than before of 10,000; Bob, not here
    // before April, nothing of nothing
    assertThat(report)
        .hasToString(
            """
            attainment of 2026 in 2026-01-01/2026-04-01
            department marketing, accepted-leads: 1 of 2 (50.0 %)
            seller ana, booked: USD 24000.00 of USD 30000.00 (80.0 %)
            seller ana, booked: USD 8000.00 of USD 10000.00 (80.0 %)
            seller bob, booked: USD 0.00 of USD 0.00
            of unknown product or territory: [t2 by rule to ana]""");
    assertThat(report.attainments().get(2).improvementOn()).contains(Baseline.PREVIOUS_PERIOD);
    assertThat(Copies.throughBytes(report)).isEqualTo(report);
  }
}
