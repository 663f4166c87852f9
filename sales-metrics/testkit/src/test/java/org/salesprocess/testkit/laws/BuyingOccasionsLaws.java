package org.salesprocess.testkit.laws;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.retention.lifetime.BuyingOccasions;
import org.salesprocess.metrics.retention.lifetime.BuyingOccasionsReport;
import org.salesprocess.testkit.MetricLaws;

class BuyingOccasionsLaws extends MetricLaws<CustomerHistory, BuyingOccasionsReport> {

  private static final LocalDate LAST = LocalDate.of(2025, 6, 15);
  private static final BigMoney PRICE = BigMoney.parse("EUR 12.50");

  @Override
  protected Metric<CustomerHistory, BuyingOccasionsReport> metric() {
    return BuyingOccasions.until(SalesCalendar.months(), LAST);
  }

  @Override
  protected Arbitrary<CustomerHistory> fact() {
    return Arbitraries.integers()
        .between(-20, 200)
        .list()
        .ofMaxSize(5)
        .map(
            daysBack -> {
              CustomerHistory.Builder history = CustomerHistory.builder(CustomerId.of("c"));
              daysBack.forEach(days -> history.purchase(LAST.minusDays(days), PRICE));
              return history.build();
            });
  }
}
