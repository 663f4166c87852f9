package org.salesprocess.metrics;

import java.io.Serial;
import java.util.ArrayList;
import java.util.stream.Collector;

/** A collector as a metric. */
record CollectorMetric<T, R>(
    @SuppressWarnings("serial") Collector<T, ?, R> collector) // said in Metric.of
    implements Metric<T, R> {

  @Override
  public State<T, R> start() {
    return new Collected<>(collector);
  }

  private static final class Collected<T, R> implements State<T, R> {
    @Serial private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // said in Metric.of
    private final Collector<T, ?, R> collector;

    private final ArrayList<T> facts = new ArrayList<>();

    Collected(Collector<T, ?, R> collector) {
      this.collector = collector;
    }

    @Override
    public void add(T fact) {
      facts.add(fact);
    }

    @Override
    public void merge(State<T, R> other) {
      facts.addAll(((Collected<T, R>) other).facts);
    }

    @Override
    public R result() {
      return facts.stream().collect(collector);
    }
  }
}
