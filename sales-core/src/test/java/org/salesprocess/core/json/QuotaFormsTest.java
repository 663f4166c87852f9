package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.quota.RampSchedule;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

class QuotaFormsTest {

  private static final SalesPeriod YEAR =
      SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
  private static final String YEAR_TEXT = "'2026-01-01/2027-01-01'";

  private static <T> void is(T value, Class<T> type, String json) {
    isWritten(value, type, json.replace('\'', '"'));
  }

  private static String refused(String json, Class<?> type) {
    return Json.refusal(json.replace('\'', '"'), type);
  }

  private static <T> T read(String json, Class<T> type) {
    return Json.read(json.replace('\'', '"'), type);
  }

  @Test
  void a_quantity_is_a_text_with_every_digit() {
    is(Quantity.parse("USD 1000.5"), Quantity.class, "'USD 1000.50'");
    is(Quantity.parse("USD -100/3"), Quantity.class, "'USD -100/3'");
    is(Quantity.of(12), Quantity.class, "'12'");
    is(Quantity.parse("0.080"), Quantity.class, "'0.08'");
    is(Quantity.parse("2/3"), Quantity.class, "'2/3'");
  }

  @Test
  void a_bare_number_is_a_quantity_too_digit_by_digit() {
    assertThat(read("0.1", Quantity.class)).isEqualTo(Quantity.of(Fraction.of(1, 10)));
    assertThat(read("12", Quantity.class)).isEqualTo(Quantity.of(12));
  }

  @Test
  void what_is_no_quantity_is_refused() {
    String rule = ": quantity must be such as USD 10.50, 12, 0.08 or 2/3, was ";
    assertThat(refused("'USD'", Quantity.class)).isEqualTo(rule + "'USD'");
    assertThat(refused("'USX 10'", Quantity.class)).isEqualTo(rule + "'USX 10'");
    assertThat(refused("'8 %'", Quantity.class)).isEqualTo(rule + "'8 %'");
    assertThat(refused("true", Quantity.class)).isEqualTo(rule + "true");
    assertThat(refused("{}", Quantity.class)).isEqualTo(rule + "an object");
  }

  @Test
  void a_standard_measure_is_its_id_and_any_other_an_object() {
    is(Measure.BOOKED, Measure.class, "'booked'");
    is(Measure.SURVEY_SCORE, Measure.class, "'survey-score'");
    is(Measure.number("points"), Measure.class, "{'id':'points','kind':'number'}");
    is(Measure.mean("smile"), Measure.class, "{'id':'smile','kind':'number','aggregation':'mean'}");
  }

  @Test
  void a_measure_with_a_standard_id_is_the_standard_measure() {
    assertThat(refused("{'id':'booked','kind':'number'}", Measure.class))
        .isEqualTo(": measure booked: must be counted as the standard measure of that id");
    assertThat(read("{'id':'booked','kind':'amount'}", Measure.class)).isEqualTo(Measure.BOOKED);
  }

  @Test
  void an_unknown_measure_is_refused_with_those_that_there_are() {
    assertThat(refused("'bookd'", Measure.class))
        .isEqualTo(
            ": measure must be an object or one of [accepted-leads, booked, collected,"
                + " contraction-revenue, contracts, customer-effort, expansion-revenue, invoiced,"
                + " margin, meetings, net-promoter, renewable-revenue, retained-revenue,"
                + " satisfaction, survey-score, units], was 'bookd'");
    assertThat(refused("{'id':'x','kind':'money'}", Measure.class))
        .isEqualTo(".kind: kind of measure must be one of [amount, number], was 'money'");
  }

  @Test
  void a_scope_names_what_narrows_it() {
    is(QuotaScope.of(SellerId.of("ana")), QuotaScope.class, "{'seller':'ana'}");
    is(
        QuotaScope.builder()
            .team(TeamId.of("north"))
            .department(DepartmentId.of("marketing"))
            .territory(TerritoryId.of("t1"))
            .productLine(ProductLineId.of("kitchens"))
            .build(),
        QuotaScope.class,
        "{'team':'north','department':'marketing','territory':'t1','productLine':'kitchens'}");
    is(
        QuotaScope.of(SellerId.of("ana")).withDirectOnly(true),
        QuotaScope.class,
        "{'seller':'ana','directOnly':true}");
    assertThat(refused("{}", QuotaScope.class))
        .isEqualTo(
            ": quota scope: must name a seller, team, department, territory or product line");
  }

