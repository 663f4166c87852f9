package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.BIG;
import static org.salesprocess.core.json.Json.isWritten;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Month;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.CreditRuleId;
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
        new Input.Attained(
            Measure.MARGIN,
            Span.toDate(YEARS),
            Whose.own(),
            Optional.of(Baseline.PREVIOUS_PERIOD),
            Optional.of(ProductLineId.of("kitchens")),
            Optional.of(TerritoryId.of("t1"))),
        "{'attainment':'margin','over':{'toDate':{'unit':'year'}},"
            + "'improvementOn':'previous-period','productLine':'kitchens','territory':'t1'}");
  }

  @Test
  void every_other_kind_is_known_by_its_field() {
    is(
        new Input.Improved(Measure.BOOKED, Baseline.SAME_PERIOD_LAST_YEAR, false),
        "{'improvement':'booked','baseline':'same-period-last-year'}");
    is(
        new Input.Improved(Measure.BOOKED, Baseline.PREVIOUS_PERIOD, true),
        "{'improvement':'booked','baseline':'previous-period','relative':true}");
    is(new Input.OfDeal("discount"), "{'attribute':'discount'}");
    is(Input.resultOf(ComponentId.of("commission")), "{'result':'commission'}");
    is(Input.constant(Quantity.parse("USD 100")), "{'constant':'USD 100.00'}");
    is(Input.targetIncentive(), "'target-incentive'");
    is(
        Input.targetIncentive().times(Fraction.of(3, 2)).times(Fraction.of(1, 3)),
        "{'times':'1/3','of':{'times':'1.5','of':'target-incentive'}}");
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
            + " over, whose, improvementOn, productLine, territory; or improvement and baseline and"
            + " perhaps relative; or attribute; or result; or constant; or times and of, were ";
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
        .isEqualTo(".whose: whose must be an object or one of [own], was 'team'");
    assertThat(refused("{'measure':'booked','over':{'toDate':'year'}}"))
        .isEqualTo(".over.toDate: calendar must be an object, was 'year'");
    assertThat(refused("{'measur':'booked'}"))
        .isEqualTo(
            ".measur: input: field must be one of [measure, attainment, over, whose, credits,"
                + " improvementOn, productLine, territory, improvement, baseline, relative,"
                + " attribute, result, constant, times, of], was measur");
  }

  @Test
  void what_the_domain_refuses_is_refused_with_its_words() {
    assertThat(refused("{'attainment':'booked','over':'deal'}"))
        .isEqualTo(": attainment of booked: span must be a period, was deal");
    assertThat(refused("{'measure':'booked','credits':{'kinds':[]}}"))
        .isEqualTo(".credits: credit filter: kinds must not be empty");
    assertThat(refused("{'measure':'booked','credits':{'where':{'named':'small'}}}"))
        .isEqualTo(".credits.where: condition named small: must be one of [big customer]");
  }
}
