package org.salesprocess.testkit;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Transaction;
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
import org.salesprocess.metrics.incentive.Credit;

/**
 * Generators of quotas, of plans that hold them, and of credits that count towards them.
 *
 * <p>Sellers and teams are those of {@link OrgArbitraries#organizations}, so that any plan suits
 * any organisation.
 *
 * @since 0.1
 */
public final class QuotaArbitraries {

  private static final int MOST_RAMP_MONTHS = 6;
  private static final int MOST_QUOTAS = 8;
  private static final int TEAMS = 4;
  private static final int FIRST_YEAR = 2023;
  private static final int YEARS = 3;
  private static final int QUARTERS = 4;

  private QuotaArbitraries() {}

  /** Generates ramps of one to six months, which may rise and fall. */
  public static Arbitrary<RampSchedule> ramps() {
    return BasicArbitraries.shares()
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_RAMP_MONTHS)
        .map(RampSchedule::of);
  }

  /**
   * Generates scopes of a seller, by all or direct credit, of a team, and of a seller in a team.
   */
  public static Arbitrary<QuotaScope> scopes() {
    Arbitrary<TeamId> teams =
        Arbitraries.integers().between(0, TEAMS - 1).map(number -> TeamId.of("team-" + number));
    return Arbitraries.oneOf(
        Combinators.combine(OrgArbitraries.sellerIds(), Arbitraries.of(true, false))
            .as((seller, direct) -> QuotaScope.of(seller).withDirectOnly(direct)),
        teams.map(QuotaScope::of),
        Combinators.combine(OrgArbitraries.sellerIds(), teams)
            .as((seller, team) -> QuotaScope.builder().seller(seller).team(team).build()));
  }

  /** Generates a measure in money, one in numbers and one that is averaged. */
  public static Arbitrary<Measure> measures() {
    return Arbitraries.of(Measure.BOOKED, Measure.UNITS, Measure.SURVEY_SCORE);
  }

  /** Generates amounts and numbers above zero. */
  public static Arbitrary<Quantity> quantities() {
    return Arbitraries.of(Optional.of(BasicArbitraries.CURRENCY), Optional.<CurrencyUnit>empty())
        .flatMap(RateTableArbitraries::quantities);
  }

  /** Generates quotas for a calendar year. */
  public static Arbitrary<Quota> quotas() {
    Arbitrary<SalesPeriod> years =
        Arbitraries.integers()
            .between(FIRST_YEAR, FIRST_YEAR + YEARS - 1)
            .map(QuotaArbitraries::year);
    return Combinators.combine(
            BasicArbitraries.ids(QuotaId::of, "quota-", 1_000),
            scopes(),
            measures(),
            Arbitraries.of(Baseline.class).optional(0.3),
            years,
            Arbitraries.longs().between(1, 1_000_000))
        .as(
            (id, scope, measure, improvementOn, period, hundredths) ->
                Quota.builder()
                    .id(id)
                    .scope(scope)
                    .measure(measure)
                    .improvementOn(improvementOn)
                    .period(period)
                    .target(quantity(measure, Fraction.of(hundredths, 100)))
                    .build());
  }

  private static SalesPeriod year(int year) {
    return SalesPeriod.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  private static Quantity quantity(Measure measure, Fraction value) {
    return measure.kind() == Measure.Kind.AMOUNT
        ? Quantity.of(BasicArbitraries.CURRENCY, value)
        : Quantity.of(value);
  }

  /**
   * Generates plans of up to eight quotas for calendar years, by months, quarters or years, with
   * every split and day count; some have a ramp, and some are reduced by absences.
   */
  public static Arbitrary<QuotaPlan> quotaPlans() {
    return Combinators.combine(
            calendars(),
            quotas().list().uniqueElements(QuotaArbitraries::agreement).ofMaxSize(MOST_QUOTAS),
            ramps().optional(),
            Arbitraries.of(Proration.class),
            Arbitraries.of(Absence.Kind.class).set())
        .as(QuotaArbitraries::plan);
  }

  private static List<Object> agreement(Quota quota) {
    return List.of(quota.scope(), quota.measure(), quota.improvementOn(), quota.period());
  }

  private static Arbitrary<Tuple2<SalesCalendar, QuotaSplit>> calendars() {
    return Arbitraries.of(
            SalesCalendar.months(), SalesCalendar.quarters(), SalesCalendar.years(Month.JANUARY))
        .flatMap(
            calendar ->
                splits(calendar.over(year(FIRST_YEAR)).size())
                    .map(split -> Tuple.of(calendar, split)));
  }

  /** Generates splits of every kind, weighted ones for four periods. */
  public static Arbitrary<QuotaSplit> splits() {
    return splits(QUARTERS);
  }

  private static Arbitrary<QuotaSplit> splits(int periods) {
    return Arbitraries.oneOf(
        Arbitraries.of(Proration.class).map(QuotaSplit::byDays),
        Arbitraries.just(QuotaSplit.equal()),
        Arbitraries.integers()
            .between(1, 10)
            .map(Fraction::of)
            .list()
            .ofSize(periods)
            .map(QuotaSplit::weighted));
  }

  private static QuotaPlan plan(
      Tuple2<SalesCalendar, QuotaSplit> calendar,
      List<Quota> quotas,
      Optional<RampSchedule> ramp,
      Proration dayCount,
      Iterable<Absence.Kind> reducedBy) {
    QuotaPlan.Builder plan =
        QuotaPlan.builder()
            .id(QuotaPlanId.of("plan"))
            .calendar(calendar.get1())
            .split(calendar.get2())
            .dayCount(dayCount)
            .reducedBy(reducedBy);
    ramp.ifPresent(plan::ramp);
    for (int i = 0; i < quotas.size(); i++) {
      plan.quota(quotas.get(i).withId(QuotaId.of("quota-" + i)));
    }
    return plan.build();
  }

  /**
   * Generates credits with a value of each of {@link #measures}, direct and on top, some for what
   * is only expected and some for what is taken back.
   */
  public static Arbitrary<Credit> credits() {
    return Combinators.combine(
            transactions(),
            OrgArbitraries.sellerIds(),
            BasicArbitraries.shares().filter(Fraction::isPositive),
            Arbitraries.of(CreditShare.Kind.class))
        .as(
            (transaction, seller, share, kind) ->
                new Credit(
                    transaction,
                    CreditRuleId.of("rule"),
                    seller,
                    share,
                    kind,
                    transaction.happenedAt(),
                    dayOf(transaction.happenedAt())));
  }

  private static LocalDate dayOf(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Arbitrary<Transaction> transactions() {
    return Combinators.combine(
            BasicArbitraries.ids(TransactionId::of, "transaction-", 1_000),
            BasicArbitraries.instants(),
            Arbitraries.longs().between(0, 100_000),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(true, false))
        .as(QuotaArbitraries::transaction);
  }

  private static Transaction transaction(
      TransactionId id, Instant at, long hundredths, int back, boolean expected) {
    ImmutableSortedMap.Builder<Measure, Quantity> values = ImmutableSortedMap.naturalOrder();
    for (Measure measure : List.of(Measure.BOOKED, Measure.UNITS, Measure.SURVEY_SCORE)) {
      values.put(measure, quantity(measure, Fraction.of(hundredths, 100)));
    }
    Transaction.Builder built =
        Transaction.builder()
            .id(id)
            .type("booking")
            .happenedAt(at)
            .split(ImmutableSortedMap.of())
            .values(values.buildOrThrow())
            .expected(expected);
    if (back == 0) {
      built.reverses(TransactionId.of("transaction-0"));
    }
    return built.build();
  }
}
