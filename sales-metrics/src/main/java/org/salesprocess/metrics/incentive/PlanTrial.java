package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Pays one supposed seller for a few supposed sales, by the engine that pays: what an example of a
 * review comes to.
 *
 * <pre>{@code
 * PlanTrial trial = PlanTrial.of(plan, scenario, SalesCalendar.months(), quarter);
 * trial.earned(List.of(new PlanTrial.Sale("kitchen", day, Quantity.parse("USD 120000"))));
 * }</pre>
 *
 * @since 0.1
 */
public final class PlanTrial {

  private static final SellerId SELLER = SellerId.of("seller");

  private final SupposedSellers sellers;
  private final PayoutScenario scenario;
  private final Attributes attributes;

  private PlanTrial(SupposedSellers sellers, PayoutScenario scenario) {
    this.sellers = sellers;
    this.scenario = scenario;
    Attributes.Builder ofDeals = Attributes.builder();
    scenario
        .fixed()
        .forEach(
            (input, value) -> {
              if (input instanceof Input.OfDeal ofDeal) {
                ofDeals.put(ofDeal.name(), decimal(input, value));
              }
            });
    attributes = ofDeals.build();
  }

  private static BigDecimal decimal(Input input, Quantity value) {
    try {
      return new BigDecimal(value.value().numerator())
          .divide(new BigDecimal(value.value().denominator()));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "plan trial: %s must be a decimal, was %s".formatted(input, value), e);
    }
  }

  /**
   * One sale.
   *
   * @param deal which deal it is of; several may be of one
   * @param day the day on which it counts
   * @param value what it is worth by the measure of the scenario
   */
  public record Sale(String deal, LocalDate day, Quantity value) implements Serializable {
    /** Checks that nothing is missing. */
    public Sale {
      requireNonNull(deal, "deal");
      requireNonNull(day, "day");
      requireNonNull(value, "value");
    }

    /** Returns such as {@code USD 100.00 on 2026-01-01 (deal one)}. */
    @Override
    public String toString() {
      return "%s on %s (deal %s)".formatted(value, day, deal);
    }
  }

  /**
   * Returns a trial.
   *
   * @param scenario quota and target of each period, and what else holds; what it fixes of another
   *     measure is sold on the first day of each period, in a transaction of its own
   * @param calendar the pay periods, and those that quota and target are for
   * @param span begins and ends with such periods
   * @throws IllegalArgumentException if the scenario varies or fixes what the seller's own sales
   *     cannot bring about: credits of others or of some sales only, quotas of other spans, and
   *     such as improvements and ratios; if the plan needs a target that the scenario lacks; if the
   *     plan is not in force throughout the span, or it does not begin and end with periods
   */
  public static PlanTrial of(
      CommissionPlan plan, PayoutScenario scenario, SalesCalendar calendar, SalesPeriod span) {
    checkArgument(
        plan.isInForceOn(span.start()) && plan.isInForceOn(span.end().minusDays(1)),
        "plan trial: plan %s must be in force throughout %s, was from %s until %s",
        plan.id(),
        span,
        plan.from(),
        plan.until().map(Object::toString).orElse("further notice"));
    checkArgument(
        !plan.needsTargetIncentive() || scenario.target().isPresent(),
        "plan trial: plan %s needs a target incentive, the scenario has none",
        plan.id());
    requireSellable(scenario.sold());
    scenario
        .fixed()
        .keySet()
        .forEach(
            input -> {
              if (!(input instanceof Input.OfDeal)) {
                requireSellable(input);
              }
            });
    checkArgument(
        scenario.quotas().keySet().stream().allMatch(Span.OfComponent.class::isInstance),
        "plan trial: quotas must be of the component's period, were of %s",
        scenario.quotas().keySet());
    return new PlanTrial(
        new SupposedSellers(
            plan,
            span,
            calendar,
            scenario
                .quota()
                .map(asked -> new SupposedSellers.Asked(scenario.sold().measure(), asked)),
            scenario.target().map(amount -> new TargetIncentive(amount, calendar)),
            ImmutableSortedSet.of(SELLER)),
        scenario);
  }

  private static void requireSellable(Input input) {
    checkArgument(
        input instanceof Input.Measured measured
            && measured.whose() instanceof Whose.Own
            && measured.span() instanceof Span.OfComponent
            && measured.filter().equals(CreditFilter.all()),
        "plan trial: %s does not come from the seller's own sales of the period",
        input);
  }

  /**
   * Returns the sales as transactions, those that the scenario fixes included: with them a case can
   * be run anywhere.
   *
   * @throws IllegalArgumentException if a value is not counted as the measure is
   */
  public ImmutableList<Transaction> facts(Iterable<Sale> sales) {
    ImmutableList.Builder<Transaction> facts = ImmutableList.builder();
    for (SalesPeriod period : sellers.calendar().over(sellers.span())) {
      for (Map.Entry<Input, Quantity> each : scenario.fixed().entrySet()) {
        if (each.getKey() instanceof Input.Measured measured) {
          facts.add(
              booking(measured + " in " + period, period.start())
                  .value(measured.measure(), each.getValue())
                  .build());
        }
      }
    }
    int count = 0;
    for (Sale sale : sales) {
      facts.add(
          booking("sale " + ++count, sale.day())
              .deal(DealId.of(sale.deal()))
              .attributes(attributes)
              .value(scenario.sold().measure(), sale.value())
              .build());
    }
    return facts.build();
  }

  private static Transaction.Builder booking(String id, LocalDate day) {
    Transaction.Builder booking = Transaction.builder();
    Instant time = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    booking.id(TransactionId.of(id)).type("booking").happenedAt(time).owner(SELLER);
    return booking;
  }

  /**
   * Returns the statements of all pay periods, in order.
   *
   * @throws IllegalArgumentException if a value is not counted as the measure is, or the engine
   *     refuses the plan
   */
  public ImmutableList<Statement> statements(Iterable<Sale> sales) {
    return ledger(sales).statements(SELLER);
  }

  /** Returns what the plan's components and limits come to over the span; as for statements. */
  public Money earned(Iterable<Sale> sales) {
    return sum(sales, Statement::earned);
  }

  /** Returns what a component comes to over the span, a deduction below zero; as for statements. */
  public Money earned(ComponentId component, Iterable<Sale> sales) {
    return sum(sales, statement -> statement.earned(sellers.plan().id(), component));
  }

  /** Returns what the seller owes when the span is over; as for statements. */
  public PayAccount account(Iterable<Sale> sales) {
    return ledger(sales).account(SELLER);
  }

  private Ledger ledger(Iterable<Sale> sales) {
    return sellers.pay(facts(sales));
  }

  private Money sum(Iterable<Sale> sales, Function<Statement, Money> amount) {
    return Money.zero(sellers.plan().currency())
        .plus(statements(sales).stream().map(amount).toList());
  }
}
