package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.BIG;
import static org.salesprocess.core.json.Json.isWritten;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Month;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

class InputFormTest {

  private static final SalesCalendar YEARS = SalesCalendar.years(Month.JANUARY);

  private static void is(Input input, String json) {
    isWritten(input, Input.class, json.replace('\'', '"'));
  }

  private static String refused(String json) {
    return Json.refusal(json.replace('\'', '"'), Input.class);
  }

  @Test
  void what_is_credited_over_the_period_needs_the_measure_alone() {
    is(Input.of(Measure.BOOKED), "{'measure':'booked'}");
  }

  @Test
  void what_is_credited_says_over_what_whose_and_which_credits() {
    is(Input.of(Measure.BOOKED, Span.deal()), "{'measure':'booked','over':'deal'}");
    is(
        Input.of(Measure.UNITS, Span.toDate(YEARS)).by(Whose.teamOf(Structure.FUNCTION)),
        "{'measure':'units','over':{'toDate':{'unit':'year'}},'whose':{'teamBy':'function'}}");
    is(
        Input.of(Measure.BOOKED, Span.whole(YEARS))
            .by(Whose.unit(TeamId.of("north")))
            .where(
                CreditFilter.builder()
                    .kinds(EnumSet.of(CreditShare.Kind.DIRECT))
                    .rules(ImmutableSortedSet.of(CreditRuleId.of("r1")))
                    .types(ImmutableSortedSet.of("booking"))
                    .product(ProductId.of("oak"))
                    .productLine(ProductLineId.of("kitchens"))
                    .territory(TerritoryId.of("t1"))
                    .where(BIG)
                    .build()),
        "{'measure':'booked','over':{'whole':{'unit':'year'}},'whose':{'team':'north'},"
            + "'credits':{'kinds':['direct'],'rules':['r1'],'types':['booking'],'product':'oak',"
            + "'productLine':'kitchens','territory':'t1','where':{'named':'big customer'}}}");
  }

  @Test
  void attainment_names_the_quota() {
    is(Input.attainment(Measure.BOOKED, Span.componentPeriod()), "{'attainment':'booked'}");
    is(
        Input.attainment(Measure.MARGIN, Span.toDate(YEARS))
            .where(
                CreditFilter.builder()
                    .productLine(ProductLineId.of("kitchens"))
                    .territory(TerritoryId.of("t1"))
                    .build())
            .improvingOn(Baseline.PREVIOUS_PERIOD),
        "{'attainment':'margin','over':{'toDate':{'unit':'year'}},"
            + "'credits':{'productLine':'kitchens','territory':'t1'},"
            + "'improvementOn':'previous-period'}");
    is(
        Input.attainment(Measure.ACCEPTED_LEADS, Span.componentPeriod())
            .by(Whose.department(DepartmentId.of("marketing"))),
        "{'attainment':'accepted-leads','whose':{'department':'marketing'}}");
    is(
        Input.attainment(Measure.BOOKED, Span.componentPeriod()).where(CreditFilter.direct()),
        "{'attainment':'booked','credits':{'kinds':['direct']}}");
  }

  @Test
  void a_ratio_has_two_things_that_are_measured() {
    is(
        Input.ratio(Input.of(Measure.BOOKED), Input.of(Measure.BOOKED).by(Whose.everyone())),
        "{'ratio':{'measure':'booked'},'to':{'measure':'booked','whose':'everyone'}}");
    is(
        Input.ratio(Input.of(Measure.MARGIN, Span.deal()), Input.of(Measure.BOOKED, Span.deal())),
        "{'ratio':{'measure':'margin','over':'deal'},'to':{'measure':'booked','over':'deal'}}");
    assertThat(refused("{'ratio':{'attainment':'booked'},'to':{'measure':'booked'}}"))
        .isEqualTo(".ratio: must be what is measured, was own attainment of booked (period)");
    assertThat(refused("{'ratio':{'measure':'booked'},'to':{'measure':'units'}}"))
        .isEqualTo(
            ": ratio of own booked (period) to own units (period): both must be money, or both"
                + " numbers");
  }

