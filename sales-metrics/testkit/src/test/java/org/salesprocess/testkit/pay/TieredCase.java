package org.salesprocess.testkit.pay;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.AmountAppender;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.core.basics.AmountLogBuilder;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.metrics.incentive.TieredCommission;
import org.salesprocess.testkit.RateTableArbitraries;

/** Two sellers paid in marginal tiers, and what they are credited for: as rows and as objects. */
record TieredCase(TieredCommission commission, int decimals, ImmutableList<Row> rows) {

  private static final TeamId TEAM = TeamId.of("team");
  private static final ImmutableList<SellerId> SELLERS = ImmutableList.of(PayCase.ANA, PayCase.BEN);

  /** What a seller is credited for, in units of the last decimal; {@code day} is from the first. */
  record Row(String id, SellerId seller, int day, int sequence, BigInteger minor) {

    LocalDate date() {
      return PayCase.FIRST.plusDays(day);
    }

    void appendTo(AmountAppender appender, boolean withId) {
      appender.owner(seller.value()).on(date()).sequence(sequence).exactMinor(minor);
      if (withId) {
        appender.id(id);
      }
      appender.append();
    }
  }

  static Arbitrary<TieredCase> cases() {
    return Combinators.combine(commissions(), Arbitraries.integers().between(0, 4), drawnRows())
        .as(TieredCase::new);
  }

  private static Arbitrary<TieredCommission> commissions() {
    Arbitrary<RateTable> tables =
        RateTableArbitraries.tables(
            Optional.of(RateTable.Application.MARGINAL),
            Optional.of(PayCase.CURRENCY),
            Optional.empty());
    Arbitrary<RateTable> flat =
        Arbitraries.integers().between(0, 40).map(part -> RateTable.flat(Fraction.of(part, 300)));
    return Combinators.combine(
            Arbitraries.frequencyOf(Tuple.of(9, tables), Tuple.of(1, flat)),
            calendars(),
            Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY))
        .as(
            (table, calendar, mode) ->
                new TieredCommission(table, calendar, new Rounding(Rounding.Place.RESULT, mode)));
  }

  // the last one has no period for the first and the last days
  private static Arbitrary<SalesCalendar> calendars() {
    LocalDate first = PayCase.FIRST;
    return Arbitraries.of(
        SalesCalendar.months(),
        SalesCalendar.quarters(Month.FEBRUARY),
        SalesCalendar.weeks(DayOfWeek.MONDAY),
        SalesCalendar.days(),
        SalesCalendar.uneven(
            List.of(
                first.plusDays(10), first.plusDays(11), first.plusDays(60), first.plusDays(90))));
  }

  private static Arbitrary<ImmutableList<Row>> drawnRows() {
    Arbitrary<BigInteger> minors =
        Arbitraries.frequencyOf(
            Tuple.of(20, Arbitraries.bigIntegers().between(big(-300_000), big(900_000))),
            Tuple.of(1, nearTheEdgeOfLongs(1)),
            Tuple.of(1, nearTheEdgeOfLongs(2_000)));
    return Combinators.combine(
            Arbitraries.of(SELLERS),
            Arbitraries.oneOf(Arbitraries.integers().between(0, 115), Arbitraries.of(9, 40)),
            Arbitraries.integers().between(-1, 1),
            minors)
        .as((seller, day, sequence, minor) -> new Row("", seller, day, sequence, minor))
        .list()
        .ofMaxSize(12)
        .map(TieredCase::named);
  }

  private static Arbitrary<BigInteger> nearTheEdgeOfLongs(long part) {
    BigInteger edge = big(Long.MAX_VALUE).divide(big(part));
    return Combinators.combine(Arbitraries.integers().between(-3, 3), Arbitraries.of(1, 2, -1, -2))
        .as((beside, times) -> edge.add(big(beside)).multiply(big(times)).divide(big(2)));
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static ImmutableList<Row> named(List<Row> rows) {
    List<Row> named = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String id = "t-" + Character.toString((char) ('a' + (i * 7) % 26)) + i;
      named.add(new Row(id, row.seller, row.day, row.sequence, row.minor));
    }
    return ImmutableList.copyOf(named);
  }

  /** Returns the rows as a log with ids. */
  AmountLog log() {
    AmountLogBuilder builder = AmountLog.builder(PayCase.CURRENCY, decimals);
    try (AmountAppender appender = builder.appender()) {
      rows.forEach(row -> row.appendTo(appender, true));
    }
    return builder.seal();
  }

  /** Returns the rows as what the engine credits the sellers for. */
  ImmutableList<Transaction> transactions() {
    return rows.stream()
        .map(
            row ->
                Transaction.builder()
                    .id(TransactionId.of(row.id))
                    .type("booking")
                    .owner(row.seller)
                    .happenedAt(row.date().atTime(10, 0).toInstant(ZoneOffset.UTC))
                    .value(
                        Measure.BOOKED,
                        Quantity.of(
                            BigMoney.of(PayCase.CURRENCY, new BigDecimal(row.minor, decimals))))
                    .sequence(row.sequence)
                    .build())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the engine, with this commission as the only component. */
  PayCalculation calculation() {
    Input.Measured booked = Input.of(Measure.BOOKED);
    CommissionPlan plan =
        CommissionPlan.builder("plan", PayCase.CURRENCY)
            .from(PayCase.FIRST)
            .rounding(commission.rounding())
            .component(
                Component.builder("commission")
                    .calendar(commission.calendar())
                    .formula(Formula.Rated.of(commission.table(), booked, booked))
                    .build())
            .build();
    CreditRule owners =
        CreditRule.builder()
            .id(CreditRuleId.of("owners"))
            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
            .build();
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(PayCase.CURRENCY, ZoneOffset.UTC)
            .payCalendar(SalesCalendar.months())
            .crediting(CreditingRules.of(List.of(owners)))
            .plan(plan);
    SalesOrganization.Builder organization =
        SalesOrganization.builder().team(Team.builder().id(TEAM).name("Team").build());
    for (SellerId seller : SELLERS) {
      program.assignment(
          PlanAssignment.builder().seller(seller).plan(plan.id()).from(PayCase.FIRST).build());
      organization.seller(Seller.builder().id(seller).name(seller.value()).build());
      organization.membership(Membership.since(PayCase.FIRST, seller, TEAM));
    }
    return PayCalculation.builder(program.build(), organization.build()).build();
  }
}
