package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.MAPPER;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.read;
import static org.salesprocess.core.json.Json.refusal;
import static org.salesprocess.core.json.Json.written;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.AcceptedFinding;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.DateRule;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesCalendar;

/** Whole plans and programs, as a sales manager writes them. */
class IncentiveProgramFormTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final SalesCalendar QUARTERS = SalesCalendar.quarters(Month.JANUARY);
  private static final SalesCalendar YEARS = SalesCalendar.years(Month.JANUARY);

  private static final String LEAST =
      """
      {
        "id": "closers", "currency": "USD", "from": "2026-01-01",
        "components": [
          {"id": "commission", "calendar": {"unit": "month"},
           "formula": {"table": {"value": "0.08"}, "base": {"measure": "booked"}}}
        ]
      }
      """;

  private static final String CLOSERS =
      """
      {
        "id": "closers", "version": "2026-b", "name": "Closers 2026",
        "currency": "USD", "from": "2026-01-01", "until": "2027-01-01",
        "components": [
          {
            "id": "commission", "name": "Commission", "calendar": {"unit": "month"},
            "formula": {
              "table": {"application": "marginal", "tiers": [
                {"value": "0.08"},
                {"from": "1", "value": "0.12"},
                {"above": "1.5", "value": "0.15"}]},
              "base": {"measure": "booked"},
              "level": {"attainment": "booked", "over": {"toDate": {"unit": "quarter"}}}
            },
            "modifiers": [
              {"multiplier": {"points": [["0.1", "1"], ["0.3", "0.5"]]},
               "level": {"attribute": "discount"}},
              {"cap": {"constant": "USD 20000.00"}, "excess": "deferred"}
            ],
            "returns": {"kind": "original-rate",
                        "bands": [{"within": "P3M", "share": "1"}], "thereafter": "0.5"},
            "payable": "when-collected"
          },
          {
            "id": "bonus", "calendar": {"unit": "month"}, "timing": "at-end",
            "formula": {
              "table": {"application": "whole", "tiers": [
                {"value": "USD 0.00"}, {"from": "USD 5000.00", "value": "USD 500.00"}]},
              "base": {"constant": "1"},
              "level": {"result": "commission"}
            },
            "modifiers": [{"gate": {"measure": "meetings"}, "atLeast": "10"}]
          },
          {
            "id": "kitchens", "calendar": {"unit": "quarter"},
            "from": "2026-04-01", "until": "2026-07-01",
            "formula": {"each": "USD 50.00", "per": "deal", "measure": "booked",
                        "credits": {"productLine": "kitchens"}, "mostAmount": "USD 1000.00"}
          },
          {
            "id": "goals", "calendar": {"unit": "quarter"}, "timing": "at-end",
            "formula": {
              "goals": [
                {"name": "margin", "weight": "0.75", "level": {"attainment": "margin"}},
                {"name": "answers", "weight": "0.25", "level": {"attainment": "survey-score"},
                 "curve": {"application": "proportional",
                           "tiers": [{"upTo": "0.5", "value": "0.2"},
                                     {"upTo": "1", "value": "0.8"}]}}
              ],
              "target": {"times": "0.2", "of": "target-incentive"}
            }
          },
          {
            "id": "car", "sign": "deduction", "calendar": {"unit": "month"},
            "formula": {"amount": "USD 300.00", "prorated": true}
          }
        ],
        "limits": [{"calendar": {"unit": "year"}, "most": {"constant": "USD 250000.00"}}],
        "rounding": {"mode": "half-even"},
        "proration": "thirty-360",
        "payment": {
          "currency": "USD",
          "draws": [{"id": "start", "kind": "recoverable", "method": "top-up",
                     "amount": "USD 3000.00", "start": "2026-01-01", "end": "2026-04-01"}]
        },
        "accepted": [
          {"finding": "cliff", "component": "bonus", "reason": "agreed in 2025"},
          {"finding": "unbounded", "reason": "the board wants it"}
        ]
      }
      """;

  private static CommissionPlan closers() {
    RateTable tiers =
        RateTable.marginal(Quantity.parse("0.08"))
            .from(Quantity.of(1), Quantity.parse("0.12"))
            .above(Quantity.parse("1.5"), Quantity.parse("0.15"))
            .build();
    RateTable discount =
        new RateTable.Points(
            ImmutableList.of(RateTable.Point.of("0.1", "1"), RateTable.Point.of("0.3", "0.5")),
            RateTable.Beyond.HOLD,
            Bound.Side.UPPER);
    Component commission =
        Component.builder("commission")
            .name("Commission")
            .calendar(SalesCalendar.months())
            .formula(
                Formula.Rated.of(
                    tiers,
                    Input.attainment(Measure.BOOKED, Span.toDate(QUARTERS)),
                    Input.of(Measure.BOOKED)))
            .modifier(Modifier.multiplier(discount, new Input.OfDeal("discount")))
            .modifier(
                new Modifier.Cap(
                    Input.constant(Quantity.parse("USD 20000")),
                    Modifier.Level.RESULT,
                    Modifier.Excess.DEFERRED))
            .returns(
                new ReturnPolicy(
                    ReturnPolicy.Kind.ORIGINAL_RATE,
                    ImmutableList.of(new ReturnPolicy.Band(Period.ofMonths(3), Fraction.ONE)),
                    Fraction.HALF))
            .payable(PayableRule.whenCollected())
            .build();
    Component bonus =
        Component.builder("bonus")
            .calendar(SalesCalendar.months())
            .timing(Component.Timing.AT_END)
            .formula(
                Formula.bonus(
                    RateTable.whole(Quantity.parse("USD 0"))
                        .from(Quantity.parse("USD 5000"), Quantity.parse("USD 500"))
                        .build(),
                    Input.resultOf(commission.id())))
            .modifier(Modifier.gate(Input.of(Measure.MEETINGS), Quantity.of(10)))
            .build();
    Component kitchens =
        Component.builder("kitchens")
            .calendar(QUARTERS)
            .from(LocalDate.of(2026, 4, 1))
            .until(LocalDate.of(2026, 7, 1))
            .formula(
                new Formula.Spiff(
                    BigMoney.parse("USD 50"),
                    Measure.BOOKED,
                    Formula.Spiff.Per.DEAL,
                    CreditFilter.builder().productLine(ProductLineId.of("kitchens")).build(),
                    Optional.empty(),
                    Optional.of(BigMoney.parse("USD 1000"))))
            .build();
    Component car =
        Component.builder("car")
            .sign(Component.Sign.DEDUCTION)
            .calendar(SalesCalendar.months())
            .formula(new Formula.FixedAmount(BigMoney.parse("USD 300"), true))
            .build();
    return CommissionPlan.builder("closers", CurrencyUnit.USD)
        .version("2026-b")
        .name("Closers 2026")
        .from(JANUARY)
        .until(LocalDate.of(2027, 1, 1))
        .component(commission)
        .component(bonus)
        .component(kitchens)
        .component(goals())
        .component(car)
        .limit(PlanLimit.cap(YEARS, Input.constant(Quantity.parse("USD 250000"))))
        .rounding(new Rounding(Rounding.Place.RESULT, RoundingMode.HALF_EVEN))
        .proration(Proration.THIRTY_360)
        .payment(PaymentTerms.builder(CurrencyUnit.USD).draws(draw()).build())
        .accept(new AcceptedFinding("cliff", Optional.of(bonus.id()), "agreed in 2025"))
        .accept(new AcceptedFinding("unbounded", Optional.empty(), "the board wants it"))
        .build();
  }

  private static Component goals() {
    RateTable curve =
        new RateTable.Tiers(
            RateTable.Application.PROPORTIONAL,
            ImmutableList.of(
                new Bound(Quantity.parse("0.5"), Bound.Side.LOWER),
                new Bound(Quantity.of(1), Bound.Side.LOWER)),
            ImmutableList.of(Quantity.parse("0.2"), Quantity.parse("0.8")));
    return Component.builder("goals")
        .calendar(QUARTERS)
        .timing(Component.Timing.AT_END)
        .formula(
            new Formula.Goals(
                ImmutableList.of(
                    new Formula.Goal(
                        "margin",
                        Fraction.of(3, 4),
                        Input.attainment(Measure.MARGIN, Span.componentPeriod()),
                        Optional.empty()),
                    new Formula.Goal(
                        "answers",
                        Fraction.of(1, 4),
                        Input.attainment(Measure.SURVEY_SCORE, Span.componentPeriod()),
                        Optional.of(curve))),
                Optional.empty(),
                Input.targetIncentive().times(Fraction.of(1, 5))))
        .build();
  }

  private static Draw draw() {
    return Draw.builder()
        .id(DrawId.of("start"))
        .kind(Draw.Kind.RECOVERABLE)
        .method(Draw.Method.TOP_UP)
        .amount(Money.parse("USD 3000"))
        .start(JANUARY)
        .end(LocalDate.of(2026, 4, 1))
        .build();
  }

  @Test
  void the_least_plan_is_read_as_the_builder_makes_it() {
    assertThat(read(LEAST, CommissionPlan.class))
        .isEqualTo(
            CommissionPlan.builder("closers", CurrencyUnit.USD)
                .from(JANUARY)
                .component(
                    Component.builder("commission")
                        .calendar(SalesCalendar.months())
                        .formula(Formula.flatRate(Fraction.of(8, 100), Measure.BOOKED))
                        .build())
                .build());
  }

  @Test
  void a_plan_with_everything_is_read_as_the_builder_makes_it() {
    assertThat(read(CLOSERS, CommissionPlan.class)).isEqualTo(closers());
  }

  @Test
  void a_plan_is_written_as_a_person_wrote_it() throws JsonProcessingException {
    for (String text : ImmutableList.of(LEAST, CLOSERS)) {
      assertThat(MAPPER.readTree(written(read(text, CommissionPlan.class))))
          .isEqualTo(MAPPER.readTree(text));
    }
  }

  private static final String PROGRAM =
      """
      {
        "currency": "USD", "zone": "America/New_York", "payCalendar": {"unit": "month"},
        "crediting": [
          {"id": "all", "shares": [{"to": "owner", "share": "1"}]},
          {"id": "heads", "types": ["booking"],
           "shares": [{"to": {"manager": 1, "by": "function"}, "share": "0.1",
                       "kind": "overlay"}]}
        ],
        "versionOn": "deal",
        "plans": [%s],
        "assignments": [
          {"seller": "ana", "plan": "closers", "from": "2026-01-01",
           "target": {"amount": "USD 60000.00", "per": {"unit": "year"}}}
        ]
      }
      """
          .formatted(CLOSERS);

  @Test
  void a_program_is_read_as_the_builder_makes_it_and_written_as_a_person_wrote_it()
      throws JsonProcessingException {
    IncentiveProgram program =
        IncentiveProgram.builder(CurrencyUnit.USD, ZoneId.of("America/New_York"))
            .payCalendar(SalesCalendar.months())
            .crediting(
                CreditingRules.of(
                    ImmutableList.of(
                        CreditRule.builder()
                            .id(CreditRuleId.of("all"))
                            .shares(
                                ImmutableList.of(
                                    CreditShare.direct(CreditRecipient.owner(), Fraction.ONE)))
                            .build(),
                        CreditRule.builder()
                            .id(CreditRuleId.of("heads"))
                            .types(ImmutableSortedSet.of("booking"))
                            .shares(
                                ImmutableList.of(
                                    CreditShare.overlay(
                                        CreditRecipient.manager(Structure.FUNCTION, 1),
                                        Fraction.of(1, 10))))
                            .build())))
            .versionOn(DateRule.DEAL)
            .plan(closers())
            .assignment(
                PlanAssignment.since(JANUARY, SellerId.of("ana"), PlanId.of("closers"))
                    .withTarget(new TargetIncentive(BigMoney.parse("USD 60000"), YEARS)))
            .build();

    assertThat(read(PROGRAM, IncentiveProgram.class)).isEqualTo(program);
    assertThat(MAPPER.readTree(written(program))).isEqualTo(MAPPER.readTree(PROGRAM));
  }

  @Test
  void a_program_leaves_out_what_is_usual() {
    isWritten(
        IncentiveProgram.builder(CurrencyUnit.EUR, ZoneId.of("Europe/Vilnius"))
            .payCalendar(QUARTERS)
            .crediting(CreditingRules.of(ImmutableList.of()))
            .build(),
        IncentiveProgram.class,
        "{\"currency\":\"EUR\",\"zone\":\"Europe/Vilnius\",\"payCalendar\":{\"unit\":\"quarter\"},"
            + "\"crediting\":[]}");
  }

  @Test
  void a_mistake_deep_in_a_program_is_refused_where_it_stands() {
    assertThat(refusal(PROGRAM.replace("\"USD 500.00\"", "\"500\""), IncentiveProgram.class))
        .isEqualTo(
            ".plans[0].components[1].formula.table: rate table: values must be of one kind, were"
                + " USD 0.00 and 500");
    assertThat(refusal(PROGRAM.replace("\"atLeast\"", "\"atleast\""), IncentiveProgram.class))
        .startsWith(
            ".plans[0].components[1].modifiers[0].atleast: modifier: field must be one of [gate,");
    assertThat(
            refusal(
                PROGRAM.replace("\"result\": \"commission\"", "\"result\": \"comission\""),
                IncentiveProgram.class))
        .isEqualTo(
            ".plans[0]: plan closers: component bonus: result of comission must be a component of"
                + " the plan");
    assertThat(
            refusal(
                PROGRAM.replace("\"plan\": \"closers\"", "\"plan\": \"hunters\""),
                IncentiveProgram.class))
        .isEqualTo(": assignment of ana: plan must be one of [closers], was hunters");
    assertThat(refusal(LEAST.replace("\"currency\": \"USD\", ", ""), CommissionPlan.class))
        .isEqualTo(": commission plan: field currency is missing");
    assertThat(refusal(LEAST.replace("\"components\"", "\"limits\""), CommissionPlan.class))
        .startsWith(".limits[0].id: plan limit: field must be one of [calendar, least, most,");
  }
}
