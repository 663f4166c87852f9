package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.economics.Margin;
import org.salesprocess.metrics.economics.MarginFact;
import org.salesprocess.metrics.economics.MarginReport;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.BookingArbitraries;
import org.salesprocess.testkit.ExpenseArbitraries;
import org.salesprocess.testkit.MetricLaws;

class MarginLaws extends MetricLaws<MarginFact, MarginReport> {

  @Override
  protected Metric<MarginFact, MarginReport> metric() {
    return new Margin(BasicArbitraries.CURRENCY);
  }

  @Override
  protected Arbitrary<MarginFact> fact() {
    return Arbitraries.oneOf(
        BookingArbitraries.bookings().map(MarginFact::of),
        BookingArbitraries.returns().map(MarginFact::of),
        ExpenseArbitraries.expenses().map(MarginFact::of));
  }
}
