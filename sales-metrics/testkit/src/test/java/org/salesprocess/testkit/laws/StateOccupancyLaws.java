package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.survival.OccupancyPoint;
import org.salesprocess.metrics.survival.StateEntry;
import org.salesprocess.metrics.survival.StateOccupancy;
import org.salesprocess.metrics.survival.StatePath;
import org.salesprocess.metrics.survival.StateProbabilities;
import org.salesprocess.metrics.survival.StateShare;
import org.salesprocess.testkit.MetricLaws;

class StateOccupancyLaws extends MetricLaws<StatePath, StateProbabilities> {

  private static final int MOST_MOVES = 5;
  private static final int LONGEST_STAY = 4;
  private static final List<String> STATES = List.of("lead", "meeting", "won", "lost");

  @Override
  protected Metric<StatePath, StateProbabilities> metric() {
    return StateOccupancy.startingIn("lead").restingIn(List.of("won", "lost"));
  }

  // any move is possible, out of won and lost too, several at one age
  @Override
  protected Arbitrary<StatePath> fact() {
    Arbitrary<Tuple2<String, Integer>> moves =
        Combinators.combine(Arbitraries.of(STATES), Arbitraries.integers().between(0, LONGEST_STAY))
            .as(Tuple::of);
    return Combinators.combine(
            Arbitraries.of("lead", "lead", "meeting"),
            Arbitraries.longs().between(0, LONGEST_STAY).optional(0.3),
            moves.list().ofMaxSize(MOST_MOVES),
            Arbitraries.longs().between(0, LONGEST_STAY).optional(0.6),
            Arbitraries.of(Fraction.ONE, Fraction.of(2), Fraction.of(1, 3)))
        .as(StateOccupancyLaws::path);
  }

  private static StatePath path(
      String start,
      Optional<Long> entered,
      List<Tuple2<String, Integer>> moves,
      Optional<Long> watchedOn,
      Fraction weight) {
    StatePath path = StatePath.startingIn(start).weighing(weight);
    if (entered.isPresent()) {
      path = path.enteredAt(entered.get());
    }
    long age = entered.map(entry -> entry + 1).orElse(0L);
    String state = start;
    for (Tuple2<String, Integer> move : moves) {
      age += move.get2();
      if (!move.get1().equals(state)) {
        state = move.get1();
        path = path.entering(age, state);
      }
    }
    return watchedOn.isPresent() ? path.censoredAt(age + watchedOn.get()) : path;
  }

  @Property(tries = 200)
  void the_probabilities_sum_to_one(@ForAll("facts") List<StatePath> facts) {
    for (StateOccupancy metric :
        List.of(StateOccupancy.startingIn("lead"), StateOccupancy.startingAsObserved())) {
      for (OccupancyPoint point : metric.measure(facts).points()) {
        assertThat(point.shares().values().stream().mapToDouble(StateShare::probability).sum())
            .isCloseTo(1, within(1e-12));
      }
    }
  }

  @Property(tries = 200)
  void without_censoring_and_late_entry_it_is_the_share_of_subjects_in_the_state(
      @ForAll("facts") List<StatePath> facts, @ForAll @LongRange(max = 20) long age) {
    Assume.that(!facts.isEmpty());
    List<StatePath> whole =
        facts.stream()
            .map(
                path ->
                    new StatePath(
                        path.start(),
                        Optional.empty(),
                        path.entries(),
                        Optional.empty(),
                        path.weight()))
            .toList();
    StateProbabilities occupancy = StateOccupancy.startingAsObserved().measure(whole);

    Fraction all = weight(whole);
    for (String state : STATES) {
      Fraction there =
          weight(whole.stream().filter(path -> stateAt(path, age).equals(state)).toList());
      assertThat(occupancy.probabilityAt(state, age).orElseThrow())
          .isCloseTo(there.dividedBy(all).toDouble(), within(1e-12));
    }
  }

  private static Fraction weight(List<StatePath> paths) {
    return paths.stream().map(StatePath::weight).reduce(Fraction.ZERO, Fraction::plus);
  }

  private static String stateAt(StatePath path, long age) {
    String state = path.start();
    for (StateEntry entry : path.entries()) {
      if (entry.age() <= age) {
        state = entry.state();
      }
    }
    return state;
  }

  @Property(tries = 200)
  void resting_states_change_nothing_but_how_far_the_probabilities_are_known(
      @ForAll("facts") List<StatePath> facts, @ForAll @LongRange(max = 24) long age) {
    StateProbabilities resting = metric().measure(facts);
    StateProbabilities unresting = StateOccupancy.startingIn("lead").measure(facts);

    unresting.pointAt(age).ifPresent(point -> assertThat(resting.pointAt(age)).contains(point));
    if (facts.stream().noneMatch(path -> leavesOneOf(path, List.of("won", "lost")))) {
      // then it is as if all who came there had been watched for ever
      StateProbabilities forEver =
          StateOccupancy.startingIn("lead")
              .measure(facts.stream().map(StateOccupancyLaws::restingWhereFinal).toList());
      assertThat(resting.lastKnownAge()).isEqualTo(forEver.lastKnownAge());
      for (String state : STATES) {
        assertThat(resting.probabilityAt(state, age)).isEqualTo(forEver.probabilityAt(state, age));
      }
    }
  }

  private static boolean leavesOneOf(StatePath path, List<String> states) {
    return path.entries().stream()
        .limit(Math.max(0, path.entries().size() - 1))
        .anyMatch(entry -> states.contains(entry.state()));
  }

  private static StatePath restingWhereFinal(StatePath path) {
    boolean isFinal =
        path.entries().stream().anyMatch(entry -> List.of("won", "lost").contains(entry.state()));
    return isFinal
        ? new StatePath(
            path.start(), path.entered(), path.entries(), Optional.empty(), path.weight())
        : path;
  }

  @Property(tries = 100)
  void a_weight_stands_for_so_many_subjects(
      @ForAll("facts") List<StatePath> facts, @ForAll @IntRange(min = 1, max = 4) int copies) {
    List<StatePath> heavy =
        facts.stream()
            .map(path -> path.weighing(path.weight().times(Fraction.of(copies))))
            .toList();
    List<StatePath> many = new ArrayList<>();
    Collections.nCopies(copies, facts).forEach(many::addAll);

    assertThat(metric().measure(heavy)).isEqualTo(metric().measure(many));
  }
}
