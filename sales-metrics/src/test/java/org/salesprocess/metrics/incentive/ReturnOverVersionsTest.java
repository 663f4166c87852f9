package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableSortedSet;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

/** A sale of one version or plan that comes back while another is in force, or none. */
class ReturnOverVersionsTest {

  private static Component.Builder at(String rate, ReturnPolicy.Kind returns) {
    return monthly()
        .formula(Formula.flatRate(rate(rate), Measure.BOOKED))
        .returns(ReturnPolicy.of(returns));
  }

  private static CommissionPlan first(String until, Component component) {
    return planBuilder(component).until(day(until)).build();
  }

  private static CommissionPlan second(String from, Component component) {
    return planBuilder(component).version("2").from(day(from)).build();
  }

  private static Selling sale() {
    return new Selling().until("04-01").sold("a", "01-10", "1000");
  }

  @ParameterizedTest
  @CsvSource({
    // by hand: 10 % of 1,000 in January, 20 % in February. Measured again the sale was none; what
    // it earned, or was paid, is 100; only what counts in its own month is taken at its 20 %
    "REMEASURE, REMEASURE, 0, 0",
    "REMEASURE, REVERSE_PAID, 0, 0",
    "REMEASURE, ORIGINAL_RATE, 0, 0",
    "REMEASURE, CURRENT_RATE, 0, 0",
    "REVERSE_PAID, REMEASURE, 100, -100",
    "REVERSE_PAID, REVERSE_PAID, 100, -100",
    "REVERSE_PAID, ORIGINAL_RATE, 100, -100",
    "REVERSE_PAID, CURRENT_RATE, 100, -100",
    "ORIGINAL_RATE, REMEASURE, 100, -100",
    "ORIGINAL_RATE, REVERSE_PAID, 100, -100",
    "ORIGINAL_RATE, ORIGINAL_RATE, 100, -100",
    "ORIGINAL_RATE, CURRENT_RATE, 100, -100",
    "CURRENT_RATE, REMEASURE, 100, -200",
    "CURRENT_RATE, REVERSE_PAID, 100, -200",
    "CURRENT_RATE, ORIGINAL_RATE, 100, -200",
    "CURRENT_RATE, CURRENT_RATE, 100, -200"
  })
  void the_version_of_the_sale_names_the_policy(
      ReturnPolicy.Kind ofSale, ReturnPolicy.Kind ofReturn, String january, String february) {
    Component ten = at("0.1", ofSale).build();
    Component twenty = at("0.2", ofReturn).build();
    CommissionPlan[] versions = {first("02-01", ten), second("02-01", twenty)};
    Selling nextMonth = sale().cameBack("a", "02-10", "1000");
    assertThat(nextMonth.total(month(1), versions)).isEqualTo(money(january));
    assertThat(nextMonth.total(month(2), versions)).isEqualTo(money(february));

    // the same within one month that the version changes in, and from one plan to another
    assertThat(
            sale()
                .cameBack("a", "01-20", "1000")
                .total(first("01-16", ten), second("01-16", twenty)))
        .isEqualTo(money(january).plus(money(february)));
    assertThat(
            sale()
                .onPlan("01-01", "02-01")
                .alsoOn("other", "02-01", "12-01")
                .cameBack("a", "02-10", "1000")
                .total(plan(ten), other(twenty)))
        .isEqualTo(money(january).plus(money(february)));
  }

  private static CommissionPlan other(Component component) {
    return CommissionPlan.builder("other", USD).from(Selling.FIRST).component(component).build();
  }

  @ParameterizedTest
  @EnumSource(ReturnPolicy.Kind.class)
  void what_was_never_paid_is_never_taken_back(ReturnPolicy.Kind kind) {
    Selling cameBack = sale().cameBack("a", "02-10", "1000");
    Component units =
        monthly().formula(Formula.perUnit(BigMoney.parse("USD 1"), Measure.UNITS)).build();
    // the sale was of a day before the seller was on the plan, of a version that paid by units, of
    // one without the component, and of a day before the component
    assertThat(cameBack.onPlan("02-01", "12-01").total(plan(at("0.1", kind).build())))
        .isEqualTo(money("0"));
    Selling always = sale().cameBack("a", "02-10", "1000");
    assertThat(always.total(first("02-01", units), second("02-01", at("0.1", kind).build())))
        .isEqualTo(money("0"));
    assertThat(
            always.total(first("02-01", named("units")), second("02-01", at("0.1", kind).build())))
        .isEqualTo(money("0"));
    assertThat(always.total(plan(at("0.1", kind).from(day("02-01")).build())))
        .isEqualTo(money("0"));
  }

