package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import java.io.Serial;

/** A metric over facts of another type, each turned into one of the metric's own. */
record MappedMetric<U, T, R>(
    Metric<T, R> inner, SerializableFunction<? super U, ? extends T> function)
    implements Metric<U, R> {

  MappedMetric {
    requireNonNull(function, "function");
  }

  @Override
  public State<U, R> start() {
    return new Mapped<>(inner.start(), function);
  }

  private static final class Mapped<U, T, R> implements State<U, R> {
    @Serial private static final long serialVersionUID = 1L;
    private final State<T, R> inner;
    private final SerializableFunction<? super U, ? extends T> function;

    Mapped(State<T, R> inner, SerializableFunction<? super U, ? extends T> function) {
      this.inner = inner;
      this.function = function;
    }

    @Override
    public void add(U fact) {
      inner.add(function.apply(fact));
    }

    @Override
    @SuppressWarnings("unchecked") // states of one metric share their inner type
    public void merge(State<U, R> other) {
      inner.merge(((Mapped<U, T, R>) other).inner);
    }

    @Override
    public R result() {
      return inner.result();
    }
  }
}
