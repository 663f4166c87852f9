package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
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

  private static final Fraction ALL_AWAY = Fraction.ONE.negated();

  private final CreditBook book;
  private final Quantity zero;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Credit, Quantity> parts = new LinkedHashMap<>();
  private final Map<Credit, Quantity> carried = new LinkedHashMap<>(); // of periods before
  private Quantity rest; // what is no credit's part

  Tally(CreditBook book, Quantity zero) {
    this.book = book;
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

  /** Adds what was deferred, and the part of it that is each earlier credit's. */
  void carryIn(Working working, ImmutableMap<Credit, Quantity> effects) {
    Quantity left = working.amount();
    for (Map.Entry<Credit, Quantity> effect : effects.entrySet()) {
      carried.merge(effect.getKey(), effect.getValue(), Quantity::plus);
      left = left.minus(effect.getValue());
    }
    rest = rest.plus(left);
    drafts.add(
        new Draft(LineKey.Part.DEFERRED, 0, Optional.empty(), Optional.empty(), working, effects));
  }

  /** Returns the total so far. */
  Quantity total() {
    Quantity ofPeriod = parts.values().stream().reduce(rest, Quantity::plus);
    return carried.values().stream().reduce(ofPeriod, Quantity::plus);
  }

  /** Returns the deals with a credit's part, in the order of their first credit. */
  ImmutableMap<DealId, Credit> deals() {
    Map<DealId, Credit> deals = new LinkedHashMap<>();
    parts.keySet().forEach(credit -> deals.putIfAbsent(book.dealOf(credit), credit));
    return ImmutableMap.copyOf(deals);
  }

  /** Returns what a deal's credits earn so far. */
  Quantity total(DealId deal) {
    return parts.entrySet().stream()
        .filter(part -> book.dealOf(part.getKey()).equals(deal))
        .map(Map.Entry::getValue)
        .reduce(zero, Quantity::plus);
  }

  /**
   * Changes the total to what a modifier makes of it; every part changes in proportion, but none
   * beyond nothing: what turns a total round, such as a floor above a negative one, is no credit's.
   *
   * @return by how much each credit's part changed
   */
  @CanIgnoreReturnValue
  ImmutableMap<Credit, Quantity> modify(int index, Working working) {
    ImmutableMap.Builder<Credit, Quantity> effects = ImmutableMap.builder();
    Quantity before = total();
    if (!before.isZero()) {
      Fraction change = change(working, before);
      change(parts, change, credit -> true, effects);
      change(carried, change, credit -> true, effects);
    }
    return modified(index, Optional.empty(), working, effects.buildOrThrow());
  }

  /** Changes what one deal earns. */
  void modify(int index, DealId deal, Working working) {
    ImmutableMap.Builder<Credit, Quantity> effects = ImmutableMap.builder();
    Quantity before = total(deal);
    if (!before.isZero()) {
      Fraction change = change(working, before);
      change(parts, change, credit -> book.dealOf(credit).equals(deal), effects);
    }
    modified(index, Optional.of(deal), working, effects.buildOrThrow());
  }

  private static Fraction change(Working working, Quantity before) {
    Fraction change = working.amount().dividedBy(before);
    return change.compareTo(ALL_AWAY) >= 0 ? change : ALL_AWAY;
  }

  private static void change(
      Map<Credit, Quantity> parts,
      Fraction change,
      Predicate<Credit> concerns,
      ImmutableMap.Builder<Credit, Quantity> effects) {
    for (Map.Entry<Credit, Quantity> part : parts.entrySet()) {
      if (concerns.test(part.getKey())) {
        Quantity effect = part.getValue().times(change);
        effects.put(part.getKey(), effect);
        part.setValue(part.getValue().plus(effect));
      }
    }
  }

  private ImmutableMap<Credit, Quantity> modified(
      int index, Optional<DealId> deal, Working working, ImmutableMap<Credit, Quantity> effects) {
    Quantity left =
        effects.values().stream().map(Quantity::negated).reduce(working.amount(), Quantity::plus);
    rest = rest.plus(left);
    drafts.add(new Draft(LineKey.Part.MODIFIER, index, Optional.empty(), deal, working, effects));
    return effects;
  }

  /** Returns the lines so far. */
  ImmutableList<Draft> drafts() {
    return ImmutableList.copyOf(drafts);
  }
}