  private static Component named(String id) {
    return Component.builder(id)
        .calendar(SalesCalendar.months())
        .formula(Formula.perUnit(BigMoney.parse("USD 1"), Measure.UNITS))
        .build();
  }

  @ParameterizedTest
  @EnumSource(ReturnPolicy.Kind.class)
  void what_nothing_takes_in_when_it_comes_back_is_taken_at_the_rate_of_the_sale(
      ReturnPolicy.Kind kind) {
    Component ten = at("0.1", kind).build();
    // by hand: 100 in January and 0 in all. The seller is on no plan any more; the component is
    // over; it is gone; it counts other sales; the other plan has none of that id
    assertThat(sale().onPlan("01-01", "02-01").cameBack("a", "02-10", "1000").total(plan(ten)))
        .isEqualTo(money("0"));
    Selling cameBack = sale().cameBack("a", "02-10", "1000");
    assertThat(cameBack.total(plan(at("0.1", kind).until(day("02-01")).build())))
        .isEqualTo(money("0"));
    assertThat(cameBack.total(first("02-01", ten), second("02-01", named("units"))))
        .isEqualTo(money("0"));
    Input invoices =
        Input.of(Measure.BOOKED)
            .where(CreditFilter.builder().types(ImmutableSortedSet.of("invoice")).build());
    Component others =
        monthly()
            .formula(Formula.Rated.of(RateTable.flat(rate("0.2")), invoices, invoices))
            .build();
    assertThat(cameBack.total(first("02-01", ten), second("02-01", others))).isEqualTo(money("0"));
    assertThat(
            sale()
                .onPlan("01-01", "02-01")
                .alsoOn("other", "02-01", "12-01")
                .cameBack("a", "02-10", "1000")
                .total(plan(ten), other(named("units"))))
        .isEqualTo(money("0"));
  }

  @Test
  void a_rate_does_not_take_in_what_was_paid_for_each_deal() {
    // by hand: 50 for the deal, all of which comes back, and not 20 % of 1,000
    Component spiff =
        monthly()
            .formula(
                Formula.Spiff.perDeal(BigMoney.parse("USD 50"), Measure.BOOKED, CreditFilter.all()))
            .returns(ReturnPolicy.of(ReturnPolicy.Kind.CURRENT_RATE))
            .build();
    Component twenty = at("0.2", ReturnPolicy.Kind.CURRENT_RATE).build();
    Selling selling = sale().cameBack("a", "02-10", "1000");
    assertThat(selling.total(month(1), first("02-01", spiff), second("02-01", twenty)))
        .isEqualTo(money("50"));
    assertThat(selling.total(first("02-01", spiff), second("02-01", twenty))).isEqualTo(money("0"));
  }

  @Test
  void a_level_counts_a_return_once_by_the_policy_of_the_sale() {
    // by hand: 20 % below 1,000 in the month and 30 % from it. The 500 of January are measured
    // again there: January is nothing, and February's 1,000 stay 1,000: 300
    Component tiers =
        monthly()
            .formula(
                Formula.Rated.of(
                    RateTable.whole(number("0.2")).from(usd("1000"), number("0.3")).build(),
                    Input.of(Measure.BOOKED),
                    Input.of(Measure.BOOKED)))
            .returns(ReturnPolicy.of(ReturnPolicy.Kind.CURRENT_RATE))
            .build();
    CommissionPlan[] versions = {
      first("02-01", at("0.1", ReturnPolicy.Kind.REMEASURE).build()), second("02-01", tiers)
    };
    Selling selling =
        new Selling()
            .until("03-01")
            .sold("a", "01-10", "500")
            .sold("b", "02-05", "1000")
            .cameBack("a", "02-10", "500");
    assertThat(selling.total(month(1), versions)).isEqualTo(money("0"));
    assertThat(selling.total(month(2), versions)).isEqualTo(money("300"));
  }
}
