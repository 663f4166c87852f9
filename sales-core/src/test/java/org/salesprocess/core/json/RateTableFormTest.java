package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.RateTable.Application;
import org.salesprocess.core.quota.Quantity;

class RateTableFormTest {

  private static void is(RateTable table, String json) {
    isWritten(table, RateTable.class, json.replace('\'', '"'));
  }

  private static String refused(String json) {
    return Json.refusal(json.replace('\'', '"'), RateTable.class);
  }

  private static Quantity q(String text) {
    return Quantity.parse(text);
  }

  @Test
  void one_value_for_all_is_that_value() {
    is(RateTable.flat(Fraction.of(8, 100)), "{'value':'0.08'}");
    is(RateTable.flat(q("USD 50")), "{'value':'USD 50.00'}");
  }

  @Test
  void tiers_begin_from_a_level_or_above_it() {
    is(
        RateTable.marginal(q("0.08"))
            .from(q("USD 100000"), q("0.12"))
            .above(q("USD 200000"), q("0.15"))
            .build(),
        "{'application':'marginal','tiers':[{'value':'0.08'},"
            + "{'from':'USD 100000.00','value':'0.12'},"
            + "{'above':'USD 200000.00','value':'0.15'}]}");
    is(
        RateTable.whole(q("USD 0")).from(q("1"), q("USD 500")).build(),
        "{'application':'whole','tiers':[{'value':'USD 0.00'},{'from':'1','value':'USD 500.00'}]}");
    is(
        RateTable.marginal(q("0.08")).build(),
        "{'application':'marginal','tiers':[{'value':'0.08'}]}");
  }

  @Test
  void proportional_tiers_end_below_a_level_or_with_it() {
    is(
        new RateTable.Tiers(
            Application.PROPORTIONAL,
            ImmutableList.of(new Bound(q("0.5"), Bound.Side.LOWER), Bound.of(q("1"))),
            ImmutableList.of(q("USD 1000"), q("USD 3000"))),
        "{'application':'proportional','tiers':[{'upTo':'0.5','value':'USD 1000.00'},"
            + "{'below':'1','value':'USD 3000.00'}]}");
  }

  @Test
  void points_are_pairs_and_hold_beyond_the_last_unless_they_say_otherwise() {
    ImmutableList<RateTable.Point> points =
        ImmutableList.of(RateTable.Point.of("0.8", "0.5"), RateTable.Point.of("1", "1"));
    is(
        new RateTable.Points(points, RateTable.Beyond.HOLD, Bound.Side.UPPER),
        "{'points':[['0.8','0.5'],['1','1']]}");
    is(
        new RateTable.Points(points, RateTable.Beyond.EXTEND, Bound.Side.LOWER),
        "{'points':[['0.8','0.5'],['1','1']],'beyond':'extend','side':'lower'}");
  }

  @Test
  void a_grid_has_rows_with_tables() {
    is(
        new RateTable.Grid(
            ImmutableList.of(Bound.of(q("0.2")), new Bound(q("0.4"), Bound.Side.LOWER)),
            ImmutableList.of(
                RateTable.flat(q("0.01")), RateTable.flat(q("0.02")), RateTable.flat(q("0.03")))),
        "{'rows':[{'table':{'value':'0.01'}},{'from':'0.2','table':{'value':'0.02'}},"
            + "{'above':'0.4','table':{'value':'0.03'}}]}");
  }

  @Test
  void bare_numbers_are_read() {
    assertThat(Json.read("{\"points\":[[0.8,0.5],[1,1]]}", RateTable.class))
        .isEqualTo(Json.read("{\"points\":[[\"0.8\",\"0.5\"],[\"1\",\"1\"]]}", RateTable.class));
  }

  @Test
  void how_tiers_apply_is_never_guessed() {
    String rule =
        ": rate table: fields must be value; or application and tiers; or points and perhaps"
            + " beyond, side; or rows, were ";
    assertThat(refused("{'tiers':[{'value':'0.08'}]}")).isEqualTo(rule + "[tiers]");
    assertThat(refused("{'value':'0.08','application':'whole'}"))
        .isEqualTo(rule + "[value, application]");
    assertThat(refused("{}")).isEqualTo(rule + "[]");
  }

  @Test
  void a_tier_without_its_bound_is_refused() {
    assertThat(refused("{'application':'marginal','tiers':[{'value':'0.08'},{'value':'0.12'}]}"))
        .isEqualTo(": rate table: tier 2 must have from or above and no other bound, had none");
    assertThat(refused("{'application':'whole','tiers':[{'from':'1','value':'0.08'}]}"))
        .isEqualTo(": rate table: tier 1 must have no bound, began from 1");
    assertThat(refused("{'application':'proportional','tiers':[{'value':'USD 5'}]}"))
        .isEqualTo(": rate table: tier 1 must have below or upTo and no other bound, had none");
    assertThat(refused("{'application':'whole','tiers':[{'value':'1'},{'upTo':'5','value':'2'}]}"))
        .isEqualTo(": rate table: tier 2 must have from or above and no other bound, ended at 5");
    assertThat(refused("{'rows':[{'table':{'value':1}},{'table':{'value':2}}]}"))
        .isEqualTo(": rate table: row 2 must have from or above and no other bound, had none");
  }

  @Test
  void a_tier_with_two_bounds_is_refused_where_it_stands() {
    assertThat(
            refused(
                "{'application':'whole','tiers':[{'value':'1'},"
                    + "{'from':'2','above':'3','value':'2'}]}"))
        .isEqualTo(".tiers[1]: bound: must be at one level, was at 2 and at 3");
  }

  @Test
  void a_point_is_a_pair() {
    assertThat(refused("{'points':[['1','2','3']]}"))
        .isEqualTo(".points[0]: point must be a list of a level and a value, was [1, 2, 3]");
    assertThat(refused("{'points':[['1']]}"))
        .isEqualTo(".points[0]: point must be a list of a level and a value, was [1]");
  }

  @Test
  void what_the_domain_refuses_is_refused_with_its_words() {
    assertThat(
            refused(
                "{'application':'whole','tiers':[{'value':'1'},{'from':'2','value':'2'},"
                    + "{'from':'2','value':'3'}]}"))
        .isEqualTo(": rate table: bounds must increase and be of one kind, 2 came after 2");
    assertThat(refused("{'points':[],'beyond':'hold'}"))
        .isEqualTo(": rate table: points must not be empty");
  }

  @Test
  void a_bound_alone_has_its_side() {
    isWritten(Bound.of(q("1")), Bound.class, "{\"from\":\"1\"}");
    isWritten(new Bound(q("1"), Bound.Side.LOWER), Bound.class, "{\"above\":\"1\"}");
    assertThat(Json.refusal("{}", Bound.class))
        .isEqualTo(": bound: must have one of from and above, had none");
  }
}
