package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.back;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
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
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Span;
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

  private static CommissionPlan by(ReturnPolicy.Kind returns, Formula.Spiff spiff) {
    return plan(monthly().formula(spiff).returns(ReturnPolicy.of(returns)).build());
  }

  private static Formula.Spiff atMost(Formula.Spiff.Per per, String times) {
    return new Formula.Spiff(
        FIFTY,
        per == Formula.Spiff.Per.DEAL ? Measure.BOOKED : Measure.UNITS,
        per,
        CreditFilter.all(),
        Optional.of(Fraction.parse(times)),
        Optional.empty());
  }

  private static CommissionPlan[] versions(Formula.Spiff first, Formula.Spiff second) {
    return new CommissionPlan[] {
      planBuilder(monthly().formula(first).build()).until(day("01-16")).build(),
      planBuilder(monthly().formula(second).build()).version("2").from(day("01-16")).build()
    };
  }

  @Test
  void a_limit_of_the_month_holds_once_though_the_plan_changed_in_it() {
    Selling four =
        new Selling()
            .sold("a", "01-05", "10")
            .sold("b", "01-06", "10")
            .sold("c", "01-20", "10")
            .sold("d", "01-21", "10");
    Formula.Spiff two = atMost(Formula.Spiff.Per.DEAL, "2");
    // by hand: a and b, whichever version; of three, c too
    assertThat(four.total(versions(two, two))).isEqualTo(money("100"));
    assertThat(four.total(versions(two, atMost(Formula.Spiff.Per.DEAL, "3"))))
        .isEqualTo(money("150"));
    // by hand: 50 for a and b each, and of the 120 there are 20 left for c
    Formula.Spiff amount =
        new Formula.Spiff(
            FIFTY,
            Measure.BOOKED,
            Formula.Spiff.Per.DEAL,
            CreditFilter.all(),
            Optional.empty(),
            Optional.of(BigMoney.parse("USD 120")));
    assertThat(four.amounts(versions(amount, amount)))
        .containsExactly(money("50"), money("50"), money("20"), money("0"));
  }

  @Test
  void units_of_both_versions_of_a_month_use_up_one_limit() {
    // by hand: 7 of the first version leave 3 of 10 for the second
    Formula.Spiff ten = atMost(Formula.Spiff.Per.UNIT, "10");
    assertThat(
            new Selling()
                .counted("a", "01-05", Measure.UNITS, "7")
                .counted("b", "01-20", Measure.UNITS, "5")
                .amounts(versions(ten, ten)))
        .containsExactly(money("350"), money("150"));
  }

  @Test
  void what_goes_within_the_month_makes_room_for_what_was_beyond_the_limit() {
    // by hand: 12 units of which 2 go: 10 remain, 500
    Formula.Spiff ten = atMost(Formula.Spiff.Per.UNIT, "10");
    Selling corrected =
        new Selling()
            .counted("a", "01-05", Measure.UNITS, "12")
            .counted("b", "01-06", Measure.UNITS, "-2");
    Selling cameBack =
        new Selling()
            .counted("a", "01-05", Measure.UNITS, "12")
            .add(ANA, Fraction.ONE, back("a", "01-06").value(Measure.UNITS, number("2")));
    assertThat(corrected.total(by(ReturnPolicy.Kind.REMEASURE, ten))).isEqualTo(money("500"));
    assertThat(cameBack.total(by(ReturnPolicy.Kind.CURRENT_RATE, ten))).isEqualTo(money("500"));
    // and 9, if 3 go
    assertThat(
            cameBack
                .counted("c", "01-07", Measure.UNITS, "-1")
                .total(by(ReturnPolicy.Kind.CURRENT_RATE, ten)))
        .isEqualTo(money("450"));
  }

  @Test
  void what_comes_back_later_takes_back_what_had_counted_of_it() {
    // by hand: a and b count, c is beyond the limit; c comes back: nothing; then b: 50
    CommissionPlan two = by(ReturnPolicy.Kind.CURRENT_RATE, atMost(Formula.Spiff.Per.DEAL, "2"));
    Selling selling = threeDeals().until("04-01").cameBack("c", "02-10", "10");
    assertThat(selling.total(two)).isEqualTo(money("100"));
    assertThat(selling.earn(two).values().stream().map(line -> line.working().sentences()))
        .last()
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .last()
        .isEqualTo("was beyond the limit, not taken back: 1");
    assertThat(selling.cameBack("b", "03-10", "900").total(two)).isEqualTo(money("50"));
    // by hand: of 12 units 10 counted; a fourth of them comes back, and so does a fourth of 500
    CommissionPlan units = by(ReturnPolicy.Kind.CURRENT_RATE, atMost(Formula.Spiff.Per.UNIT, "10"));
    assertThat(
            new Selling()
                .until("03-01")
                .counted("a", "01-05", Measure.UNITS, "12")
                .add(ANA, Fraction.ONE, back("a", "02-06").value(Measure.UNITS, number("3")))
                .total(units))
        .isEqualTo(money("375"));
  }

  @Test
  void what_comes_back_of_an_earlier_month_makes_no_room_in_this_one() {
    // by hand: one of January, one of the two of February, and the first comes back: 50
    CommissionPlan one = by(ReturnPolicy.Kind.CURRENT_RATE, atMost(Formula.Spiff.Per.DEAL, "1"));
    assertThat(
            new Selling()
                .until("03-01")
                .sold("a", "01-10", "10")
                .cameBack("a", "02-02", "10")
                .sold("b", "02-10", "10")
                .sold("c", "02-11", "10")
                .total(one))
        .isEqualTo(money("50"));
  }

  @Test
  void a_deal_of_lines_that_were_split_otherwise_counts_by_their_worth() {
    Selling selling =
        new Selling()
            .until("03-01")
            .add(ANA, Fraction.ONE, booking("a", "01-10").value(Measure.BOOKED, usd("10")))
            .add(ANA, Fraction.of(1, 4), more("01-20", "90"))
            .add(BEN, Fraction.of(3, 4), more("01-20", "90"));
    // by hand: (10 + 90/4) / 100 of 50 = 16.25, by the worth 10 and 22.50: 5 and 11.25
    assertThat(selling.amounts(perDeal())).containsExactly(money("5"), money("11.25"));
    // the same, the second line being of February: 50 for the first, all but 16.25 taken back
    Selling later =
        new Selling()
            .until("03-01")
            .add(ANA, Fraction.ONE, booking("a", "01-10").value(Measure.BOOKED, usd("10")))
            .add(ANA, Fraction.of(1, 4), more("02-20", "90"))
            .add(BEN, Fraction.of(3, 4), more("02-20", "90"));
    assertThat(later.amounts(perDeal())).containsExactly(money("50"), money("-33.75"));
    // by hand: ana's line alone is a tenth of the deal
    assertThat(
            new Selling()
                .add(ANA, Fraction.ONE, booking("a", "01-10").value(Measure.BOOKED, usd("10")))
                .add(BEN, Fraction.ONE, more("01-20", "90"))
                .total(perDeal()))
        .isEqualTo(money("5"));
    // by hand: what ben's correction takes from the deal makes her share no more than all
    assertThat(
            new Selling()
                .add(ANA, Fraction.HALF, booking("a", "01-10").value(Measure.BOOKED, usd("100")))
                .add(BEN, Fraction.ONE, more("01-20", "-90"))
                .total(perDeal()))
        .isEqualTo(money("25"));
  }

  @Test
  void a_deal_counted_before_by_what_the_version_of_then_asked_for() {
    Formula.Spiff any = Formula.Spiff.perDeal(FIFTY, Measure.BOOKED, CreditFilter.all());
    Formula.Spiff spring =
        Formula.Spiff.perDeal(
            FIFTY,
            Measure.BOOKED,
            CreditFilter.builder().where(Condition.equal("campaign", "spring")).build());
    Attributes ofSpring = Attributes.builder().put("campaign", "spring").build();
    Selling inTwoParts =
        new Selling()
            .sold("a", "01-10", "100")
            .add(ANA, Fraction.ONE, more("01-20", "300").attributes(ofSpring));
    // by hand: once in all, by the version that first asked for it
    assertThat(inTwoParts.amounts(versions(any, spring))).containsExactly(money("50"));
    assertThat(inTwoParts.amounts(versions(spring, any))).containsExactly(money("50"));
    assertThat(inTwoParts.earn(versions(spring, any)).firstKey().version()).isEqualTo("2");
  }

  @Test
  void a_return_is_of_the_deal_of_its_sale_though_neither_names_one() {
    CommissionPlan spiff =
        by(
            ReturnPolicy.Kind.CURRENT_RATE,
            Formula.Spiff.perDeal(FIFTY, Measure.BOOKED, CreditFilter.all()));
    for (Optional<DealId> ofSale : List.of(Optional.<DealId>empty(), Optional.of(DealId.of("a")))) {
      // by hand: 50 in January, taken back in February
      assertThat(
              new Selling()
                  .until("03-01")
                  .add(
                      ANA,
                      Fraction.ONE,
                      booking("a", "01-05").deal(ofSale).value(Measure.BOOKED, usd("10")))
                  .add(
                      ANA,
                      Fraction.ONE,
                      back("a", "02-10").deal(Optional.empty()).value(Measure.BOOKED, usd("10")))
                  .amounts(spiff))
          .containsExactly(money("50"), money("-50"));
    }
  }

  @Test
  void tiers_of_a_deal_without_an_id_are_emptied_by_what_comes_back() {
    // by hand: 10 % to 100 and 20 % beyond, 10 + 20; 100 of 200 come back, from the top: 20
    Input ofDeal = Input.of(Measure.BOOKED, Span.deal());
    CommissionPlan tiers =
        plan(
            monthly()
                .formula(
                    Formula.Rated.of(
                        RateTable.marginal(number("0.1")).from(usd("100"), number("0.2")).build(),
                        ofDeal,
                        Input.of(Measure.BOOKED)))
                .returns(ReturnPolicy.of(ReturnPolicy.Kind.CURRENT_RATE))
                .build());
    assertThat(
            new Selling()
                .add(
                    ANA,
                    Fraction.ONE,
                    booking("a", "01-05").deal(Optional.empty()).value(Measure.BOOKED, usd("200")))
                .add(
                    ANA,
                    Fraction.ONE,
                    back("a", "01-25").deal(Optional.empty()).value(Measure.BOOKED, usd("100")))
                .total(tiers))
        .isEqualTo(money("10"));
  }
}
