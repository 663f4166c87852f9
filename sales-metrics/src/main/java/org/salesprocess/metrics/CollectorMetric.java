package org.salesprocess.metrics;

import java.io.Serial;
import java.util.stream.Collector;

/** A collector as a metric. */
record CollectorMetric<T, A, R>(
    @SuppressWarnings("serial") Collector<T, A, R> collector) // said in Metric.of
    implements Metric<T, R> {

  @Override
  public State<T, R> start() {
    return new Collected<>(collector);
  }

  private static final class Collected<T, A, R> implements State<T, R> {
    @Serial private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // said in Metric.of
    private final Collector<T, A, R> collector;

    @SuppressWarnings("serial") // said in Metric.of
    private A container;

    Collected(Collector<T, A, R> collector) {
      this.collector = collector;
      this.container = collector.supplier().get();
    }

    @Override
    public void add(T fact) {
      collector.accumulator().accept(container, fact);
    }

    @Override
    @SuppressWarnings("unchecked") // states of one metric share their container type
    public void merge(State<T, R> other) {
      container = collector.combiner().apply(container, ((Collected<T, A, R>) other).container);
    }

    @Override
    public R result() {
      return collector.finisher().apply(container);
    }
  }
}
