package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<DealId, List<Credit>> byDeal = new LinkedHashMap<>();
  private final Map<Credit, Quantity> carried = new LinkedHashMap<>(); // of periods before
  private Quantity total;

  Tally(CreditBook book, Quantity zero) {
    this.book = book;
    this.zero = zero;
    total = zero;
  }

  /**
   * A line before it is rounded.
   *
   * @param part which part it is
   * @param index which modifier
   * @param credit the credit, for its part
   * @param returns what the credit counts less by
   * @param deal the deal, for a modifier of each
   * @param working how it came about
   * @param effects how much of it is each credit's
   */
  record Draft(
      LineKey.Part part,
      int index,
      Optional<Credit> credit,
      ImmutableList<NettedReturn> returns,
      Optional<DealId> deal,
      Working working,
      ImmutableMap<Credit, Quantity> effects) {}

  /** Adds what a credit earns. */
  void add(CountedCredits.Counted counted, Working working) {
    Credit credit = counted.credit();
    if (parts.put(credit, parts.getOrDefault(credit, zero).plus(working.amount())) == null) {
      byDeal.computeIfAbsent(book.dealOf(credit), deal -> new ArrayList<>()).add(credit);
    }
    total = total.plus(working.amount());
    drafts.add(
        new Draft(
            LineKey.Part.CREDIT,
            0,
            Optional.of(credit),
            counted.returns(),
            Optional.empty(),
            working,
            ImmutableMap.of(credit, working.amount())));
  }

  /** Adds what the period earns. */
  void add(LineKey.Part part, Working working) {
    total = total.plus(working.amount());
    drafts.add(draft(part, 0, Optional.empty(), working, ImmutableMap.of()));
  }

  /** Adds what was deferred, and the part of it that is each earlier credit's. */
  void carryIn(Working working, ImmutableMap<Credit, Quantity> effects) {
    effects.forEach((credit, effect) -> carried.merge(credit, effect, Quantity::plus));
    total = total.plus(working.amount());
    drafts.add(draft(LineKey.Part.DEFERRED, 0, Optional.empty(), working, effects));
  }

  // of no credit
  private static Draft draft(
      LineKey.Part part,
      int index,
      Optional<DealId> deal,
      Working working,
      ImmutableMap<Credit, Quantity> effects) {
    return new Draft(part, index, Optional.empty(), ImmutableList.of(), deal, working, effects);
  }

  /** Returns the total so far. */
  Quantity total() {
    return total;
  }

  /** Returns the deals with a credit's part, in the order of their first credit. */
  ImmutableMap<DealId, Credit> deals() {
    ImmutableMap.Builder<DealId, Credit> deals = ImmutableMap.builder();
    byDeal.forEach((deal, credits) -> deals.put(deal, credits.get(0)));
    return deals.buildOrThrow();
  }

  /** Returns what a deal's credits earn so far. */
  Quantity total(DealId deal) {
    return byDeal.getOrDefault(deal, List.of()).stream()
        .map(parts::get)
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
    Map<Credit, Quantity> effects = new LinkedHashMap<>();
    if (!total.isZero()) {
      Fraction change = change(working, total);
      change(parts, parts.keySet(), change, effects);
      change(carried, carried.keySet(), change, effects);
    }
    return modified(index, Optional.empty(), working, effects);
  }

  /** Changes what one deal earns. */
  void modify(int index, DealId deal, Working working) {
    Map<Credit, Quantity> effects = new LinkedHashMap<>();
    Quantity before = total(deal);
    if (!before.isZero()) {
      Fraction change = change(working, before);
      change(parts, byDeal.getOrDefault(deal, List.of()), change, effects);
    }
    modified(index, Optional.of(deal), working, effects);
  }

  private static Fraction change(Working working, Quantity before) {
    Fraction change = working.amount().dividedBy(before);
    return change.compareTo(ALL_AWAY) >= 0 ? change : ALL_AWAY;
  }

  private static void change(
      Map<Credit, Quantity> parts,
      Iterable<Credit> concerned,
      Fraction change,
      Map<Credit, Quantity> effects) {
    for (Credit credit : concerned) {
      Quantity part = requireNonNull(parts.get(credit));
      Quantity effect = part.times(change);
      effects.merge(credit, effect, Quantity::plus);
      parts.replace(credit, part.plus(effect));
    }
  }

  private ImmutableMap<Credit, Quantity> modified(
      int index, Optional<DealId> deal, Working working, Map<Credit, Quantity> effects) {
    total = total.plus(working.amount());
    ImmutableMap<Credit, Quantity> changed = ImmutableMap.copyOf(effects);
    drafts.add(draft(LineKey.Part.MODIFIER, index, deal, working, changed));
    return changed;
  }

  /** Returns the lines so far. */
  ImmutableList<Draft> drafts() {
    return ImmutableList.copyOf(drafts);
  }
}
