package org.salesprocess.testkit.laws;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.lifetime.RenewalCounts;
import org.salesprocess.metrics.retention.lifetime.RenewalTally;
import org.salesprocess.metrics.survival.TimeToEvent;
import org.salesprocess.testkit.MetricLaws;

class RenewalTallyLaws extends MetricLaws<TimeToEvent, RenewalCounts> {

  @Override
  protected Metric<TimeToEvent, RenewalCounts> metric() {
    return new RenewalTally();
  }

  @Override
  protected Arbitrary<TimeToEvent> fact() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(1, 3))
        .as(
            (renewals, isLost, customers) ->
                (isLost ? TimeToEvent.ended(renewals, "lapsed") : TimeToEvent.censored(renewals))
                    .weighing(Fraction.of(customers)));
  }
}
