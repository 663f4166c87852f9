package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.TreeMap;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Metric.State;

/** The movements of all customers so far. */
final class MovementTallies implements State<CustomerRevenue, RevenueMovementReport> {
  @Serial private static final long serialVersionUID = 1L;

  private final RevenueMovements question;
  private final TreeMap<SalesPeriod, PeriodTally> tallies = new TreeMap<>();

  MovementTallies(RevenueMovements question) {
    this.question = question;
    question.periods().forEach(period -> tallies.put(period, new PeriodTally(question.most())));
  }

  @Override
  public void add(CustomerRevenue revenue) {
    for (CustomerMovement movement : question.of(revenue)) {
      tally(movement.period()).add(revenue.customer(), movement);
    }
  }

  private PeriodTally tally(SalesPeriod period) {
    return tallies.computeIfAbsent(period, unseen -> new PeriodTally(question.most()));
  }

  @Override
  public void merge(State<CustomerRevenue, RevenueMovementReport> other) {
    MovementTallies that = (MovementTallies) other;
    checkArgument(
        question.equals(that.question),
        "revenue movements: must be %s, was %s",
        question,
        that.question);
    that.tallies.forEach((period, tally) -> tally(period).merge(tally));
  }

  @Override
  public RevenueMovementReport result() {
    return new RevenueMovementReport(
        question,
        tallies.entrySet().stream()
            .map(entry -> entry.getValue().result(entry.getKey(), question))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Of one period. */
  private static final class PeriodTally implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private final SumTally start;
    private final SumTally end;
    private final SumTally belowZero;
    private final TreeMap<MovementKind, SumTally> movements = new TreeMap<>();

    PeriodTally(int most) {
      start = new SumTally(most);
      end = new SumTally(most);
      belowZero = new SumTally(most);
      for (MovementKind kind : MovementKind.values()) {
        movements.put(kind, new SumTally(most));
      }
    }

    void add(CustomerId customer, CustomerMovement movement) {
      start.add(customer, movement.start());
      end.add(customer, movement.end());
      belowZero.add(customer, movement.belowZero());
      movements.forEach((kind, sum) -> sum.add(customer, movement.of(kind)));
    }

    void merge(PeriodTally other) {
      start.merge(other.start);
      end.merge(other.end);
      belowZero.merge(other.belowZero);
      other.movements.forEach((kind, sum) -> movements.merge(kind, sum, MovementTallies::merged));
    }

    PeriodMovements result(SalesPeriod period, RevenueMovements question) {
      ImmutableSortedMap.Builder<MovementKind, MovementSum> sums =
          ImmutableSortedMap.naturalOrder();
      movements.forEach((kind, sum) -> sums.put(kind, sum.result()));
      return new PeriodMovements(
          period,
          question.currency(),
          start.result(),
          sums.build(),
          end.result(),
          belowZero.result());
    }
  }

  private static SumTally merged(SumTally one, SumTally other) {
    one.merge(other);
    return one;
  }

  /** Of one kind of movement: the customers whose amount is not zero. */
  private static final class SumTally implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private final Smallest<CustomerId> smallest;
    private long customers;
    private Fraction amount = Fraction.ZERO;

    SumTally(int most) {
      smallest = new Smallest<>(most);
    }

    void add(CustomerId customer, Fraction more) {
      if (!more.isZero()) {
        customers++;
        amount = amount.plus(more);
        smallest.add(customer);
      }
    }

    void merge(SumTally other) {
      customers = Math.addExact(customers, other.customers);
      amount = amount.plus(other.amount);
      smallest.addAll(other.smallest);
    }

    MovementSum result() {
      return new MovementSum(customers, amount, smallest.result());
    }
  }
}
