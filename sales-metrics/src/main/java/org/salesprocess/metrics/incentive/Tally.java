package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Quantity;

/**
 * What a component comes to while its parts are added and its modifiers change them: the lines, and
 * the part of the total that is each credit's.
 */
final class Tally {

  private final Quantity zero;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Credit, Quantity> parts = new LinkedHashMap<>();
  private Quantity rest; // what is no credit's part

  Tally(Quantity zero) {
    this.zero = zero;
    rest = zero;
  }

  /**
   * A line before it is rounded.
   *
   * @param part which part it is
   * @param index which modifier
   * @param credit the credit, for its part
   * @param deal the deal, for a modifier of each
   * @param working how it came about
   * @param effects how much of it is each credit's
   */
  record Draft(
      LineKey.Part part,
      int index,
      Optional<Credit> credit,
      Optional<DealId> deal,
      Working working,
      ImmutableMap<Credit, Quantity> effects) {}

  /** Adds what a credit earns. */
  void add(Credit credit, Working working) {
    parts.merge(credit, working.amount(), Quantity::plus);
    drafts.add(
        new Draft(
            LineKey.Part.CREDIT,
            0,
            Optional.of(credit),
            Optional.empty(),
            working,
            ImmutableMap.of(credit, working.amount())));
  }

  /** Adds what the period earns. */
  void add(LineKey.Part part, Working working) {
    rest = rest.plus(working.amount());
    drafts.add(new Draft(part, 0, Optional.empty(), Optional.empty(), working, ImmutableMap.of()));
  }

  /** Returns the total so far. */
  Quantity total() {
    return parts.values().stream().reduce(rest, Quantity::plus);
  }

  /** Returns the deals with a credit's part, in the order of their first credit. */
  ImmutableMap<DealId, Credit> deals() {
    Map<DealId, Credit> deals = new LinkedHashMap<>();
    parts.keySet().forEach(credit -> deals.putIfAbsent(CreditBook.dealOf(credit), credit));
    return ImmutableMap.copyOf(deals);
  }

  /** Returns what a deal's credits earn so far. */
  Quantity total(DealId deal) {
    return parts.entrySet().stream()
        .filter(part -> CreditBook.dealOf(part.getKey()).equals(deal))
        .map(Map.Entry::getValue)
        .reduce(zero, Quantity::plus);
  }

  /** Changes the total to what a modifier makes of it; every part changes in proportion. */
  void modify(int index, Working working) {
    modify(index, Optional.empty(), working, credit -> true);
  }

  /** Changes what one deal earns. */
  void modify(int index, DealId deal, Working working) {
    modify(index, Optional.of(deal), working, credit -> CreditBook.dealOf(credit).equals(deal));
  }

  private void modify(
      int index, Optional<DealId> deal, Working working, Predicate<Credit> concerns) {
    Quantity before = deal.map(this::total).orElseGet(this::total);
    ImmutableMap.Builder<Credit, Quantity> effects = ImmutableMap.builder();
    Quantity left = working.amount();
    if (!before.isZero()) {
      Fraction change = working.amount().dividedBy(before);
      for (Map.Entry<Credit, Quantity> part : parts.entrySet()) {
        if (concerns.test(part.getKey())) {
          Quantity effect = part.getValue().times(change);
          effects.put(part.getKey(), effect);
          left = left.minus(effect);
          part.setValue(part.getValue().plus(effect));
        }
      }
    }
    rest = rest.plus(left);
    drafts.add(
        new Draft(LineKey.Part.MODIFIER, index, Optional.empty(), deal, working, effects.build()));
  }

  /** Returns the lines so far. */
  ImmutableList<Draft> drafts() {
    return ImmutableList.copyOf(drafts);
  }
}
