package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.economics.DealDocuments;
import org.salesprocess.metrics.economics.OrderToCash;
import org.salesprocess.metrics.economics.OrderToCashReport;
import org.salesprocess.metrics.economics.PromiseGap;
import org.salesprocess.metrics.economics.PromiseStep;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.DealDocumentsArbitraries;
import org.salesprocess.testkit.MetricLaws;

class OrderToCashLaws extends MetricLaws<DealDocuments, OrderToCashReport> {

  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

  @Override
  protected Metric<DealDocuments, OrderToCashReport> metric() {
    return new OrderToCash(BasicArbitraries.CURRENCY, ZoneOffset.UTC, AS_OF);
  }

  @Override
  protected Arbitrary<DealDocuments> fact() {
    return DealDocumentsArbitraries.dealDocuments();
  }

  @Provide
  Arbitrary<List<DealDocuments>> deals() {
    return DealDocumentsArbitraries.dealDocuments()
        .list()
        .uniqueElements(DealDocuments::deal)
        .ofMaxSize(8);
  }

  @Property(tries = 300)
  void the_gaps_of_a_step_sum_to_the_difference_of_its_totals(
      @ForAll("deals") List<DealDocuments> deals) {
    OrderToCashReport report = metric().measure(deals);
    var totals = report.totals();

    assertThat(sum(report, PromiseStep.OFFERED_TO_BOOKED))
        .isEqualByComparingTo(totals.bookedOfOffered().minus(totals.offered()));
    assertThat(sum(report, PromiseStep.BOOKED_TO_INVOICED))
        .isEqualByComparingTo(totals.invoiced().minus(totals.toInvoice()));
    assertThat(sum(report, PromiseStep.INVOICED_TO_SETTLED))
        .isEqualByComparingTo(totals.settled().minus(totals.invoiced()));
  }

  @Property(tries = 300)
  void what_is_owed_is_what_no_credit_reached(@ForAll("deals") List<DealDocuments> deals) {
    OrderToCashReport report = metric().measure(deals);
    BigMoney owed = BigMoney.zero(BasicArbitraries.CURRENCY);
    for (PromiseGap gap : report.gaps(PromiseStep.INVOICED_TO_SETTLED)) {
      owed = gap.difference().isNegative() ? owed.minus(gap.difference()) : owed;
    }

    assertThat(report.receivables().open()).isEqualByComparingTo(owed);
    assertThat(report.receivables().overdue()).isLessThanOrEqualTo(report.receivables().open());
  }

  private static BigMoney sum(OrderToCashReport report, PromiseStep step) {
    return report.gaps(step).stream()
        .map(PromiseGap::difference)
        .reduce(BigMoney.zero(BasicArbitraries.CURRENCY), BigMoney::plus);
  }
}