  @Test
  void every_other_kind_is_known_by_its_field() {
    is(
        Input.improvement(Measure.BOOKED, Baseline.SAME_PERIOD_LAST_YEAR),
        "{'improvement':'booked','baseline':'same-period-last-year'}");
    is(
        Input.improvement(Measure.BOOKED, Baseline.PREVIOUS_PERIOD).relatively(),
        "{'improvement':'booked','baseline':'previous-period','relative':true}");
    is(
        new Input.Improved(
            Input.of(Measure.UNITS, Span.whole(YEARS))
                .by(Whose.unit(TeamId.of("north")))
                .where(CreditFilter.direct()),
            Baseline.PREVIOUS_PERIOD,
            false),
        "{'improvement':'units','over':{'whole':{'unit':'year'}},'whose':{'team':'north'},"
            + "'credits':{'kinds':['direct']},'baseline':'previous-period'}");
    is(new Input.OfDeal("discount"), "{'attribute':'discount'}");
    is(Input.resultOf(ComponentId.of("commission")), "{'result':'commission'}");
    is(Input.constant(Quantity.parse("USD 100")), "{'constant':'USD 100.00'}");
    is(Input.targetIncentive(), "'target-incentive'");
    is(
        Input.targetIncentive().times(Fraction.of(3, 2)).times(Fraction.of(1, 3)),
        "{'times':'0.5','of':'target-incentive'}");
  }

  // 1/3 of 3/2 of it is one half
  @Test
  void a_multiple_of_a_multiple_is_read_as_one() {
    assertThat(
            Json.read(
                "{\"times\":\"1/3\",\"of\":{\"times\":\"1.5\",\"of\":\"target-incentive\"}}",
                Input.class))
        .isEqualTo(Input.targetIncentive().times(Fraction.HALF));
  }

  @Test
  void fields_may_stand_in_any_order() {
    assertThat(Json.read("{\"of\":\"target-incentive\",\"times\":2}", Input.class))
        .isEqualTo(Input.targetIncentive().times(Fraction.of(2)));
  }

  @Test
  void fields_that_make_no_input_together_are_refused() {
    String rule =
        "input: fields must be measure and perhaps over, whose, credits; or attainment and perhaps"
            + " over, whose, credits, improvementOn; or improvement and baseline and perhaps over,"
            + " whose, credits, relative; or ratio and to; or attribute; or result; or constant; or"
            + " times and of, were ";
    assertThat(refused("{}")).isEqualTo(": " + rule + "[]");
    assertThat(refused("{'constant':'1','over':'period'}"))
        .isEqualTo(": " + rule + "[constant, over]");
    assertThat(refused("{'measure':'booked','attainment':'booked'}"))
        .isEqualTo(": " + rule + "[measure, attainment]");
    assertThat(refused("{'times':'2','of':{'improvement':'booked'}}"))
        .isEqualTo(".of: " + rule + "[improvement]");
  }

  @Test
  void a_wrong_word_is_refused_where_it_stands() {
    assertThat(refused("'target'"))
        .isEqualTo(": input must be an object or one of [target-incentive], was 'target'");
    assertThat(refused("{'measure':'booked','over':'month'}"))
        .isEqualTo(".over: span must be an object or one of [deal, period], was 'month'");
    assertThat(refused("{'measure':'booked','whose':'team'}"))
        .isEqualTo(".whose: whose must be an object or one of [own, everyone], was 'team'");
    assertThat(refused("{'measure':'booked','over':{'toDate':'year'}}"))
        .isEqualTo(".over.toDate: calendar must be an object, was 'year'");
    assertThat(refused("{'measur':'booked'}"))
        .isEqualTo(
            ".measur: input: field must be one of [measure, attainment, improvement, over, whose,"
                + " credits, improvementOn, baseline, relative, ratio, to, attribute, result,"
                + " constant, times, of], was measur");
  }

  @Test
  void what_the_domain_refuses_is_refused_with_its_words() {
    assertThat(refused("{'attainment':'booked','over':'deal'}"))
        .isEqualTo(": attainment of booked: span must be a period, was deal");
    assertThat(refused("{'improvement':'booked','baseline':'previous-period','over':'deal'}"))
        .isEqualTo(": improvement of booked: span must be a period, was deal");
    assertThat(refused("{'attainment':'booked','credits':{'types':['booking']}}"))
        .isEqualTo(
            ": attainment of booked: filter must be by product line, territory and direct credit"
                + " alone, as quotas are, was type booking");
    assertThat(refused("{'measure':'booked','credits':{'types':[' ']}}"))
        .isEqualTo(".credits: credit filter: type must be text without outer spaces, was ' '");
    assertThat(refused("{'measure':'booked','credits':{'kinds':[]}}"))
        .isEqualTo(".credits: credit filter: kinds must not be empty");
    assertThat(refused("{'measure':'booked','credits':{'where':{'named':'small'}}}"))
        .isEqualTo(".credits.where: condition named small: must be one of [big customer]");
  }
}
