package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import java.io.Serial;

/** A metric with a function applied to its result. */
record FinishedMetric<T, R, S>(
    Metric<T, R> inner, SerializableFunction<? super R, ? extends S> function)
    implements Metric<T, S> {

  FinishedMetric {
    requireNonNull(function, "function");
  }

  @Override
  public State<T, S> start() {
    return new Finished<>(inner.start(), function);
  }

  private static final class Finished<T, R, S> implements State<T, S> {
    @Serial private static final long serialVersionUID = 1L;
    private final State<T, R> inner;
    private final SerializableFunction<? super R, ? extends S> function;

    Finished(State<T, R> inner, SerializableFunction<? super R, ? extends S> function) {
      this.inner = inner;
      this.function = function;
    }

    @Override
    public void add(T fact) {
      inner.add(fact);
    }

    @Override
    @SuppressWarnings("unchecked") // states of one metric share their inner type
    public void merge(State<T, S> other) {
      inner.merge(((Finished<T, R, S>) other).inner);
    }

    @Override
    public S result() {
      return function.apply(inner.result());
    }
  }
}
