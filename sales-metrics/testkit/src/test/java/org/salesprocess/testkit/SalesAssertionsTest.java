package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.testkit.SalesAssertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.conversion.FunnelConversion;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelReport;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.PayoutScenario;
import org.salesprocess.metrics.incentive.Statement;

class SalesAssertionsTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final SalesPeriod JANUARY = SalesPeriod.of(FIRST, FIRST.plusMonths(1));

  private static Component.Builder monthly(String id, RateTable table) {
    return Component.builder(id)
        .calendar(SalesCalendar.months())
        .formula(Formula.Rated.of(table, Input.of(Measure.BOOKED), Input.of(Measure.BOOKED)));
  }

  private static RateTable marginal() {
    return RateTable.marginal(Quantity.parse("0.08"))
        .from(Quantity.parse("USD 10000"), Quantity.parse("0.12"))
        .build();
  }

  private static CommissionPlan plan(Component... components) {
    CommissionPlan.Builder plan = CommissionPlan.builder("closers", CurrencyUnit.USD).from(FIRST);
    List.of(components).forEach(plan::component);
    return plan.build();
  }

  /** A commission, and a bonus of 1 % that waits for the customer's money. */
  private static final class Closers extends PlanLaws {
    @Override
    protected CommissionPlan plan() {
      return SalesAssertionsTest.plan(
          monthly("commission", marginal()).build(),
          monthly("bonus", RateTable.flat(Fraction.of(1, 100)))
              .payable(PayableRule.whenCollected())
              .build());
    }
  }

  private static final LawTrial TRIAL = new Closers().trial();

  private static SampleDeal booked(int month, String amount) {
    return SampleDeal.of(
        LocalDate.of(2026, month, 5),
        ImmutableSortedMap.of(Measure.BOOKED, Quantity.parse("USD " + amount)));
  }

  private static final List<SampleDeal> DEALS = List.of(booked(1, "6000"), booked(1, "9000"));

  // by hand: 6,000 x 8 % = 480; 4,000 x 8 % + 5,000 x 12 % = 920; 1 % of 15,000 waits
  private static final Statement STATEMENT = TRIAL.of(DEALS).statement();

  private static final Ledger LEDGER =
      TRIAL.replay(TRIAL.facts(List.of(booked(1, "6000"), booked(2, "1000"))), TRIAL.closings());

  private static ThrowableAssertAlternative<AssertionError> assertFailure(ThrowingCallable of) {
    return assertThatExceptionOfType(AssertionError.class).isThrownBy(of);
  }

  // -- statements

  @Test
  void a_statement_that_says_what_is_asserted_passes() {
    assertThat(STATEMENT)
        .earns("USD 1550.00")
        .earns(Money.parse("USD 1550.00"))
        .earns("commission", "USD 1400.00")
        .earns("bonus", Money.parse("USD 150.00"))
        .earns("another", "USD 0.00")
        .hasLine("commission", "USD 480.00")
        .hasLine("commission", Money.parse("USD 920.00"))
        .hasNoLine("another")
        .releases("USD 1400.00")
        .releases(Money.parse("USD 1400.00"))
        .pays("USD 1400.00")
        .pays(Money.parse("USD 1400.00"))
        .holds("USD 150.00")
        .holds(Money.parse("USD 150.00"))
        .owes("USD 0.00")
        .owes(Money.parse("USD 0.00"))
        .measuresEveryInput();
  }

  @Test
  void a_statement_that_does_not_fails_with_its_explanation() {
    String explanation = STATEMENT.explain().print();
    String of = "statement of seller for 2026-03-01/2026-04-01: ";

    assertFailure(() -> assertThat(STATEMENT).earns("USD 1000.00"))
        .withMessageContaining(of + "what is earned must be USD 1000.00, was USD 1550.00")
        .withMessageContaining(explanation);
    assertFailure(() -> assertThat(STATEMENT).earns("commission", "USD 1.00"))
        .withMessageContaining(
            "what is earned by component commission must be USD 1.00, was USD 1400.00")
        .withMessageContaining(explanation);
    assertFailure(() -> assertThat(STATEMENT).hasLine("commission", "USD 1400.00"))
        .withMessageContaining(
            of
                + "a line of component commission must be USD 1400.00, were [USD 480.00, USD 920.00]")
        .withMessageContaining(explanation);
    assertFailure(() -> assertThat(STATEMENT).hasNoLine("bonus"))
        .withMessageContaining("component bonus must have no line, had [USD 60.00, USD 90.00]");
    assertFailure(() -> assertThat(STATEMENT).releases("USD 1.00"))
        .withMessageContaining("what becomes payable must be USD 1.00, was USD 1400.00");
    assertFailure(() -> assertThat(STATEMENT).pays("USD 1.00"))
        .withMessageContaining("what is paid must be USD 1.00, was USD 1400.00");
    assertFailure(() -> assertThat(STATEMENT).holds("USD 1.00"))
        .withMessageContaining("what is held must be USD 1.00, was USD 150.00");
    assertFailure(() -> assertThat(STATEMENT).owes("USD 1.00"))
        .withMessageContaining("what is owed must be USD 1.00, was USD 0.00");
  }

  @Test
  void an_input_without_a_value_is_told() {
    Statement statement =
        new PlanLawsTest.WithoutQuota().trial().of(List.of(booked(1, "6000"))).statement();

    assertFailure(() -> assertThat(statement).measuresEveryInput())
        .withMessageContaining("every input must be measured, 1 were not")
        .withMessageContaining("for want of own attainment of booked (period)");
  }

  @Test
  void nothing_can_be_asserted_of_nothing() {
    assertFailure(() -> assertThat((Statement) null).earns("USD 1.00"));
    assertFailure(() -> assertThat((Ledger) null).hasClosed(0));
    assertFailure(() -> assertThat((PayoutCurve) null).neverFalls());
    assertFailure(() -> assertThat((FunnelReport) null).hasSubjects(0));
  }

  @Test
  void text_that_is_no_amount_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(STATEMENT).earns("a thousand"));
  }

  @Test
  void a_description_stands_before_the_message() {
    assertFailure(() -> assertThat(STATEMENT).as("January").earns("USD 1.00"))
        .withMessageStartingWith("[January] statement of seller");
  }

  // -- ledgers

  @Test
  void a_ledger_that_says_what_is_asserted_passes() {
    assertThat(LEDGER)
        .hasClosed(3)
        .earns("seller", "USD 630.00")
        .releases("seller", "USD 560.00")
        .pays("seller", "USD 560.00")
        .owes("seller", "USD 0.00")
        .statement("seller", JANUARY)
        .earns("USD 540.00");
  }

  @Test
  void a_ledger_that_does_not_fails_with_every_statement_of_the_seller() {
    assertFailure(() -> assertThat(LEDGER).earns("seller", "USD 1.00"))
        .withMessageContaining(
            "ledger, seller: what is earned in all must be USD 1.00, was USD 630.00")
        .withMessageContaining("seller is paid USD 480.00 for ")
        .withMessageContaining("seller is paid USD 80.00 for ");
    assertFailure(() -> assertThat(LEDGER).releases("seller", "USD 1.00"))
        .withMessageContaining(
            "ledger, seller: what becomes payable in all must be USD 1.00, was USD 560.00");
    assertFailure(() -> assertThat(LEDGER).pays("seller", "USD 1.00"))
        .withMessageContaining(
            "ledger, seller: what is paid in all must be USD 1.00, was USD 560.00");
    assertFailure(() -> assertThat(LEDGER).owes("seller", "USD 1.00"))
        .withMessageContaining("ledger, seller: what is owed must be USD 1.00, was USD 0.00");
    assertFailure(() -> assertThat(LEDGER).earns("nobody", "USD 1.00"))
        .withMessageContaining("there is no statement of nobody");
    assertFailure(() -> assertThat(LEDGER).hasClosed(2))
        .withMessageContaining("must have closed 2 pay periods, was 3");
    assertFailure(() -> assertThat(LEDGER).statement("nobody", JANUARY))
        .withMessageContaining("must have a statement of nobody for 2026-01-01/2026-02-01, had");
  }

  // -- curves

  private static PayoutCurve curve(RateTable table, Modifier... modifiers) {
    Component.Builder component = monthly("commission", table);
    List.of(modifiers).forEach(component::modifier);
    return PayoutCurve.of(
        plan(component.build()),
        ComponentId.of("commission"),
        PayoutScenario.of(Measure.BOOKED).build());
  }

  private static RateTable whole(String below, String above) {
    return RateTable.whole(Quantity.parse(below))
        .from(Quantity.parse("USD 10000"), Quantity.parse(above))
        .build();
  }

  @Test
  void a_curve_that_is_as_asserted_passes() {
    assertThat(curve(marginal(), Modifier.cap(Input.constant(Quantity.parse("USD 2000")))))
        .pays("USD 10000", "USD 800")
        .pays("USD 10000.05", "USD 800.006")
        .needs("USD 15000", "USD 1400")
        .neverFalls()
        .hasNoCliffAbove("USD 0")
        .isBoundedBy("USD 2000");
    assertThat(curve(whole("0.04", "0.08"))).hasNoCliffAbove("USD 400").neverFalls();
  }

  @Test
  void a_curve_that_is_not_fails_with_its_breakpoints() {
    PayoutCurve curve = curve(marginal());

    assertFailure(() -> assertThat(curve).pays("USD 20000", "USD 1600"))
        .withMessageContaining("payout curve: USD 20000 must pay USD 1600.00, was USD 2000.00")
        .withMessageContaining(
            """
            at USD 0.00: USD 0.00, then 2/25 for each more
            at USD 10000.00: USD 800.00, then 3/25 for each more""");
    assertFailure(() -> assertThat(curve).needs("USD 1", "USD 800"))
        .withMessageContaining("USD 800 must need USD 1, was USD 10000.00");
    assertFailure(() -> assertThat(curve).isBoundedBy("USD 2000"))
        .withMessageContaining("must never pay more than USD 2000.00, has no bound");
    PayoutCurve capped = curve(marginal(), Modifier.cap(Input.constant(Quantity.parse("USD 9"))));
    assertFailure(() -> assertThat(capped).isBoundedBy("USD 8"))
        .withMessageContaining("must never pay more than USD 8.00, pays up to USD 9.00");
    assertFailure(() -> assertThat(capped).needs("USD 1", "USD 10"))
        .withMessageContaining("USD 10 must need USD 1, was paid at no level");
  }

  @Test
  void cliffs_and_drops_are_told_with_where_they_are() {
    assertFailure(() -> assertThat(curve(whole("0.04", "0.08"))).hasNoCliffAbove("USD 399"))
        .withMessageContaining("must have no cliff above USD 399.00, had one of USD 400.00 at USD")
        .withMessageContaining("at USD 10000.00: USD 400.00 just below, USD 800.00 there");
    assertFailure(() -> assertThat(curve(whole("0.08", "0.04"))).neverFalls())
        .withMessageContaining("must never fall, fell at USD 10000.00");
  }

  @Test
  void stretches_on_which_a_curve_falls_are_told() {
    RateTable falling =
        RateTable.points(
            RateTable.Point.of("0", "100"), new RateTable.Point(Quantity.of(10), Quantity.of(0)));
    CommissionPlan plan =
        plan(
            Component.builder("commission")
                .calendar(SalesCalendar.months())
                .formula(
                    Formula.Rated.of(
                        falling, Input.of(Measure.UNITS), Input.constant(Quantity.parse("USD 1"))))
                .build());
    PayoutCurve curve =
        PayoutCurve.of(
            plan, ComponentId.of("commission"), PayoutScenario.of(Measure.UNITS).build());

    assertFailure(() -> assertThat(curve).neverFalls())
        .withMessageContaining("must never fall, fell from 0 until 10");
  }

  // -- funnels

  private static final Funnel FUNNEL =
      Funnel.builder("sales")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("contract", "Contract"),
              Stage.lost("lost", "Lost"))
          .build();

  private static Journey journey(String lead, String... stages) {
    List<JourneyEntry> entries = new ArrayList<>();
    for (String stage : stages) {
      entries.add(
          StageChange.builder()
              .id(EntryId.of(lead + "-" + stage))
              .subject(LeadId.of(lead))
              .to(StageId.of(stage))
              .at(Instant.parse("2026-01-05T10:00:00Z").plusSeconds(entries.size()))
              .build());
    }
    return Journey.of(LeadId.of(lead), Attributes.none(), entries);
  }

  private static final FunnelReport REPORT =
      new FunnelConversion(FunnelQuestion.of(FUNNEL).build())
          .measure(
              List.of(
                  journey("l1", "lead", "meeting", "contract"),
                  journey("l2", "lead", "meeting", "lost"),
                  journey("l3", "lead", "meeting"),
                  journey("l4", "lead", "lost")));

  @Test
  void a_funnel_that_says_what_is_asserted_passes() {
    assertThat(REPORT)
        .hasSubjects(4)
        .hasReached("meeting", 3)
        .hasUndecided("meeting", 1)
        .hasLeft("lead", 1)
        .converts("contract", 1, 3)
        .convertsFromFirst("contract", 1, 4)
        .leavesNoEntryAside();
  }

  @Test
  void a_funnel_that_does_not_fails_with_its_figures() {
    String figures = REPORT.toString();

    assertFailure(() -> assertThat(REPORT).hasReached("meeting", 4))
        .withMessageContaining("funnel: 4 must have reached step meeting, were 3")
        .withMessageContaining(figures);
    assertFailure(() -> assertThat(REPORT).hasUndecided("lead", 1))
        .withMessageContaining("1 must be undecided at step lead, were 0");
    assertFailure(() -> assertThat(REPORT).hasLeft("meeting", 3))
        .withMessageContaining("3 must have left at step meeting, were 1");
    assertFailure(() -> assertThat(REPORT).converts("contract", 2, 3))
        .withMessageContaining(
            "conversion from meeting to contract must be 2 of 3 (66.7 %), was 1 of 3 (33.3 %)")
        .withMessageContaining(figures);
    assertFailure(() -> assertThat(REPORT).convertsFromFirst("contract", 2, 4))
        .withMessageContaining("conversion from lead to contract must be 2 of 4");
    assertFailure(() -> assertThat(REPORT).hasSubjects(5))
        .withMessageContaining("5 must be the subjects, were 4");
    assertFailure(() -> assertThat(REPORT).hasReached("signature", 1))
        .withMessageContaining("step must be one of [lead, meeting, contract], was signature");
    assertFailure(() -> assertThat(REPORT).converts("lead", 1, 1))
        .withMessageContaining("step must be one of [meeting, contract], was lead");
    assertFailure(() -> assertThat(REPORT.leavingAside(1, 2)).leavesNoEntryAside())
        .withMessageContaining("0 must be the entries left aside, were 3");
  }
}
