package org.salesprocess.metrics.survival;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.salesprocess.core.basics.Fraction;

/**
 * How many subjects began to be watched in each state, moved from state to state, and were censored
 * in each state, at each age. It adds and merges without rounding.
 */
final class FlowTable implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private final TreeMap<String, Fraction> fromStart = new TreeMap<>();
  private final TreeMap<Long, Flow> byAge = new TreeMap<>();

  void add(StatePath path) {
    Fraction weight = path.weight();
    if (path.entered().isPresent()) {
      at(path.entered().get()).entered.merge(path.start(), weight, Fraction::plus);
    } else {
      fromStart.merge(path.start(), weight, Fraction::plus);
    }
    String state = path.start();
    ImmutableList<StateEntry> entries = path.entries();
    for (int i = 0; i < entries.size(); i++) {
      StateEntry entry = entries.get(i);
      boolean isLastAtItsAge = i + 1 == entries.size() || entries.get(i + 1).age() != entry.age();
      if (isLastAtItsAge && !entry.state().equals(state)) {
        at(entry.age()).move(state, entry.state(), weight);
        state = entry.state();
      }
    }
    if (path.censored().isPresent()) {
      at(path.censored().get()).censored.merge(state, weight, Fraction::plus);
    }
  }

  private Flow at(long age) {
    return byAge.computeIfAbsent(age, unseen -> new Flow());
  }

  void merge(FlowTable that) {
    addAll(fromStart, that.fromStart);
    that.byAge.forEach((age, flow) -> at(age).add(flow));
  }

  /** Returns how many were watched from the start, by the state in which they began. */
  Map<String, Fraction> fromStart() {
    return fromStart;
  }

  /** Returns every state in which anybody was. */
  Set<String> states() {
    TreeSet<String> states = new TreeSet<>(fromStart.keySet());
    for (Flow flow : byAge.values()) {
      states.addAll(flow.entered.keySet());
      flow.moves.values().forEach(targets -> states.addAll(targets.keySet()));
    }
    return states;
  }

  /** Says whether anybody was seen to leave a state. */
  boolean isLeft(String state) {
    return byAge.values().stream().anyMatch(flow -> flow.moves.containsKey(state));
  }

  /** Returns what happened at each age, by age. */
  Map<Long, Flow> byAge() {
    return byAge;
  }

  private static void addAll(Map<String, Fraction> sums, Map<String, Fraction> more) {
    more.forEach((state, weight) -> sums.merge(state, weight, Fraction::plus));
  }

  /** What happened at one age. */
  static final class Flow implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private final TreeMap<String, Fraction> entered = new TreeMap<>();
    private final TreeMap<String, Fraction> censored = new TreeMap<>();
    private final TreeMap<String, Map<String, Fraction>> moves = new TreeMap<>();

    /** Returns how many moved, by the state that they left and then by the state they entered. */
    Map<String, Map<String, Fraction>> moves() {
      return moves;
    }

    /** Takes those at risk in each state just before this age to those at risk just after it. */
    void apply(Map<String, Fraction> atRisk) {
      moves.forEach(
          (from, targets) ->
              targets.forEach(
                  (to, weight) -> {
                    atRisk.merge(from, weight.negated(), Fraction::plus);
                    atRisk.merge(to, weight, Fraction::plus);
                  }));
      censored.forEach((state, weight) -> atRisk.merge(state, weight.negated(), Fraction::plus));
      addAll(atRisk, entered);
    }

    private void move(String from, String to, Fraction weight) {
      moves.computeIfAbsent(from, unseen -> new TreeMap<>()).merge(to, weight, Fraction::plus);
    }

    private void add(Flow that) {
      addAll(entered, that.entered);
      addAll(censored, that.censored);
      that.moves.forEach(
          (from, targets) -> targets.forEach((to, weight) -> move(from, to, weight)));
    }
  }
}
