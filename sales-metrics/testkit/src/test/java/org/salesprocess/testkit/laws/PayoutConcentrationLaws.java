package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.AmountRatio;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.incentive.PayoutConcentration;
import org.salesprocess.metrics.incentive.PayoutConcentrationReport;
import org.salesprocess.metrics.incentive.SellerPay;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.OrgArbitraries;

class PayoutConcentrationLaws extends MetricLaws<SellerPay, PayoutConcentrationReport> {

  @Override
  protected Metric<SellerPay, PayoutConcentrationReport> metric() {
    return PayoutConcentration.of(BasicArbitraries.CURRENCY);
  }

  @Override
  protected Arbitrary<SellerPay> fact() {
    return Combinators.combine(
            OrgArbitraries.sellerIds(), BasicArbitraries.money(BasicArbitraries.CURRENCY))
        .as(SellerPay::new);
  }

  @Property(tries = 200)
  void fifths_rise_and_sum_to_the_whole(@ForAll("facts") List<SellerPay> facts) {
    PayoutConcentrationReport report = metric().measure(facts);
    List<BigMoney> parts = report.fifths().stream().map(AmountRatio::part).toList();
    assertThat(parts).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(BigMoney.zero(BasicArbitraries.CURRENCY).plus(parts).toMoney())
        .isEqualTo(report.total());
  }

  @Property(tries = 200)
  void the_coefficient_lies_between_all_alike_and_one_alone(
      @ForAll("facts") List<SellerPay> facts) {
    PayoutConcentrationReport report = metric().measure(facts);
    report
        .gini()
        .ifPresent(
            gini -> {
              long sellers = report.pay().size();
              assertThat(gini).isBetween(Fraction.ZERO, Fraction.of(sellers - 1, sellers));
            });
  }
}
