package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;

class MultiplierTest {

  private static final Formula TEN_PERCENT = Formula.flatRate(rate("0.1"), Measure.BOOKED);

  private static RateTable factors(String below, String level, String from) {
    return RateTable.whole(number(below)).from(number(level), number(from)).build();
  }

  @ParameterizedTest
  @CsvSource({
    // by hand, quota 1,000: 900 x 10 % x 0.5 below it, 1,000 x 10 % x 1.5 from it on
    "900, 45",
    "1000, 150",
    "1200, 180"
  })
  void accelerates_from_a_level_on_and_decelerates_below_it(String sold, String expected) {
    assertThat(
            new Selling()
                .quota(ANA, JANUARY, usd("1000"))
                .sold("a", "01-10", sold)
                .total(
                    plan(
                        monthly()
                            .formula(TEN_PERCENT)
                            .modifier(
                                Modifier.multiplier(
                                    factors("0.5", "1", "1.5"),
                                    Input.attainment(Measure.BOOKED, Span.componentPeriod())))
                            .build())))
        .isEqualTo(money(expected));
  }

  @Test
  void applies_to_each_deal_by_its_discount() {
    // by hand: 1,000 x 10 %; 2,000 x 10 % x 0.5 for a discount of 20 %; the third has no discount
    // that is known: it stays as it is, and is reported
    Selling selling =
        new Selling()
            .add(ANA, Fraction.ONE, discounted("a", "0.05").value(Measure.BOOKED, usd("1000")))
            .add(ANA, Fraction.ONE, discounted("b", "0.20").value(Measure.BOOKED, usd("2000")))
            .sold("c", "01-10", "100");
    CommissionPlan plan =
        plan(
            monthly()
                .formula(TEN_PERCENT)
                .modifier(
                    Modifier.multiplier(factors("1", "0.1", "0.5"), new Input.OfDeal("discount")))
                .build());
    assertThat(selling.amounts(plan))
        .containsExactly(money("100"), money("200"), money("10"), money("-100"));
    assertThat(selling.unmeasured(plan))
        .containsExactly("attribute discount: transaction booking:c has no number of that name");
  }

  private static Transaction.Builder discounted(String deal, String discount) {
    return booking(deal, "01-10")
        .attributes(Attributes.builder().put("discount", new BigDecimal(discount)).build());
  }

  @Test
  void modifiers_apply_in_the_order_of_the_plan() {
    // by hand: (100 x 1.5) capped at 120 = 120; (100 capped at 120) x 1.5 = 150
    Modifier twice = Modifier.multiplier(RateTable.flat(rate("1.5")), Input.of(Measure.BOOKED));
    Modifier cap = Modifier.cap(Input.constant(usd("120")));
    Selling selling = new Selling().sold("a", "01-10", "1000");
    assertThat(
            selling.total(
                plan(monthly().formula(TEN_PERCENT).modifier(twice).modifier(cap).build())))
        .isEqualTo(money("120"));
    assertThat(
            selling.total(
                plan(monthly().formula(TEN_PERCENT).modifier(cap).modifier(twice).build())))
        .isEqualTo(money("150"));
  }
}
