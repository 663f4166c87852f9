package org.salesprocess.testkit.laws;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CustomerEvent;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.retention.lifetime.RepeatBuying;
import org.salesprocess.metrics.retention.lifetime.RepeatBuyingReport;
import org.salesprocess.metrics.retention.lifetime.TimeScale;
import org.salesprocess.testkit.MetricLaws;

class RepeatBuyingLaws extends MetricLaws<CustomerHistory, RepeatBuyingReport> {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

  @Override
  protected Metric<CustomerHistory, RepeatBuyingReport> metric() {
    return RepeatBuying.until(LAST_DAY).in(TimeScale.WEEKS).withSpend(CurrencyUnit.USD);
  }

  @Override
  protected Arbitrary<CustomerHistory> fact() {
    Arbitrary<CustomerEvent> event =
        Combinators.combine(
                Arbitraries.of(CustomerEvent.PURCHASE, CustomerEvent.PURCHASE, "visit"),
                Arbitraries.integers().between(-1, 8),
                Arbitraries.of("USD 10", "USD 12.345", "USD 0", "USD -10")
                    .map(BigMoney::parse)
                    .optional())
            .as(
                (type, weeks, amount) ->
                    new CustomerEvent(type, LAST_DAY.minusWeeks(weeks), amount));
    return Combinators.combine(Arbitraries.of("a", "b", "c"), event.list().ofMaxSize(4))
        .as((id, events) -> CustomerHistory.of(CustomerId.of(id), Attributes.none(), events));
  }
}
