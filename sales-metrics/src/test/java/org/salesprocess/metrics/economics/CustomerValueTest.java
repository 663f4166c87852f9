package org.salesprocess.metrics.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.UnitAmount;

class CustomerValueTest {

  private static final BigMoney HUNDRED = BigMoney.parse("EUR 100.00");
  private static final Fraction EIGHTY = Fraction.ofPercent("80");

  private static UnitAmount cost(String amount, long count) {
    return UnitAmount.of(BigMoney.parse("EUR " + amount), count);
  }

  @Test
  void without_discount_the_value_is_the_margin_by_the_churn() {
    assertThat(CustomerValue.of(HUNDRED, EIGHTY).exact()).isEqualTo(Fraction.of(500));
    assertThat(CustomerValue.of(HUNDRED, EIGHTY).afterOnePeriod().exact())
        .isEqualTo(Fraction.of(400));
  }

  // Gupta and Lehmann (2003), table 1: the multiple of the margin at 12 % discount and 80 %
  // retention, the first margin after a period, is 2.50; at 90 % it is 4.09
  @Test
  void the_multiple_of_the_margin_is_the_published_one() {
    CustomerValue value =
        CustomerValue.of(HUNDRED, EIGHTY).discountedAt(Fraction.ofPercent("12")).afterOnePeriod();

    assertThat(value.rounded(RoundingMode.HALF_UP)).isEqualTo(Money.parse("EUR 250.00"));
    assertThat(value.retaining(Fraction.ofPercent("90")).rounded(RoundingMode.HALF_UP))
        .isEqualTo(Money.parse("EUR 409.09"));
  }

  @Test
  void a_long_curve_of_the_same_retention_comes_to_the_same_value() {
    Fraction survival = Fraction.ONE;
    ImmutableList.Builder<Fraction> curve = ImmutableList.builder();
    for (int i = 0; i < 120; i++) {
      curve.add(survival);
      survival = survival.times(EIGHTY);
    }
    Fraction discount = Fraction.ofPercent("10");

    Fraction summed = CustomerValue.overPeriods(HUNDRED, curve.build(), discount);

    assertThat(summed.toDouble())
        .isCloseTo(
            CustomerValue.of(HUNDRED, EIGHTY).discountedAt(discount).exact().toDouble(),
            within(1e-9));
    assertThat(CustomerValue.overPeriods(HUNDRED, List.of(Fraction.ONE, EIGHTY), Fraction.ZERO))
        .isEqualTo(Fraction.of(180));
  }

  @Test
  void the_value_is_held_against_the_cost_of_a_customer() {
    CustomerValue value = CustomerValue.of(HUNDRED, EIGHTY);

    assertThat(value.toCost(cost("2000.00", 12))).contains(Fraction.of(3));
    assertThat(value.toCost(cost("2000.00", 0))).isEmpty();
    assertThat(value.toCost(cost("0.00", 3))).isEmpty();
  }

  @Test
  void a_value_without_end_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerValue.of(HUNDRED, Fraction.ONE))
        .withMessage("customer value: discount must be above 0 if retention is 1, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerValue.of(HUNDRED, Fraction.of(2)))
        .withMessage("customer value: retention must lie between 0 and 1, was 2");
    assertThat(
            new CustomerValue(
                    HUNDRED,
                    Fraction.ONE,
                    Fraction.ofPercent("10"),
                    CustomerValue.FirstMargin.AT_ONCE)
                .exact())
        .isEqualTo(Fraction.of(1100));
  }

  @Test
  void a_cost_is_paid_back_after_cost_by_margin_periods_or_later_if_customers_leave() {
    Payback payback = new Payback(cost("2500.00", 10), HUNDRED);

    assertThat(payback.periods()).contains(Fraction.of(5, 2));
    assertThat(payback.period(Collections.nCopies(5, Fraction.ONE))).hasValue(3);
    assertThat(payback.period(List.of(Fraction.ONE, EIGHTY, Fraction.HALF, Fraction.HALF)))
        .hasValue(4);
    assertThat(payback.period(List.of(Fraction.ONE, EIGHTY))).isEmpty();
    assertThat(new Payback(cost("10.00", 1), BigMoney.parse("EUR 0.00")).periods()).isEmpty();
    assertThat(new Payback(cost("0.00", 1), BigMoney.parse("EUR 0.00")).periods())
        .contains(Fraction.ZERO);
  }

  @Test
  void thirty_of_seventy_five_beat_thirty_of_a_hundred_by_what_the_leads_cost() {
    // leads at 20: 30 of 100 cost 2,000; ten points more bring ten customers for the same money
    ConversionGain gain =
        new ConversionGain(
            ImmutableList.of(Ratio.of(30, 100)),
            0,
            Fraction.ofPercent("10"),
            BigMoney.parse("EUR 200"),
            BigMoney.parse("EUR 2000"));

    assertThat(gain.customersNow()).isEqualTo(Fraction.of(30));
    assertThat(gain.customersThen()).isEqualTo(Fraction.of(40));
    assertThat(gain.costNow(RoundingMode.HALF_UP)).isEqualTo(Money.parse("EUR 66.67"));
    assertThat(gain.costThen(RoundingMode.HALF_UP)).isEqualTo(Money.parse("EUR 50.00"));
    assertThat(gain.extraMargin(RoundingMode.HALF_UP)).isEqualTo(Money.parse("EUR 2000.00"));
  }

  @Test
  void a_point_of_one_step_is_worth_what_the_steps_after_leave_of_it() {
    ConversionGain early =
        new ConversionGain(
            ImmutableList.of(Ratio.of(24, 100), Ratio.of(10, 25)),
            0,
            Fraction.ofPercent("1"),
            HUNDRED,
            HUNDRED);

    assertThat(early.customersThen().minus(early.customersNow())).isEqualTo(Fraction.of(2, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ConversionGain(
                    ImmutableList.of(Ratio.of(10, 10)), 0, Fraction.HALF, HUNDRED, HUNDRED))
        .withMessageContaining("was 3/2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ConversionGain(
                    ImmutableList.of(Ratio.of(0, 0)), 0, Fraction.ZERO, HUNDRED, HUNDRED))
        .withMessage("gain of conversion: step 0 is of nobody, was 0 of 0");
  }

  @Test
  void five_points_of_retention_are_worth_what_the_companys_own_figures_say() {
    // worth 500 each now and 666.67 then; 300 to win: 200 left now, 366.67 then
    RetentionGain gain =
        new RetentionGain(
            1000,
            CustomerValue.of(HUNDRED, EIGHTY),
            Fraction.ofPercent("5"),
            Optional.of(cost("300.00", 1)));

    assertThat(gain.gain(RoundingMode.HALF_UP)).isEqualTo(Money.parse("EUR 166666.67"));
    assertThat(gain.valueGrowth()).contains(Fraction.of(1, 3));
    assertThat(gain.profitGrowth()).contains(Fraction.of(5, 6));
  }

  @Test
  void where_nothing_is_left_after_winning_growth_says_nothing() {
    RetentionGain gain =
        new RetentionGain(
            1000,
            CustomerValue.of(HUNDRED, EIGHTY),
            Fraction.ofPercent("5"),
            Optional.of(cost("500.00", 1)));

    assertThat(gain.profitGrowth()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RetentionGain(
                    1,
                    CustomerValue.of(HUNDRED, EIGHTY),
                    Fraction.ofPercent("20"),
                    Optional.empty()))
        .withMessageEndingWith("below 1 without discount, was 1");
  }
}
