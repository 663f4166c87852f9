package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.noon;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.DateRule;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Measure;

class VersionTest {

  private static final CommissionPlan FIRST_VERSION =
      planBuilder(monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED)).build())
          .until(day("02-01"))
          .build();
  private static final CommissionPlan SECOND_VERSION =
      planBuilder(monthly().formula(Formula.flatRate(rate("0.2"), Measure.BOOKED)).build())
          .version("2")
          .from(day("02-01"))
          .build();

  private static Money paid(int month, DateRule credited, DateRule version) {
    return new Selling()
        .until("04-01")
        .dates(credited, version)
        .add(
            ANA,
            Fraction.ONE,
            booking("a", "02-10")
                .dealAt(noon("01-20"))
                .recordedAt(noon("03-05"))
                .value(Measure.BOOKED, usd("1000")))
        .total(month(month), FIRST_VERSION, SECOND_VERSION);
  }

  @ParameterizedTest
  @CsvSource({
    // by hand: the event is of February, its deal of January, and it was recorded in March;
    // the first version pays 10 % until January, the second 20 %
    "EVENT, EVENT, 2, 200",
    "EVENT, DEAL, 2, 100",
    "EVENT, RECORDED, 2, 200",
    "DEAL, EVENT, 1, 200",
    "DEAL, DEAL, 1, 100",
    "RECORDED, EVENT, 3, 200",
    "RECORDED, DEAL, 3, 100"
  })
  void the_day_of_credit_and_the_version_are_chosen_apart(
      DateRule credited, DateRule version, int month, String expected) {
    assertThat(paid(month, credited, version)).isEqualTo(money(expected));
  }

  @ParameterizedTest
  @CsvSource({
    // by hand: deal and event are of January, at 10 %; it was recorded in February, at 20 %
    "EVENT, EVENT, 1, 100",
    "EVENT, RECORDED, 1, 200",
    "DEAL, RECORDED, 1, 200",
    "RECORDED, RECORDED, 2, 200",
    "RECORDED, EVENT, 2, 100"
  })
  void the_day_of_recording_may_choose_the_version(
      DateRule credited, DateRule version, int month, String expected) {
    assertThat(
            new Selling()
                .until("04-01")
                .dates(credited, version)
                .add(
                    ANA,
                    Fraction.ONE,
                    booking("a", "01-25")
                        .dealAt(noon("01-20"))
                        .recordedAt(noon("02-05"))
                        .value(Measure.BOOKED, usd("1000")))
                .total(month(month), FIRST_VERSION, SECOND_VERSION))
        .isEqualTo(money(expected));
  }

  @Test
  void both_versions_of_a_month_read_the_level_of_the_whole_month() {
    // by hand: 1,500 in the month reach 12 % of the first and 24 % of the second
    CommissionPlan first = tiered("0.08", "0.12").until(day("01-16")).build();
    CommissionPlan second = tiered("0.16", "0.24").version("2").from(day("01-16")).build();
    assertThat(
            new Selling()
                .sold("a", "01-15", "1000")
                .sold("b", "01-16", "500")
                .amounts(first, second))
        .containsExactly(money("120"), money("120"));
  }

  private static CommissionPlan.Builder tiered(String below, String from) {
    return planBuilder(
        monthly()
            .formula(
                Formula.Rated.of(
                    RateTable.whole(number(below)).from(usd("1500"), number(from)).build(),
                    Input.of(Measure.BOOKED),
                    Input.of(Measure.BOOKED)))
            .build());
  }

  @Test
  void a_sale_of_a_day_off_the_plan_is_not_paid() {
    assertThat(
            new Selling()
                .onPlan("01-16", "02-01")
                .sold("a", "01-15", "1000")
                .sold("b", "01-16", "500")
                .total(FIRST_VERSION))
        .isEqualTo(money("50"));
  }
}