  private static Quota quota() {
    return Quota.builder()
        .id(QuotaId.of("ana-2026"))
        .scope(QuotaScope.of(SellerId.of("ana")))
        .measure(Measure.BOOKED)
        .period(YEAR)
        .target(Quantity.parse("USD 1200000"))
        .build();
  }

  private static final String QUOTA =
      "{'id':'ana-2026','scope':{'seller':'ana'},'measure':'booked','period':"
          + YEAR_TEXT
          + ",'target':'USD 1200000.00'}";

  @Test
  void a_quota_has_its_parts() {
    is(quota(), Quota.class, QUOTA);
    is(
        quota().withImprovementOn(Baseline.SAME_PERIOD_LAST_YEAR),
        Quota.class,
        QUOTA.replace("'period'", "'improvementOn':'same-period-last-year','period'"));
    assertThat(refused(QUOTA.replace("USD 1200000.00", "12"), Quota.class))
        .isEqualTo(": quota ana-2026: target of booked must be an amount of money, was 12");
  }

  @Test
  void a_split_is_a_word_or_an_object() {
    is(QuotaSplit.equal(), QuotaSplit.class, "'equal'");
    is(QuotaSplit.byDays(Proration.THIRTY_360), QuotaSplit.class, "{'byDays':'thirty-360'}");
    is(
        QuotaSplit.weighted(ImmutableList.of(Fraction.ONE, Fraction.HALF)),
        QuotaSplit.class,
        "{'weights':['1','0.5']}");
    assertThat(refused("'even'", QuotaSplit.class))
        .isEqualTo(": quota split must be an object or one of [equal], was 'even'");
    assertThat(refused("{}", QuotaSplit.class))
        .isEqualTo(": quota split: fields must be byDays; or weights, were []");
    assertThat(refused("{'weights':[1,0]}", QuotaSplit.class))
        .isEqualTo(": weighted split: weight 2 must be above zero, was 0");
  }

  @Test
  void a_ramp_is_the_list_of_its_shares() {
    is(RampSchedule.of(Fraction.of(1, 4), Fraction.of(2, 3)), RampSchedule.class, "['0.25','2/3']");
    assertThat(refused("['1.5']", RampSchedule.class))
        .isEqualTo(": ramp: share of month 1 must lie between 0 and 1, was 3/2");
  }

  @Test
  void a_quota_plan_leaves_out_what_is_usual() {
    QuotaPlan.Builder plan =
        QuotaPlan.builder()
            .id(QuotaPlanId.of("2026"))
            .calendar(SalesCalendar.quarters(Month.JANUARY))
            .split(QuotaSplit.equal());
    String head = "{'id':'2026','calendar':{'unit':'quarter'},'split':'equal'";
    is(plan.build(), QuotaPlan.class, head + "}");
    is(
        plan.ramp(RampSchedule.of(Fraction.HALF))
            .dayCount(Proration.WHOLE_MONTHS)
            .reducedBy(ImmutableList.of(Absence.Kind.PARENTAL))
            .quota(quota())
            .build(),
        QuotaPlan.class,
        head
            + ",'ramp':['0.5'],'dayCount':'whole-months','reducedBy':['parental'],'quotas':["
            + QUOTA
            + "]}");
  }

  @Test
  void a_plan_that_cannot_be_is_refused_where_it_stands() {
    String plan =
        "{'id':'2026','calendar':{'unit':'quarter'},'split':'equal','quotas':[" + QUOTA + "]}";
    assertThat(refused(plan.replace("'target':'USD", "'target':'USX"), QuotaPlan.class))
        .isEqualTo(
            ".quotas[0].target: quantity must be such as USD 10.50, 12, 0.08 or 2/3, was 'USX"
                + " 1200000.00'");
    assertThat(refused(plan.replace("[{", "[" + QUOTA + ",{"), QuotaPlan.class))
        .isEqualTo(": quota plan 2026: two quotas ana-2026");
  }
}
