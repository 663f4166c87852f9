package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.back;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;

class SpiffTest {

  private static final BigMoney FIFTY = BigMoney.parse("USD 50");

  private static CommissionPlan perDeal() {
    return perDeal(Optional.empty(), Optional.empty());
  }

  private static CommissionPlan perDeal(
      Optional<Fraction> mostTimes, Optional<BigMoney> mostAmount) {
    return plan(
        monthly()
            .formula(
                new Formula.Spiff(
                    FIFTY,
                    Measure.BOOKED,
                    Formula.Spiff.Per.DEAL,
                    CreditFilter.all(),
                    mostTimes,
                    mostAmount))
            .build());
  }

  private static Selling threeDeals() {
    return new Selling()
        .sold("a", "01-10", "100")
        .sold("b", "01-11", "900")
        .sold("c", "01-12", "10");
  }

  @Test
  void pays_each_deal_whatever_its_size() {
    assertThat(threeDeals().amounts(perDeal()))
        .containsExactly(money("50"), money("50"), money("50"));
  }

  static Stream<Arguments> limits() {
    Optional<BigMoney> amount = Optional.of(BigMoney.parse("USD 120"));
    // by hand: two deals; 120 / 50 = 2.4 deals; the smaller of 1.5 deals and 2.4
    return Stream.of(
        Arguments.of(Optional.of(Fraction.of(2)), Optional.empty(), money("100")),
        Arguments.of(Optional.empty(), amount, money("120")),
        Arguments.of(Optional.of(Fraction.parse("1.5")), amount, money("75")));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void counts_until_a_limit_is_reached(
      Optional<Fraction> times, Optional<BigMoney> amount, Money expected) {
    assertThat(threeDeals().total(perDeal(times, amount))).isEqualTo(expected);
  }

  @Test
  void pays_a_seller_the_share_of_a_split_deal() {
    // by hand: a third of 50 = 16.666..
    assertThat(
            new Selling()
                .add(
                    ANA,
                    Fraction.parse("1/3"),
                    booking("a", "01-10").value(Measure.BOOKED, usd("900")))
                .total(perDeal()))
        .isEqualTo(money("16.67"));
  }

  @Test
  void pays_a_deal_once_though_it_was_booked_in_parts_and_over_months() {
    Selling selling =
        new Selling()
            .until("03-01")
            .sold("a", "01-10", "100")
            .add(ANA, Fraction.ONE, more("01-20", "300"))
            .add(ANA, Fraction.ONE, more("02-20", "500"));
    // by hand: its first two bookings share the 50 by their worth, 1/4 and 3/4
    assertThat(selling.amounts(perDeal())).containsExactly(money("12.50"), money("37.50"));
  }

  private static Transaction.Builder more(String day, String amount) {
    return booking("a", day).id(TransactionId.of("more:" + day)).value(Measure.BOOKED, usd(amount));
  }

  @Test
  void pays_each_unit_within_its_dates_and_its_limit() {
    // by hand: 3 + 4 units from the 10th until the 20th, of which 5 count: 3 x 2 and 2 x 2
    CommissionPlan plan =
        plan(
            monthly()
                .from(day("01-10"))
                .until(day("01-20"))
                .formula(
                    new Formula.Spiff(
                        BigMoney.parse("USD 2"),
                        Measure.UNITS,
                        Formula.Spiff.Per.UNIT,
                        CreditFilter.all(),
                        Optional.of(Fraction.of(5)),
                        Optional.empty()))
                .build());
    assertThat(
            new Selling()
                .counted("a", "01-09", Measure.UNITS, "100")
                .counted("b", "01-10", Measure.UNITS, "3")
                .counted("c", "01-19", Measure.UNITS, "4")
                .counted("d", "01-20", Measure.UNITS, "100")
                .amounts(plan))
        .containsExactly(money("6"), money("4"));
  }

  @Test
  void pays_only_what_the_filter_lets_pass() {
    Formula formula =
        Formula.Spiff.perDeal(
            FIFTY,
            Measure.BOOKED,
            CreditFilter.builder().where(Condition.equal("campaign", "spring")).build());
    assertThat(
            threeDeals()
                .add(
                    ANA,
                    Fraction.ONE,
                    booking("d", "01-15")
                        .value(Measure.BOOKED, usd("1"))
                        .attributes(Attributes.builder().put("campaign", "spring").build()))
                .total(plan(monthly().formula(formula).build())))
        .isEqualTo(money("50"));
  }

  @Test
  void takes_back_only_the_units_of_the_booking_that_came_back() {
    // by hand: 3 and 5 units of one deal at 2; the 5 come back: 16 - 10
    CommissionPlan plan =
        plan(
            monthly()
                .formula(
                    Formula.Spiff.perUnit(
                        BigMoney.parse("USD 2"), Measure.UNITS, CreditFilter.all()))
                .returns(ReturnPolicy.of(ReturnPolicy.Kind.REVERSE_PAID))
                .build());
    assertThat(
            new Selling()
                .counted("a", "01-10", Measure.UNITS, "3")
                .add(
                    ANA,
                    Fraction.ONE,
                    booking("a", "01-11")
                        .id(TransactionId.of("booking:more"))
                        .value(Measure.UNITS, number("5")))
                .add(
                    ANA,
                    Fraction.ONE,
                    back("more", "01-20").deal(DealId.of("a")).value(Measure.UNITS, number("5")))
                .total(plan))
        .isEqualTo(money("6"));
  }

  @Test
  void a_deal_that_comes_back_whole_at_the_current_rate_counts_against_its_month() {
    CommissionPlan plan =
        plan(
            monthly()
                .formula(Formula.Spiff.perDeal(FIFTY, Measure.BOOKED, CreditFilter.all()))
                .returns(ReturnPolicy.of(ReturnPolicy.Kind.CURRENT_RATE))
                .build());
    Selling selling =
        new Selling()
            .until("04-01")
            .sold("a", "01-10", "100")
            .cameBack("a", "02-10", "60")
            .cameBack("a", "03-10", "40");
    assertThat(selling.total(month(1), plan)).isEqualTo(money("50"));
    assertThat(selling.total(month(2), plan)).isEqualTo(money("0"));
    assertThat(selling.total(month(3), plan)).isEqualTo(money("-50"));
  }
}
