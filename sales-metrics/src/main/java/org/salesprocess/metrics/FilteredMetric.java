package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import org.salesprocess.core.basics.SerializablePredicate;

/** A metric over only those facts for which a predicate holds. */
record FilteredMetric<T, R>(Metric<T, R> inner, SerializablePredicate<? super T> predicate)
    implements Metric<T, R> {

  FilteredMetric {
    requireNonNull(predicate, "predicate");
  }

  @Override
  public State<T, R> start() {
    return new Filtered<>(inner.start(), predicate);
  }

  private static final class Filtered<T, R> implements State<T, R> {
    @Serial private static final long serialVersionUID = 1L;
    private final State<T, R> inner;
    private final SerializablePredicate<? super T> predicate;

    Filtered(State<T, R> inner, SerializablePredicate<? super T> predicate) {
      this.inner = inner;
      this.predicate = predicate;
    }

    @Override
    public void add(T fact) {
      if (predicate.test(fact)) {
        inner.add(fact);
      }
    }

    @Override
    public void merge(State<T, R> other) {
      inner.merge(((Filtered<T, R>) other).inner);
    }

    @Override
    public R result() {
      return inner.result();
    }
  }
}
