package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.HoldId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.NegativePay;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RecoveryOrder;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

class PayFormsTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Instant NOON = Instant.parse("2026-02-05T12:00:00Z");
  private static final SalesCalendar YEARS = SalesCalendar.years(Month.JANUARY);

  private static <T> void is(T value, Class<T> type, String json) {
    isWritten(value, type, json.replace('\'', '"'));
  }

  private static String refused(String json, Class<?> type) {
    return Json.refusal(json.replace('\'', '"'), type);
  }

  @Test
  void a_return_policy_is_its_kind_or_has_bands() {
    is(ReturnPolicy.of(ReturnPolicy.Kind.ORIGINAL_RATE), ReturnPolicy.class, "'original-rate'");
    is(
        new ReturnPolicy(
            ReturnPolicy.Kind.REVERSE_PAID,
            ImmutableList.of(
                new ReturnPolicy.Band(Period.ofMonths(3), Fraction.ONE),
                new ReturnPolicy.Band(Period.ofMonths(12), Fraction.HALF)),
            Fraction.ZERO),
        ReturnPolicy.class,
        "{'kind':'reverse-paid','bands':[{'within':'P3M','share':'1'},"
            + "{'within':'P1Y','share':'0.5'}],'thereafter':'0'}");
  }

  @Test
  void a_return_policy_by_age_says_what_holds_thereafter() {
    assertThat(
            refused(
                "{'kind':'remeasure','bands':[{'within':'P3M','share':1}]}", ReturnPolicy.class))
        .isEqualTo(": return policy: field thereafter is missing");
    assertThat(
            refused(
                "{'kind':'remeasure','bands':[{'within':'P1M2D','share':1}],'thereafter':0}",
                ReturnPolicy.class))
        .isEqualTo(
            ".bands[0]: clawback band: age must be above zero, in whole months or whole days, was"
                + " P1M2D");
    assertThat(refused("'never'", ReturnPolicy.class))
        .isEqualTo(
            ": return policy must be an object or one of [remeasure, reverse-paid, original-rate,"
                + " current-rate], was 'never'");
  }

  @Test
  void a_payable_rule_is_a_word_or_instalments() {
    is(PayableRule.atOnce(), PayableRule.class, "'at-once'");
    is(PayableRule.whenInvoiced(), PayableRule.class, "'when-invoiced'");
    is(PayableRule.whenCollected(), PayableRule.class, "'when-collected'");
    is(
        PayableRule.instalments(
            ImmutableList.of(
                new PayableRule.Instalment(Period.ZERO, Fraction.HALF),
                new PayableRule.Instalment(Period.ofMonths(6), Fraction.HALF))),
        PayableRule.class,
        "{'instalments':[{'after':'P0D','share':'0.5'},{'after':'P6M','share':'0.5'}]}");
    assertThat(refused("{'instalments':[{'after':'P0D','share':'0.5'}]}", PayableRule.class))
        .isEqualTo(": payable rule: shares of instalments must sum to 1, was 1/2");
  }

  @Test
  void a_rounding_leaves_out_what_is_usual() {
    is(Rounding.STANDARD, Rounding.class, "{}");
    is(
        new Rounding(Rounding.Place.HIERARCHY_LEVEL, RoundingMode.HALF_EVEN),
        Rounding.class,
        "{'place':'hierarchy-level','mode':'half-even'}");
    assertThat(refused("{'mode':'unnecessary'}", Rounding.class))
        .isEqualTo(": rounding: mode must round, was UNNECESSARY");
  }

  @Test
  void a_limit_has_a_least_or_a_most() {
    Input amount = Input.constant(Quantity.parse("USD 90000"));
    is(
        PlanLimit.cap(YEARS, amount),
        PlanLimit.class,
        "{'calendar':{'unit':'year'},'most':{'constant':'USD 90000.00'}}");
    is(
        new PlanLimit(YEARS, Optional.of(amount), Optional.empty(), Modifier.Excess.DEFERRED),
        PlanLimit.class,
        "{'calendar':{'unit':'year'},'least':{'constant':'USD 90000.00'},'excess':'deferred'}");
    assertThat(refused("{'calendar':{'unit':'year'}}", PlanLimit.class))
        .isEqualTo(": plan limit: must have a least or a most amount");
  }

  @Test
  void an_assignment_may_have_a_target_incentive() {
    is(
        PlanAssignment.since(JANUARY, SellerId.of("ana"), PlanId.of("closers")),
        PlanAssignment.class,
        "{'seller':'ana','plan':'closers','from':'2026-01-01'}");
    is(
        PlanAssignment.builder()
            .seller(SellerId.of("ana"))
            .plan(PlanId.of("closers"))
            .from(JANUARY)
            .until(JULY)
            .target(new TargetIncentive(BigMoney.parse("USD 60000"), YEARS))
            .build(),
        PlanAssignment.class,
        "{'seller':'ana','plan':'closers','from':'2026-01-01','until':'2026-07-01',"
            + "'target':{'amount':'USD 60000.00','per':{'unit':'year'}}}");
    assertThat(refused("{'amount':'USD 0.00','per':{'unit':'year'}}", TargetIncentive.class))
        .isEqualTo(": target incentive: amount must be above zero, was USD 0.00");
  }

  private static Draw.Builder draw(String id, Draw.Kind kind) {
    Draw.Builder draw = Draw.builder();
    draw.id(DrawId.of(id))
        .kind(kind)
        .method(Draw.Method.TOP_UP)
        .amount(Money.parse("USD 3000"))
        .start(JANUARY)
        .end(JULY);
    return draw;
  }

  private static String drawText(String id, String kind) {
    return "{'id':'"
        + id
        + "','kind':'"
        + kind
        + "','method':'top-up','amount':'USD 3000.00','start':'2026-01-01','end':'2026-07-01'}";
  }

  @Test
  void a_draw_leaves_out_what_is_usual() {
    is(draw("d1", Draw.Kind.RECOVERABLE).build(), Draw.class, drawText("d1", "recoverable"));
    is(
        draw("d1", Draw.Kind.RECOVERABLE)
            .method(Draw.Method.IN_ADVANCE)
            .proration(Proration.WHOLE_MONTHS)
            .recoveryStart(JULY)
            .recoveryShare(Fraction.HALF)
            .ceiling(Money.parse("USD 9000"))
            .forgivenOn(JULY)
            .forgivenShare(Fraction.of(1, 3))
            .build(),
        Draw.class,
        drawText("d1", "recoverable").replace("top-up", "in-advance").replace("}", "")
            + ",'proration':'whole-months','recoveryStart':'2026-07-01','recoveryShare':'0.5',"
            + "'ceiling':'USD 9000.00','forgivenOn':'2026-07-01','forgivenShare':'1/3'}");
    assertThat(refused(drawText("d1", "recoverable").replace("3000", "0"), Draw.class))
        .isEqualTo(": draw d1: amount must be above zero, was USD 0.00");
  }

  @Test
  void payment_terms_say_the_recovery_order_only_if_it_is_not_the_usual() {
    is(PaymentTerms.of(CurrencyUnit.USD), PaymentTerms.class, "{'currency':'USD'}");
    Draw first = draw("d1", Draw.Kind.RECOVERABLE).build();
    Draw second = draw("d2", Draw.Kind.NON_RECOVERABLE).build();
    String draws =
        "'draws':[" + drawText("d1", "recoverable") + "," + drawText("d2", "non-recoverable") + "]";
    is(
        PaymentTerms.builder(CurrencyUnit.USD).draws(first, second).build(),
        PaymentTerms.class,
        "{'currency':'USD'," + draws + "}");
    is(
        PaymentTerms.builder(CurrencyUnit.USD)
            .draws(first, second)
            .negativePay(NegativePay.PAY_NEGATIVE)
            .recoveryOrder(RecoveryOrder.carriedLast(DrawId.of("d1")))
            .build(),
        PaymentTerms.class,
        "{'currency':'USD',"
            + draws
            + ",'negativePay':'pay-negative','recoveryOrder':{'beforeCarried':['d1']}}");
    assertThat(refused("{'currency':'EUR'," + draws + "}", PaymentTerms.class))
        .isEqualTo(": payment terms: draw d1: currency must be EUR, was USD 3000.00");
  }

  @Test
  void a_recovery_order_names_draws_on_both_sides() {
    is(
        new RecoveryOrder(ImmutableList.of(DrawId.of("a")), ImmutableList.of(DrawId.of("b"))),
        RecoveryOrder.class,
        "{'beforeCarried':['a'],'afterCarried':['b']}");
    is(RecoveryOrder.carriedFirst(), RecoveryOrder.class, "{}");
  }

  @Test
  void a_closing_and_a_hold_are_dated() {
    is(
        new PeriodClosing(
            ClosingId.of("c1"), SalesPeriod.of(JANUARY, LocalDate.of(2026, 2, 1)), NOON),
        PeriodClosing.class,
        "{'id':'c1','period':'2026-01-01/2026-02-01','closedAt':'2026-02-05T12:00:00Z'}");
    PayHold.Builder hold = PayHold.builder();
    hold.id(HoldId.of("h1")).deal(DealId.of("d1")).heldAt(NOON).reason("disputed");
    String head = "{'id':'h1','deal':'d1','heldAt':'2026-02-05T12:00:00Z',";
    is(hold.build(), PayHold.class, head + "'reason':'disputed'}");
    is(
        hold.releasedAt(NOON.plusSeconds(1))
            .attributes(Attributes.builder().put("seats", 4).build())
            .recordedAt(NOON)
            .sequence(3)
            .build(),
        PayHold.class,
        head
            + "'releasedAt':'2026-02-05T12:00:01Z','reason':'disputed','attributes':{'seats':4},"
            + "'recordedAt':'2026-02-05T12:00:00Z','sequence':3}");
    assertThat(refused(head + "'reason':' '}", PayHold.class))
        .isEqualTo(": hold h1: reason must be text without outer spaces, was ' '");
  }
}
