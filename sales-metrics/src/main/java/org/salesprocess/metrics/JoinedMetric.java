package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import java.io.Serial;

/** Two metrics of the same facts, joined by a function of both results. */
record JoinedMetric<T, A, B, R>(
    Metric<T, A> first,
    Metric<T, B> second,
    SerializableBiFunction<? super A, ? super B, ? extends R> join)
    implements Metric<T, R> {

  JoinedMetric {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    requireNonNull(join, "join");
  }

  @Override
  public State<T, R> start() {
    return new Joined<>(first.start(), second.start(), join);
  }

  private static final class Joined<T, A, B, R> implements State<T, R> {
    @Serial private static final long serialVersionUID = 1L;
    private final State<T, A> first;
    private final State<T, B> second;
    private final SerializableBiFunction<? super A, ? super B, ? extends R> join;

    Joined(
        State<T, A> first,
        State<T, B> second,
        SerializableBiFunction<? super A, ? super B, ? extends R> join) {
      this.first = first;
      this.second = second;
      this.join = join;
    }

    @Override
    public void add(T fact) {
      first.add(fact);
      second.add(fact);
    }

    @Override
    @SuppressWarnings("unchecked") // states of one metric share their inner types
    public void merge(State<T, R> other) {
      Joined<T, A, B, R> that = (Joined<T, A, B, R>) other;
      first.merge(that.first);
      second.merge(that.second);
    }

    @Override
    public R result() {
      return join.apply(first.result(), second.result());
    }
  }
}
