package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.incentive.Transaction;

/**
 * Who is credited for what, which shares nobody is credited for, and which transactions contradict
 * each other.
 *
 * <p>Of every transaction that is in no conflict, the direct shares that are credited and those
 * that are not sum to exactly one. Credit on top stands beside that.
 *
 * @since 0.1
 */
public final class CreditingReport implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final ImmutableList<Credit> credits;
  private final ImmutableMap<Credit.Key, CreditTrace> traces;
  private final ImmutableMap<Credit.Key, Credit> originals;
  private final ImmutableList<Uncredited> uncredited;
  private final ImmutableList<FactLog.Conflict<Transaction>> conflicts;

  private CreditingReport(
      ImmutableList<Credit> credits,
      ImmutableMap<Credit.Key, CreditTrace> traces,
      ImmutableMap<Credit.Key, Credit> originals,
      ImmutableList<Uncredited> uncredited,
      ImmutableList<FactLog.Conflict<Transaction>> conflicts) {
    this.credits = credits;
    this.traces = traces;
    this.originals = originals;
    this.uncredited = uncredited;
    this.conflicts = conflicts;
  }

  /** Returns the report of what became of all transactions. */
  static CreditingReport of(
      Collection<TransactionCredits> all, ImmutableList<FactLog.Conflict<Transaction>> conflicts) {
    List<Map.Entry<Credit, CreditTrace>> traced = new ArrayList<>();
    all.forEach(each -> each.credits(traced));
    traced.sort(Map.Entry.comparingByKey());
    ImmutableList.Builder<Credit> inOrder = ImmutableList.builder();
    ImmutableMap.Builder<Credit.Key, CreditTrace> traces = ImmutableMap.builder();
    for (Map.Entry<Credit, CreditTrace> each : traced) {
      inOrder.add(each.getKey());
      traces.put(each.getKey().key(), each.getValue());
    }
    ImmutableList<Credit> credits = inOrder.build();
    return new CreditingReport(
        credits,
        traces.buildOrThrow(),
        originals(credits),
        all.stream()
            .flatMap(each -> each.uncredited().stream())
            .sorted()
            .collect(ImmutableList.toImmutableList()),
        conflicts);
  }

  private static ImmutableMap<Credit.Key, Credit> originals(Collection<Credit> credits) {
    if (credits.stream().noneMatch(credit -> credit.transaction().isReversal())) {
      return ImmutableMap.of();
    }
    Map<Credit.Key, Credit> byKey = new HashMap<>();
    credits.forEach(credit -> byKey.put(credit.key(), credit));
    ImmutableMap.Builder<Credit.Key, Credit> originals = ImmutableMap.builder();
    for (Credit credit : credits) {
      credit
          .transaction()
          .reverses()
          .map(id -> new Credit.Key(id, credit.rule(), credit.seller(), credit.kind()))
          .map(byKey::get)
          .ifPresent(original -> originals.put(credit.key(), original));
    }
    return originals.buildOrThrow();
  }

  /** Returns all credits, in their order. */
  public ImmutableList<Credit> credits() {
    return credits;
  }

  /** Returns what nobody is credited for, in its order. */
  public ImmutableList<Uncredited> uncredited() {
    return uncredited;
  }

  /**
   * Returns the transactions that count for nothing since they were given with two contents, by id.
   */
  public ImmutableList<FactLog.Conflict<Transaction>> conflicts() {
    return conflicts;
  }

  /**
   * Returns the credit that a credit of a return takes back: the same seller, rule, share and kind,
   * of the transaction that is reversed and on its day.
   *
   * @return empty if the credit is not of a return
   * @throws IllegalArgumentException if this report has no credit with its key
   */
  public Optional<Credit> original(Credit credit) {
    trace(credit);
    return Optional.ofNullable(originals.get(credit.key()));
  }

  /**
   * Returns why a credit was given; for one of a return, why the one that it takes back was.
   *
   * @throws IllegalArgumentException if this report has no credit with its key
   */
  public CreditTrace trace(Credit credit) {
    CreditTrace trace = traces.get(credit.key());
    checkArgument(trace != null, "crediting report: has no credit %s", credit.key());
    return trace;
  }

  /**
   * Returns in words why a credit was given, such as {@code booking:B1 by oven to ana: rule oven
   * (product line ovens): owner 1}.
   *
   * @throws IllegalArgumentException if this report has no credit with its key
   */
  public String why(Credit credit) {
    String back =
        original(credit)
            .map(original -> "takes back " + original.key() + " of " + original.creditedOn() + ", ")
            .orElse("");
    return credit.key() + ": " + back + trace(credit).why();
  }

  // the originals follow from the credits
  @Override
  public boolean equals(Object other) {
    return other instanceof CreditingReport that
        && credits.equals(that.credits)
        && traces.equals(that.traces)
        && uncredited.equals(that.uncredited)
        && conflicts.equals(that.conflicts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(credits, traces, uncredited, conflicts);
  }

  /** Returns how many credits, uncredited shares and conflicts there are. */
  @Override
  public String toString() {
    return "report of %s credits, %s uncredited shares and %s conflicts"
        .formatted(credits.size(), uncredited.size(), conflicts.size());
  }
}
