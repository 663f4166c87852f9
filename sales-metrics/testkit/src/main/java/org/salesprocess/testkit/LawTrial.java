package org.salesprocess.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.metrics.incentive.PayFacts;
import org.salesprocess.metrics.incentive.Statement;

/** One seller on one plan, who sells sample deals in a span and is paid for them by the engine. */
final class LawTrial {

  private static final LocalTime SOLD_AT = LocalTime.of(9, 0);
  private static final LocalTime BACK_AT = LocalTime.of(15, 0);
  private static final int DAYS_UNTIL_ALL_IS_KNOWN = 400;

  private final CommissionPlan plan;
  private final PayCalculation calculation;
  private final SellerId seller;
  private final SalesPeriod span;
  private final UnaryOperator<Transaction> completed;

  /**
   * Makes a trial.
   *
   * @param completed adds to a plain booking what the plan looks at beside amounts
   * @throws IllegalArgumentException if the plan is not in force throughout the span, the span does
   *     not begin and end with pay periods, or the seller is on no plan in it
   */
  LawTrial(
      CommissionPlan plan,
      PayCalculation calculation,
      SellerId seller,
      SalesPeriod span,
      UnaryOperator<Transaction> completed) {
    this.plan = requireNonNull(plan, "plan");
    this.calculation = requireNonNull(calculation, "calculation");
    this.seller = requireNonNull(seller, "seller");
    this.span = requireNonNull(span, "span");
    this.completed = requireNonNull(completed, "completed");
    checkArgument(
        plan.isInForceOn(span.start()) && plan.isInForceOn(span.end().minusDays(1)),
        "laws of plan %s: it must be in force throughout span() %s, was from %s until %s",
        plan.id(),
        span,
        plan.from(),
        plan.until().map(LocalDate::toString).orElse("further notice"));
    ImmutableList<SalesPeriod> periods = payPeriods();
    checkArgument(
        !periods.isEmpty()
            && periods.get(0).start().equals(span.start())
            && periods.get(periods.size() - 1).end().equals(span.end()),
        "laws of plan %s: span() must begin and end with pay periods, was %s",
        plan.id(),
        span);
    checkArgument(
        calculation.program().assignments(seller).stream()
            .anyMatch(each -> each.plan().equals(plan.id()) && each.isInForceOn(span.start())),
        "laws of plan %s: program() must put seller() %s on it from %s on",
        plan.id(),
        seller,
        span.start());
  }

  /** What is earned of some facts. */
  record Outcome(ImmutableList<Transaction> facts, Statement statement) {

    Money earned() {
      return statement.earned();
    }
  }

  /** Returns the plan. */
  CommissionPlan plan() {
    return plan;
  }

  /** Returns the seller. */
  SellerId seller() {
    return seller;
  }

  /** Returns one minor unit for each result of a component and limit that is rounded. */
  Money roundedResults() {
    int results =
        plan.components().stream()
                .mapToInt(component -> component.calendar().over(span).size())
                .sum()
            + plan.limits().stream().mapToInt(limit -> limit.calendar().over(span).size()).sum();
    return Money.ofMinor(plan.currency(), results);
  }

  /**
   * Returns one minor unit for each part that is rounded by itself, by each component; nothing
   * where a result is rounded once.
   */
  Money roundedByParts(Outcome outcome) {
    boolean isByParts = plan.rounding().place() != Rounding.Place.RESULT;
    int parts = isByParts ? plan.components().size() * outcome.facts().size() : 0;
    return Money.ofMinor(plan.currency(), parts);
  }

  /** Returns the zone in which days begin. */
  ZoneId zone() {
    return calculation.program().zone();
  }

  /** Returns the pay periods of the span. */
  ImmutableList<SalesPeriod> payPeriods() {
    return calculation.program().payCalendar().over(span);
  }

  /** Returns a moment at which all facts are known and all periods are over. */
  Instant afterAll() {
    return span.end().plusDays(DAYS_UNTIL_ALL_IS_KNOWN).atStartOfDay(zone()).toInstant();
  }

