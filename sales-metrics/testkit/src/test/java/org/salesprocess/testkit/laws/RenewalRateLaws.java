package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CustomerContracts;
import org.salesprocess.metrics.retention.PeriodRenewals;
import org.salesprocess.metrics.retention.RenewalOutcome;
import org.salesprocess.metrics.retention.RenewalRate;
import org.salesprocess.metrics.retention.RenewalReport;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.PortfolioArbitraries;

class RenewalRateLaws extends MetricLaws<CustomerContracts, RenewalReport> {

  @Override
  protected Metric<CustomerContracts, RenewalReport> metric() {
    return asOf(LocalDate.of(2025, 3, 15));
  }

  private static RenewalRate asOf(LocalDate day) {
    return new RenewalRate(
        SalesCalendar.quarters(),
        SalesPeriod.of(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 1, 1)),
        day,
        90,
        20,
        BasicArbitraries.CURRENCY,
        2);
  }

  @Override
  protected Arbitrary<CustomerContracts> fact() {
    return PortfolioArbitraries.customerContracts();
  }

  @Property(tries = 200)
  void what_is_due_is_renewed_lapsed_or_undecided(
      @ForAll("facts") List<CustomerContracts> contracts) {
    for (PeriodRenewals period : metric().measure(contracts).periods()) {
      assertThat(period.due()).isEqualTo(period.renewed() + period.lapsed() + period.undecided());
      period.renewedAmountOfDue().value().ifPresent(share -> assertThat(share.isShare()).isTrue());
      assertThat(period.of(RenewalOutcome.LAPSED).goingOnPerYear()).isEqualTo(Fraction.ZERO);
    }
  }

  @Property(tries = 200)
  void time_decides_what_is_undecided_and_changes_nothing_else(
      @ForAll("facts") List<CustomerContracts> contracts) {
    List<PeriodRenewals> early = metric().measure(contracts).periods();
    List<PeriodRenewals> late = asOf(LocalDate.of(2030, 1, 1)).measure(contracts).periods();

    for (int i = 0; i < early.size(); i++) {
      assertThat(late.get(i).undecided()).isZero();
      assertThat(late.get(i).due()).isEqualTo(early.get(i).due());
      assertThat(late.get(i).renewed()).isEqualTo(early.get(i).renewed());
    }
  }
}
