package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

class FormulaFormTest {

  private static final Input ATTAINMENT = Input.attainment(Measure.BOOKED, Span.componentPeriod());

  private static void is(Formula formula, String json) {
    isWritten(formula, Formula.class, json.replace('\'', '"'));
  }

  private static void is(Modifier modifier, String json) {
    isWritten(modifier, Modifier.class, json.replace('\'', '"'));
  }

  private static String refused(String json, Class<?> type) {
    return Json.refusal(json.replace('\'', '"'), type);
  }

  @Test
  void a_table_times_a_base_needs_no_level_where_the_base_is_the_level() {
    is(
        Formula.flatRate(Fraction.of(8, 100), Measure.BOOKED),
        "{'table':{'value':'0.08'},'base':{'measure':'booked'}}");
    is(
        Formula.targetPay(RateTable.flat(Fraction.ONE), ATTAINMENT),
        "{'table':{'value':'1'},'base':'target-incentive','level':{'attainment':'booked'}}");
  }

  @Test
  void a_grid_has_a_second_level() {
    is(
        new Formula.Rated(
            new RateTable.Grid(
                ImmutableList.of(Bound.of(Quantity.parse("0.2"))),
                ImmutableList.of(RateTable.flat(Fraction.ONE), RateTable.flat(Fraction.HALF))),
            ATTAINMENT,
            Optional.of(new Input.OfDeal("discount")),
            Input.of(Measure.BOOKED)),
        "{'table':{'rows':[{'table':{'value':'1'}},{'from':'0.2','table':{'value':'0.5'}}]},"
            + "'base':{'measure':'booked'},'level':{'attainment':'booked'},"
            + "'second':{'attribute':'discount'}}");
  }

  @Test
  void a_fixed_amount_is_whole_unless_it_is_prorated() {
    is(new Formula.FixedAmount(BigMoney.parse("USD 500"), false), "{'amount':'USD 500.00'}");
    is(
        new Formula.FixedAmount(BigMoney.parse("USD 500"), true),
        "{'amount':'USD 500.00','prorated':true}");
  }

  @Test
  void goals_have_weights_and_perhaps_curves() {
    RateTable curve = RateTable.flat(Fraction.ONE);
    is(
        new Formula.Goals(
            ImmutableList.of(
                new Formula.Goal("calls", Fraction.HALF, ATTAINMENT, Optional.empty()),
                new Formula.Goal("notes", Fraction.HALF, ATTAINMENT, Optional.of(curve))),
            Optional.of(curve),
            Input.targetIncentive()),
        "{'goals':[{'name':'calls','weight':'0.5','level':{'attainment':'booked'}},"
            + "{'name':'notes','weight':'0.5','level':{'attainment':'booked'},"
            + "'curve':{'value':'1'}}],'target':'target-incentive','curve':{'value':'1'}}");
  }

  @Test
  void a_spiff_is_so_much_for_each() {
    is(
        Formula.Spiff.perDeal(BigMoney.parse("USD 50"), Measure.BOOKED, CreditFilter.all()),
        "{'each':'USD 50.00','per':'deal','measure':'booked'}");
    is(
        new Formula.Spiff(
            BigMoney.parse("USD 5"),
            Measure.UNITS,
            Formula.Spiff.Per.UNIT,
            CreditFilter.builder().types(ImmutableSortedSet.of("booking")).build(),
            Optional.of(Fraction.of(5, 2)),
            Optional.of(BigMoney.parse("USD 300"))),
        "{'each':'USD 5.00','per':'unit','measure':'units','credits':{'types':['booking']},"
            + "'mostTimes':'2.5','mostAmount':'USD 300.00'}");
  }

  @Test
  void fields_that_make_no_formula_together_are_refused() {
    String rule =
        "formula: fields must be table and base and perhaps level, second; or amount and perhaps"
            + " prorated; or goals and target and perhaps curve; or each and per and measure and"
            + " perhaps credits, mostTimes, mostAmount, were ";
    assertThat(refused("{'table':{'value':'0.08'}}", Formula.class))
        .isEqualTo(": " + rule + "[table]");
    assertThat(refused("{'amount':'USD 5.00','each':'USD 5.00'}", Formula.class))
        .isEqualTo(": " + rule + "[amount, each]");
  }

  @Test
  void what_the_domain_refuses_is_refused_with_its_words() {
    assertThat(refused("{'amount':'USD 0.00'}", Formula.class))
        .isEqualTo(": fixed amount: amount must be above zero, was USD 0.00");
    assertThat(
            refused(
                "{'goals':[{'name':'calls','weight':'0.5','level':{'attainment':'booked'}}],"
                    + "'target':'target-incentive'}",
                Formula.class))
        .isEqualTo(": goals: weights must sum to 1, was 1/2 of [calls]");
  }

  @Test
  void a_gate_opens_at_a_level() {
    is(
        Modifier.gate(ATTAINMENT, Quantity.parse("0.8")),
        "{'gate':{'attainment':'booked'},'atLeast':'0.8'}");
    is(
        new Modifier.Gate(ATTAINMENT, Quantity.of(1), Optional.of(ComponentId.of("consolation"))),
        "{'gate':{'attainment':'booked'},'atLeast':'1','otherwise':'consolation'}");
  }

  @Test
  void a_multiplier_has_factors_by_a_level() {
    is(
        Modifier.multiplier(RateTable.flat(Fraction.of(2)), ATTAINMENT),
        "{'multiplier':{'value':'2'},'level':{'attainment':'booked'}}");
  }

  @Test
  void floors_and_caps_are_for_the_period_and_the_excess_is_lost_unless_they_say_otherwise() {
    Input amount = Input.constant(Quantity.parse("USD 9000"));
    is(Modifier.floor(amount), "{'floor':{'constant':'USD 9000.00'}}");
    is(Modifier.cap(amount), "{'cap':{'constant':'USD 9000.00'}}");
    is(
        new Modifier.Floor(amount, Modifier.Level.DEAL),
        "{'floor':{'constant':'USD 9000.00'},'per':'deal'}");
    is(
        new Modifier.Cap(amount, Modifier.Level.RESULT, Modifier.Excess.DEFERRED),
        "{'cap':{'constant':'USD 9000.00'},'excess':'deferred'}");
  }

  @Test
  void a_modifier_that_cannot_be_is_refused() {
    assertThat(refused("{'floor':{'constant':'USD 1.00'},'excess':'lost'}", Modifier.class))
        .isEqualTo(
            ": modifier: fields must be gate and atLeast and perhaps otherwise; or multiplier and"
                + " level; or floor and perhaps per; or cap and perhaps per, excess, were [floor,"
                + " excess]");
    assertThat(
            refused(
                "{'cap':{'constant':'USD 1.00'},'per':'deal','excess':'deferred'}", Modifier.class))
        .isEqualTo(": cap per deal: excess must be LOST, was DEFERRED");
    assertThat(refused("{'cap':{'constant':'USD 1.00'},'per':'month'}", Modifier.class))
        .isEqualTo(".per: per must be one of [deal, result], was 'month'");
  }
}
