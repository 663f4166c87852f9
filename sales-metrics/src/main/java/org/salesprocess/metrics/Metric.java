package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import org.salesprocess.core.basics.SerializablePredicate;

/**
 * What can be measured of facts of type T, as an R.
 *
 * <p>A metric is a value; measuring goes through a {@link State}, which takes facts one by one and
 * merges with the state of other facts. Hence the same metric runs over a list, a parallel stream
 * or a cluster engine. These laws hold for every metric of this library, bit for bit, and should
 * for yours; the testkit checks them:
 *
 * <ul>
 *   <li>a state without facts changes nothing when it is merged in;
 *   <li>the facts may be split anywhere: merged parts give the result of the whole;
 *   <li>a state that was merged into another stays as it is, and they share nothing;
 *   <li>the order of the facts does not matter;
 *   <li>a metric, and a state, that is serialized and read again goes on as before;
 *   <li>asking for the result changes nothing.
 * </ul>
 *
 * @param <T> the kind of fact
 * @param <R> the kind of result; a value with {@code equals}
 * @since 0.1
 */
public interface Metric<T, R> extends Serializable {

  /** Returns a new state that has seen no facts. */
  State<T, R> start();

  /**
   * What has been seen so far. Not thread-safe: each thread fills its own, and one merges them.
   *
   * @param <T> the kind of fact
   * @param <R> the kind of result
   */
  interface State<T, R> extends Serializable {

    /**
     * Takes one fact into account. Where it throws because a fact cannot be counted, the state is
     * of no further use, unless the metric says otherwise.
     */
    void add(T fact);

    /**
     * Takes into account all that another state of the same metric has seen; the other stays as it
     * is.
     *
     * @throws ClassCastException if the other is a state of another kind of metric
     * @throws IllegalArgumentException if it is of the same kind but asks another question, such as
     *     one about another currency or funnel, and the metric can tell
     */
    void merge(State<T, R> other);

    /** Returns the result for the facts so far; changes nothing and may be asked at any time. */
    R result();
  }

  /** Returns the result for these facts. */
  default R measure(Iterable<? extends T> facts) {
    State<T, R> state = start();
    facts.forEach(state::add);
    return state.result();
  }

  /** Returns this metric as a collector, for sequential and parallel streams. */
  default Collector<T, ?, R> collector() {
    return Collector.of(
        this::start,
        State::add,
        (left, right) -> {
          left.merge(right);
          return left;
        },
        State::result);
  }

  /**
   * Returns this metric over only those facts for which a predicate holds. Of two filters, the one
   * that was added last is asked first.
   */
  default Metric<T, R> where(SerializablePredicate<? super T> predicate) {
    return new FilteredMetric<>(this, predicate);
  }

  /** Returns this metric over facts of another type, each turned into one of this type first. */
  default <U> Metric<U, R> mapping(SerializableFunction<? super U, ? extends T> function) {
    return new MappedMetric<>(this, function);
  }

  /**
   * Returns this metric for each group of facts and over all of them.
   *
   * @param classifier names the group of a fact; facts for which it is empty form a group of their
   *     own
   */
  default <K extends Comparable<? super K>> Metric<T, Breakdown<K, R>> by(
      SerializableFunction<? super T, Optional<K>> classifier) {
    return by(classifier, Comparator.naturalOrder());
  }

  /**
   * Returns this metric for each group of facts and over all of them, the groups in an order of the
   * caller's.
   *
   * @param classifier names the group of a fact; facts for which it is empty form a group of their
   *     own
   * @param order total over the groups; serializable where the metric is to travel. It must tell
   *     different keys apart: measuring throws an {@code IllegalArgumentException} if it takes two
   *     that are not equal for one, as then the order of the facts would name the group
   */
  default <K> Metric<T, Breakdown<K, R>> by(
      SerializableFunction<? super T, Optional<K>> classifier, Comparator<? super K> order) {
    requireNonNull(classifier, "classifier");
    return byEach(fact -> classifier.apply(fact).map(List::of).orElse(List.of()), order);
  }

  /**
   * Returns this metric for groups that may overlap, and over all facts: a fact counts in each
   * group that the classifier names, once, and once in the total.
   *
   * @param classifier names the groups of a fact; facts for which it names none form a group of
   *     their own
   */
  default <K extends Comparable<? super K>> Metric<T, Breakdown<K, R>> byEach(
      SerializableFunction<? super T, ? extends Collection<K>> classifier) {
    return byEach(classifier, Comparator.naturalOrder());
  }

  /**
   * Returns this metric for groups that may overlap, in an order of the caller's, and over all
   * facts.
   *
   * @param classifier names the groups of a fact; facts for which it names none form a group of
   *     their own
   * @param order total over the groups; serializable where the metric is to travel. It must tell
   *     different keys apart: measuring throws an {@code IllegalArgumentException} if it takes two
   *     that are not equal for one, as then the order of the facts would name the group
   */
  default <K> Metric<T, Breakdown<K, R>> byEach(
      SerializableFunction<? super T, ? extends Collection<K>> classifier,
      Comparator<? super K> order) {
    return new GroupedMetric<>(this, classifier, order);
  }

  /** Returns this metric with a function applied to its result. */
  default <S> Metric<T, S> then(SerializableFunction<? super R, ? extends S> function) {
    return new FinishedMetric<>(this, function);
  }

  /** Returns two metrics of the same facts, measured in one pass and joined by a function. */
  static <T, A, B, R> Metric<T, R> both(
      Metric<T, A> first,
      Metric<T, B> second,
      SerializableBiFunction<? super A, ? super B, ? extends R> join) {
    return new JoinedMetric<>(first, second, join);
  }

  /**
   * Returns a collector as a metric for use on one machine.
   *
   * <p>The state keeps the facts and collects them whenever it is asked for the result: many
   * collectors, such as {@code groupingBy}, use up their container when they finish or share parts
   * of it when they combine. Hence any collector will do, at the price of memory for every fact.
   * The metric and its state serialize only if the collector and the facts do; those of the JDK do
   * not.
   */
  static <T, R> Metric<T, R> of(Collector<T, ?, R> collector) {
    return new CollectorMetric<>(requireNonNull(collector, "collector"));
  }
}
