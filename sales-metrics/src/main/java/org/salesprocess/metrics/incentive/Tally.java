package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What a component comes to while its parts are added and its modifiers change them: the lines, and
 * the part of the total that is each credit's.
 */
final class Tally {

  private final CreditBook book;
  private final SalesPeriod period;
  private final Quantity zero;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Credit, Quantity> parts = new LinkedHashMap<>();
  private final Map<DealId, List<Credit>> byDeal = new LinkedHashMap<>();
  private final Map<Credit, Quantity> carried = new LinkedHashMap<>(); // of earlier periods
  private Quantity total;

  Tally(CreditBook book, SalesPeriod period, Quantity zero) {
    this.book = book;
    this.period = period;
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
   * @param amount what that comes to
   * @param effects how much of it is each credit's
   */
  record Draft(
      LineKey.Part part,
      int index,
      Optional<Credit> credit,
      ImmutableList<NettedReturn> returns,
      Optional<DealId> deal,
      Working working,
      Quantity amount,
      ImmutableMap<Credit, Quantity> effects) {}

  /** Adds what a credit earns. */
  void add(CountedCredits.Counted counted, Working working) {
    Credit credit = counted.credit();
    Quantity amount = working.amount();
    add(credit, amount);
    total = total.plus(amount);
    drafts.add(
        new Draft(
            LineKey.Part.CREDIT,
            0,
            Optional.of(credit),
            counted.returns(),
            Optional.empty(),
            working,
            amount,
            ImmutableMap.of(credit, amount)));
  }

  /** Adds what the period earns. */
  void add(LineKey.Part part, Working working) {
    total = total.plus(working.amount());
    drafts.add(draft(part, 0, Optional.empty(), working, ImmutableMap.of()));
  }

  private void add(Credit credit, Quantity part) {
    if (!period.contains(credit.creditedOn())) {
      carried.merge(credit, part, Quantity::plus);
    } else if (parts.put(credit, parts.getOrDefault(credit, zero).plus(part)) == null) {
      byDeal.computeIfAbsent(book.dealOf(credit), deal -> new ArrayList<>()).add(credit);
    }
  }

  /** Adds what was deferred, and the part of it that is each earlier credit's. */
  void carryIn(Working working, ImmutableMap<Credit, Quantity> effects) {
    effects.forEach(this::add);
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
    return new Draft(
        part,
        index,
        Optional.empty(),
        ImmutableList.of(),
        deal,
        working,
        working.amount(),
        effects);
  }

  /** Returns the total so far. */
  Quantity total() {
    return total;
  }

  /**
   * Returns the deals with a credit's part in this period, in the order of their first credit;
   * those of earlier versions too, where a bound has changed their part.
   */
  ImmutableMap<DealId, Credit> deals() {
    ImmutableMap.Builder<DealId, Credit> deals = ImmutableMap.builder();
    byDeal.forEach((deal, credits) -> deals.put(deal, credits.get(0)));
    return deals.buildOrThrow();
  }

  /** Returns what a deal's credits earn so far. */
  Quantity total(DealId deal) {
    return shared(deal).amount();
  }

  /** Returns what a deal's credits earn so far, and the part of each. */
  SharedAmount shared(DealId deal) {
    ImmutableMap.Builder<Credit, Quantity> shared = ImmutableMap.builder();
    Quantity whole = zero;
    for (Credit credit : byDeal.getOrDefault(deal, List.of())) {
      Quantity part = requireNonNull(parts.get(credit));
      shared.put(credit, part);
      whole = whole.plus(part);
    }
    return new SharedAmount(whole, shared.buildOrThrow());
  }

  /** Returns the total so far, and each credit's part of it. */
  SharedAmount shared() {
    return new SharedAmount(
        total,
        ImmutableMap.<Credit, Quantity>builder().putAll(parts).putAll(carried).buildOrThrow());
  }

  /** Changes the total to what a modifier makes of it. */
  void modify(int index, Working working) {
    SharedAmount before = shared();
    modify(index, working, before.changedTo(total.plus(working.amount())).minus(before).parts());
  }

  /**
   * Changes the total to what a modifier makes of it.
   *
   * @param effects by how much each credit's part changes, those of earlier versions too
   */
  void modify(int index, Working working, ImmutableMap<Credit, Quantity> effects) {
    modified(index, Optional.empty(), working, effects);
  }

  /** Changes what one deal earns. */
  void modify(int index, DealId deal, Working working) {
    SharedAmount before = shared(deal);
    Quantity after = before.amount().plus(working.amount());
    modified(index, Optional.of(deal), working, before.changedTo(after).minus(before).parts());
  }

  private void modified(
      int index, Optional<DealId> deal, Working working, ImmutableMap<Credit, Quantity> effects) {
    total = total.plus(working.amount());
    effects.forEach(this::add);
    drafts.add(draft(LineKey.Part.MODIFIER, index, deal, working, effects));
  }

  /** Returns the lines so far. */
  ImmutableList<Draft> drafts() {
    return ImmutableList.copyOf(drafts);
  }
}