  /** Returns a closing of each pay period at its end, and of the last one when all is known. */
  ImmutableList<PeriodClosing> closings() {
    ImmutableList<SalesPeriod> periods = payPeriods();
    ImmutableList.Builder<PeriodClosing> closings = ImmutableList.builder();
    for (SalesPeriod period : periods) {
      boolean isLast = period.end().equals(span.end());
      Instant closedAt = isLast ? afterAll() : period.end().atStartOfDay(zone()).toInstant();
      closings.add(new PeriodClosing(ClosingId.of(period.toString()), period, closedAt));
    }
    return closings.build();
  }

  // -- facts

  /** Returns the facts of deals: {@code deal-1} and so on, in this order where days are equal. */
  ImmutableList<Transaction> facts(List<SampleDeal> deals) {
    ImmutableList.Builder<Transaction> facts = ImmutableList.builder();
    for (int i = 0; i < deals.size(); i++) {
      facts.addAll(facts("deal-" + (i + 1), deals.get(i), i));
    }
    return facts.build();
  }

  private List<Transaction> facts(String id, SampleDeal deal, int sequence) {
    List<Transaction> facts = new ArrayList<>();
    Transaction booking = booking(id, deal, sequence);
    facts.add(booking);
    deal.back()
        .map(back -> back(booking, deal.day().plusDays(back.after()), back.share()))
        .ifPresent(facts::add);
    return facts;
  }

  /** Returns the booking of a deal under an id. */
  Transaction booking(String id, SampleDeal deal, int sequence) {
    Transaction.Builder booking =
        Transaction.builder()
            .id(TransactionId.of(id))
            .type("booking")
            .deal(DealId.of(id))
            .owner(seller)
            .happenedAt(at(deal.day(), SOLD_AT))
            .recordedAt(at(deal.day().plusDays(deal.toldAfter()), SOLD_AT))
            .sequence(sequence);
    deal.values().forEach(booking::value);
    return completed.apply(booking.build());
  }

  /** Returns that a share of a booking came back on a day. */
  Transaction back(Transaction booking, LocalDate day, Fraction share) {
    Instant at = at(day, BACK_AT);
    Instant known = booking.knownSince().orElse(at);
    return booking
        .withId(TransactionId.of("return of " + booking.id()))
        .withType("return")
        .withReverses(booking.id())
        .withHappenedAt(at)
        .withRecordedAt(known.isAfter(at) ? known : at)
        .withValues(
            booking.values().entrySet().stream()
                .collect(
                    ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(),
                        Map.Entry::getKey,
                        value -> value.getValue().times(share))));
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone()).toInstant();
  }

  /**
   * Returns the days on which a deal can come back to be tried: those of the span from its own on
   * at which every component takes back all of it, and where one counts returns at the current
   * rate, within the periods of the sale. Its own day if there is none.
   */
  ImmutableList<LocalDate> daysToComeBack(LocalDate sold) {
    ImmutableList<LocalDate> days =
        sold.datesUntil(span.end())
            .filter(day -> plan.components().stream().allMatch(each -> takesAll(each, sold, day)))
            .collect(ImmutableList.toImmutableList());
    return days.isEmpty() ? ImmutableList.of(sold) : days;
  }

  private static boolean takesAll(Component component, LocalDate sold, LocalDate day) {
    ReturnPolicy returns = component.returns();
    return returns.shareAt(sold, day).equals(Fraction.ONE)
        && (returns.kind() != ReturnPolicy.Kind.CURRENT_RATE
            || component.calendar().find(sold).equals(component.calendar().find(day)));
  }

  // -- pay

  /** Returns what is earned in the span of deals, when all of them are known. */
  Outcome of(List<SampleDeal> deals) {
    return ofFacts(facts(deals));
  }

  /** Returns what is earned in the span of facts, when all of them are known. */
  Outcome ofFacts(List<Transaction> facts) {
    ImmutableList<SalesPeriod> periods = payPeriods();
    Optional<Statement> statement =
        calculation
            .open(
                Ledger.empty(plan.currency()),
                PayFacts.of(facts),
                periods.get(periods.size() - 1),
                afterAll())
            .statement(seller);
    return new Outcome(ImmutableList.copyOf(facts), statement.orElseThrow());
  }

  /** Returns the ledger that the closings make of facts. */
  Ledger replay(List<Transaction> facts, List<PeriodClosing> closings) {
    return calculation.replay(PayFacts.of(facts), closings);
  }
}
