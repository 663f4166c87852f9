package org.salesprocess.metrics.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.HoldId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Attainment;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.EarnedLine;
import org.salesprocess.metrics.incentive.HeldLine;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.LineKey;
import org.salesprocess.metrics.incentive.PaidMonths;
import org.salesprocess.metrics.incentive.PayAccount;
import org.salesprocess.metrics.incentive.Payable;
import org.salesprocess.metrics.incentive.QuotaStep;
import org.salesprocess.metrics.incentive.Reading;
import org.salesprocess.metrics.incentive.ResolvedQuota;
import org.salesprocess.metrics.incentive.Settlement;
import org.salesprocess.metrics.incentive.SettlementLine;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.incentive.StatementLine;
import org.salesprocess.metrics.incentive.TableUse;
import org.salesprocess.metrics.incentive.TierSlice;
import org.salesprocess.metrics.incentive.Uncredited;
import org.salesprocess.metrics.incentive.Unmeasured;
import org.salesprocess.metrics.incentive.Working;

class PayFormsTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModules(new SalesJsonModule(), new MetricsJsonModule()).build();

  private static final SalesPeriod JANUARY =
      SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
  private static final QuotaScope ANA = QuotaScope.of(PaidMonths.ANA);
  private static final Input ATTAINED =
      Input.attainment(Measure.UNITS, Span.componentPeriod()).times(Fraction.HALF);

  private static Quantity quantity(String text) {
    return Quantity.parse(text);
  }

  private static Uncredited uncredited() {
    return new Uncredited(
        credit().transaction(),
        LocalDate.of(2026, 1, 5),
        Uncredited.Reason.RULES_TIE,
        CreditShare.Kind.OVERLAY,
        Fraction.HALF,
        ImmutableSortedSet.of(CreditRuleId.of("r1"), CreditRuleId.of("r2")),
        Optional.of(CreditRecipient.owner()),
        Optional.of(PaidMonths.ANA));
  }

  private static ResolvedQuota quota() {
    QuotaStep step =
        new QuotaStep(
            QuotaId.of("q1"),
            quantity("120"),
            JANUARY,
            Fraction.of(1, 4),
            ImmutableList.of(JANUARY),
            Fraction.of(59, 90),
            Fraction.HALF);
    return new ResolvedQuota(
        ANA, Measure.UNITS, Optional.of(Baseline.PREVIOUS_PERIOD), JANUARY, ImmutableList.of(step));
  }

  private static Reading attained() {
    return new Reading(
        ATTAINED,
        Optional.of(quantity("2/3")),
        Optional.of(quantity("80")),
        Optional.of(quota()),
        Optional.empty(),
        Optional.empty());
  }

  private static Reading ratio() {
    return new Reading(
        Input.ratio(Input.of(Measure.BOOKED), Input.of(Measure.BOOKED).by(Whose.everyone())),
        Optional.of(quantity("0.4")),
        Optional.of(quantity("USD 4")),
        Optional.empty(),
        Optional.of(quantity("USD 10")),
        Optional.empty());
  }

  private static Reading missing() {
    return new Reading(
        Input.targetIncentive(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("there is none"));
  }

  private static StatementLine firstLine() {
    return PaidMonths.january().lines().get(0);
  }

  private static Credit credit() {
    return firstLine().line().flatMap(EarnedLine::credit).orElseThrow();
  }

  private static EarnedLine returned() {
    return PaidMonths.february().lines().stream()
        .flatMap(line -> line.line().stream())
        .filter(line -> !line.returns().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_statement_has_the_returns_that_its_sales_are_less_by() throws JsonProcessingException {
    String json = MAPPER.writeValueAsString(PaidMonths.february());

    assertThat(json)
        .containsOnlyOnce("\"id\":\"return:d1\"")
        .contains(
            """
            "returns":[{"credit":{"rule":"split","seller":"ana","share":"1",\
            "creditedAt":"2026-02-10T12:00:00Z","creditedOn":"2026-02-10",\
            "transaction":"return:d1"},\
            "amount":"USD 4000.00"}],"working":""");
  }

  @Test
  void every_kind_of_working_is_told_apart() {
    List<Class<?>> kinds = workings().<Class<?>>map(Object::getClass).toList();
    assertThat(kinds).containsAll(List.of(Working.class.getPermittedSubclasses()));
    assertThat(workings().<Class<?>>map(PayFormsTest::kindOf).toList()).isEqualTo(kinds);
  }

  private static Class<?> kindOf(Working working) {
    return working.<Class<?>>match(
        slices -> Working.Slices.class,
        rate -> Working.Rate.class,
        fixed -> Working.Fixed.class,
        goalScores -> Working.GoalScores.class,
        spiffTimes -> Working.SpiffTimes.class,
        modified -> Working.Modified.class,
        carriedIn -> Working.CarriedIn.class,
        limited -> Working.Limited.class,
        takenBack -> Working.TakenBack.class);
  }

  static Stream<Working> workings() {
    Quantity amount = quantity("USD 100.50");
    return Stream.of(
        new Working.Slices(
            attained(),
            ImmutableList.of(
                new TierSlice(
                    1,
                    Optional.of(Bound.of(quantity("0.5"))),
                    quantity("0.5"),
                    quantity("2/3"),
                    quantity("0.08"),
                    amount))),
        new Working.Rate(
            attained(),
            Optional.of(missing()),
            Optional.of(
                new TableUse(
                    Optional.of(RateTable.Application.WHOLE),
                    Optional.of(new Bound(quantity("0.5"), Bound.Side.LOWER)))),
            quantity("USD 5"),
            quantity("3")),
        new Working.Rate(missing(), Optional.empty(), Optional.empty(), quantity("0.1"), amount),
        new Working.Fixed(amount, Fraction.of(15, 31)),
        new Working.Fixed(amount, Fraction.ONE),
        new Working.GoalScores(
            ImmutableList.of(
                new Working.GoalScore("visits", Fraction.HALF, attained(), Fraction.of(9, 10)),
                new Working.GoalScore("care", Fraction.HALF, missing(), Fraction.ZERO)),
            Fraction.of(2, 5),
            amount),
        new Working.SpiffTimes(amount, Fraction.of(3, 5), Fraction.ZERO),
        new Working.SpiffTimes(amount, Fraction.of(2), Fraction.ONE),
        new Working.Modified(Modifier.gate(ATTAINED, quantity("0.5")), attained(), amount, amount),
        new Working.CarriedIn(JANUARY, amount),
        new Working.Limited(
            PlanLimit.cap(SalesCalendar.months(), Input.targetIncentive()),
            missing(),
            amount,
            amount.zero()),
        new Working.TakenBack(
            ReturnPolicy.Kind.REVERSE_PAID, Fraction.HALF, Fraction.of(1, 3), amount));
  }

  private static Payable held() {
    return new Payable(
        PayableRule.whenInvoiced(),
        Fraction.of(1, 3),
        Optional.of(quantity("USD 90")),
        Optional.of(quantity("USD 30")),
        Optional.of(
            PayHold.builder()
                .id(HoldId.of("h"))
                .deal(DealId.of("d"))
                .heldAt(Instant.parse("2026-01-05T12:00:00Z"))
                .reason("disputed")
                .build()));
  }

  static Stream<Object> others() {
    Statement january = PaidMonths.january();
    Statement february = PaidMonths.february();
    LineKey odd =
        new LineKey(
            PlanId.of("p"),
            "2",
            Optional.empty(),
            JANUARY,
            LineKey.Part.LIMIT,
            3,
            Optional.empty(),
            Optional.empty());
    return Stream.of(
            Stream.of(
                january,
                february,
                PaidMonths.ledger(),
                PaidMonths.ledger().closed().get(1),
                february.settlement(),
                february.settlement().after(),
                PayAccount.opened(february.settlement().before().currency()),
                credit(),
                credit().key(),
                odd,
                attained(),
                ratio(),
                missing(),
                quota(),
                quota().steps().get(0),
                new StatementLine(
                    StatementLine.State.EARNED,
                    odd,
                    firstLine().before(),
                    firstLine().amount(),
                    firstLine().line(),
                    Optional.empty(),
                    Optional.of(held()),
                    ImmutableList.of(TransactionId.of("t")),
                    ImmutableList.of(HoldId.of("h"))),
                new StatementLine(
                    StatementLine.State.EARNED,
                    odd,
                    firstLine().before(),
                    firstLine().amount(),
                    Optional.empty(),
                    Optional.of(DealId.of("d")),
                    Optional.empty(),
                    ImmutableList.of(),
                    ImmutableList.of()),
                held(),
                new HeldLine(
                    odd,
                    Optional.of(DealId.of("d")),
                    firstLine().amount(),
                    firstLine().before(),
                    Optional.of(held())),
                new Unmeasured(
                    PaidMonths.ANA,
                    PlanId.of("p"),
                    Optional.of(ComponentId.of("c")),
                    JANUARY,
                    missing(),
                    Unmeasured.Effect.GOAL_COUNTED_ZERO),
                new Unmeasured(
                    PaidMonths.ANA,
                    PlanId.of("p"),
                    Optional.empty(),
                    JANUARY,
                    missing(),
                    Unmeasured.Effect.LIMIT_SKIPPED),
                new Attainment(
                    ANA,
                    Measure.UNITS,
                    Optional.of(Baseline.PREVIOUS_PERIOD),
                    JANUARY,
                    Optional.of(quantity("80")),
                    Optional.of(quota())),
                new Attainment(
                    ANA,
                    Measure.UNITS,
                    Optional.empty(),
                    JANUARY,
                    Optional.empty(),
                    Optional.empty()),
                uncredited()),
            Stream.concat(january.lines().stream(), february.lines().stream()),
            january.lines().stream().flatMap(line -> line.line().stream()),
            february.settlement().lines().stream(),
            returned().returns().stream(),
            workings())
        .flatMap(each -> each);
  }

  private static Class<?> declaredType(Object value) {
    return value instanceof Working ? Working.class : value.getClass();
  }

  @ParameterizedTest
  @MethodSource("others")
  void everything_about_pay_comes_back_and_is_written_in_the_same_way(Object value)
      throws JsonProcessingException {
    Class<?> type = declaredType(value);
    String json = MAPPER.writeValueAsString(value);

    Object read = MAPPER.readValue(json, type);

    assertThat(read).isEqualTo(value);
    assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
    assertThat(MAPPER.treeToValue(MAPPER.readTree(json), type)).isEqualTo(value);
  }

  @Test
  void a_statement_writes_each_transaction_and_each_working_once() throws JsonProcessingException {
    String json = MAPPER.writeValueAsString(PaidMonths.january());

    assertThat(json)
        .containsOnlyOnce("\"id\":\"booking:d1\"")
        .containsOnlyOnce("\"base\":\"USD 8000.00\"")
        .contains(
            """
            "part":"credit","credit":{"transaction":"booking:d2","rule":"split","seller":"ana"}},\
            "amount":"USD 258.01","asEarned":true,"payable":{"rule":"when-collected","share":"0.5",\
            "booked":"USD 12000.50","done":"USD 6000.25"}}""")
        .startsWith(
            """
            {"seller":"ana","period":"2026-01-01/2026-02-01","earned":"USD 2500.00",\
            "released":"USD 627.86","paid":"USD 1000.00","subtotals":[{"plan":"closers",\
            "component":"commission","amount":"USD 2500.00"}],""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"earned\":\"USD 2500.00\",\"released\"|\"earned\":\"USD 2500.01\",\"released\""
            + "|statement: earned must be USD 2500.00 as its parts come to, was USD 2500.01",
        "\"transactions\":[{\"id\":\"booking:d1\"|\"transactions\":[{\"id\":\"booking:x\""
            + "|statement: transaction of a line must be one of [booking:d2, booking:d3, booking:x],"
            + " was booking:d1",
        "\"amount\":\"USD 416.024\"|\"amount\":\"USD 416\""
            + "|tier slice: amount must be USD 416.024 as its parts come to, was USD 416.00",
        "\"state\":\"earned\"|\"state\":\"forecast\"|has no earned line beside it",
        "\"owed\":\"USD 372.14\"|\"owed\":\"USD 0.00\""
            + "|pay account: owed must be USD 372.14 as its parts come to, was USD 0.00",
        "\"asEarned\":true|\"asEarned\":true,\"more\":1|statement line: field must be one of",
      })
  void a_statement_that_contradicts_itself_is_refused(String was, String now, String reason)
      throws JsonProcessingException {
    String json = MAPPER.writeValueAsString(PaidMonths.january());
    assertThat(json).contains(was);
    String changed = json.replace(was, now);

    assertThatThrownBy(() -> MAPPER.readValue(changed, Statement.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void totals_may_be_left_out() throws JsonProcessingException {
    String json =
        MAPPER
            .writeValueAsString(PaidMonths.january())
            .replace(
                "\"earned\":\"USD 2500.00\",\"released\":\"USD 627.86\",\"paid\":\"USD 1000.00\",",
                "");

    assertThat(MAPPER.readValue(json, Statement.class)).isEqualTo(PaidMonths.january());
  }

  @Test
  void a_transaction_that_no_line_names_is_refused() throws JsonProcessingException {
    String json = MAPPER.writeValueAsString(PaidMonths.january());
    String more =
        json.replace(
            "\"transactions\":[",
            "\"transactions\":[{\"id\":\"x\",\"type\":\"t\",\"happenedAt\":\"2026-01-01T00:00:00Z\"},");

    assertThatThrownBy(() -> MAPPER.readValue(more, Statement.class))
        .hasMessageContaining("statement: transaction x must be named by a line");
  }

  @Test
  void a_payable_line_by_itself_has_its_own_working() {
    String json =
        """
        {"state":"payable","key":{"plan":"p","version":"1","period":"2026-01-01/2026-02-01",\
        "part":"limit"},"amount":"USD 1.00","asEarned":true}""";

    assertThatThrownBy(() -> MAPPER.readValue(json, StatementLine.class))
        .hasMessageContaining("has no earned line beside it");
  }

  @Test
  void a_working_is_of_one_kind() {
    assertThatThrownBy(() -> MAPPER.readValue("{}", Working.class))
        .hasMessageContaining(
            "working: fields must be slices; or rate; or fixed; or goals; or spiff; or modified; or"
                + " carriedIn; or limited; or takenBack, were []");
  }

  @Test
  void a_ledger_that_does_not_go_on_from_where_it_stood_is_refused()
      throws JsonProcessingException {
    Ledger ledger = PaidMonths.ledger();
    Ledger second = Ledger.empty(ledger.currency());
    String json =
        MAPPER
            .writeValueAsString(second)
            .replace("[]", "[" + MAPPER.writeValueAsString(ledger.closed().get(1)) + "]");

    assertThatThrownBy(() -> MAPPER.readValue(json, Ledger.class))
        .hasMessageContaining("ledger: closing 2026-02: account of ana must go on from");
  }

  @Test
  void a_ledger_says_first_in_which_format_it_is() throws JsonProcessingException {
    Ledger ledger = Ledger.empty(PaidMonths.ledger().currency());
    assertThat(MAPPER.writeValueAsString(ledger))
        .isEqualTo("{\"format\":1,\"currency\":\"USD\",\"closed\":[]}");
  }

  @Test
  void a_ledger_of_a_later_format_is_refused_by_its_number_and_not_by_what_is_new_in_it() {
    assertThatThrownBy(
            () -> MAPPER.readValue("{\"format\":2,\"currencies\":[\"USD\"]}", Ledger.class))
        .hasMessageStartingWith("ledger: format must be 1, as no other is known here, was 2");
    assertThatThrownBy(() -> MAPPER.readValue("{\"currency\":\"USD\",\"closed\":[]}", Ledger.class))
        .hasMessageStartingWith("ledger: field format is missing");
  }

  @Test
  void what_a_closing_has_twice_is_named() throws JsonProcessingException {
    Ledger.ClosedPeriod closed = PaidMonths.ledger().closed().get(0);
    String statement = MAPPER.writeValueAsString(closed.statements().get(PaidMonths.ANA));
    String json = MAPPER.writeValueAsString(closed).replace(statement, statement + "," + statement);

    assertThatThrownBy(() -> MAPPER.readValue(json, Ledger.ClosedPeriod.class))
        .hasMessageStartingWith(
            "closing %s: two statements of seller ana".formatted(closed.closing().id()));
  }

  @Test
  void what_a_statement_has_twice_is_named() throws JsonProcessingException {
    Statement statement = PaidMonths.january();
    String transaction =
        MAPPER.writeValueAsString(
            statement.lines().get(0).line().orElseThrow().credit().orElseThrow().transaction());
    String json =
        MAPPER
            .writeValueAsString(statement)
            .replace(
                "\"transactions\":[" + transaction,
                "\"transactions\":[" + transaction + "," + transaction);

    assertThatThrownBy(() -> MAPPER.readValue(json, Statement.class))
        .hasMessageMatching("(?s)statement: transaction \\S+ must not be given twice.*");
  }

  @Test
  void the_sentence_beside_what_nobody_is_credited_for_may_have_been_worded_otherwise()
      throws JsonProcessingException {
    Uncredited uncredited = uncredited();
    String json = MAPPER.writeValueAsString(uncredited);
    assertThat(json).contains(uncredited.why());

    assertThat(MAPPER.readValue(json.replace(uncredited.why(), "because"), Uncredited.class))
        .isEqualTo(uncredited);
  }

  @Test
  void settlement_lines_have_their_rules_in_json_too() {
    assertThatThrownBy(
            () ->
                MAPPER.readValue(
                    "{\"kind\":\"advanced\",\"amount\":\"USD 1.00\"}", SettlementLine.class))
        .hasMessageContaining("settlement line ADVANCED: draw must be named");
    assertThatThrownBy(() -> MAPPER.readValue("{\"lines\":[]}", Settlement.class))
        .hasMessageContaining("settlement: field before is missing");
  }
}
