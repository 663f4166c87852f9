package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A metric for each group of facts, for the facts without a group, and over all facts. */
record GroupedMetric<T, K, R>(
    Metric<T, R> inner,
    SerializableFunction<? super T, ? extends Collection<K>> classifier,
    @SuppressWarnings("serial") Comparator<? super K> order) // said in by and byEach
    implements Metric<T, Breakdown<K, R>> {

  GroupedMetric {
    requireNonNull(classifier, "classifier");
    requireNonNull(order, "order");
  }

  @Override
  public State<T, Breakdown<K, R>> start() {
    return new Grouped<>(this);
  }

  private static final class Grouped<T, K, R> implements State<T, Breakdown<K, R>> {
    @Serial private static final long serialVersionUID = 1L;
    private final GroupedMetric<T, K, R> metric;
    private final TreeMap<K, State<T, R>> groups;
    private final State<T, R> total;
    private @Nullable State<T, R> withoutKey;

    Grouped(GroupedMetric<T, K, R> metric) {
      this.metric = metric;
      this.groups = new TreeMap<>(metric.order);
      this.total = metric.inner.start();
    }

    @Override
    public void add(T fact) {
      total.add(fact);
      Collection<K> keys = metric.classifier.apply(fact);
      if (keys.isEmpty()) {
        withoutKey().add(fact);
      } else if (keys.size() == 1) {
        group(keys.iterator().next()).add(fact);
      } else {
        new HashSet<>(keys).forEach(key -> group(key).add(fact));
      }
    }

    @Override
    public void merge(State<T, Breakdown<K, R>> other) {
      Grouped<T, K, R> that = (Grouped<T, K, R>) other;
      total.merge(that.total);
      that.groups.forEach((key, state) -> group(key).merge(state));
      if (that.withoutKey != null) {
        withoutKey().merge(that.withoutKey);
      }
    }

    @Override
    public Breakdown<K, R> result() {
      ImmutableMap.Builder<K, R> results = ImmutableMap.builder();
      groups.forEach((key, state) -> results.put(key, state.result()));
      return new Breakdown<>(
          results.buildOrThrow(),
          Optional.ofNullable(withoutKey).map(State::result),
          total.result());
    }

    private State<T, R> group(K key) {
      return groups.computeIfAbsent(key, unseen -> metric.inner.start());
    }

    private State<T, R> withoutKey() {
      if (withoutKey == null) {
        withoutKey = metric.inner.start();
      }
      return withoutKey;
    }
  }
}
