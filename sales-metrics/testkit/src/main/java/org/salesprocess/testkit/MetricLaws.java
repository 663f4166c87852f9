package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.Metric.State;

/**
 * The laws that every {@link Metric} keeps, as properties: extend this class in a test, name the
 * metric and the facts, and jqwik tries the laws on hundreds of samples.
 *
 * <p>Results are compared with {@code equals}, so a floating-point number has to be the same to the
 * last bit. Name the subclass so that your build runs it; Surefire's own patterns do not know
 * {@code *Laws}.
 *
 * @param <T> the kind of fact
 * @param <R> the kind of result
 * @since 0.1
 */
public abstract class MetricLaws<T, R> {

  private static final int MOST_FACTS = 12;

  /** For subclasses. */
  protected MetricLaws() {}

  /** Returns the metric under test; the same value at every call. */
  protected abstract Metric<T, R> metric();

  /**
   * Says whether the metric is to travel to other machines. If not, as with most collectors, the
   * two laws about serialization are passed over.
   */
  protected boolean travels() {
    return true;
  }

  /**
   * Returns facts to try it on. Let them collide (few sellers, few days), or groups never hold more
   * than one.
   */
  protected abstract Arbitrary<T> fact();

  /** Provides lists of facts. */
  @Provide
  Arbitrary<List<T>> facts() {
    return fact().list().ofMaxSize(MOST_FACTS);
  }

  /** Provides lists of facts with the same facts in another order. */
  @Provide
  Arbitrary<Tuple2<List<T>, List<T>>> shuffled() {
    return facts()
        .flatMap(facts -> Arbitraries.shuffle(facts).map(mixed -> Tuple.of(facts, mixed)));
  }

  /** Provides lists of facts with a place at which to cut them. */
  @Provide
  Arbitrary<Tuple2<List<T>, Integer>> cut() {
    return facts()
        .flatMap(
            facts ->
                Combinators.combine(
                        Arbitraries.just(facts), Arbitraries.integers().between(0, facts.size()))
                    .as(Tuple::of));
  }

  @Property(tries = 100)
  void merging_an_empty_state_changes_nothing(@ForAll("facts") List<T> facts) {
    R expected = metric().measure(facts);

    State<T, R> intoFacts = filled(facts);
    intoFacts.merge(metric().start());
    State<T, R> intoEmpty = metric().start();
    intoEmpty.merge(filled(facts));

    assertThat(intoFacts.result()).isEqualTo(expected);
    assertThat(intoEmpty.result()).isEqualTo(expected);
  }

  @Property(tries = 200)
  void splitting_the_facts_anywhere_gives_the_same_result(
      @ForAll("cut") Tuple2<List<T>, Integer> cut) {
    List<T> facts = cut.get1();
    R expected = metric().measure(facts);
    State<T, R> forwards = filled(head(cut));
    State<T, R> backwards = filled(tail(cut));

    forwards.merge(filled(tail(cut)));
    backwards.merge(filled(head(cut)));

    assertThat(forwards.result()).isEqualTo(expected);
    assertThat(backwards.result()).as("merged the other way round").isEqualTo(expected);
  }

  @Property(tries = 100)
  void a_state_that_was_merged_in_stays_as_it_is_and_shares_nothing(
      @ForAll("cut") Tuple2<List<T>, Integer> cut) {
    List<T> facts = cut.get1();
    R alone = metric().measure(tail(cut));
    State<T, R> whole = filled(head(cut));
    State<T, R> part = filled(tail(cut));

    whole.merge(part);
    assertThat(part.result()).as("what was merged in").isEqualTo(alone);
    facts.forEach(whole::add);
    assertThat(part.result()).as("what was merged in, after more facts").isEqualTo(alone);
    R before = whole.result();
    facts.forEach(part::add);
    assertThat(whole.result()).as("what it was merged into").isEqualTo(before);
  }

  @Property(tries = 100)
  void the_order_of_the_facts_does_not_matter(
      @ForAll("shuffled") Tuple2<List<T>, List<T>> shuffled) {
    assertThat(metric().measure(shuffled.get2())).isEqualTo(metric().measure(shuffled.get1()));
  }

  @Property(tries = 100)
  void a_state_that_was_serialized_goes_on_as_before(@ForAll("cut") Tuple2<List<T>, Integer> cut) {
    if (!travels()) {
      return;
    }
    R expected = metric().measure(cut.get1());

    State<T, R> adding = throughBytes(filled(head(cut)));
    tail(cut).forEach(adding::add);
    State<T, R> merging = throughBytes(filled(head(cut)));
    merging.merge(throughBytes(filled(tail(cut))));

    assertThat(adding.result()).isEqualTo(expected);
    assertThat(merging.result()).as("both parts read from bytes").isEqualTo(expected);
  }

  @Property(tries = 50)
  void a_metric_that_was_serialized_measures_as_before(@ForAll("facts") List<T> facts) {
    if (travels()) {
      assertThat(throughBytes(metric()).measure(facts)).isEqualTo(metric().measure(facts));
    }
  }

  @Property(tries = 100)
  void asking_for_the_result_changes_nothing(@ForAll("cut") Tuple2<List<T>, Integer> cut) {
    State<T, R> state = filled(head(cut));

    R early = state.result();
    assertThat(state.result()).isEqualTo(early);
    tail(cut).forEach(state::add);

    assertThat(state.result()).isEqualTo(metric().measure(cut.get1()));
    assertThat(early).as("an earlier result").isEqualTo(metric().measure(head(cut)));
  }

  @Property(tries = 50)
  void a_parallel_stream_gives_the_same_result(@ForAll("facts") List<T> facts) {
    assertThat(facts.parallelStream().collect(metric().collector()))
        .isEqualTo(metric().measure(facts));
  }

  private static <T> List<T> head(Tuple2<List<T>, Integer> cut) {
    return cut.get1().subList(0, cut.get2());
  }

  private static <T> List<T> tail(Tuple2<List<T>, Integer> cut) {
    return cut.get1().subList(cut.get2(), cut.get1().size());
  }

  private State<T, R> filled(List<T> facts) {
    State<T, R> state = metric().start();
    facts.forEach(state::add);
    return state;
  }

  @SuppressWarnings({"unchecked", "BanSerializableRead"}) // reads what it wrote itself
  private static <S> S throughBytes(S value) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(value);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (S) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError("does not survive serialization: " + e, e);
    }
  }
}
