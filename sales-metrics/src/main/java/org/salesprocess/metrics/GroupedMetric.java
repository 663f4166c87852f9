package org.salesprocess.metrics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.io.Serializable;
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
    private final TreeMap<K, Group<T, K, R>> groups;
    private final State<T, R> total;
    private @Nullable State<T, R> withoutKey;

    Grouped(GroupedMetric<T, K, R> metric) {
      this.metric = metric;
      this.groups = new TreeMap<>(metric.order);
      this.total = metric.inner.start();
    }

    @Override
    public void add(T fact) {
      Collection<K> keys = metric.classifier.apply(fact);
      total.add(fact);
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
      that.groups.forEach((key, group) -> group(key).merge(group.state()));
      if (that.withoutKey != null) {
        withoutKey().merge(that.withoutKey);
      }
    }

    @Override
    public Breakdown<K, R> result() {
      ImmutableMap.Builder<K, R> results = ImmutableMap.builder();
      groups.forEach((key, group) -> results.put(key, group.state().result()));
      return new Breakdown<>(
          results.buildOrThrow(),
          Optional.ofNullable(withoutKey).map(State::result),
          total.result());
    }

    private State<T, R> group(K key) {
      Group<T, K, R> group =
          groups.computeIfAbsent(
              requireNonNull(key, "key"), unseen -> new Group<>(unseen, metric.inner.start()));
      checkArgument(
          group.key().equals(key),
          "groups: the order must tell different keys apart, took %s and %s for one",
          group.key(),
          key);
      return group.state();
    }

    private State<T, R> withoutKey() {
      if (withoutKey == null) {
        withoutKey = metric.inner.start();
      }
      return withoutKey;
    }
  }

  /** The state of one group, beside the very key it is for. */
  private record Group<T, K, R>(
      @SuppressWarnings("serial") K key, State<T, R> state) // said in Metric.by
      implements Serializable {}
}
