package org.salesprocess.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.incentive.Attainment;
import org.salesprocess.metrics.incentive.AttainmentDistribution;
import org.salesprocess.metrics.incentive.AttainmentDistributionReport;
import org.salesprocess.metrics.incentive.QuotaStep;
import org.salesprocess.metrics.incentive.ResolvedQuota;
import org.salesprocess.testkit.MetricLaws;

class AttainmentDistributionLaws extends MetricLaws<Attainment, AttainmentDistributionReport> {

  private static final QuotaScope SCOPE = QuotaScope.of(SellerId.of("seller"));
  private static final SalesPeriod PERIOD =
      SalesPeriod.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1));

  @Override
  protected Metric<Attainment, AttainmentDistributionReport> metric() {
    return AttainmentDistribution.of(Fraction.HALF, Fraction.ONE);
  }

  @Override
  protected Arbitrary<Attainment> fact() {
    Arbitrary<Optional<Quantity>> units =
        Arbitraries.longs().between(0, 4).map(Quantity::of).optional();
    return Combinators.combine(units, units)
        .as(
            (achieved, asked) ->
                new Attainment(
                    SCOPE,
                    Measure.UNITS,
                    Optional.empty(),
                    PERIOD,
                    achieved,
                    asked.map(AttainmentDistributionLaws::quota)));
  }

  private static ResolvedQuota quota(Quantity asked) {
    return new ResolvedQuota(
        SCOPE,
        Measure.UNITS,
        Optional.empty(),
        PERIOD,
        ImmutableList.of(
            new QuotaStep(
                QuotaId.of("quota"),
                asked,
                PERIOD,
                Fraction.ONE,
                ImmutableList.of(PERIOD),
                Fraction.ONE,
                Fraction.ONE)));
  }
}
