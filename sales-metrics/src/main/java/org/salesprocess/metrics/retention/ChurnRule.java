package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a customer counts as lost.
 *
 * @since 0.1
 */
public sealed interface ChurnRule extends Serializable {

  /** Returns the answer of the function for this kind of rule. */
  <R> R match(Function<Idle, R> idle, Function<Marked, R> marked);

  /**
   * Returns the day on which somebody became a customer, known on a day; empty if they had not by
   * then.
   */
  Optional<LocalDate> since(CustomerHistory history, LocalDate asOf);

  /**
   * Returns the days on which a customer was lost, in order, be it that they came back after.
   *
   * @param asOf the last day that is known in full
   */
  ImmutableList<LocalDate> losses(CustomerHistory history, LocalDate asOf);

  /** Returns the day on which a customer was lost who had not come back by a day, or empty. */
  Optional<LocalDate> lostOn(CustomerHistory history, LocalDate asOf);

  /**
   * Returns the rule that a customer is lost who does not buy for a number of days.
   *
   * @throws IllegalArgumentException if the number is not above zero
   */
  static ChurnRule idle(PurchaseEvents events, long days) {
    return new Idle(events, days);
  }

  /**
   * Returns the rule that a customer is lost by an event, until another event brings them back.
   *
   * @throws IllegalArgumentException if a type is in both
   */
  static ChurnRule marked(Iterable<String> lost, Iterable<String> back) {
    return new Marked(ImmutableSortedSet.copyOf(lost), ImmutableSortedSet.copyOf(back));
  }

  /**
   * Lost by not buying. A purchase so many days after the last is in time; without one, that is the
   * day of the loss. One is a customer since the first purchase.
   *
   * @param events which events are purchases
   * @param days how many; above zero
   */
  record Idle(PurchaseEvents events, long days) implements ChurnRule {

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if they are not above zero
     */
    public Idle {
      requireNonNull(events, "events");
      checkArgument(days > 0, "churn rule: days must be above zero, was %s", days);
    }

    @Override
    public <R> R match(Function<Idle, R> idle, Function<Marked, R> marked) {
      return idle.apply(this);
    }

    @Override
    public Optional<LocalDate> since(CustomerHistory history, LocalDate asOf) {
      int[] bought = PurchaseDays.of(history, events, asOf);
      return bought.length == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(bought[0]));
    }

    @Override
    public ImmutableList<LocalDate> losses(CustomerHistory history, LocalDate asOf) {
      int[] bought = PurchaseDays.of(history, events, asOf);
      ImmutableList.Builder<LocalDate> losses = ImmutableList.builder();
      for (int i = 0; i < bought.length; i++) {
        boolean isLast = i == bought.length - 1;
        boolean isLost =
            isLast ? asOf.toEpochDay() - bought[i] >= days : bought[i + 1] - bought[i] > days;
        if (isLost) {
          losses.add(LocalDate.ofEpochDay(bought[i] + days));
        }
      }
      return losses.build();
    }

    @Override
    public Optional<LocalDate> lostOn(CustomerHistory history, LocalDate asOf) {
      int[] bought = PurchaseDays.of(history, events, asOf);
      return bought.length == 0 || asOf.toEpochDay() - bought[bought.length - 1] < days
          ? Optional.empty()
          : Optional.of(LocalDate.ofEpochDay(bought[bought.length - 1] + days));
    }
  }

  /**
   * Lost by what is marked in the history, such as a notice, or the days of {@link
   * CustomerContracts#lapses}. One is a customer since the first event of any type. An event that
   * brings back on the day of a loss undoes it.
   *
   * @param lost the types of events by which a customer is lost, one at least
   * @param back the types of events by which a customer is back; none of {@code lost}
   */
  record Marked(ImmutableSortedSet<String> lost, ImmutableSortedSet<String> back)
      implements ChurnRule {

    /**
     * Checks the types.
     *
     * @throws IllegalArgumentException if no type loses a customer, or one also brings back
     */
    public Marked {
      checkArgument(!lost.isEmpty(), "churn rule: lost must name a type, was empty");
      checkArgument(
          lost.stream().noneMatch(back::contains),
          "churn rule: no type must be both lost and back, were %s and %s",
          lost,
          back);
    }

    @Override
    public <R> R match(Function<Idle, R> idle, Function<Marked, R> marked) {
      return marked.apply(this);
    }

    @Override
    public Optional<LocalDate> since(CustomerHistory history, LocalDate asOf) {
      return history.size() == 0 || history.day(0) > asOf.toEpochDay()
          ? Optional.empty()
          : Optional.of(LocalDate.ofEpochDay(history.day(0)));
    }

    @Override
    public ImmutableList<LocalDate> losses(CustomerHistory history, LocalDate asOf) {
      return MarkedLosses.of(this, history, asOf).days();
    }

    @Override
    public Optional<LocalDate> lostOn(CustomerHistory history, LocalDate asOf) {
      MarkedLosses losses = MarkedLosses.of(this, history, asOf);
      return losses.isLost()
          ? Optional.of(losses.days().get(losses.days().size() - 1))
          : Optional.empty();
    }
  }
}
