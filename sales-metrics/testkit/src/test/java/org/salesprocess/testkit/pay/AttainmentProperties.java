package org.salesprocess.testkit.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Achievements;
import org.salesprocess.metrics.incentive.Attainment;
import org.salesprocess.metrics.incentive.AttainmentReport;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.metrics.incentive.PayFacts;
import org.salesprocess.metrics.incentive.Quotas;
import org.salesprocess.metrics.incentive.Reading;
import org.salesprocess.metrics.incentive.StatementLine;
import org.salesprocess.metrics.incentive.Working;
import org.salesprocess.testkit.IncentiveArbitraries;

/** Pay rests on the very attainment that is reported. */
class AttainmentProperties {

  private static final SalesPeriod LAST = PayCase.CLOSINGS.get(3).period();
  private static final Instant AFTER_ALL = Instant.parse("2023-12-31T00:00:00Z");

  @Provide
  Arbitrary<ImmutableList<Transaction>> sales() {
    return PayCase.sales();
  }

  // those that a component may have whose pay is no credit's
  @Provide
  Arbitrary<ReturnPolicy> policies() {
    return IncentiveArbitraries.returnPolicies().filter(policy -> !policy.kind().isOfSale());
  }

  @Property(tries = 100)
  void the_attainment_that_pay_reads_is_the_one_that_is_reported(
      @ForAll("sales") ImmutableList<Transaction> sales,
      @ForAll("policies") ReturnPolicy policy,
      @ForAll Rounding.Place place,
      @ForAll boolean improving,
      @ForAll boolean direct) {
    Optional<Baseline> improvementOn =
        improving ? Optional.of(Baseline.PREVIOUS_PERIOD) : Optional.empty();
    Input.Attained attained =
        new Input.Attained(
            Input.of(Measure.BOOKED, Span.componentPeriod())
                .where(direct ? CreditFilter.direct() : CreditFilter.all()),
            improvementOn);
    Rounding rounding = new Rounding(place, RoundingMode.HALF_UP);
    PayCalculation pay = new PayCase(plan(attained, policy, rounding), sales).calculation();
    Achievements achievements =
        Achievements.builder()
            .scopes(PayCase.scopes())
            .calendar(SalesCalendar.months())
            .credits(
                pay.credit(sales).credits().stream()
                    .filter(credit -> credit.creditedOn().isBefore(LAST.end()))
                    .toList())
            .returns(policy)
            .rounding(rounding)
            .build();
    Quotas quotas = Quotas.of(PayCase.quotas(), PayCase.scopes());
    for (SellerId seller : List.of(PayCase.ANA, PayCase.BEN)) {
      List<StatementLine> lines = lines(pay, sales, seller);
      assertThat(lines).hasSize(4);
      for (StatementLine line : lines) {
        Reading read = ((Working.Rate) line.line().orElseThrow().working()).level();
        Attainment reported =
            AttainmentReport.of(quotas, achievements, line.key().period()).attainments().stream()
                .filter(each -> each.scope().equals(scope(seller, direct)))
                .filter(each -> each.measure().equals(Measure.BOOKED))
                .filter(each -> each.improvementOn().equals(improvementOn))
                .findFirst()
                .orElseThrow();
        assertThat(read.achieved()).isEqualTo(reported.achieved());
        assertThat(read.value()).isEqualTo(reported.fraction().map(Quantity::of));
      }
    }
  }

  private static QuotaScope scope(SellerId seller, boolean direct) {
    return QuotaScope.of(seller).withDirectOnly(direct);
  }

  // one a month, whatever the level is, so that there is a line that shows it
  private static CommissionPlan plan(Input level, ReturnPolicy policy, Rounding rounding) {
    RateTable one = RateTable.flat(Quantity.of(BigMoney.of(PayCase.CURRENCY, 1)));
    return CommissionPlan.builder("plan", PayCase.CURRENCY)
        .from(PayCase.FIRST)
        .rounding(rounding)
        .component(
            Component.builder("bonus")
                .calendar(SalesCalendar.months())
                .formula(Formula.bonus(one, level))
                .returns(policy)
                .build())
        .build();
  }

  private static List<StatementLine> lines(
      PayCalculation pay, List<Transaction> sales, SellerId seller) {
    return pay.open(Ledger.empty(PayCase.CURRENCY), PayFacts.of(sales), LAST, AFTER_ALL)
        .statement(seller)
        .orElseThrow()
        .lines(StatementLine.State.EARNED);
  }
}
