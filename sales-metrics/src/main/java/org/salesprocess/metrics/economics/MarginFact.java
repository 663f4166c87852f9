package org.salesprocess.metrics.economics;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.function.Function;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.Return;

/**
 * Something that makes the margin: a sale, what was taken back of one, or a cost that comes with
 * selling more.
 *
 * @since 0.1
 */
public sealed interface MarginFact extends Serializable {

  /** Returns the answer of the function for this kind of fact. */
  default <R> R match(
      Function<Sold, R> sold, Function<TakenBack, R> takenBack, Function<VariableCost, R> cost) {
    if (this instanceof Sold it) {
      return sold.apply(it);
    }
    if (this instanceof TakenBack it) {
      return takenBack.apply(it);
    }
    return cost.apply((VariableCost) this);
  }

  /** Returns a sale. */
  static MarginFact of(Booking booking) {
    return new Sold(booking);
  }

  /** Returns what was taken back. */
  static MarginFact of(Return takenBack) {
    return new TakenBack(takenBack);
  }

  /** Returns a cost that comes with selling more, such as commission or freight. */
  static MarginFact of(Expense expense) {
    return new VariableCost(expense);
  }

  /**
   * A sale.
   *
   * @param booking what was sold, and at which cost
   */
  record Sold(Booking booking) implements MarginFact {
    /** Checks that the booking is there. */
    public Sold {
      requireNonNull(booking, "booking");
    }
  }

  /**
   * What was taken back.
   *
   * @param takenBack how much, and whether the goods came back
   */
  record TakenBack(Return takenBack) implements MarginFact {
    /** Checks that the return is there. */
    public TakenBack {
      requireNonNull(takenBack, "takenBack");
    }
  }

  /**
   * A cost that comes with selling more.
   *
   * @param expense how much
   */
  record VariableCost(Expense expense) implements MarginFact {
    /** Checks that the expense is there. */
    public VariableCost {
      requireNonNull(expense, "expense");
    }
  }
}
